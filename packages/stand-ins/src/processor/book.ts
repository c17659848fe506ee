// The processor's own book: what it did, entry by entry, and the totals. Kept apart from the
// network's ledger on purpose, so that the two can be compared.
import type { CurrencyCode } from '@tallystick/money'
import { getCurrency, parseMicros, printMicros } from '@tallystick/money'

export type BookEntry = {
  /** 1 for the first entry ever. */
  readonly number: number
  readonly at: string
  readonly kind: 'authorization' | 'void' | 'charge' | 'return' | 'payout'
  /** The id of the set-up session, of the charge, of the return or of the payout. */
  readonly reference: string
  /** Of a payout the account that it goes to. */
  readonly paymentMethod: string
  /** A decimal text in major units. */
  readonly amount: string
  readonly currency: string
  readonly status: 'approved' | 'declined' | 'voided' | 'paid' | 'returned' | 'sent'
  readonly reason?: string
  readonly batch?: string
}

export type BookTotals = {
  readonly currency: string
  /** Sum of the charges that were paid: what the network's ledger must agree with. */
  readonly paid: string
  readonly paidCount: number
  readonly declined: string
  readonly declinedCount: number
  /** Sum of what went back to customers. */
  readonly returned: string
  readonly returnedCount: number
  /** Authorizations that were approved and not voided; zero unless something is wrong. */
  readonly held: string
}

/** Adds the entries up, one row per currency, in order of the currency's code. */
export function totalBook(entries: readonly BookEntry[]): BookTotals[] {
  const currencies = [...new Set(entries.map(({ currency }) => currency))].sort()
  return currencies.map((code) => {
    const currency = getCurrency(code).code
    const own = entries.filter((entry) => entry.currency === code)
    const paid = own.filter(({ status }) => status === 'paid')
    const declined = own.filter(({ kind, status }) => kind === 'charge' && status === 'declined')
    const returned = own.filter(({ status }) => status === 'returned')
    const approved = own.filter(({ status }) => status === 'approved')
    const voided = own.filter(({ status }) => status === 'voided')
    return {
      currency,
      paid: printSum(paid, currency),
      paidCount: paid.length,
      declined: printSum(declined, currency),
      declinedCount: declined.length,
      returned: printSum(returned, currency),
      returnedCount: returned.length,
      held: printMicros(sumMicros(approved) - sumMicros(voided), currency),
    }
  })
}

function sumMicros(entries: readonly BookEntry[]): bigint {
  return entries.reduce((sumMicros, { amount }) => sumMicros + parseMicros(amount), 0n)
}

function printSum(entries: readonly BookEntry[], currency: CurrencyCode): string {
  return printMicros(sumMicros(entries), currency)
}
