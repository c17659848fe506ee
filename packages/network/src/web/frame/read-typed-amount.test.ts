// What people type for amounts, in four languages and currencies of every exponent.
import assert from 'node:assert/strict'
import test from 'node:test'
import {
  amountLocales,
  currencies,
  getCurrency,
  minorUnitsToMicros,
  printMicros,
} from '@tallystick/money'
import type { AmountLocale } from '@tallystick/money'
import { readTypedAmount, typedAmount } from './read-typed-amount.ts'

function read(typed: string, code: string, locale: AmountLocale): string {
  const currency = getCurrency(code).code
  const result = readTypedAmount(typed, { currency, locale })
  return result.ok ? printMicros(result.micros, currency) : result.fault.kind
}

type Row = readonly [
  typed: string,
  currency: string,
  en: string,
  de: string,
  fr: string,
  es: string,
]
// prettier-ignore
const rows: readonly Row[] = [
  // Only one reading, in every language.
  ['1,000.00',      'USD', '1000.00', '1000.00', '1000.00', '1000.00'],
  ['1.000,00',      'USD', '1000.00', '1000.00', '1000.00', '1000.00'],
  ['1,234,567.89',  'USD', '1234567.89', '1234567.89', '1234567.89', '1234567.89'],
  ['1.234.567,89',  'EUR', '1234567.89', '1234567.89', '1234567.89', '1234567.89'],
  ['1.234.567',     'JPY', '1234567', '1234567', '1234567', '1234567'],
  ['1 000,50',      'EUR', '1000.50', '1000.50', '1000.50', '1000.50'],
  ['1 000.50', 'EUR', '1000.50', '1000.50', '1000.50', '1000.50'],
  ['1’000.50',      'CHF', '1000.50', '1000.50', '1000.50', '1000.50'],
  ['2,50',          'EUR', '2.50', '2.50', '2.50', '2.50'],
  ['2.50',          'EUR', '2.50', '2.50', '2.50', '2.50'],
  [' 2.5 ',         'EUR', '2.50', '2.50', '2.50', '2.50'],
  ['1000',          'EUR', '1000.00', '1000.00', '1000.00', '1000.00'],
  ['0,5',           'KWD', '0.500', '0.500', '0.500', '0.500'],
  ['0.500',         'KWD', '0.500', '0.500', '0.500', '0.500'],
  // One mark and three digits: as the language has it, or asked back.
  ['1,000',         'USD', '1000.00', 'either', 'either', 'either'],
  ['1.000',         'USD', 'either', '1000.00', 'either', '1000.00'],
  ['1,000',         'JPY', '1000', 'either', 'either', 'either'],
  ['1.000',         'JPY', 'either', '1000', 'either', '1000'],
  ['1,000',         'KWD', 'either', '1.000', '1.000', '1.000'],
  ['1.000',         'KWD', '1.000', 'either', 'either', 'either'],
  ['12.345',        'USD', 'either', '12345.00', 'either', '12345.00'],
  // As many digits after the point as the currency has.
  ['2.505',         'KWD', '2.505', 'either', 'either', 'either'],
  ['1000.005',      'USD', 'decimals', 'decimals', 'decimals', 'decimals'],
  ['0.005',         'USD', 'decimals', 'decimals', 'decimals', 'decimals'],
  ['2.5',           'JPY', 'decimals', 'decimals', 'decimals', 'decimals'],
  ['2,50',          'JPY', 'decimals', 'decimals', 'decimals', 'decimals'],
  ['0.12345678',    'USD', 'decimals', 'decimals', 'decimals', 'decimals'],
  // No amount.
  ['',              'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['-1',            'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['1e3',           'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['1,00.00',       'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['1,000,00',      'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['1.000.00',      'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['1,000.000,00',  'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['$5',            'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['5.',            'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
  ['.5',            'USD', 'malformed', 'malformed', 'malformed', 'malformed'],
]

for (const [typed, currency, ...outcomes] of rows) {
  test(`${JSON.stringify(typed)} ${currency}: ${outcomes.join(', ')}`, () => {
    assert.deepEqual(
      (['en', 'de', 'fr', 'es'] as const).map((locale) => read(typed, currency, locale)),
      outcomes,
    )
  })
}

test('what a field holds at first is read back as it was, in every currency and language', () => {
  for (const { code } of currencies) {
    for (const locale of amountLocales) {
      for (const minor of [1n, 50n, 999n, 1_000n, 1_500n, 12_345n, 1_234_567n]) {
        const plain = printMicros(minorUnitsToMicros(minor, code), code)
        assert.equal(read(typedAmount(plain, locale), code, locale), plain, `${locale} ${plain}`)
      }
    }
  }
})
