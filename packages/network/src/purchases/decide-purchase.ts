// Decides what becomes of an order. Pure: limits, caps and tokens find their place here.
import { amountMaxMicros, splitMicros, wholeShareMillionths } from '@tallystick/money'
import type { Buyer } from '../customers/index.ts'
import { accessUntil, hasEnded } from '../offers/index.ts'
import type { OfferKind } from '../offers/index.ts'
import type { Id } from '../platform/index.ts'
import type { SoldTerms } from './lasting-facts.ts'
import { fundingsOf, quantityMax, refuse } from './purchase.ts'
import type { Order, Outcome, Purchase } from './purchase.ts'
import type { ResolvedOrder } from './resolve-orders.ts'

export interface Seller {
  readonly shareMillionths: bigint
  readonly status: 'active' | 'closed'
}

/** An offer with the terms that it is sold under now. */
export interface OfferForSale {
  readonly terms: Pick<SoldTerms, 'offer' | 'offerVersion' | 'kind' | 'prices' | 'access'>
  readonly status: 'active' | 'withdrawn'
}

export interface TabState {
  readonly lastNumber: bigint
  readonly totalMicros: bigint
}

/** All that a decision depends on. */
export interface PurchaseState {
  /** By purchasing account. */
  readonly buyers: ReadonlyMap<string, Buyer>
  /** By payment account, which has one currency. */
  readonly tabs: ReadonlyMap<string, TabState>
  readonly sellers: ReadonlyMap<string, Seller>
  /** By the offer's id. */
  readonly offers: ReadonlyMap<string, OfferForSale>
  /** The purchases that order ids became, by `orderKeyOf`. */
  readonly orders: ReadonlyMap<string, Purchase>
  /** The latest purchase of an offer by a purchasing account, by `latestKeyOf`. */
  readonly latest: ReadonlyMap<string, Purchase>
}

// Tabs stay this far below what 64 bits hold, so that a sum overflows only through a fault.
const tabTotalMaxMicros = 2n ** 62n

/** Kinds of which a buyer has one or none; the others may be bought again and again. */
const ownedKinds: ReadonlySet<OfferKind> = new Set(['digital', 'subscription'])

export function isOwnedKind(kind: OfferKind): boolean {
  return ownedKinds.has(kind)
}

/** What makes a decision a purchase: its id and its two instants. */
export interface PurchaseMark {
  readonly purchase: Id<'pur'>
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** The answer to one order, checks in the order of `refusals`. `purchased` carries the row to write. */
export function decidePurchase(
  resolved: ResolvedOrder,
  state: PurchaseState,
  mark: PurchaseMark,
): Outcome {
  const { order } = resolved
  const buyer = state.buyers.get(order.purchasingAccount)
  if (buyer === undefined) return refuse('unknown_purchasing_account')
  const tab = state.tabs.get(buyer.paymentAccount)
  // Tabs are opened before orders are decided: without one there is no such account yet.
  if (tab === undefined) return refuse('unknown_purchasing_account')
  const offer = resolved.offer === undefined ? undefined : state.offers.get(resolved.offer)

  const before = state.orders.get(resolved.orderKey)
  if (before !== undefined) {
    return isSameOrder(order, offer, before)
      ? { status: 'exists', purchase: before, fundings: fundingsOf(before) }
      : refuse('order_conflict')
  }
  if (buyer.status === 'closed') return refuse('account_closed')
  const seller = state.sellers.get(order.merchant)
  if (seller === undefined) return refuse('unknown_merchant')
  if (offer === undefined) return refuse('unknown_offer')
  const { terms } = offer
  if (!isQuantityAllowed(order.quantity, terms.kind)) return refuse('quantity_not_allowed')
  const owned = findOwned(resolved, terms.kind, state, mark.happenedAt)
  if (owned !== undefined) return { status: 'already_owned', purchase: owned, fundings: [] }

  if (buyer.status === 'suspended') return refuse('account_suspended')
  if (!buyer.hasPaymentMethod) return refuse('payment_method_missing')
  if (seller.status === 'closed') return refuse('merchant_closed')
  if (offer.status === 'withdrawn') return refuse('offer_withdrawn')
  if (hasEnded(terms.access, mark.happenedAt)) return refuse('offer_ended')
  const unitPriceMicros = terms.prices.get(buyer.currency)
  if (unitPriceMicros === undefined) return refuse('price_not_in_currency')
  const priceMicros = unitPriceMicros * BigInt(order.quantity)
  const { expectedPrice } = order
  if (
    expectedPrice !== undefined &&
    (expectedPrice.micros !== priceMicros || expectedPrice.currency !== buyer.currency)
  ) {
    return refuse('price_changed')
  }
  const tabTotalMicros = tab.totalMicros + priceMicros
  if (priceMicros > amountMaxMicros || tabTotalMicros > tabTotalMaxMicros) {
    return refuse('amount_too_large')
  }

  // After this line the purchase must succeed.
  const { shareMicros, feeMicros } = splitPrice(priceMicros, seller.shareMillionths)
  const purchase: Purchase = {
    purchase: mark.purchase,
    bucket: buyer.bucket,
    orderId: order.orderId,
    merchant: order.merchant,
    paymentAccount: buyer.paymentAccount,
    purchasingAccount: order.purchasingAccount,
    offer: terms.offer,
    offerVersion: terms.offerVersion,
    quantity: order.quantity,
    currency: buyer.currency,
    priceMicros,
    shareMicros,
    feeMicros,
    tabNumber: tab.lastNumber + 1n,
    tabTotalMicros,
    accessUntil: accessUntil(terms.access, mark.happenedAt, buyer.timeZone),
    happenedAt: mark.happenedAt,
    recordedAt: mark.recordedAt,
  }
  return { status: 'purchased', purchase, fundings: fundingsOf(purchase) }
}

/** The content of an order id: who, what, how much, and the price where the order names one. */
function isSameOrder(order: Order, offer: OfferForSale | undefined, before: Purchase): boolean {
  const { expectedPrice } = order
  return (
    before.purchasingAccount === order.purchasingAccount &&
    before.offer === offer?.terms.offer &&
    before.quantity === order.quantity &&
    (expectedPrice === undefined ||
      (expectedPrice.micros === before.priceMicros && expectedPrice.currency === before.currency))
  )
}

function isQuantityAllowed(quantity: number, kind: OfferKind): boolean {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > quantityMax) return false
  return quantity === 1 || !isOwnedKind(kind)
}

function findOwned(
  { latestKey }: ResolvedOrder,
  kind: OfferKind,
  state: PurchaseState,
  at: Temporal.Instant,
): Purchase | undefined {
  if (!isOwnedKind(kind)) return undefined
  const latest = state.latest.get(latestKey)
  if (latest === undefined) return undefined
  const { accessUntil: until } = latest
  return until === null || Temporal.Instant.compare(at, until) < 0 ? latest : undefined
}

function splitPrice(
  priceMicros: bigint,
  shareMillionths: bigint,
): { readonly shareMicros: bigint; readonly feeMicros: bigint } {
  const [share, fee] = splitMicros(priceMicros, [
    { name: 'merchant', shareMillionths },
    { name: 'fee', shareMillionths: wholeShareMillionths - shareMillionths },
  ])
  if (share === undefined || fee === undefined)
    throw new Error('a split has as many results as parts')
  return { shareMicros: share.micros, feeMicros: fee.micros }
}
