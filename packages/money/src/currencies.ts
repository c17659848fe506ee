// Looking currencies up by their ISO 4217 code.
import { currencyTable } from './currency-table.ts'
import type { CurrencyExponent } from './currency-table.ts'

/** An active ISO 4217 code in capitals, such as `USD`. Made by `getCurrency` and `isCurrency` only. */
export type CurrencyCode = string & { readonly __brand: 'CurrencyCode' }

export type Currency = {
  readonly code: CurrencyCode
  /** Digits after the decimal point of the minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
  readonly exponent: CurrencyExponent
  /** The English name of ISO 4217. */
  readonly name: string
}

const currencyByCode: ReadonlyMap<string, Currency> = new Map(
  currencyTable.map(([code, exponent, name]) => [
    code,
    Object.freeze({ code: code as CurrencyCode, exponent, name }),
  ]),
)

/**
 * Every active currency, by code.
 *
 * @example
 * ```ts
 * import { currencies } from '@tallystick/money'
 *
 * const withoutDecimals = currencies.filter(({ exponent }) => exponent === 0)
 * withoutDecimals.some(({ name }) => name === 'Yen') // → true
 * ```
 */
export const currencies: readonly Currency[] = Object.freeze([...currencyByCode.values()])

/**
 * The currency of a code from outside; undefined when ISO 4217 has no active currency of that code.
 *
 * @example
 * ```ts
 * import { findCurrency } from '@tallystick/money'
 *
 * findCurrency('JPY')?.exponent // → 0
 * findCurrency('jpy') // → undefined
 * ```
 */
export function findCurrency(code: string): Currency | undefined {
  return currencyByCode.get(code)
}

/**
 * The currency of a code that must exist.
 * @throws RangeError when it does not: such a code should have been refused where it came in.
 *
 * @example
 * ```ts
 * import { getCurrency } from '@tallystick/money'
 *
 * getCurrency('KWD').exponent // → 3
 * getCurrency('XAU') // → throws RangeError
 * ```
 */
export function getCurrency(code: string): Currency {
  const currency = currencyByCode.get(code)
  if (currency === undefined) throw new RangeError(`no active ISO 4217 currency: ${code}`)
  return currency
}

/**
 * Whether a text is an active ISO 4217 code. Capitals only: `usd` is not one.
 *
 * @example
 * ```ts
 * import { isCurrency, printMicros } from '@tallystick/money'
 *
 * const code: string = 'EUR'
 * const text = isCurrency(code) ? printMicros(2_500_000n, code) : 'unknown' // → '2.50'
 * ```
 */
export function isCurrency(code: string): code is CurrencyCode {
  return currencyByCode.has(code)
}
