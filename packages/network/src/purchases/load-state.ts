// Loads what a batch of orders depends on: one round trip, once the facts that never change are known.
import { lockTabs } from '../books/index.ts'
import type { Tab, TabKey } from '../books/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { selectFactsVersions } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { readFacts } from './current-facts.ts'
import type { FactKeys, ReadFacts } from './current-facts.ts'
import type { OfferForSale, PurchaseState } from './decide-purchase.ts'
import { isOwnedKind } from './decide-access.ts'
import { soldTermsOf } from './lasting-facts.ts'
import type { KnownAccount, LastingFacts } from './lasting-facts.ts'
import { loadDeals } from './load-deals.ts'
import type { DealPorts } from './load-deals.ts'
import { loadRules } from './load-spending.ts'
import type { Purchase } from './purchase.ts'
import { latestKeyOf, orderKeyOf } from './resolve-orders.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import { selectBreakdowns } from './store-breakdowns.ts'
import { selectMemberTotals } from './store-members.ts'
import type { MemberKey } from './store-members.ts'
import { selectCovering, selectLatest, selectOrders } from './store.ts'
import type { LatestKey, OrderKey } from './store.ts'

interface BatchKeys extends FactKeys {
  readonly buckets: readonly number[]
  readonly tabs: readonly TabKey[]
  readonly members: readonly MemberKey[]
  readonly latest: readonly LatestKey[]
}

/**
 * What a batch asks for, each key once. Where an offer is remembered as one that is never owned, nobody is asked
 * whether it is.
 */
function keysOf(orders: readonly ResolvedOrder[], facts: LastingFacts): BatchKeys {
  const accounts = new Map<string, KnownAccount>()
  const buckets = new Set<number>()
  // A payment account has one currency, so its id is enough to tell tabs apart.
  const tabs = new Map<string, TabKey>()
  const members = new Map<string, MemberKey>()
  const merchants = new Set<string>()
  const offers = new Set<string>()
  const latest = new Map<string, LatestKey>()
  for (const { order, account, offer, latestKey } of orders) {
    if (account === undefined) continue
    const { bucket, paymentAccount } = account
    const { merchant, purchasingAccount } = order
    accounts.set(purchasingAccount, account)
    buckets.add(bucket)
    tabs.set(paymentAccount, account)
    if (account.role === 'member') members.set(purchasingAccount, { bucket, purchasingAccount })
    merchants.add(merchant)
    if (offer === undefined) continue
    offers.add(offer)
    if (mayBeOwned(offer, facts)) latest.set(latestKey, { bucket, purchasingAccount, offer })
  }
  return {
    accounts,
    buckets: [...buckets],
    tabs: [...tabs.values()],
    members: [...members.values()],
    merchants: [...merchants],
    offers: [...offers],
    latest: [...latest.values()],
  }
}

function mayBeOwned(offer: string, { current, versions }: LastingFacts): boolean {
  const version = current.heads.get(offer)?.fact.offerVersion
  const terms = version === undefined ? undefined : versions.get(version)
  return terms === undefined || isOwnedKind(terms.kind)
}

/** All that decides but the purchases that order ids became: those are looked up by `loadOrders`, where it matters. */
export type LoadedState = Omit<
  PurchaseState,
  'buyers' | 'orders' | 'breakdowns' | 'tabCredits' | 'reserved' | 'alertShareMillionths'
> &
  Pick<ReadFacts, 'buyers'>

/**
 * One round trip, and a second one where a fact has changed. The tabs are locked first; the statements behind
 * see all that was committed before the locks were got (READ COMMITTED). An account or offer that was not
 * resolved stays unknown to this batch, even if it was registered a moment later: what it owned would not
 * have been looked up.
 */
export async function loadState(
  tx: Tx,
  orders: readonly ResolvedOrder[],
  {
    facts,
    happenedAt,
    deals,
  }: {
    readonly facts: LastingFacts
    readonly happenedAt: Temporal.Instant
    readonly deals: DealPorts
  },
): Promise<LoadedState> {
  const keys = keysOf(orders, facts)
  const [tabs, versions, latest, members] = await Promise.all([
    lockTabs(tx, keys.tabs),
    selectFactsVersions(tx, keys.buckets),
    selectLatest(tx, keys.latest),
    selectMemberTotals(tx, keys.members),
  ])
  const read = await readFacts(tx, keys, { current: facts.current, versions })
  const { buyers, sellers } = read
  const offers = await readOffers(tx, read.heads, facts)
  const changed = await selectLatest(tx, missingLatest(orders, { keys, offers }))
  const owned = [...latest, ...changed]
  return {
    tabs: new Map(tabs.map((tab) => [tab.paymentAccount, tab])),
    members,
    buyers,
    sellers,
    offers,
    latest: byLatestKey(owned),
    covering: byLatestKey(await selectCovering(tx, renewedAhead(owned, happenedAt), happenedAt)),
    ...(await loadRules(tx, orders, { set: read, held: heldOf(tabs), happenedAt })),
    ...(await loadDeals(tx, deals, { orders, offers })),
  }
}

/** The payment accounts on whose tabs something is held. */
function heldOf(tabs: readonly Tab[]): ReadonlySet<string> {
  return new Set(
    tabs.flatMap(({ paymentAccount, reservedMicros }) =>
      reservedMicros > 0n ? paymentAccount : [],
    ),
  )
}

function byLatestKey(purchases: readonly Purchase[]): ReadonlyMap<string, Purchase> {
  return new Map(
    purchases.map((purchase) => [
      latestKeyOf(purchase.purchasingAccount, purchase.offer),
      purchase,
    ]),
  )
}

/** What was renewed before its term ended: the latest purchase is not the one that opens it now. */
function renewedAhead(latest: readonly Purchase[], at: Temporal.Instant): readonly LatestKey[] {
  return latest.filter(
    ({ accessFrom }) => accessFrom !== null && Temporal.Instant.compare(at, accessFrom) < 0,
  )
}

/** The purchases that the order ids of a batch became, by `orderKeyOf`. While its tabs are locked no other comes. */
export async function loadOrders(
  tx: Tx,
  orders: readonly ResolvedOrder[],
): Promise<Pick<PurchaseState, 'orders' | 'breakdowns'>> {
  const keys = new Map<string, OrderKey>()
  for (const { order, account, orderKey } of orders) {
    if (account === undefined) continue
    const { bucket, paymentAccount } = account
    keys.set(orderKey, { bucket, paymentAccount, merchant: order.merchant, orderId: order.orderId })
  }
  const existing = await selectOrders(tx, [...keys.values()])
  return {
    orders: new Map(
      existing.map((purchase) => [
        orderKeyOf(purchase.paymentAccount, purchase.merchant, purchase.orderId),
        purchase,
      ]),
    ),
    breakdowns: await selectBreakdowns(tx, existing),
  }
}

/** Offers with the terms that are on sale now; one more round trip for terms that were never met. */
async function readOffers(
  tx: Tx,
  heads: ReadFacts['heads'],
  facts: LastingFacts,
): Promise<ReadonlyMap<string, OfferForSale>> {
  const unmet = [...heads.values()].filter(
    ({ offerVersion }) => facts.versions.get(offerVersion) === undefined,
  )
  if (unmet.length > 0) {
    const versions = await selectOfferVersions(
      tx,
      unmet.map(({ offerVersion }) => offerVersion),
    )
    // An offer's current version was committed with it, so it may be remembered already.
    for (const version of versions) facts.versions.set(version.offerVersion, soldTermsOf(version))
  }
  const offers = new Map<string, OfferForSale>()
  for (const { offer, offerVersion, status } of heads.values()) {
    const terms = facts.versions.get(offerVersion)
    if (terms !== undefined) offers.set(offer, { terms, status })
  }
  return offers
}

/** An offer that was metered when it was last met, and is owned by the terms that hold now: asked for late. */
function missingLatest(
  orders: readonly ResolvedOrder[],
  loaded: { readonly keys: BatchKeys; readonly offers: ReadonlyMap<string, OfferForSale> },
): readonly LatestKey[] {
  const asked = new Set(loaded.keys.latest.map(({ offer }) => offer))
  const missing = new Map<string, LatestKey>()
  for (const { order, account, offer, latestKey } of orders) {
    if (account === undefined || offer === undefined || asked.has(offer)) continue
    const terms = loaded.offers.get(offer)?.terms
    if (terms === undefined || !isOwnedKind(terms.kind)) continue
    const { bucket } = account
    missing.set(latestKey, { bucket, purchasingAccount: order.purchasingAccount, offer })
  }
  return [...missing.values()]
}
