// Decides what becomes of an order. Pure. The parts of the decision are in decide-access.ts and decide-price.ts.
import type { Buyer } from '../customers/accounts/index.ts'
import type { OrderRules } from '../limits/index.ts'
import { shareAt } from '../merchants/index.ts'
import type { AgreedShares } from '../merchants/index.ts'
import { hasEnded } from '../offers/index.ts'
import type { OfferKind } from '../offers/index.ts'
import type { SellerStatus } from '../merchants/index.ts'
import type { Id } from '../platform/index.ts'
import { decideAccess, findOwned, isOpenedKind, isOwnedKind } from './decide-access.ts'
import type { DecidedAccess } from './decide-access.ts'
import { isSplit, ordinaryBreakdownOf } from './breakdown.ts'
import type { Breakdown } from './breakdown.ts'
import { decideCreditLimit } from './decide-credit-limit.ts'
import type { CreditRule } from './decide-credit-limit.ts'
import { decideFunding } from './decide-funding.ts'
import { decidePortions } from './decide-portions.ts'
import { decidePrice, findRuleRefusal, isExpected } from './decide-price.ts'
import type { AppliedRules, DecidedPrice } from './decide-price.ts'
import type { Lot } from './funding.ts'
import type { SoldTerms } from './lasting-facts.ts'
import { rulesKeyOf } from './load-spending.ts'
import { isOrderIdForeign } from './own-order-ids.ts'
import type { Splits } from './portion.ts'
import { quantityMax, refuse } from './purchase.ts'
import type { Order, Outcome, Purchase, RefusalCode } from './purchase.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import type { Spending } from './spending.ts'

export interface Seller extends AgreedShares {
  readonly status: SellerStatus
}

/** An offer with the terms that it is sold under now. */
export interface OfferForSale {
  readonly terms: Pick<
    SoldTerms,
    'offer' | 'offerVersion' | 'kind' | 'prices' | 'access' | 'royalties'
  >
  readonly status: 'active' | 'withdrawn'
}

export interface TabState {
  readonly lastNumber: bigint
  readonly totalMicros: bigint
  readonly paidMicros: bigint
  /** At least what is reserved on it. */
  readonly reservedMicros: bigint
}

/** What a member of a group bought so far, as far as it is on the tab. */
export interface MemberState {
  readonly lastNumber: bigint
  readonly totalMicros: bigint
}

/** All that a decision depends on. */
export interface PurchaseState {
  /** By purchasing account. */
  readonly buyers: ReadonlyMap<string, Buyer>
  /** By payment account, which has one currency. */
  readonly tabs: ReadonlyMap<string, TabState>
  /** By purchasing account; of a payer there is none. */
  readonly members: ReadonlyMap<string, MemberState>
  readonly sellers: ReadonlyMap<string, Seller>
  /** By the offer's id. */
  readonly offers: ReadonlyMap<string, OfferForSale>
  /** The purchases that order ids became, by `orderKeyOf`. */
  readonly orders: ReadonlyMap<string, Purchase>
  /** The latest purchase of an offer by a purchasing account, by `latestKeyOf`; gifts are not among them. */
  readonly latest: ReadonlyMap<string, Purchase>
  /** The one that opens it now, where the latest was a renewal ahead of time. */
  readonly covering: ReadonlyMap<string, Purchase>
  /** What was set for who buys where, by `rulesKeyOf`. Most have nothing. */
  readonly rules: ReadonlyMap<string, OrderRules>
  /** What was spent in the windows that the rules look at. */
  readonly spending: Spending
  /** What the account can pay with beside the tab, by payment account, which has one currency. Most have nothing. */
  readonly lots: ReadonlyMap<string, readonly Lot[]>
  /** Who receives of a purchase beside the merchant and the operator, by `latestKeyOf`. Of most nobody does. */
  readonly splits: ReadonlyMap<string, Splits>
  /** Of purchases among `orders` that are split, by their ids. */
  readonly breakdowns: ReadonlyMap<string, Breakdown>
  /** What a tab may owe, where the account has no limit of its own; undefined: any amount. */
  readonly creditRule?: CreditRule | undefined
  /** What customers were given back and no bill has used yet, by payment account; nothing where there is no entry. */
  readonly tabCredits: ReadonlyMap<string, bigint>
  /** What is reserved at this very moment, by payment account, where that was read: `TabState` may say more. */
  readonly reserved: ReadonlyMap<string, bigint>
  /** At which share of a limit those who set it are told. */
  readonly alertShareMillionths: bigint
}

// Tabs stay this far below what 64 bits hold, so that a sum overflows only through a fault.
const tabTotalMaxMicros = 2n ** 62n

/** What makes a decision a purchase: its id and its two instants. */
export interface PurchaseMark {
  readonly purchase: Id<'pur'>
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** Whose order it is, and for what, once all of it is known to exist. */
interface Deal {
  readonly order: Order
  readonly buyer: Buyer
  readonly tab: TabState
  readonly seller: Seller
  readonly offer: OfferForSale
}

/** The answer to one order, checks in the order of `refusals`. `purchased` carries the row to write. */
export function decidePurchase(
  resolved: ResolvedOrder,
  state: PurchaseState,
  mark: PurchaseMark,
): Outcome {
  const { order } = resolved
  if (isOrderIdForeign(order)) return refuse('order_id_reserved')
  const buyer = state.buyers.get(order.purchasingAccount)
  if (buyer === undefined) return refuse('unknown_purchasing_account')
  const tab = state.tabs.get(buyer.paymentAccount)
  // Tabs are opened before orders are decided: without one there is no such account yet.
  if (tab === undefined) return refuse('unknown_purchasing_account')
  const offer = resolved.offer === undefined ? undefined : state.offers.get(resolved.offer)

  const before = state.orders.get(resolved.orderKey)
  if (before !== undefined) {
    return isSameOrder(order, offer, before)
      ? { status: 'exists', purchase: before, fundings: fundingsOf(before, state) }
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
  return decideNewPurchase(resolved, { order, buyer, tab, seller, offer }, { state, mark })
}

/** The answer to an order that is new and asks for what the buyer does not have. */
function decideNewPurchase(
  resolved: ResolvedOrder,
  deal: Deal,
  { state, mark }: { readonly state: PurchaseState; readonly mark: PurchaseMark },
): Outcome {
  const { order, buyer, tab, seller } = deal
  const { terms } = deal.offer
  const { currency, timeZone } = buyer
  const { merchant } = order
  const { happenedAt: at } = mark
  const access = decideAccess(resolved, terms, { timeZone, latest: state.latest, at })
  if (access === undefined) return refuse('renewal_outdated')
  const barrier = findBarrier(deal, at)
  if (barrier !== undefined) return refuse(barrier)
  const rules = appliedRulesOf(order, buyer, state)
  const price = decidePrice(order, terms, { currency, rules })
  if ('status' in price) return price
  const { priceMicros } = price
  const lots = state.lots.get(buyer.paymentAccount) ?? noLots
  const fundings = decideFunding(priceMicros, { currency, merchant, lots, at })
  const tabMicros = fundings.find(({ lot }) => lot === null)?.micros ?? 0n
  if (tab.totalMicros + tabMicros > tabTotalMaxMicros) return refuse('amount_too_large')
  const refusal = findRuleRefusal(order, priceMicros, {
    currency,
    rules,
    tabMicros,
    owedMicros: owedWith(tabMicros, buyer, { tab, state }),
    creditLimitMicros: creditLimitOf(buyer, tab, state),
  })
  if (refusal !== undefined) return refusal

  // After this line the purchase must succeed.
  const portions = decidePortions(priceMicros, {
    merchant,
    shareMillionths: shareAt(seller, { kind: terms.kind, at }),
    splits: state.splits.get(resolved.latestKey),
  })
  const member = buyer.role === 'member' ? memberOf(order.purchasingAccount, state) : undefined
  const purchase = purchaseOf(deal, mark, { member, price, access, tabMicros, fundings, portions })
  if (!purchase.isSplit) return { status: 'purchased', purchase, fundings }
  const breakdown = { fundings, portions: portions.filter(({ micros }) => micros > 0n) }
  return { status: 'purchased', purchase, fundings, breakdown }
}

/** What was paid is known of the locked tab: a limit that grows with it costs nothing to know. */
export function creditLimitOf(
  { currency, creditLimitMicros: ownLimitMicros }: Buyer,
  { paidMicros }: TabState,
  { creditRule }: Pick<PurchaseState, 'creditRule'>,
): bigint | undefined {
  return decideCreditLimit(creditRule, { currency, ownLimitMicros, paidMicros })
}

/** What a member bought was read with the tab locked; without it the member's totals would begin anew. */
function memberOf(purchasingAccount: string, { members }: PurchaseState): MemberState {
  const member = members.get(purchasingAccount)
  if (member === undefined) throw new Error(`what ${purchasingAccount} bought was not read`)
  return member
}

/** Its fields are written one by one: spread together they would make the slowest objects of a batch. */
function purchaseOf(
  { order, buyer, tab, offer: { terms } }: Deal,
  { purchase, happenedAt, recordedAt }: PurchaseMark,
  decided: Breakdown & {
    readonly member: MemberState | undefined
    readonly price: DecidedPrice
    readonly access: DecidedAccess
    readonly tabMicros: bigint
  },
): Purchase {
  const { member, price, access, tabMicros, portions } = decided
  return {
    purchase,
    bucket: buyer.bucket,
    orderId: order.orderId,
    merchant: order.merchant,
    paymentAccount: buyer.paymentAccount,
    purchasingAccount: order.purchasingAccount,
    offer: terms.offer,
    offerVersion: terms.offerVersion,
    quantity: order.quantity,
    currency: buyer.currency,
    priceMicros: price.priceMicros,
    tabMicros,
    cappedMicros: price.cappedMicros,
    shareMicros: portions[0]?.micros ?? 0n,
    feeMicros: portions.at(-1)?.micros ?? 0n,
    isSplit: isSplit(decided),
    tabNumber: tab.lastNumber + 1n,
    tabTotalMicros: tab.totalMicros + tabMicros,
    memberNumber: member === undefined ? null : member.lastNumber + 1n,
    memberTotalMicros: member === undefined ? null : member.totalMicros + tabMicros,
    purpose: order.purpose ?? 'own',
    term: terms.access.term ?? null,
    accessFrom: access.accessFrom,
    opensNothing: !isOpenedKind(terms.kind),
    accessUntil: access.accessUntil,
    isOneClick: order.oneClick === true,
    entitlementEndedAt: null,
    happenedAt,
    recordedAt,
  }
}

const noLots: readonly Lot[] = []

function fundingsOf(purchase: Purchase, { breakdowns }: PurchaseState): Breakdown['fundings'] {
  return (breakdowns.get(purchase.purchase) ?? ordinaryBreakdownOf(purchase)).fundings
}

/** What stands in the way whatever the price is. */
function findBarrier(
  { order, buyer, seller, offer }: Deal,
  at: Temporal.Instant,
): RefusalCode | undefined {
  if (buyer.frozenBy !== null) return 'account_frozen'
  // Whoever takes a gift up owes nothing for it, and it was sold before.
  const isPaid = order.purpose === 'redemption'
  if (!isPaid && buyer.status === 'suspended') return 'account_suspended'
  if (!isPaid && !buyer.hasPaymentMethod) return 'payment_method_missing'
  const notSelling = findSellerRefusal(seller)
  if (notSelling !== undefined) return notSelling
  if (!isPaid && offer.status === 'withdrawn') return 'offer_withdrawn'
  return hasEnded(offer.terms.access, at) ? 'offer_ended' : undefined
}

/** Why this merchant sells nothing now, if it does not. */
export function findSellerRefusal({ status }: Pick<Seller, 'status'>): RefusalCode | undefined {
  if (status === 'closed') return 'merchant_closed'
  if (status === 'waiting') return 'merchant_waiting'
  return status === 'unproved' ? 'address_not_proved' : undefined
}

/**
 * What the tab would owe with so much more on it: what was bought and what is reserved, less what was paid and given
 * back.
 */
export function owedWith(
  tabMicros: bigint,
  { paymentAccount }: Buyer,
  { tab, state }: { readonly tab: TabState; readonly state: PurchaseState },
): bigint {
  const reservedMicros = state.reserved.get(paymentAccount) ?? tab.reservedMicros
  const creditedMicros = state.tabCredits.get(paymentAccount) ?? 0n
  return tab.totalMicros + tabMicros + reservedMicros - tab.paidMicros - creditedMicros
}

export function appliedRulesOf(
  order: Pick<Order, 'purchasingAccount' | 'merchant'>,
  { paymentAccount }: Buyer,
  { rules: set, spending }: PurchaseState,
): AppliedRules | undefined {
  if (set.size === 0) return undefined
  const rules = set.get(rulesKeyOf(order.purchasingAccount, order.merchant))
  return rules === undefined
    ? undefined
    : {
        ...rules,
        spentOf: (scope) => spending.find(paymentAccount, scope).spentMicros,
        takenOf: (scope) => spending.findTaken(paymentAccount, scope),
        keptOf: (scope) => spending.findKept(paymentAccount, scope),
      }
}

/** The content of an order id: who, what, how much, what for, and the price where the order names one. */
function isSameOrder(order: Order, offer: OfferForSale | undefined, before: Purchase): boolean {
  return (
    before.purchasingAccount === order.purchasingAccount &&
    before.offer === offer?.terms.offer &&
    before.quantity === order.quantity &&
    before.purpose === (order.purpose ?? 'own') &&
    (before.accessFrom !== null) === (order.renews !== undefined) &&
    isExpected(order.expectedPrice, before, before.currency)
  )
}

function isQuantityAllowed(quantity: number, kind: OfferKind): boolean {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > quantityMax) return false
  return quantity === 1 || !isOwnedKind(kind)
}
