import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CreditStatus } from './credit.ts'
import { sumGivenBack } from './sum-given-back.ts'

const cases: readonly (readonly [
  credits: readonly (readonly [CreditStatus, bigint])[],
  granted: bigint,
  standing: bigint,
])[] = [
  [[], 0n, 0n],
  [[['granted', 3n]], 3n, 3n],
  [[['provisional', 3n]], 0n, 3n],
  [[['refused', 3n]], 0n, 0n],
  [
    [
      ['granted', 1n],
      ['provisional', 2n],
      ['refused', 4n],
      ['granted', 8n],
    ],
    9n,
    11n,
  ],
]

for (const [credits, grantedMicros, standingMicros] of cases) {
  test(`${credits.join(' + ') || 'nothing'}: ${grantedMicros} granted, ${standingMicros} gone`, () => {
    const rows = credits.map(([status, amountMicros]) => ({ status, amountMicros }))
    assert.deepEqual(sumGivenBack(rows), { grantedMicros, standingMicros })
  })
}
