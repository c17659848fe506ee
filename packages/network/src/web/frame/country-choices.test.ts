// The country that the registration page begins with, from what a browser says of its languages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessCountry } from './country-choices.ts'

for (const [sent, country] of [
  ['en-US,en;q=0.9', 'US'],
  ['de', 'DE'],
  ['fr-CH, fr;q=0.9, en;q=0.8', 'CH'],
  ['zh-Hant-TW', 'TW'],
  ['*', ''],
  ['x'.repeat(5000), ''],
  ['en-12345678901', 'US'],
  ['de-a', 'DE'],
  ['', ''],
  [undefined, ''],
] as const) {
  test(`${String(sent).slice(0, 30)}: ${country === '' ? 'no guess' : country}`, () => {
    assert.equal(guessCountry(sent), country)
  })
}
