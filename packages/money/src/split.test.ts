import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apportionMicros, parseMicros, parseShare, splitMicros } from './index.ts'

const cases: readonly [total: string, shares: readonly string[], parts: readonly string[]][] = [
  ['2.50', ['0.90', '0.10'], ['2.25', '0.25']],
  ['2.00', ['0.90', '0.10'], ['1.80', '0.20']],
  ['0', ['0.90', '0.10'], ['0', '0']],
  ['5', ['1'], ['5']],
  ['5', ['1', '0'], ['5', '0']],
  // 3713.4 and 412.6 micros: the larger remainder takes the micro that rounding left.
  ['0.004126', ['0.90', '0.10'], ['0.003713', '0.000413']],
  // A tie goes to the part stated first.
  ['0.000001', ['0.50', '0.50'], ['0.000001', '0']],
  ['0.000002', ['0.25', '0.25', '0.25', '0.25'], ['0.000001', '0.000001', '0', '0']],
  ['1', ['0.333333', '0.333333', '0.333334'], ['0.333333', '0.333333', '0.333334']],
  ['0.01', ['0.333333', '0.333333', '0.333334'], ['0.003333', '0.003333', '0.003334']],
  ['-0.004126', ['0.90', '0.10'], ['-0.003713', '-0.000413']],
]

for (const [total, shares, parts] of cases) {
  test(`${total} split by ${shares.join(', ')} is ${parts.join(', ')}`, () => {
    const result = splitMicros(
      parseMicros(total),
      shares.map((share, index) => ({ name: `p${index}`, shareMillionths: parseShare(share) })),
    )
    const expected = parts.map((part, index) => ({ name: `p${index}`, micros: parseMicros(part) }))
    assert.deepEqual(result, expected)
  })
}

const refused: readonly [why: string, shares: readonly bigint[], names: readonly string[]][] = [
  ['the shares add up to less', [900_000n, 99_999n], ['a', 'b']],
  ['the shares add up to more', [900_000n, 100_001n], ['a', 'b']],
  ['there are no parts', [], []],
  ['a share is negative', [1_100_000n, -100_000n], ['a', 'b']],
  ['a name repeats', [500_000n, 500_000n], ['a', 'a']],
]

for (const [why, shares, names] of refused) {
  test(`a split throws when ${why}`, () => {
    const parts = shares.map((shareMillionths, index) => ({
      name: names[index] ?? '',
      shareMillionths,
    }))
    assert.throws(() => splitMicros(1n, parts), RangeError)
  })
}

/** Any shares that are the whole: the differences between sorted cuts of a million. */
const anyShares = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { maxLength: 12 })
  .map((cuts) => {
    const sorted = [0n, ...cuts, 1_000_000n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    return sorted.slice(1).map((cut, index) => cut - (sorted[index] ?? 0n))
  })

const anySplit = fc.record({
  totalMicros: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
  parts: anyShares.map((shares) =>
    shares.map((shareMillionths, index) => ({ name: `p${index}`, shareMillionths })),
  ),
})

test('the parts add up to the total, in the stated order', () => {
  fc.assert(
    fc.property(anySplit, ({ totalMicros, parts }) => {
      const result = splitMicros(totalMicros, parts)
      assert.equal(
        result.reduce((sum, part) => sum + part.micros, 0n),
        totalMicros,
      )
      assert.deepEqual(
        result.map((part) => part.name),
        parts.map((part) => part.name),
      )
    }),
  )
})

test('each part is within one micro of its exact share, and nothing is never rounded up', () => {
  fc.assert(
    fc.property(anySplit, ({ totalMicros, parts }) => {
      splitMicros(totalMicros, parts).forEach(({ micros }, index) => {
        const share = parts[index]?.shareMillionths ?? 0n
        const errorMillionths = micros * 1_000_000n - totalMicros * share
        assert.ok(errorMillionths < 1_000_000n && errorMillionths > -1_000_000n)
        if (share === 0n) assert.equal(micros, 0n)
      })
    }),
  )
})

test('splitting the negated amount gives the negated parts', () => {
  fc.assert(
    fc.property(anySplit, ({ totalMicros, parts }) => {
      const there = splitMicros(totalMicros, parts)
      const back = splitMicros(-totalMicros, parts)
      for (const [index, part] of there.entries())
        assert.equal(part.micros, -(back[index]?.micros ?? 0n))
    }),
  )
})

const proportions: readonly [
  total: bigint,
  weights: readonly bigint[],
  parts: readonly bigint[],
][] = [
  [6n, [1n, 2n, 3n], [1n, 2n, 3n]],
  [3n, [1n, 2n, 3n], [1n, 1n, 1n]],
  [1n, [5n, 5n], [1n, 0n]],
  [0n, [0n, 0n], [0n, 0n]],
  [0n, [], []],
  [7n, [0n, 3n], [0n, 7n]],
]
for (const [total, weights, parts] of proportions) {
  test(`${total} in the proportion of ${weights.join(' : ')} is ${parts.join(', ')}`, () => {
    assert.deepEqual(apportionMicros(total, weights), parts)
  })
}

test('nothing is apportioned by nothing, and nothing negative', () => {
  assert.throws(() => apportionMicros(1n, [0n]), RangeError)
  assert.throws(() => apportionMicros(-1n, [1n]), RangeError)
  assert.throws(() => apportionMicros(1n, [2n, -1n]), RangeError)
})

test('a part of an amount is at most its weight, and all parts are the amount', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(weights, fc.bigInt({ min: 0n, max: 9000n }), (of, wanted) => {
      const whole = of.reduce((sum, weight) => sum + weight, 0n)
      const total = wanted > whole ? whole : wanted
      const parts = apportionMicros(total, of)
      assert.equal(
        parts.reduce((sum, part) => sum + part, 0n),
        total,
      )
      parts.forEach((part, index) => assert.ok(part >= 0n && part <= (of[index] ?? 0n)))
    }),
  )
})
