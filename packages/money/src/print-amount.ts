// From micros to decimal text for JSON, CSV and logs. Text for people is in format-amount.ts.
import { microsPerMajorUnit } from './amount-limits.ts'
import { getCurrency } from './currencies.ts'
import type { CurrencyCode } from './currencies.ts'

/** The decimal digits of micros without their sign: at least `decimalsMin` decimals, at most 6. */
export function splitDigits(
  micros: bigint,
  decimalsMin: number,
): { readonly majorDigits: string; readonly decimals: string } {
  const absoluteMicros = micros < 0n ? -micros : micros
  const allDecimals = (absoluteMicros % microsPerMajorUnit).toString().padStart(6, '0')
  let decimalCount = 6
  while (decimalCount > decimalsMin && allDecimals[decimalCount - 1] === '0') decimalCount -= 1
  return {
    majorDigits: (absoluteMicros / microsPerMajorUnit).toString(),
    decimals: allDecimals.slice(0, decimalCount),
  }
}

/** Prints micros with at least `decimalsMin` decimals, and as many more as they need. */
export function printDecimal(micros: bigint, decimalsMin: number): string {
  const { majorDigits, decimals } = splitDigits(micros, decimalsMin)
  const sign = micros < 0n ? '-' : ''
  return decimals === '' ? `${sign}${majorDigits}` : `${sign}${majorDigits}.${decimals}`
}

/**
 * Prints micros as an exact decimal text: at least the currency's own decimals, up to 6, no trailing
 * zeros beyond them: `2.50` USD, `0.004126` USD, `250` JPY, `1.500` KWD. One spelling per amount.
 *
 * @example
 * ```ts
 * import { getCurrency, printMicros } from '@tallystick/money'
 *
 * printMicros(2_500_000n, getCurrency('USD').code) // → '2.50'
 * printMicros(4_126n, getCurrency('USD').code) // → '0.004126'
 * printMicros(250_000_000n, getCurrency('JPY').code) // → '250'
 * ```
 */
export function printMicros(micros: bigint, currency: CurrencyCode): string {
  return printDecimal(micros, getCurrency(currency).exponent)
}

/**
 * The JSON of an amount: `{"amount":"2.50","currency":"USD"}`.
 *
 * @example
 * ```ts
 * import { amountJson, getCurrency } from '@tallystick/money'
 *
 * amountJson(2_500_000n, getCurrency('USD').code) // → { amount: '2.50', currency: 'USD' }
 * ```
 */
export function amountJson(
  micros: bigint,
  currency: CurrencyCode,
): { readonly amount: string; readonly currency: CurrencyCode } {
  return { amount: printMicros(micros, currency), currency }
}
