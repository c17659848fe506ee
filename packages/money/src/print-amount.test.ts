import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  amountJson,
  amountMaxMicros,
  currencies,
  getCurrency,
  parseMicros,
  printMicros,
} from './index.ts'

const cases: readonly [micros: bigint, code: string, printed: string][] = [
  [2_500_000n, 'USD', '2.50'],
  [-2_500_000n, 'USD', '-2.50'],
  [0n, 'USD', '0.00'],
  [10_000n, 'USD', '0.01'],
  [4_126n, 'USD', '0.004126'],
  [125n, 'USD', '0.000125'],
  [-1n, 'USD', '-0.000001'],
  [1_001_000n, 'USD', '1.001'],
  [250_000_000n, 'JPY', '250'],
  [250_500_000n, 'JPY', '250.5'],
  [0n, 'JPY', '0'],
  [1_500_000n, 'KWD', '1.500'],
  [1_500_000n, 'CLF', '1.5000'],
  [amountMaxMicros, 'EUR', '1000000000.00'],
  [2n ** 63n - 1n, 'EUR', '9223372036854.775807'],
]

for (const [micros, code, printed] of cases) {
  test(`${micros} micros of ${code} print as ${printed}`, () => {
    const currency = getCurrency(code).code
    assert.equal(printMicros(micros, currency), printed)
    assert.deepEqual(amountJson(micros, currency), { amount: printed, currency: code })
  })
}

const anyAmount = fc.record({
  micros: fc.bigInt({ min: -amountMaxMicros, max: amountMaxMicros }),
  currency: fc.constantFrom(...currencies),
})

test('every amount prints to a text that parses to the same amount', () => {
  fc.assert(
    fc.property(anyAmount, ({ micros, currency }) => {
      assert.equal(parseMicros(printMicros(micros, currency.code)), micros)
    }),
  )
})

test('a print has at least the decimals of the currency and no zeros beyond them', () => {
  fc.assert(
    fc.property(anyAmount, ({ micros, currency }) => {
      const decimals = printMicros(micros, currency.code).split('.')[1] ?? ''
      assert.ok(decimals.length >= currency.exponent && decimals.length <= 6)
      if (decimals.length > currency.exponent) assert.match(decimals, /[1-9]$/)
    }),
  )
})
