// Reads the subscriptions of an account, with what each costs now.
import { selectBuyers } from '../customers/accounts/index.ts'
import { selectCurrentOffers, selectOfferVersions } from '../offers/index.ts'
import type { Offer, OfferVersion } from '../offers/index.ts'
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { listFirstTerms, selectPurchasesByIds } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { readChains } from './read-chains.ts'
import { selectAutomatic, selectSettings } from './store.ts'
import {
  bucketOfSubscription,
  firstPurchaseOf,
  latestTerm,
  subscriptionIdOf,
  subscriptionOf,
} from './subscription.ts'
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

/** The subscriptions of an account, the latest begun first; `before` the number on the tab of a first term. */
export async function readSubscriptions(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly before?: bigint | undefined
    readonly limit: number
  },
): Promise<readonly OfferedSubscription[]> {
  const { purchasingAccount } = input
  if (!isId('pac', purchasingAccount)) return []
  const account = { bucket: bucketOf(purchasingAccount), purchasingAccount }
  return await offer(tx, account, await listFirstTerms(tx, { ...input, ...account }))
}

// More than anybody lets renew by itself.
const automaticMax = 100

/** Those that renew by themselves. */
export async function readAutomatic(
  tx: Tx,
  purchasingAccount: string,
): Promise<readonly OfferedSubscription[]> {
  if (!isId('pac', purchasingAccount)) return []
  const account = { bucket: bucketOf(purchasingAccount), purchasingAccount }
  const automatic = await selectAutomatic(tx, { ...account, limit: automaticMax })
  return await offer(tx, account, await selectPurchasesByIds(tx, automatic.map(firstPurchaseOf)))
}

/**
 * One of an account's subscriptions. Another customer's is answered exactly like one that does not exist.
 * @param renews a term that has to be among its terms, however long ago it was.
 */
export async function findSubscription(
  tx: Tx,
  subscription: string,
  purchasingAccount: string,
  renews?: string,
): Promise<OfferedSubscription | undefined> {
  if (!isId('pac', purchasingAccount)) return undefined
  const bucket = bucketOf(purchasingAccount)
  // Not looked for where it cannot be.
  if (!isId('sub', subscription) || bucketOfSubscription(subscription) !== bucket) return undefined
  const [first] = await selectPurchasesByIds(tx, [firstPurchaseOf(subscription)])
  if (first === undefined || !isFirstTerm(first, purchasingAccount)) return undefined
  const [found] = await offer(tx, { bucket, purchasingAccount }, [first], renews)
  return found
}

function isFirstTerm(
  { purchasingAccount, term, accessFrom, accessUntil, purpose }: Purchase,
  account: string,
): boolean {
  const isTerm = term !== null && accessUntil !== null && purpose !== 'gift'
  return purchasingAccount === account && isTerm && accessFrom === null
}

type Account = { readonly bucket: number; readonly purchasingAccount: string }

/** The subscriptions that begin with these terms, in their order. */
async function offer(
  tx: Tx,
  account: Account,
  firsts: readonly Purchase[],
  renews?: string,
): Promise<readonly OfferedSubscription[]> {
  if (firsts.length === 0) return []
  const ids = firsts.map(({ purchase }) => subscriptionIdOf(purchase))
  const [chains, settings, [buyer]] = await Promise.all([
    readChains(tx, account, { firsts, renews }),
    selectSettings(tx, { bucket: account.bucket, subscriptions: ids }),
    selectBuyers(tx, [account.purchasingAccount]),
  ])
  if (buyer === undefined) return []
  const subscriptions = chains.map((terms) =>
    subscriptionOf(terms, settings.get(subscriptionIdOf(terms[0].purchase.purchase))),
  )
  const versionIds = subscriptions.map((one) => latestTerm(one).purchase.offerVersion)
  const versions = await selectOfferVersions(tx, [...new Set(versionIds)])
  const soldById = new Map(versions.map((version) => [version.offerVersion as string, version]))
  const skus = versions.map(({ merchant, sku }) => ({ merchant, sku }))
  const current = await selectCurrentOffers(tx, skus)
  const currentById = new Map(current.map((one) => [one.offer as string, one]))
  return subscriptions.map((subscription) => {
    const sold = soldById.get(latestTerm(subscription).purchase.offerVersion)
    if (sold === undefined) throw new Error(`${subscription.subscription} was sold under no terms`)
    const onSale = currentById.get(subscription.offer)
    const isSold = onSale?.status === 'active' && onSale.access.term !== undefined
    return {
      subscription,
      sold,
      current: isSold ? onSale : undefined,
      priceMicros: isSold ? onSale.prices.get(subscription.currency) : undefined,
      timeZone: buyer.timeZone,
      isAccountClosed: buyer.status === 'closed',
    }
  })
}
