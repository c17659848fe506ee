// Decides whether an amount may be promised: as a purchase at that price would be, but for what is sold. Pure.
import { amountMaxMicros } from '@tallystick/money'
import type { Buyer } from '../customers/accounts/index.ts'
import { findRuleRefusal } from './decide-price.ts'
import { appliedRulesOf, creditLimitOf, findSellerRefusal, owedWith } from './decide-purchase.ts'
import type { PurchaseState } from './decide-purchase.ts'
import { refuse } from './purchase.ts'
import type { Order, Refusal } from './purchase.ts'

/** Who may be sold how much, at which merchant. */
export interface ReservationWish extends Pick<Order, 'purchasingAccount' | 'merchant'> {
  readonly amountMicros: bigint
}

/** Why it may not, in the order of `refusals`; else whose tab it stands on. */
export function decideReservation(wish: ReservationWish, state: PurchaseState): Buyer | Refusal {
  const { purchasingAccount, merchant, amountMicros } = wish
  const buyer = state.buyers.get(purchasingAccount)
  const tab = buyer === undefined ? undefined : state.tabs.get(buyer.paymentAccount)
  if (buyer === undefined || tab === undefined) return refuse('unknown_purchasing_account')
  if (buyer.status === 'closed') return refuse('account_closed')
  const seller = state.sellers.get(merchant)
  if (seller === undefined) return refuse('unknown_merchant')
  if (buyer.frozenBy !== null) return refuse('account_frozen')
  if (buyer.status === 'suspended') return refuse('account_suspended')
  if (!buyer.hasPaymentMethod) return refuse('payment_method_missing')
  const notSelling = findSellerRefusal(seller)
  if (notSelling !== undefined) return refuse(notSelling)
  if (amountMicros > amountMaxMicros) return refuse('amount_too_large')
  const refusal = findRuleRefusal({}, amountMicros, {
    currency: buyer.currency,
    rules: appliedRulesOf(wish, buyer, state),
    // What lots could pay is not counted on: others may draw on them first.
    tabMicros: amountMicros,
    owedMicros: owedWith(amountMicros, buyer, { tab, state }),
    creditLimitMicros: creditLimitOf(buyer, tab, state),
  })
  return refusal ?? buyer
}
