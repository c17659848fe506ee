// The ids of orders that the network makes itself: a namespace of its own, which no door lets in from outside. Pure.
import type { Outward } from '../outward/index.ts'
import type { Order, Purchase } from './purchase.ts'

/**
 * Ids are unique per merchant and payment account, whoever chose them: without a namespace of its own an order of the
 * network could find its id taken, by a merchant or by the other half of the same gift.
 */
const reservedPrefix = 'tallystick/'

/** What of an id is always the same order: the gift that is bought or taken up, the term that a renewal follows. */
export type OwnOrderKind = 'gift' | 'redemption' | 'renewal'

export function ownOrderId(kind: OwnOrderKind, of: string): string {
  return `${reservedPrefix}${kind}/${of}`
}

export function isReservedOrderId(orderId: string): boolean {
  return orderId.startsWith(reservedPrefix)
}

/** Whether an order carries an id that is not for its kind: only the network gives, redeems and renews. */
export function isOrderIdForeign({ orderId, purpose, renews }: Order): boolean {
  return isReservedOrderId(orderId) && purpose === undefined && renews === undefined
}

/** The order id as its merchant may read it: the network's own name a gift, or the purchase before. */
export function orderIdForMerchant(
  outward: Outward,
  { merchant, orderId, purchase }: Pick<Purchase, 'merchant' | 'orderId' | 'purchase'>,
): string {
  if (!isReservedOrderId(orderId)) return orderId
  return `${reservedPrefix}${outward.idFor(merchant, purchase)}`
}
