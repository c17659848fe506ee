import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currencies, findCurrency, getCurrency, isCurrency } from './index.ts'

const exponentCases: readonly [code: string, exponent: number, name: string][] = [
  ['USD', 2, 'US Dollar'],
  ['EUR', 2, 'Euro'],
  ['JPY', 0, 'Yen'],
  ['KWD', 3, 'Kuwaiti Dinar'],
  ['CLF', 4, 'Unidad de Fomento'],
  ['UYW', 4, 'Unidad Previsional'],
  ['TND', 3, 'Tunisian Dinar'],
  // Here Intl and ISO 4217 disagree.
  ['IQD', 3, 'Iraqi Dinar'],
  ['AFN', 2, 'Afghani'],
  ['HUF', 2, 'Forint'],
]

for (const [code, exponent, name] of exponentCases) {
  test(`${code} has exponent ${exponent}`, () => {
    assert.deepEqual(findCurrency(code), { code, exponent, name })
  })
}

test('the codes with an exponent other than 2 are those of ISO 4217', () => {
  const codesOf = (exponent: number): string =>
    currencies
      .filter((currency) => currency.exponent === exponent)
      .map((currency) => currency.code)
      .join(' ')
  assert.equal(codesOf(0), 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF')
  assert.equal(codesOf(3), 'BHD IQD JOD KWD LYD OMR TND')
  assert.equal(codesOf(4), 'CLF UYW')
})

test('the table holds 165 different codes of three capitals, in order, each with a name', () => {
  const codes = currencies.map((currency) => currency.code)
  assert.equal(codes.length, 165)
  assert.deepEqual(codes, [...new Set(codes)].sort())
  for (const { code, name } of currencies) {
    assert.match(code, /^[A-Z]{3}$/)
    assert.match(name, /^\S(.*\S)?$/)
  }
})

const notCurrencies = [
  '',
  'usd',
  'US',
  'USDX',
  'XXX',
  'XAU',
  'XTS',
  'DEM',
  'HRK',
  'BGN',
  'toString',
]

for (const code of notCurrencies) {
  test(`"${code}" is no active currency`, () => {
    assert.equal(isCurrency(code), false)
    assert.equal(findCurrency(code), undefined)
    assert.throws(() => getCurrency(code), RangeError)
  })
}

test('a currency cannot be changed by who asked for it', () => {
  assert.ok(Object.isFrozen(getCurrency('USD')))
  assert.equal(isCurrency('USD'), true)
})
