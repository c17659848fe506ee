import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWithinBudget } from './budget.ts'

const budget = { budgetMicros: 100n, budgetCount: 3 }
const cases: readonly (readonly [count: number, sum: bigint, amount: bigint, isWithin: boolean])[] =
  [
    [0, 0n, 100n, true],
    [0, 0n, 101n, false],
    [2, 99n, 1n, true],
    [2, 99n, 2n, false],
    [3, 0n, 1n, false],
  ]

for (const [count, sumMicros, amountMicros, isWithin] of cases) {
  test(`${amountMicros} after ${count} of ${sumMicros}: ${isWithin ? 'within' : 'above'}`, () => {
    assert.equal(isWithinBudget(budget, { count, sumMicros }, amountMicros), isWithin)
  })
}
