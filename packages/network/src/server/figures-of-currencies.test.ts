// What settings say of amounts, in every currency that can be opened: what is small in one is small in all.
import assert from 'node:assert/strict'
import test from 'node:test'
import { currencies, findUnitMicros, microsPerMinorUnit } from '@tallystick/money'
import { isWithinBudget } from '../claims/index.ts'
import { canOpenCurrency } from '../contract/index.ts'
import { readConfig } from '../platform/index.ts'
import { budgetOf } from './claim-ports.ts'

const config = readConfig({})

for (const { code } of currencies.filter((currency) => canOpenCurrency(currency.code))) {
  test(`${code}: a dollar's worth is not billed alone, and comes back at once`, () => {
    const dollarMicros = findUnitMicros(code) ?? 0n
    const least = microsPerMinorUnit(code)
    assert.ok(config.billingThreshold(code) > dollarMicros)
    assert.ok(config.billingThreshold(code) <= 10n * dollarMicros)
    assert.ok(config.refundThreshold(code) > dollarMicros)
    assert.ok(config.disputeThreshold(code) > dollarMicros)
    const budget = budgetOf(config)(code)
    assert.ok(isWithinBudget(budget, { count: 5, sumMicros: 5n * dollarMicros }, dollarMicros))
    assert.ok(!isWithinBudget(budget, { count: 5, sumMicros: budget.budgetMicros }, least))
  })
}
