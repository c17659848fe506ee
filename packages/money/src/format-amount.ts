// Amounts as people read them on pages, in e-mails and on PDFs. Never parsed again.
// Not Intl.NumberFormat: it rounds to its own idea of a currency's decimals.
import { getCurrency } from './currencies.ts'
import type { CurrencyCode } from './currencies.ts'
import { splitDigits } from './print-amount.ts'

/**
 * The languages in which `formatMicros` prints.
 *
 * @example
 * ```ts
 * import { amountLocales, formatMicros, getCurrency } from '@tallystick/money'
 *
 * const eur = getCurrency('EUR').code
 * const all = amountLocales.map((locale) => formatMicros(250_000n, eur, locale))
 * all // → ['€0.25', '0,25\u00A0€', '0,25\u00A0€', '0,25\u00A0€']
 * ```
 */
export const amountLocales = ['en', 'de', 'fr', 'es'] as const
export type AmountLocale = (typeof amountLocales)[number]

type Layout = {
  readonly groupMark: string
  readonly decimalMark: string
  /** Spanish writes 1234,56 but 12.345,67: groups begin with this many digits before the first mark. */
  readonly firstGroupDigitsMin: number
  readonly symbolGoes: 'before' | 'after'
  /** Only symbols that this language reads without doubt; every other currency shows its code. */
  readonly symbols: Readonly<Partial<Record<string, string>>>
}

// No line may break inside an amount.
const noBreakSpace = '\u00A0'
const narrowNoBreakSpace = '\u202F'
const minusSign = '\u2212'

const layouts: Readonly<Record<AmountLocale, Layout>> = {
  en: {
    groupMark: ',',
    decimalMark: '.',
    firstGroupDigitsMin: 1,
    symbolGoes: 'before',
    symbols: { EUR: '€', GBP: '£', JPY: '¥', USD: '$' },
  },
  de: {
    groupMark: '.',
    decimalMark: ',',
    firstGroupDigitsMin: 1,
    symbolGoes: 'after',
    symbols: { EUR: '€', GBP: '£', JPY: '¥', USD: '$' },
  },
  fr: {
    groupMark: narrowNoBreakSpace,
    decimalMark: ',',
    firstGroupDigitsMin: 1,
    symbolGoes: 'after',
    symbols: { EUR: '€', GBP: '£GB', USD: '$US' },
  },
  es: {
    groupMark: '.',
    decimalMark: ',',
    firstGroupDigitsMin: 2,
    symbolGoes: 'after',
    symbols: { EUR: '€', USD: 'US$' },
  },
}

/**
 * Prints micros for a reader: `$1,234.50`, `1.234,50 €`, `CHF 0.004126`. Exact for any bigint: the
 * decimals are those of `printMicros`. Negative amounts begin with U+2212, spaces do not break.
 *
 * @example
 * ```ts
 * import { formatMicros, getCurrency } from '@tallystick/money'
 *
 * formatMicros(1_234_500_000n, getCurrency('USD').code, 'en') // → '$1,234.50'
 * formatMicros(-4_126n, getCurrency('CHF').code, 'en') // → '\u2212CHF\u00A00.004126'
 * ```
 */
export function formatMicros(micros: bigint, currency: CurrencyCode, locale: AmountLocale): string {
  const layout = layouts[locale]
  const { majorDigits, decimals } = splitDigits(micros, getCurrency(currency).exponent)
  const grouped = groupDigits(majorDigits, layout)
  const digits = decimals === '' ? grouped : `${grouped}${layout.decimalMark}${decimals}`
  const sign = micros < 0n ? minusSign : ''
  const symbol = layout.symbols[currency]
  if (layout.symbolGoes === 'after') {
    return `${sign}${digits}${noBreakSpace}${symbol ?? currency}`
  }
  return symbol === undefined
    ? `${sign}${currency}${noBreakSpace}${digits}`
    : `${sign}${symbol}${digits}`
}

function groupDigits(digits: string, layout: Layout): string {
  if (digits.length < 3 + layout.firstGroupDigitsMin) return digits
  return digits.replace(/\B(?=(?:[0-9]{3})+$)/g, layout.groupMark)
}
