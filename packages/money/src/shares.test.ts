import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseShare, printShare, readShare } from './index.ts'

const cases: readonly [text: string, outcome: bigint | string][] = [
  ['0.90', 900_000n],
  ['0.9', 900_000n],
  ['0', 0n],
  ['1', 1_000_000n],
  ['1.00', 1_000_000n],
  ['0.333333', 333_333n],
  ['1.000001', 'not_between_0_and_1'],
  ['90', 'not_between_0_and_1'],
  ['-0.10', 'not_between_0_and_1'],
  ['0.3333333', 'too_many_decimals'],
  ['90%', 'not_a_decimal'],
  ['', 'not_a_decimal'],
]

for (const [text, outcome] of cases) {
  test(`share "${text}" reads as ${outcome}`, () => {
    if (typeof outcome === 'bigint') {
      assert.deepEqual(readShare(text), { ok: true, shareMillionths: outcome })
      assert.equal(parseShare(text), outcome)
    } else {
      assert.deepEqual(readShare(text), { ok: false, problem: outcome })
      assert.throws(() => parseShare(text), RangeError)
    }
  })
}

test('shares print with at least two decimals', () => {
  assert.equal(printShare(900_000n), '0.90')
  assert.equal(printShare(1_000_000n), '1.00')
  assert.equal(printShare(333_333n), '0.333333')
})
