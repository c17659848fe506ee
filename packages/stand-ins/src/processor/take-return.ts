// Taking a return: money that goes back to a payment method, each id once for ever.
import { findCurrency, microsPerMinorUnit, printMicros, readMicros } from '@tallystick/money'
import type { DecidedReturn } from './happenings.ts'
import type { Refusal } from './refusals.ts'
import { refuse } from './refusals.ts'
import type { Desk } from './setup-sessions.ts'

export type ReturnOrder = {
  readonly id: string
  /** A decimal text in major units, whole minor units, more than zero. */
  readonly amount: string
  readonly currency: string
  readonly paymentMethod: string
}

export type TakenReturn =
  { readonly outcome: 'taken' | 'exists'; readonly return: DecidedReturn } | Refusal

/** Refusals in order of precedence: currency, amount, the id known with other content. */
export function takeReturn(
  desk: Desk,
  order: ReturnOrder,
  { isDeclined }: { readonly isDeclined: () => boolean },
): TakenReturn {
  const currency = findCurrency(order.currency)
  if (currency === undefined) {
    return refuse('currency_unknown', `Return ${order.id}: no currency ${order.currency}.`)
  }
  const read = readMicros(order.amount)
  if (!read.ok || read.micros <= 0n || read.micros % microsPerMinorUnit(currency.code) !== 0n) {
    const wanted = `a positive amount of whole minor units of ${currency.code}`
    return refuse('amount_invalid', `Return ${order.id}: ${order.amount} is not ${wanted}.`)
  }
  const amount = printMicros(read.micros, currency.code)
  const known = desk.state.returns.get(order.id)
  if (known !== undefined) {
    const isSame =
      known.amount === amount &&
      known.currency === order.currency &&
      known.paymentMethod === order.paymentMethod
    if (isSame) return { outcome: 'exists', return: known }
    return refuse('return_conflict', `Return ${order.id} exists with other content.`)
  }
  // After this line the return is decided, for ever.
  const { id, paymentMethod } = order
  const decided: DecidedReturn = {
    id,
    amount,
    currency: order.currency,
    paymentMethod,
    ...(isDeclined() ? { status: 'declined', reason: 'account_closed' } : { status: 'returned' }),
  }
  desk.record({ happened: 'return_taken', at: desk.clock().toString(), return: decided })
  return { outcome: 'taken', return: decided }
}
