import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  currencies,
  floorToMinorUnits,
  getCurrency,
  microsPerMinorUnit,
  minorUnitsToMicros,
} from './index.ts'

const cases: readonly [micros: bigint, code: string, minorUnits: bigint][] = [
  [4_500_000n, 'USD', 450n],
  // A thousand purchases of 0.004126 are asked for as 4.12.
  [4_126_000n, 'USD', 412n],
  [9_999n, 'USD', 0n],
  [0n, 'USD', 0n],
  [-1n, 'USD', -1n],
  [-10_000n, 'USD', -1n],
  [-10_001n, 'USD', -2n],
  [250_999_999n, 'JPY', 250n],
  [1_500_999n, 'KWD', 1_500n],
  [1_500_099n, 'CLF', 15_000n],
]

for (const [micros, code, minorUnits] of cases) {
  test(`${micros} micros of ${code} hold ${minorUnits} minor units`, () => {
    assert.equal(floorToMinorUnits(micros, getCurrency(code).code), minorUnits)
  })
}

test('450 cents are 4.50', () => {
  assert.equal(minorUnitsToMicros(450n, getCurrency('USD').code), 4_500_000n)
  assert.equal(minorUnitsToMicros(450n, getCurrency('JPY').code), 450_000_000n)
})

test('what rounding leaves is less than one minor unit and never negative', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.constantFrom(...currencies), (micros, { code }) => {
      const left = micros - minorUnitsToMicros(floorToMinorUnits(micros, code), code)
      assert.ok(left >= 0n && left < microsPerMinorUnit(code))
    }),
  )
})
