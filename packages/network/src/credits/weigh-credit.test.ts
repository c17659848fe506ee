import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CreditedPurchase } from './credit.ts'
import { weighCredit, weighDecision, withoutCredit } from './weigh-credit.ts'

function purchase(shareMicros: bigint, feeMicros: bigint): CreditedPurchase {
  const priceMicros = shareMicros + feeMicros
  return { priceMicros, shareMicros, feeMicros, creditedMicros: 0n, creditedShareMicros: 0n }
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
        const { shareMicros, feeMicros } = allow(state, amountMicros)
        assert.deepEqual([shareMicros, feeMicros], outcome)
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

test('whatever is given back and refused in between: never more than the price, and all of it is share and fee', () => {
  const amounts = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 400n }), fc.boolean()), {
    maxLength: 30,
  })
  const price = fc.bigInt({ min: 0n, max: 997n })
  fc.assert(
    fc.property(price, price, amounts, (share, fee, parts) => {
      let state = purchase(share, fee)
      const kept: { amountMicros: bigint; shareMicros: bigint; feeMicros: bigint }[] = []
      for (const [amountMicros, isRefused] of parts) {
        const weighed = weighCredit(state, { amountMicros, isPaid: true })
        if (weighed.status === 'too_much') {
          assert.ok(amountMicros > weighed.leftMicros)
          continue
        }
        const { shareMicros, feeMicros } = weighed
        assert.ok(shareMicros >= 0n && feeMicros >= 0n && shareMicros + feeMicros === amountMicros)
        state = weighed.credited
        assertWithin(state)
        if (isRefused) state = withoutCredit(state, { amountMicros, shareMicros })
        else kept.push({ amountMicros, shareMicros, feeMicros })
      }
      const leftMicros = state.priceMicros - state.creditedMicros
      if (leftMicros > 0n) {
        const { shareMicros, feeMicros } = allow(state, leftMicros)
        kept.push({ amountMicros: leftMicros, shareMicros, feeMicros })
      }
      assert.equal(
        kept.reduce((sum, one) => sum + one.shareMicros, 0n),
        share,
      )
      assert.equal(
        kept.reduce((sum, one) => sum + one.feeMicros, 0n),
        fee,
      )
    }),
    { numRuns: 2000 },
  )
})

function allow(state: CreditedPurchase, amountMicros: bigint) {
  const weighed = weighCredit(state, { amountMicros, isPaid: false })
  if (weighed.status !== 'allowed') throw new Error('too much')
  return weighed
}

function assertWithin(state: CreditedPurchase): void {
  assert.ok(state.creditedMicros <= state.priceMicros)
  assert.ok(state.creditedShareMicros >= 0n && state.creditedShareMicros <= state.shareMicros)
  const feeBack = state.creditedMicros - state.creditedShareMicros
  assert.ok(feeBack >= 0n && feeBack <= state.feeMicros)
}
