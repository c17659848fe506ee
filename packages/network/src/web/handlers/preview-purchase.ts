// What the sale would say to an order, without placing it: the one set of rules decides what the pages show.
import type { Order, Outcome, Purchase, RefusalCode } from '../../purchases/index.ts'

export type Preview =
  | { readonly state: 'open' }
  /** Delivered again at no charge. */
  | { readonly state: 'owned'; readonly purchase: Purchase }
  | { readonly state: 'refused'; readonly code: RefusalCode }

/** An id that no merchant's order can have: those that are pushed have no control characters. */
const previewId = 'preview\u0001'

/**
 * Asks with an order that expects a price of nothing. Every price is above that, so the order is decided like any
 * other, and is refused at the latest for its price: `price_changed` says that nothing else stands in the way.
 */
export async function previewPurchase(
  place: (order: Order) => Promise<Outcome>,
  order: Pick<Order, 'merchant' | 'sku' | 'purchasingAccount' | 'quantity'>,
): Promise<Preview> {
  const expectedPrice = { micros: 0n, currency: '' }
  const { merchant, sku, purchasingAccount, quantity } = order
  const outcome = await place({
    orderId: previewId,
    merchant,
    sku,
    purchasingAccount,
    quantity,
    expectedPrice,
  })
  if (outcome.status === 'already_owned') return { state: 'owned', purchase: outcome.purchase }
  if (outcome.status !== 'refused') throw new Error('an order without a price was placed')
  return outcome.code === 'price_changed'
    ? { state: 'open' }
    : { state: 'refused', code: outcome.code }
}
