import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Leg } from '../books/index.ts'
import type { CreditedPurchase } from './credit.ts'
import { weighCredit, weighDecision, withoutCredit } from './weigh-credit.ts'

/** Of an ordinary sale: share and fee, on the tab. */
function purchase(shareMicros: bigint, feeMicros: bigint): CreditedPurchase {
  return neverCredited([
    { lot: null, kind: 'share', receiver: 'mer_c', amountMicros: shareMicros },
    { lot: null, kind: 'fee', receiver: '', amountMicros: feeMicros },
  ])
}

function neverCredited(legs: readonly Leg[]): CreditedPurchase {
  const priceMicros = legs.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
  const present = legs.filter(({ amountMicros }) => amountMicros > 0n)
  return {
    priceMicros,
    creditedMicros: 0n,
    legs: present.map((leg) => ({ ...leg, creditedMicros: 0n })),
  }
}

function shareAndFee(legs: readonly Leg[]): readonly [bigint, bigint] {
  const amountOf = (kind: Leg['kind']) => legs.find((leg) => leg.kind === kind)?.amountMicros ?? 0n
  return [amountOf('share'), amountOf('fee')]
}

type Case = readonly [
  what: string,
  share: bigint,
  fee: bigint,
  before: readonly bigint[],
  amount: bigint,
  outcome: readonly [share: bigint, fee: bigint] | { readonly left: bigint },
]
// prettier-ignore
const cases: readonly Case[] = [
  ['all of it',                          900_000n, 100_000n, [], 1_000_000n, [900_000n, 100_000n]],
  ['half of it',                         900_000n, 100_000n, [], 500_000n, [450_000n, 50_000n]],
  ['one millionth is the fee\'s',        900_000n, 100_000n, [], 1n, [0n, 1n]],
  ['the second millionth is the share\'s', 900_000n, 100_000n, [1n], 1n, [1n, 0n]],
  ['what is left after a part',          900_000n, 100_000n, [333_333n], 666_667n, [600_001n, 66_666n]],
  ['more than the price',                900_000n, 100_000n, [], 1_000_001n, { left: 1_000_000n }],
  ['more than is left',                  900_000n, 100_000n, [999_999n], 2n, { left: 1n }],
  ['nothing is left',                    900_000n, 100_000n, [1_000_000n], 1n, { left: 0n }],
  ['no fee',                             7n, 0n, [3n], 4n, [4n, 0n]],
  ['no share',                           0n, 7n, [3n], 4n, [0n, 4n]],
  ['a price of zero',                    0n, 0n, [], 1n, { left: 0n }],
]

describe('weighing a credit', () => {
  for (const [what, share, fee, before, amountMicros, outcome] of cases) {
    test(what, () => {
      let state = purchase(share, fee)
      for (const part of before) state = allow(state, part).credited
      const weighed = weighCredit(state, { amountMicros, isPaid: false })
      if ('left' in outcome) {
        assert.deepEqual(weighed, { status: 'too_much', leftMicros: outcome.left })
      } else {
        assert.equal(weighed.status, 'allowed')
        assert.deepEqual(shareAndFee(allow(state, amountMicros).legs), outcome)
      }
    })
  }

  test('where it is taken from is fixed by whether the purchase is paid', () => {
    const of = purchase(9n, 1n)
    for (const isPaid of [true, false]) {
      const weighed = weighCredit(of, { amountMicros: 1n, isPaid })
      assert.equal(
        weighed.status === 'allowed' && weighed.takenFrom,
        isPaid ? 'available' : 'pending',
      )
    }
  })

  for (const amountMicros of [0n, -1n]) {
    test(`${amountMicros} is no credit`, () => {
      assert.throws(
        () => weighCredit(purchase(9n, 1n), { amountMicros, isPaid: false }),
        RangeError,
      )
    })
  }
})

test('a decision is taken once, and withholds only what a payment passed without', () => {
  const table = [
    ['provisional', 'pending', 'granted', false, 'decided', false],
    ['provisional', 'pending', 'granted', true, 'decided', false],
    ['provisional', 'pending', 'refused', false, 'decided', false],
    ['provisional', 'pending', 'refused', true, 'decided', true],
    ['provisional', 'available', 'refused', true, 'decided', false],
    ['granted', 'pending', 'refused', true, 'already_granted', undefined],
    ['granted', 'pending', 'granted', false, 'already_granted', undefined],
    ['refused', 'available', 'granted', true, 'already_refused', undefined],
    ['refused', 'pending', 'refused', false, 'already_refused', undefined],
  ] as const
  for (const [status, takenFrom, outcome, isPaid, expected, isWithheld] of table) {
    const weighed = weighDecision({ status, takenFrom }, { outcome, isPaid })
    assert.equal(weighed.status, expected)
    assert.equal('isWithheld' in weighed ? weighed.isWithheld : undefined, isWithheld)
  }
})

test('what lots paid goes back to them, was available before, and takes nothing off the tab', () => {
  const leg = (lot: string | null, kind: Leg['kind'], amountMicros: bigint): Leg => ({
    lot,
    kind,
    receiver: '',
    amountMicros,
  })
  const of = neverCredited([
    leg('lot_a', 'share', 450n),
    leg('lot_a', 'fee', 50n),
    leg(null, 'share', 450n),
    leg(null, 'fee', 50n),
  ])
  const weighed = weighCredit(of, { amountMicros: 500n, isPaid: false })
  assert.ok(weighed.status === 'allowed')
  assert.deepEqual(
    weighed.legs.map(({ lot, kind, amountMicros }) => [lot, kind, amountMicros]),
    [
      ['lot_a', 'share', 225n],
      ['lot_a', 'fee', 25n],
      [null, 'share', 225n],
      [null, 'fee', 25n],
    ],
  )
  assert.deepEqual([weighed.tabMicros, weighed.takenFrom], [250n, 'pending'])
  const lots = neverCredited(of.legs.slice(0, 2))
  const all = weighCredit(lots, { amountMicros: 500n, isPaid: false })
  assert.ok(all.status === 'allowed')
  assert.deepEqual([all.tabMicros, all.takenFrom], [0n, 'available'])
})

const anyLegs: fc.Arbitrary<readonly Leg[]> = fc
  .array(
    fc.record({
      lot: fc.constantFrom(null, 'lot_a', 'lot_b'),
      kind: fc.constantFrom('share' as const, 'royalty' as const, 'tax' as const, 'fee' as const),
      amountMicros: fc.bigInt({ min: 1n, max: 400n }),
    }),
    { maxLength: 12 },
  )
  .map((legs) => legs.map((leg, at) => ({ ...leg, receiver: `receiver_${at}` })))

test('whatever is given back and refused in between: never more than any leg, and all of it is exactly each leg', () => {
  const amounts = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 400n }), fc.boolean()), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(anyLegs, amounts, (of, parts) => {
      let state = neverCredited(of)
      const kept = new Map<string, bigint>()
      const keep = (legs: readonly Leg[]): void => {
        for (const { receiver, amountMicros } of legs) {
          kept.set(receiver, (kept.get(receiver) ?? 0n) + amountMicros)
        }
      }
      for (const [amountMicros, isRefused] of parts) {
        const weighed = weighCredit(state, { amountMicros, isPaid: true })
        if (weighed.status === 'too_much') {
          assert.ok(amountMicros > weighed.leftMicros)
          continue
        }
        const { legs } = weighed
        assert.equal(sumOf(legs), amountMicros)
        assert.ok(legs.every((leg) => leg.amountMicros > 0n))
        state = weighed.credited
        assertWithin(state)
        if (isRefused) state = withoutCredit(state, legs)
        else keep(legs)
      }
      const leftMicros = state.priceMicros - state.creditedMicros
      if (leftMicros > 0n) keep(allow(state, leftMicros).legs)
      for (const { receiver, amountMicros } of of) assert.equal(kept.get(receiver), amountMicros)
    }),
    { numRuns: 2000 },
  )
})

test('without refusals each leg gives back its part, off by less than three millionths', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 900n }), { maxLength: 20 })
  fc.assert(
    fc.property(anyLegs, amounts, (of, parts) => {
      let state = neverCredited(of)
      for (const amountMicros of parts) {
        const weighed = weighCredit(state, { amountMicros, isPaid: true })
        if (weighed.status === 'too_much') continue
        state = weighed.credited
        for (const leg of state.legs) {
          const exact = leg.amountMicros * state.creditedMicros
          const off = leg.creditedMicros * state.priceMicros - exact
          assert.ok(off < 3n * state.priceMicros && off > -3n * state.priceMicros)
        }
      }
    }),
    { numRuns: 500 },
  )
})

function allow(state: CreditedPurchase, amountMicros: bigint) {
  const weighed = weighCredit(state, { amountMicros, isPaid: false })
  if (weighed.status !== 'allowed') throw new Error('too much')
  return weighed
}

function sumOf(legs: readonly Leg[]): bigint {
  return legs.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
}

function assertWithin({ priceMicros, creditedMicros, legs }: CreditedPurchase): void {
  assert.ok(creditedMicros <= priceMicros)
  assert.equal(
    legs.reduce((sum, leg) => sum + leg.creditedMicros, 0n),
    creditedMicros,
  )
  for (const leg of legs) {
    assert.ok(leg.creditedMicros >= 0n && leg.creditedMicros <= leg.amountMicros)
  }
}
