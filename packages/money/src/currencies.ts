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

/** Every active currency, by code. */
export const currencies: readonly Currency[] = Object.freeze([...currencyByCode.values()])

/** The currency of a code from outside; undefined when ISO 4217 has no active currency of that code. */
export function findCurrency(code: string): Currency | undefined {
  return currencyByCode.get(code)
}

/**
 * The currency of a code that must exist.
 * @throws RangeError when it does not: such a code should have been refused where it came in.
 */
export function getCurrency(code: string): Currency {
  const currency = currencyByCode.get(code)
  if (currency === undefined) throw new RangeError(`no active ISO 4217 currency: ${code}`)
  return currency
}

/** Whether a text is an active ISO 4217 code. Capitals only: `usd` is not one. */
export function isCurrency(code: string): code is CurrencyCode {
  return currencyByCode.has(code)
}
