// Which of the confirmation page's texts tells why the sale refuses.
import type { RefusalCode } from '../../../../purchases/index.ts'
import type { ConfirmRefusal } from '../../pages/confirm.ts'

export const refusalWords: Readonly<Record<RefusalCode, ConfirmRefusal>> = {
  busy: 'other',
  order_id_reserved: 'other',
  unknown_purchasing_account: 'other',
  order_conflict: 'order_conflict',
  account_closed: 'other',
  unknown_merchant: 'other',
  unknown_offer: 'offer_withdrawn',
  quantity_not_allowed: 'other',
  account_suspended: 'account_suspended',
  account_frozen: 'account_frozen',
  renewal_outdated: 'other',
  payment_method_missing: 'payment_method_missing',
  merchant_closed: 'merchant_suspended',
  merchant_waiting: 'merchant_suspended',
  address_not_proved: 'merchant_suspended',
  offer_withdrawn: 'offer_withdrawn',
  offer_ended: 'offer_withdrawn',
  price_not_in_currency: 'currency_unsupported',
  price_changed: 'other',
  amount_too_large: 'other',
  limit_reached: 'limit_reached',
  credit_limit_reached: 'credit_limit',
  // Only where nobody was asked; a person who looks at the page is asked.
  confirmation_needed: 'other',
}
