// Amounts and dates as they stand on pages: exact for machines, readable for people.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import type { AmountLocale } from '@tallystick/money'
import type { DateStyle } from '../frame/format.ts'
import { amount, date, largeAmount } from './amount.ts'

const format = { locale: 'en', timeZone: 'America/New_York' } as const

function money(micros: bigint, currency: string) {
  return { micros, currency: getCurrency(currency).code }
}

test('an amount carries its exact value beside what people read', async () => {
  assert.equal(
    (await amount(money(1_234_500_000n, 'USD'), format)).toString().replaceAll(/\s*\n\s*/g, ''),
    '<data class="amount" value="1234.50">$1,234.50</data>',
  )
})

test('a large amount sets currency and sub-cent decimals apart, and loses no character', async () => {
  const cases: readonly (readonly [bigint, string, AmountLocale, string])[] = [
    [2_500_000n, 'USD', 'en', '<span class="currency">$</span>2.50'],
    [-2_500_000n, 'USD', 'en', '<span class="currency">−$</span>2.50'],
    [
      17_904_126n,
      'USD',
      'en',
      '<span class="currency">$</span>17.90<span class="tail">4126</span>',
    ],
    [480_000_000n, 'JPY', 'en', '<span class="currency">¥</span>480'],
    [500_000n, 'JPY', 'en', '<span class="currency">¥</span>0.<span class="tail">5</span>'],
    [1_500_000n, 'KWD', 'en', '<span class="currency">KWD\u00a0</span>1.500'],
    [1_234_500_000n, 'EUR', 'de', '1.234,50<span class="currency">\u00a0€</span>'],
  ]
  for (const [micros, currency, locale, expected] of cases) {
    const markup = (await largeAmount(money(micros, currency), { ...format, locale })).toString()
    assert.equal(markup.replace(/^<data [^>]*>|<\/data>$/g, '').replace('</data>', ''), expected)
  }
})

test('dates are those of the reader, and machines get the same day', async () => {
  const lateEvening = Temporal.Instant.from('2026-12-22T03:30:00Z')
  const cases: readonly (readonly [DateStyle, string, string])[] = [
    ['day', '2026-12-21', '21 December 2026'],
    ['shortDay', '2026-12-21', '21 Dec'],
    ['weekday', '2026-12-21', 'Monday 21 December'],
    ['moment', '2026-12-21T22:30:00-05:00', '21 December 2026 at 22:30'],
  ]
  for (const [style, machine, human] of cases) {
    const markup = (await date(lateEvening, format, style)).toString().replaceAll(/\s*\n\s*/g, '')
    assert.equal(markup, `<time datetime="${machine}">${human}</time>`)
  }
})
