// Figures per currency: what a setting of one line comes to in all of them.
import assert from 'node:assert/strict'
import test from 'node:test'
import { currencies, getCurrency, microsPerMinorUnit, printMicros } from '@tallystick/money'
import { canOpenCurrency, readFigures } from './figures.ts'
import { settings } from './settings.ts'

const perCurrencySettings = [...settings.values()].filter((setting) => setting.isPerCurrency)
const opened = currencies.map(({ code }) => code).filter(canOpenCurrency)

test('every figure of every currency can be asked for: whole minor units, above nothing', () => {
  assert.ok(perCurrencySettings.length >= 4 && opened.length > 150)
  for (const { name, fallback = '' } of perCurrencySettings) {
    const figures = readFigures(fallback)
    for (const code of opened) {
      assert.ok(figures(code) > 0n, `${name} ${code}`)
      assert.equal(figures(code) % microsPerMinorUnit(code), 0n, `${name} ${code}`)
    }
  }
})

const rows: readonly [text: string, currency: string, amount: string][] = [
  ['4.00', 'USD', '4.00'],
  ['4.00', 'EUR', '4.00'],
  ['4.00', 'JPY', '400'],
  ['4.00', 'KWD', '1.200'],
  ['4.00', 'CZK', '80.00'],
  ['0.01', 'JPY', '1'],
  ['0.001', 'JPY', '1'],
  ['0', 'JPY', '0'],
  ['4.00, JPY=500', 'JPY', '500'],
  ['4.00, JPY=500', 'USD', '4.00'],
  ['4.00,JPY=500,CHF=5.00', 'CHF', '5.00'],
  ['4.00, JPY=0.3', 'JPY', 'refused'],
  ['4.00, CLF=1', 'CLF', 'refused'],
  ['4.00, XXX=1', 'USD', 'refused'],
  ['JPY=500', 'JPY', 'refused'],
  ['4,00', 'USD', 'refused'],
  ['-4.00', 'USD', 'refused'],
  ['4.00, JPY', 'USD', 'refused'],
  ['', 'USD', 'refused'],
  ['4.00', 'CLF', 'refused'],
]

for (const [text, code, amount] of rows) {
  test(`${JSON.stringify(text)} in ${code}: ${amount}`, () => {
    if (amount === 'refused') assert.throws(() => readFigures(text)(code), RangeError)
    else assert.equal(printMicros(readFigures(text)(code), getCurrency(code).code), amount)
  })
}
