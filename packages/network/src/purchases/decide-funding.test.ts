import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { getCurrency } from '@tallystick/money'
import { decideFunding, withoutDrawn } from './decide-funding.ts'
import type { Lot } from './funding.ts'

const currency = getCurrency('USD').code
const at = Temporal.Instant.from('2026-12-01T10:00:00Z')
const inHours = (hours: number): Temporal.Instant => at.add({ hours })

function lot(name: string, leftMicros: bigint, more: Partial<Lot> = {}): Lot {
  return { lot: name, source: 'prepaid', leftMicros, expiresAt: null, merchants: null, ...more }
}
const incentive = (name: string, leftMicros: bigint, more: Partial<Lot> = {}): Lot =>
  lot(name, leftMicros, { source: 'incentive', ...more })

const only = (merchant: string): Partial<Lot> => ({ merchants: new Set([merchant]) })

type Case = readonly [what: string, price: bigint, lots: readonly Lot[], drawn: readonly string[]]
// prettier-ignore
const cases: readonly Case[] = [
  ['the tab alone',                        100n, [], ['tab 100']],
  ['nothing, for what is free',            0n,   [lot('p', 9n)], []],
  ['a lot that is enough, and no tab',     100n, [lot('p', 100n)], ['p 100']],
  ['a lot, and the tab for the rest',      100n, [lot('p', 30n)], ['p 30', 'tab 70']],
  ['incentive before prepaid',             100n, [lot('a', 30n), incentive('b', 30n)], ['b 30', 'a 30', 'tab 40']],
  ['what expires first before what stays', 100n, [lot('a', 30n), lot('b', 30n, { expiresAt: inHours(9) })], ['b 30', 'a 30', 'tab 40']],
  ['the soonest expiry first',             40n,  [lot('a', 30n, { expiresAt: inHours(9) }), lot('b', 30n, { expiresAt: inHours(1) })], ['b 30', 'a 10']],
  ['an incentive that stays before a prepaid lot that expires', 40n, [incentive('a', 30n), lot('b', 30n, { expiresAt: inHours(1) })], ['a 30', 'b 10']],
  ['the first id, where all else is one',  40n,  [lot('b', 30n), lot('a', 30n)], ['a 30', 'b 10']],
  ['nothing that has expired',             40n,  [lot('a', 30n, { expiresAt: at })], ['tab 40']],
  ['nothing that is for other merchants',  40n,  [lot('a', 30n, only('mer_s')), lot('b', 5n, only('mer_c'))], ['b 5', 'tab 35']],
  ['nothing from an empty lot',            40n,  [lot('a', 0n)], ['tab 40']],
]
for (const [what, price, lots, drawn] of cases) {
  test(`draws on ${what}`, () => {
    const fundings = decideFunding(price, { currency, merchant: 'mer_c', lots, at })
    assert.deepEqual(
      fundings.map(({ lot: from, micros }) => `${from ?? 'tab'} ${micros}`),
      drawn,
    )
  })
}

const anyLots = fc
  .array(
    fc.record({
      source: fc.constantFrom('incentive' as const, 'prepaid' as const),
      leftMicros: fc.bigInt({ min: 0n, max: 500n }),
      expiresAt: fc.option(fc.integer({ min: -5, max: 50 }).map(inHours)),
      merchants: fc.option(fc.constantFrom('mer_c', 'mer_s').map((one) => new Set([one]))),
    }),
    { maxLength: 12 },
  )
  .map((lots) => lots.map((one, index): Lot => ({ lot: `lot_${index}`, ...one })))

test('whatever lots there are: the fundings add up to the price, in the order of their rules, and the tab is last', () => {
  fc.assert(
    fc.property(anyLots, fc.bigInt({ min: 0n, max: 2000n }), (lots, price) => {
      const fundings = decideFunding(price, { currency, merchant: 'mer_c', lots, at })
      assert.equal(
        fundings.reduce((sum, { micros }) => sum + micros, 0n),
        price,
      )
      const lotOf = new Map(lots.map((one) => [one.lot, one]))
      const drawn = fundings.flatMap(({ lot: from }) =>
        from === null ? [] : (lotOf.get(from) ?? []),
      )
      const ranks = fundings.map(({ source }) => ['incentive', 'prepaid', 'tab'].indexOf(source))
      assert.deepEqual(ranks, ranks.toSorted())
      for (const [index, one] of drawn.entries()) {
        assert.ok(one.expiresAt === null || Temporal.Instant.compare(one.expiresAt, at) > 0)
        const before = drawn[index - 1]
        if (before === undefined || before.source !== one.source) continue
        const isSooner =
          one.expiresAt === null ||
          (before.expiresAt !== null &&
            Temporal.Instant.compare(before.expiresAt, one.expiresAt) <= 0)
        assert.ok(isSooner, `${before.lot} before ${one.lot}`)
      }
      const left = withoutDrawn(lots, fundings)
      assert.ok(left.every(({ leftMicros }) => leftMicros >= 0n))
      // The tab pays only when no lot is left that could.
      if (fundings.some(({ source }) => source === 'tab')) {
        const again = decideFunding(1n, { currency, merchant: 'mer_c', lots: left, at })
        assert.deepEqual(
          again.map(({ source }) => source),
          ['tab'],
        )
      }
    }),
  )
})
