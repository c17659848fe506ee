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
  ['LU', 'L-8211', '8211'],
  ['LU', 'l – 8211', '8211'],
  ['LU', 'LX-8211', undefined],
  ['LU', 'LU-8211', '8211'],
  ['LV', 'LV-1010', 'LV-1010'],
  ['LV', 'lv1010', 'LV-1010'],
  ['DE', 'D-10115', '10115'],
  ['DE', 'F-10115', undefined],
  ['FI', 'FIN-00100', '00100'],
  ['JP', '〒100-0001', '100-0001'],
  ['JP', '〒 １００−０００１', '100-0001'],
  ['JP', '100ー0001', undefined],
  ['PT', '1000–001', '1000-001'],
  ['US', '94105\u2011 1234', '94105-1234'],
  ['PL', '00\u2014950', '00-950'],
  ['IN', '११०००१', '110001'],
  ['IR', '۱۲۳۴۵-۶۷۸۹۰', '12345-67890'],
  ['BR', '٠١٣١٠-١٠٠', '01310-100'],
  ['GB', 'sw1a\u200B 1aa', 'SW1A 1AA'],
  ['AD', 'AD-500', '500'],
  ['XK', '10000', '10000'],
  ['XK', 'XK-10000', '10000'],
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

test('digits of every script are digits', () => {
  for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
    const written = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false })
    const digits = written.format(9876543210)
    if (!/^\p{Nd}{10}$/u.test(digits)) continue
    assert.equal(readPostalCode('AR', digits), '9876543210', numberingSystem)
  }
})

test('the codes are those of ISO 3166-1, and Kosovo', () => {
  assert.equal(countryCodes.length, 250)
  assert.equal(new Set(countryCodes).size, 250)
  for (const code of ['us', 'UK', 'XX', 'EU', '', 'toString']) assert.equal(isCountry(code), false)
  assert.equal(isCountry('DE'), true)
})
