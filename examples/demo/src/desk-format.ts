// Amounts on the desk, in the form of the network's own pages.
import { formatMicros, getCurrency, parseMicros } from '@tallystick/money'

export interface PlainAmount {
  readonly amount: string
  readonly currency: string
}

/** $1,234.50, of the plain `1234.50`. */
export function formatPlain({ amount, currency }: PlainAmount): string {
  return formatMicros(parseMicros(amount), getCurrency(currency).code, 'en')
}

/** Amounts of several currencies, one after the other. */
export function formatAll(amounts: readonly PlainAmount[]): string {
  return amounts.map(formatPlain).join(', ')
}
