import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryCodes, isCountry, readPostalCode } from './countries.ts'

const cases: readonly [country: string, typed: string, kept: string | undefined][] = [
  ['US', '94105', '94105'],
  ['US', '94105-1234', '94105-1234'],
  ['US', '941051234', '94105-1234'],
  ['US', '9410', undefined],
  ['US', '', undefined],
  ['US', 'ABCDE', undefined],
  ['CA', 'k1a0b1', 'K1A 0B1'],
  ['CA', 'K1A-0B1', 'K1A 0B1'],
  ['CA', 'Z1A 0B1', undefined],
  ['CA', 'K1O 0B1', undefined],
  ['GB', 'sw1a 1aa', 'SW1A 1AA'],
  ['GB', 'M11AE', 'M1 1AE'],
  ['GB', 'EC1A1BB', 'EC1A 1BB'],
  ['GB', 'B338TH', 'B33 8TH'],
  ['GB', '12345', undefined],
  ['DE', '10115', '10115'],
  ['DE', '1011', undefined],
  ['DE', '１０１１５', '10115'],
  ['FR', '75001', '75001'],
  ['ES', '28013', '28013'],
  ['IT', '00184', '00184'],
  ['NL', '1012jS', '1012 JS'],
  ['NL', '1012 SS', undefined],
  ['AT', '1010', '1010'],
  ['CH', '8001', '8001'],
  ['CH', '80011', undefined],
  ['SE', '11455', '114 55'],
  ['PL', '00950', '00-950'],
  ['JP', '1000001', '100-0001'],
  ['JP', '100-00011', undefined],
  ['AU', '2000', '2000'],
  ['LT', '01100', '01100'],
  ['LT', 'LT-01100', 'LT-01100'],
  ['HK', '', ''],
  ['AE', '', ''],
  ['AR', 'c1425clA', 'C1425CLA'],
  ['AR', 'x'.repeat(13), undefined],
  ['AR', '<script>', undefined],
  // Names that every object has are no countries with forms of their own.
  ['__proto__', '', ''],
  ['constructor', '10001', '10001'],
]

for (const [country, typed, kept] of cases) {
  test(`${country} "${typed}" → ${kept ?? 'refused'}`, () => {
    assert.equal(readPostalCode(country, typed), kept)
  })
}

test('the codes are those of ISO 3166-1', () => {
  assert.equal(countryCodes.length, 249)
  assert.equal(new Set(countryCodes).size, 249)
  for (const code of ['us', 'UK', 'XX', 'EU', '', 'toString']) assert.equal(isCountry(code), false)
  assert.equal(isCountry('DE'), true)
})
