import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currencies, findUnitMicros, microsPerMinorUnit } from './index.ts'

test('each currency has a unit of whole minor units, but those that no purse holds', () => {
  const without = currencies.filter(({ code }) => findUnitMicros(code) === undefined)
  assert.equal(
    without.map(({ code }) => code).join(' '),
    'BOV CHE CHW CLF COU KPW MXV USN UYI UYW XAD',
  )
  for (const { code } of currencies) {
    const unitMicros = findUnitMicros(code) ?? 0n
    assert.equal(unitMicros % microsPerMinorUnit(code), 0n, code)
  }
})

test('what is no currency has no unit', () => {
  for (const code of ['usd', 'XXX', '', 'toString']) assert.equal(findUnitMicros(code), undefined)
})
