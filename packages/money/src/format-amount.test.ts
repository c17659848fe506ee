import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amountLocales, currencies, formatMicros, getCurrency, printMicros } from './index.ts'
import type { AmountLocale } from './index.ts'

// In this table "_" stands for a no-break space, "'" for a narrow one and "-" for the minus sign.
const cases: readonly [micros: bigint, code: string, locale: AmountLocale, shown: string][] = [
  [2_500_000n, 'USD', 'en', '$2.50'],
  [2_500_000n, 'USD', 'de', '2,50_$'],
  [2_500_000n, 'USD', 'fr', '2,50_$US'],
  [2_500_000n, 'USD', 'es', '2,50_US$'],
  [-2_500_000n, 'USD', 'en', '-$2.50'],
  [-2_500_000n, 'EUR', 'de', '-2,50_€'],
  [4_126n, 'USD', 'en', '$0.004126'],
  [0n, 'EUR', 'en', '€0.00'],
  [2_500_000n, 'CHF', 'en', 'CHF_2.50'],
  [-2_500_000n, 'CHF', 'en', '-CHF_2.50'],
  [2_500_000n, 'CHF', 'fr', '2,50_CHF'],
  [1_234_500_000n, 'EUR', 'en', '€1,234.50'],
  [1_234_500_000n, 'EUR', 'de', '1.234,50_€'],
  [1_234_500_000n, 'EUR', 'fr', "1'234,50_€"],
  [1_234_500_000n, 'EUR', 'es', '1234,50_€'],
  [12_345_500_000n, 'EUR', 'es', '12.345,50_€'],
  [999_000_000n, 'EUR', 'en', '€999.00'],
  [1_234_567_000_000n, 'JPY', 'en', '¥1,234,567'],
  [1_500_000n, 'KWD', 'en', 'KWD_1.500'],
  [2n ** 63n - 1n, 'GBP', 'en', '£9,223,372,036,854.775807'],
  [10n ** 30n + 1n, 'GBP', 'en', '£1,000,000,000,000,000,000,000,000.000001'],
]

for (const [micros, code, locale, shown] of cases) {
  test(`${micros} micros of ${code} are shown in ${locale} as ${shown}`, () => {
    const expected = shown
      .replaceAll('_', '\u00A0')
      .replaceAll("'", '\u202F')
      .replaceAll('-', '\u2212')
    assert.equal(formatMicros(micros, getCurrency(code).code, locale), expected)
  })
}

test('the digits shown are the digits printed, in every language and currency', () => {
  fc.assert(
    fc.property(
      fc.bigInt(),
      fc.constantFrom(...currencies),
      fc.constantFrom(...amountLocales),
      (micros, { code }, locale) => {
        const onlyDigits = (text: string): string => text.replace(/[^0-9]/g, '')
        const shown = formatMicros(micros, code, locale)
        assert.equal(onlyDigits(shown), onlyDigits(printMicros(micros, code)))
        assert.equal(shown.startsWith('\u2212'), micros < 0n)
      },
    ),
  )
})
