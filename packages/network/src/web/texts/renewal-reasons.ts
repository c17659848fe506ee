// Why a renewal was refused, in the words of any language: every refusal of the sale has one.
import type { RefusalCode } from '../../purchases/index.ts'
import { wordOf } from './notice-words.ts'

/** Each ends the sentence "We tried to renew it, but …". */
export interface RenewalReasons {
  readonly account_frozen: string
  readonly account_suspended: string
  readonly account_closed: string
  readonly payment_method_missing: string
  readonly limit_reached: string
  readonly credit_limit_reached: string
  readonly merchant_closed: string
  readonly offer_withdrawn: string
  readonly price_changed: string
  readonly other: string
}

/** `busy` is tried again and told to nobody. */
const reasonOf: Readonly<Record<Exclude<RefusalCode, 'busy'>, keyof RenewalReasons>> = {
  account_frozen: 'account_frozen',
  account_suspended: 'account_suspended',
  account_closed: 'account_closed',
  payment_method_missing: 'payment_method_missing',
  limit_reached: 'limit_reached',
  credit_limit_reached: 'credit_limit_reached',
  merchant_closed: 'merchant_closed',
  offer_withdrawn: 'offer_withdrawn',
  price_changed: 'price_changed',
  offer_ended: 'other',
  price_not_in_currency: 'other',
  amount_too_large: 'other',
  // Nothing that a renewal of our own comes to, but refusals of the sale.
  order_id_reserved: 'other',
  unknown_purchasing_account: 'other',
  order_conflict: 'other',
  unknown_merchant: 'other',
  merchant_waiting: 'other',
  address_not_proved: 'other',
  unknown_offer: 'other',
  quantity_not_allowed: 'other',
  renewal_outdated: 'other',
  confirmation_needed: 'other',
}

export function renewalReason(reasons: RenewalReasons, code: string): string {
  return reasons[wordOf(reasonOf, code)]
}
