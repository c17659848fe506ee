import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amountMaxMicros, assertInRange, parseAmount, parseMicros, readMicros } from './index.ts'

const cases: readonly [text: string, outcome: bigint | string][] = [
  ['0', 0n],
  ['0.00', 0n],
  ['2.50', 2_500_000n],
  ['2.5', 2_500_000n],
  ['-2.50', -2_500_000n],
  ['0.000001', 1n],
  ['0.004126', 4_126n],
  ['250', 250_000_000n],
  ['1000000000', amountMaxMicros],
  ['-1000000000.000000', -amountMaxMicros],
  ['1000000000.000001', 'too_large'],
  ['-1000000000.000001', 'too_large'],
  ['9223372036854775808', 'too_large'],
  ['1'.repeat(10_000), 'too_large'],
  ['0.0000001', 'too_many_decimals'],
  ['1.0000000', 'too_many_decimals'],
  ['9223372036854775808.0000000', 'too_many_decimals'],
  ['', 'not_a_decimal'],
  ['-', 'not_a_decimal'],
  ['.5', 'not_a_decimal'],
  ['5.', 'not_a_decimal'],
  ['1.2.3', 'not_a_decimal'],
  ['+1', 'not_a_decimal'],
  ['--1', 'not_a_decimal'],
  ['007', 'not_a_decimal'],
  ['00', 'not_a_decimal'],
  ['-0', 'not_a_decimal'],
  ['-0.00', 'not_a_decimal'],
  [' 1', 'not_a_decimal'],
  ['1 ', 'not_a_decimal'],
  ['1\n', 'not_a_decimal'],
  ['1e3', 'not_a_decimal'],
  ['1,00', 'not_a_decimal'],
  ['1_000', 'not_a_decimal'],
  ['0x10', 'not_a_decimal'],
  ['١', 'not_a_decimal'],
  ['NaN', 'not_a_decimal'],
  ['Infinity', 'not_a_decimal'],
]

for (const [text, outcome] of cases) {
  test(`"${text.slice(0, 30)}" reads as ${outcome}`, () => {
    if (typeof outcome === 'bigint') {
      assert.deepEqual(readMicros(text), { ok: true, micros: outcome })
      assert.equal(parseMicros(text), outcome)
    } else {
      assert.deepEqual(readMicros(text), { ok: false, problem: outcome })
      assert.throws(() => parseMicros(text), new RegExp(`^RangeError: ${outcome}`))
    }
  })
}

test('an amount needs a known currency', () => {
  assert.deepEqual(parseAmount({ amount: '2.50', currency: 'USD' }), {
    ok: true,
    micros: 2_500_000n,
    currency: 'USD',
  })
  assert.deepEqual(parseAmount({ amount: '2.50', currency: 'usd' }), {
    ok: false,
    problem: 'unknown_currency',
  })
  assert.deepEqual(parseAmount({ amount: '2,50', currency: 'usd' }), {
    ok: false,
    problem: 'not_a_decimal',
  })
})

test('any text is either refused or a decimal within the limits', () => {
  const decimalLike = fc.stringMatching(/^[-+ 0-9.e]{0,14}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string(), decimalLike), (text) => {
      const read = readMicros(text)
      if (!read.ok) return
      assert.match(text, /^-?[0-9]+(\.[0-9]{1,6})?$/)
      assert.ok(read.micros <= amountMaxMicros && read.micros >= -amountMaxMicros)
    }),
  )
})

test('sums are held against 64 bits', () => {
  assert.equal(assertInRange(2n ** 63n - 1n), 2n ** 63n - 1n)
  assert.equal(assertInRange(-(2n ** 63n) + 1n), -(2n ** 63n) + 1n)
  assert.throws(() => assertInRange(2n ** 63n), RangeError)
  assert.throws(() => assertInRange(-(2n ** 63n)), RangeError)
})
