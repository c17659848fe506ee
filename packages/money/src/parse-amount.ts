// From decimal text to micros: one strict grammar for every amount that comes in.
import { amountMaxMicros } from './amount-limits.ts'
import { isCurrency } from './currencies.ts'
import type { CurrencyCode } from './currencies.ts'

/** Why a text is no amount, in order of precedence. */
export type AmountProblem = 'not_a_decimal' | 'too_many_decimals' | 'too_large'

export type ReadMicros =
  | { readonly ok: true; readonly micros: bigint }
  | { readonly ok: false; readonly problem: AmountProblem }

/** An amount as JSON carries it: `{"amount":"2.50","currency":"USD"}`. */
export type AmountJson = { readonly amount: string; readonly currency: string }

export type ReadAmount =
  | { readonly ok: true; readonly micros: bigint; readonly currency: CurrencyCode }
  | { readonly ok: false; readonly problem: AmountProblem | 'unknown_currency' }

// Ten digits before the point reach the largest amount; more need not be turned into a number.
const majorDigitsMax = 10
const decimalsMax = 6
const decimalPattern = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/

/**
 * Reads a decimal text such as `2.50` or `-0.004126`: no exponent, plus sign, spaces, leading zeros
 * or negative zero, at most 6 decimals, at most `amountMaxMicros` either way.
 *
 * @example
 * ```ts
 * import { readMicros } from '@tallystick/money'
 *
 * readMicros('0.004126') // → { ok: true, micros: 4_126n }
 * readMicros('2,50') // → { ok: false, problem: 'not_a_decimal' }
 * readMicros('0.0000001') // → { ok: false, problem: 'too_many_decimals' }
 * ```
 */
export function readMicros(text: string): ReadMicros {
  const match = decimalPattern.exec(text)
  if (match === null) return { ok: false, problem: 'not_a_decimal' }
  const [, sign = '', majorDigits = '', decimals = ''] = match
  if (decimals.length > decimalsMax) return { ok: false, problem: 'too_many_decimals' }
  if (majorDigits.length > majorDigitsMax) return { ok: false, problem: 'too_large' }
  const micros = BigInt(majorDigits + decimals.padEnd(decimalsMax, '0'))
  if (micros > amountMaxMicros) return { ok: false, problem: 'too_large' }
  // "-0.00" would be a second spelling of zero, and a sign on nothing hides a mistake.
  if (sign === '-' && micros === 0n) return { ok: false, problem: 'not_a_decimal' }
  return { ok: true, micros: sign === '-' ? -micros : micros }
}

/**
 * Reads a decimal text as `readMicros` does, where it was checked before or is our own.
 * @throws RangeError naming the problem.
 *
 * @example
 * ```ts
 * import { parseMicros } from '@tallystick/money'
 *
 * parseMicros('2.50') // → 2_500_000n
 * parseMicros('2,50') // → throws RangeError
 * ```
 */
export function parseMicros(text: string): bigint {
  const read = readMicros(text)
  if (!read.ok) throw new RangeError(`${read.problem}: ${JSON.stringify(text)}`)
  return read.micros
}

/**
 * Reads an amount and its currency; the amount may have more decimals than the currency's minor unit.
 *
 * @example
 * ```ts
 * import { parseAmount } from '@tallystick/money'
 *
 * parseAmount({ amount: '2.50', currency: 'USD' }) // → { ok: true, micros: 2_500_000n, currency: 'USD' }
 * parseAmount({ amount: '2.50', currency: 'usd' }) // → { ok: false, problem: 'unknown_currency' }
 * ```
 */
export function parseAmount(json: AmountJson): ReadAmount {
  const read = readMicros(json.amount)
  if (!read.ok) return read
  const { currency } = json
  if (!isCurrency(currency)) return { ok: false, problem: 'unknown_currency' }
  return { ok: true, micros: read.micros, currency }
}
