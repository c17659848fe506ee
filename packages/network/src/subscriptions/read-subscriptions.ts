// Reads the subscriptions of an account, with what each costs now.
import { selectBuyers } from '../customers/accounts/index.ts'
import { selectCurrentOffers, selectOfferVersions } from '../offers/index.ts'
import type { Offer, OfferVersion } from '../offers/index.ts'
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { listTerms } from '../purchases/index.ts'
import { selectSettings } from './store.ts'
import { bucketOfSubscription, chainTerms, latestTerm, subscriptionOf } from './subscription.ts'
import type { Subscription } from './subscription.ts'

/** A subscription, what was sold last, and what is on sale now. */
export interface OfferedSubscription {
  readonly subscription: Subscription
  /** The terms of the latest purchase. */
  readonly sold: OfferVersion
  /** The present terms; undefined where the offer is not sold any more. */
  readonly current: Offer | undefined
  /** What a term costs now; undefined: it is not sold any more, or not in this currency, or not by such terms. */
  readonly priceMicros: bigint | undefined
  /** The customer's. */
  readonly timeZone: string
  /** Nobody buys on the account any more: its member was taken off, or all of it was closed. */
  readonly isAccountClosed: boolean
}

/** All subscriptions of an account, the latest begun first. */
export async function readSubscriptions(
  tx: Tx,
  purchasingAccount: string,
): Promise<readonly OfferedSubscription[]> {
  if (!isId('pac', purchasingAccount)) return []
  const account = { bucket: bucketOf(purchasingAccount), purchasingAccount }
  const [purchases, settings, [buyer]] = await Promise.all([
    listTerms(tx, account),
    selectSettings(tx, account),
    selectBuyers(tx, [purchasingAccount]),
  ])
  if (buyer === undefined) return []
  const subscriptions = chainTerms(purchases).map((terms) => {
    const bare = subscriptionOf(terms, undefined)
    return subscriptionOf(terms, settings.get(bare.subscription))
  })
  const versionIds = subscriptions.map((one) => latestTerm(one).purchase.offerVersion)
  const versions = await selectOfferVersions(tx, [...new Set(versionIds)])
  const soldById = new Map(versions.map((version) => [version.offerVersion as string, version]))
  const skus = versions.map(({ merchant, sku }) => ({ merchant, sku }))
  const current = await selectCurrentOffers(tx, skus)
  const currentById = new Map(current.map((offer) => [offer.offer as string, offer]))
  return subscriptions.toReversed().map((subscription) => {
    const sold = soldById.get(latestTerm(subscription).purchase.offerVersion)
    if (sold === undefined) throw new Error(`${subscription.subscription} was sold under no terms`)
    const offer = currentById.get(subscription.offer)
    const isSold = offer?.status === 'active' && offer.access.term !== undefined
    return {
      subscription,
      sold,
      current: isSold ? offer : undefined,
      priceMicros: isSold ? offer.prices.get(subscription.currency) : undefined,
      timeZone: buyer.timeZone,
      isAccountClosed: buyer.status === 'closed',
    }
  })
}

/** One of an account's subscriptions. Another customer's is answered exactly like one that does not exist. */
export async function findSubscription(
  tx: Tx,
  subscription: string,
  purchasingAccount: string,
): Promise<OfferedSubscription | undefined> {
  if (!isId('pac', purchasingAccount)) return undefined
  // Not looked for where it cannot be.
  if (bucketOfSubscription(subscription) !== bucketOf(purchasingAccount)) return undefined
  const all = await readSubscriptions(tx, purchasingAccount)
  return all.find((one) => one.subscription.subscription === subscription)
}
