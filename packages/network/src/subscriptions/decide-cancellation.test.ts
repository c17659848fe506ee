import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { accessUntil } from '../offers/index.ts'
import { decideCancellation, decideCredit, sumCredits } from './decide-cancellation.ts'
import { endsAt, statusOf, termDayOf } from './subscription.ts'
import { micros, subscriptionFrom, termOf } from './testing/make-terms.ts'

const zone = 'America/New_York'

describe('the credit of a cancellation', () => {
  const cases: readonly (readonly [
    term: string,
    price: string,
    bought: string,
    cancelled: string,
    credit: string,
  ])[] = [
    // The worked example: 20 of 30 days are left.
    ['P1M', '11.00', '2026-11-27T10:00', '2026-12-07T09:00', '7.333333'],
    ['P1M', '11.00', '2026-11-27T10:00', '2026-12-07T23:59', '7.333333'],
    ['P1M', '11.00', '2026-11-27T10:00', '2026-12-08T00:00', '6.966666'],
    // The day of the purchase is used: 29 of 30 days, never all.
    ['P1M', '11.00', '2026-11-27T10:00', '2026-11-27T10:00', '10.633333'],
    ['P1M', '11.00', '2026-11-27T10:00', '2026-11-27T23:59', '10.633333'],
    ['P1M', '11.00', '2026-11-27T10:00', '2026-11-28T00:00', '10.633333'],
    ['P1M', '11.00', '2026-11-27T10:00', '2026-11-29T00:00', '10.266666'],
    ['P1D', '1.00', '2026-11-27T10:00', '2026-11-27T10:00', '0.00'],
    // Not begun: all of it.
    ['P1M', '11.00', '2026-11-27T10:00', '2026-11-27T09:59', '11.00'],
    ['P1M', '11.00', '2026-11-27T10:00', '2026-12-26T23:59', '0.366666'],
    // The last hours of the term lie on its last date: no whole day is left.
    ['P1M', '11.00', '2026-11-27T10:00', '2026-12-27T09:59', '0.00'],
    ['P1M', '28.00', '2027-02-01T00:00', '2027-02-15T12:00', '14.00'],
    ['P1M', '29.00', '2028-02-01T00:00', '2028-02-15T12:00', '15.00'],
    ['P1M', '31.00', '2027-01-31T12:00', '2027-02-01T12:00', '29.892857'],
    ['P1Y', '365.00', '2027-03-01T12:00', '2027-03-02T12:00', '364.002732'],
    ['P1Y', '366.00', '2027-02-28T12:00', '2027-03-02T12:00', '363.994520'],
    ['P30D', '0.000001', '2027-02-28T12:00', '2027-03-02T12:00', '0.000000'],
    // 7 March 2027 has 23 hours, 1 November 2026 has 25: each is a day.
    ['P2D', '1.00', '2027-03-13T12:00', '2027-03-14T12:00', '0.50'],
    ['P2D', '1.00', '2026-10-31T12:00', '2026-11-01T12:00', '0.50'],
  ]
  for (const [term, price, bought, cancelled, credit] of cases) {
    it(`${price} for ${term} from ${bought}, cancelled ${cancelled}: ${credit}`, () => {
      const made = termOf({ term, price, from: `${bought}[${zone}]` })
      const at = Temporal.ZonedDateTime.from(`${cancelled}[${zone}]`).toInstant()
      const input = { at, timeZone: zone, creditedMicros: new Map<string, bigint>() }
      assert.equal(sumCredits(decideCancellation([made], input)), micros(credit))
    })
  }

  it('gives back terms that were paid ahead in full, and never more than is left', () => {
    const first = termOf({ term: 'P1M', price: '11.00', from: `2026-11-27T10:00[${zone}]` })
    const second = termOf({ term: 'P1M', price: '12.00', from: `2026-12-27T10:00[${zone}]`, n: 2 })
    const third = termOf({ term: 'P1M', price: '12.00', from: `2027-01-27T10:00[${zone}]`, n: 3 })
    const at = Temporal.ZonedDateTime.from(`2026-12-07T09:00[${zone}]`).toInstant()
    const credits = decideCancellation([first, second, { ...third, isEnded: true }], {
      at,
      timeZone: zone,
      creditedMicros: new Map([
        [first.purchase.purchase, micros('10.00')],
        [second.purchase.purchase, micros('2.00')],
      ]),
    })
    assert.deepEqual(
      credits.map(({ creditMicros }) => creditMicros),
      [micros('1.00'), micros('10.00')],
    )
  })

  it('lies between nothing and the price, never grows with time, and is exact to the millionth', () => {
    const zones = ['UTC', zone, 'Europe/Berlin', 'Pacific/Apia', 'Australia/Lord_Howe']
    fc.assert(
      fc.property(
        fc.constantFrom('P1D', 'P7D', 'P30D', 'P1M', 'P3M', 'P1Y', 'P4Y'),
        fc.bigInt(0n, 10n ** 12n),
        fc.integer({ min: 0, max: 12 * 365 * 24 * 60 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        fc.array(fc.double({ min: -0.1, max: 1.2, noNaN: true }), { minLength: 2, maxLength: 5 }),
        (term, priceMicros, startMinutes, soldIn, cancelledIn, shares) => {
          const from = Temporal.Instant.from('2023-12-30T00:00Z').add({ minutes: startMinutes })
          const until = accessUntil({ term }, from, soldIn)
          assert.ok(until !== null)
          const made = termOf({ term, priceMicros, from, until })
          const lengthMs = until.epochMilliseconds - from.epochMilliseconds
          let before = priceMicros
          for (const share of shares.toSorted((a, b) => a - b)) {
            const at = from.add({ milliseconds: Math.floor(lengthMs * share) })
            const input = { at, timeZone: cancelledIn, creditedMicros: new Map<string, bigint>() }
            const [part] = decideCancellation([made], input)
            const creditMicros = part?.creditMicros ?? 0n
            assert.ok(creditMicros >= 0n && creditMicros <= before)
            before = creditMicros
            if (part === undefined) continue
            const { days, unusedDays } = part
            assert.ok(unusedDays >= 0 && unusedDays <= days && days >= 1)
            const rest = priceMicros * BigInt(unusedDays) - creditMicros * BigInt(days)
            assert.ok(rest >= 0n && rest < BigInt(days))
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('whether the credit of a cancellation is granted by a rule', () => {
  const budget = { budgetMicros: 50_000_000n, budgetCount: 3 }
  const none = { count: 0, sumMicros: 0n }
  const cases: readonly (readonly [
    what: string,
    state: Partial<Parameters<typeof decideCredit>[0]>,
    decision: string,
  ])[] = [
    ['within the budget', {}, 'granted'],
    ['nothing is given back, whatever else', { creditMicros: 0n, cappedCount: 3 }, 'granted'],
    ['one purchase was cheaper because of its terms', { cappedCount: 1 }, 'queued capped'],
    ['all that is left of the budget', { recent: { count: 1, sumMicros: 40_000_000n } }, 'granted'],
    ['more than is left', { recent: { count: 1, sumMicros: 40_000_001n } }, 'queued budget'],
    ['often enough', { recent: { count: 3, sumMicros: 0n } }, 'queued budget'],
  ]
  for (const [what, state, decision] of cases) {
    it(`${what}: ${decision}`, () => {
      const usual = { creditMicros: 10_000_000n, recent: none, budget, cappedCount: 0 }
      const { outcome, rule } = decideCredit({ ...usual, ...state })
      assert.equal([outcome, rule].filter(Boolean).join(' '), decision)
    })
  }
})

describe('the terms of a subscription', () => {
  const months: readonly (readonly [from: string, term: string, ends: readonly string[]])[] = [
    ['2027-01-31', 'P1M', ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']],
    ['2028-01-30', 'P1M', ['2028-02-29', '2028-03-30', '2028-04-30']],
    ['2028-02-29', 'P1Y', ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
    ['2026-11-30', 'P3M', ['2027-02-28', '2027-05-30', '2027-08-30']],
    ['2026-11-27', 'P30D', ['2026-12-27', '2027-01-26', '2027-02-25']],
  ]
  for (const [from, term, ends] of months) {
    it(`${term} from ${from}: ${ends.join(', ')}`, () => {
      const terms = [termOf({ term, price: '1.00', from: `${from}T10:00[${zone}]` })]
      for (let n = 2; terms.length <= ends.length; n += 1) {
        const last = terms.at(-1)
        assert.ok(last && terms[0])
        const day = termDayOf(subscriptionFrom([terms[0], ...terms.slice(1)]), zone)
        const until = accessUntil({ term }, last.until, zone, day)
        assert.ok(until !== null)
        terms.push(termOf({ term, price: '1.00', from: last.until, until, n }))
      }
      const dates = terms
        .slice(0, ends.length)
        .map(({ until }) => until.toZonedDateTimeISO(zone).toPlainDate().toString())
      assert.deepEqual(dates, ends)
    })
  }

  it('go by their own day after a gap', () => {
    const first = termOf({ term: 'P1M', price: '1.00', from: `2027-01-31T10:00[${zone}]` })
    const late = termOf({ term: 'P1M', price: '1.00', from: `2027-03-10T10:00[${zone}]`, n: 2 })
    assert.equal(termDayOf(subscriptionFrom([first]), zone), 31)
    assert.equal(termDayOf(subscriptionFrom([first, late]), zone), 10)
  })

  it('end with the last one that was not given back', () => {
    const first = termOf({ term: 'P1M', price: '1.00', from: `2027-01-01T10:00[${zone}]` })
    const second = termOf({ term: 'P1M', price: '1.00', from: first.until, n: 2 })
    const given = subscriptionFrom([first, { ...second, isEnded: true }])
    assert.equal(endsAt(given).toString(), first.until.toString())
    assert.equal(statusOf(given, first.from), 'active')
    assert.equal(statusOf(given, first.until), 'ended')
    const none = subscriptionFrom([{ ...first, isEnded: true }])
    assert.equal(statusOf(none, first.from), 'ended')
  })
})
