import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { portionKinds } from '../books/index.ts'
import { decidePortions } from './decide-portions.ts'
import type { Splits } from './portion.ts'

const holders = (...shares: readonly bigint[]): Splits => ({
  royalties: shares.map((shareMillionths, index) => ({ holder: `h${index}`, shareMillionths })),
})
const reward = (shareMillionths: bigint): Splits => ({
  royalties: [],
  reward: { merchant: 'mer_r', shareMillionths },
})
const tax = (rateMillionths: bigint): Splits => ({
  royalties: [],
  tax: { country: 'DE', rateMillionths },
})

type Case = readonly [
  what: string,
  price: bigint,
  share: bigint,
  splits: Splits | undefined,
  portions: readonly string[],
]
// prettier-ignore
const cases: readonly Case[] = [
  ['share and fee alone',                 2_500_000n, 900_000n, undefined, ['share 2250000', 'fee 250000']],
  ['the same where nobody else is named', 2_500_000n, 900_000n, holders(), ['share 2250000', 'fee 250000']],
  ['a tie is the share\'s',               1n, 500_000n, undefined, ['share 1', 'fee 0']],
  ['the larger remainder is the fee\'s',  4_126n, 900_000n, undefined, ['share 3713', 'fee 413']],
  ['royalties out of the share',          1_000_000n, 900_000n, holders(500_000n, 100_000n), ['share 360000', 'royalty h0 450000', 'royalty h1 90000', 'fee 100000']],
  ['all of the share to holders',         1_000_000n, 900_000n, holders(1_000_000n), ['share 0', 'royalty h0 900000', 'fee 100000']],
  ['of one millionth the first holder',   1n, 1_000_000n, holders(500_000n, 500_000n), ['share 0', 'royalty h0 1', 'fee 0']],
  ['a reward out of the fee',             1_000_000n, 900_000n, reward(20_000n), ['share 900000', 'reward mer_r 20000', 'fee 80000']],
  ['a reward no larger than the fee',     1_000_000n, 900_000n, reward(300_000n), ['share 900000', 'reward mer_r 100000', 'fee 0']],
  ['no reward without a fee',             1_000_000n, 1_000_000n, reward(20_000n), ['share 1000000', 'fee 0']],
  ['tax first, out of the price',         1_190_000n, 900_000n, tax(190_000n), ['share 900000', 'tax DE 190000', 'fee 100000']],
  ['tax to the millionth',                100n, 900_000n, tax(190_000n), ['share 76', 'tax DE 16', 'fee 8']],
  ['all five', 1_190_000n, 900_000n, { ...holders(100_000n),  reward: { merchant: 'mer_r', shareMillionths: 20_000n } , tax: { country: 'DE', rateMillionths: 190_000n } },
    ['share 810000', 'royalty h0 90000', 'reward mer_r 20000', 'tax DE 190000', 'fee 80000']],
  ['nothing of what is free', 0n, 900_000n, holders(100_000n), ['share 0', 'fee 0']],
]
for (const [what, price, shareMillionths, splits, portions] of cases) {
  test(what, () => {
    const decided = decidePortions(price, { merchant: '', shareMillionths, splits })
    assert.deepEqual(
      decided.map(({ kind, receiver, micros }) =>
        [kind, receiver, micros].filter(String).join(' '),
      ),
      portions,
    )
  })
}

const anyShare = fc.bigInt({ min: 0n, max: 1_000_000n })
const anySplits: fc.Arbitrary<Splits> = fc.record({
  royalties: fc
    .array(fc.bigInt({ min: 0n, max: 250_000n }), { maxLength: 4 })
    .map((shares) => holders(...shares).royalties),
  reward: fc.option(
    anyShare.map((shareMillionths) => ({ merchant: 'mer_r', shareMillionths })),
    { nil: undefined },
  ),
  tax: fc.option(
    fc
      .bigInt({ min: 0n, max: 3_000_000n })
      .map((rateMillionths) => ({ country: 'DE', rateMillionths })),
    { nil: undefined },
  ),
})

test('whoever receives: all portions are the price, none is below zero, in the stated order, royalties out of the share alone', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10_000_000n }),
      anyShare,
      anySplits,
      (price, shareMillionths, splits) => {
        const of = { merchant: 'mer_c', shareMillionths }
        const decided = decidePortions(price, { ...of, splits })
        const sumOf = (...kinds: readonly string[]): bigint =>
          decided
            .filter(({ kind }) => kinds.includes(kind))
            .reduce((sum, { micros }) => sum + micros, 0n)
        assert.equal(sumOf(...portionKinds), price)
        assert.ok(decided.every(({ micros }) => micros >= 0n))
        const ranks = decided.map(({ kind }) => portionKinds.indexOf(kind))
        assert.deepEqual(
          ranks,
          ranks.toSorted((a, b) => a - b),
        )
        // Royalties and rewards change nothing between the merchant's side and the operator's.
        const plain = decidePortions(price - sumOf('tax'), { ...of, splits: undefined })
        assert.equal(sumOf('share', 'royalty'), plain[0].micros)
        assert.equal(sumOf('fee', 'reward'), plain.at(-1)?.micros)
      },
    ),
  )
})
