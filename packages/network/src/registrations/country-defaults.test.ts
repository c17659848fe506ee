// What is taken for granted of people of a country.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canOpenCurrency } from '../contract/index.ts'
import { countryCodes, readTimeZone } from '../customers/index.ts'
import { currencyOfCountry, timeZoneOfCountry } from './country-defaults.ts'

const cases: readonly (readonly [
  country: string,
  timeZone: string,
  currency: string | undefined,
])[] = [
  ['DE', 'Europe/Berlin', 'EUR'],
  ['US', 'America/New_York', 'USD'],
  ['GB', 'Europe/London', 'GBP'],
  ['CH', 'Europe/Zurich', 'CHF'],
  ['LI', 'Europe/Vaduz', 'CHF'],
  ['JP', 'Asia/Tokyo', 'JPY'],
  ['SE', 'Europe/Stockholm', 'SEK'],
  ['EC', 'America/Guayaquil', 'USD'],
  ['SN', 'Africa/Dakar', 'XOF'],
  ['XK', 'Europe/Belgrade', 'EUR'],
  ['BG', 'Europe/Sofia', 'EUR'],
  ['CL', 'America/Santiago', 'CLP'],
  ['BV', 'UTC', 'NOK'],
  ['', 'UTC', undefined],
  ['XX', 'UTC', undefined],
  ['U', 'UTC', undefined],
  ['constructor', 'UTC', undefined],
]
for (const [country, timeZone, currency] of cases) {
  test(`${country}: ${timeZone}, ${currency ?? 'none'}`, () => {
    assert.equal(timeZoneOfCountry(country), timeZone)
    assert.equal(currencyOfCountry(country), currency)
  })
}

test('every country has a time zone that may be registered with, and a currency that may be opened, or none', () => {
  for (const country of countryCodes) {
    assert.ok(readTimeZone(timeZoneOfCountry(country)) !== undefined, country)
    const currency = currencyOfCountry(country)
    assert.ok(currency === undefined || canOpenCurrency(currency), country)
  }
  const none = countryCodes.filter((country) => currencyOfCountry(country) === undefined)
  assert.deepEqual(none, ['AQ', 'KP'])
})
