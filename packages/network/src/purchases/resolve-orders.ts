// Resolves orders: whose account it is and which offer the sku names, which never change once they are there.
import { openTabs } from '../books/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import { selectCurrentOffers } from '../offers/index.ts'
import type { Sku } from '../offers/index.ts'
import { isId } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { soldTermsOf } from './lasting-facts.ts'
import type { KnownAccount, LastingFacts } from './lasting-facts.ts'
import type { Order } from './purchase.ts'

/** An order with what its ids stand for. The keys find its rows in what is loaded. */
export interface ResolvedOrder {
  readonly order: Order
  /** undefined: there is no such purchasing account. */
  readonly account: KnownAccount | undefined
  /** The offer's id; undefined: the merchant has no such sku. */
  readonly offer: string | undefined
  readonly orderKey: string
  readonly latestKey: string
}

/** The key of the purchase that an order id became. */
export function orderKeyOf(paymentAccount: string, merchant: string, orderId: string): string {
  return `${paymentAccount} ${merchant} ${orderId}`
}

/** The key of the latest purchase of an offer by an account. */
export function latestKeyOf(purchasingAccount: string, offer: string): string {
  return `${purchasingAccount} ${offer}`
}

function skuKeyOf(merchant: string, sku: string): string {
  return `${merchant} ${sku}`
}

/** Resolves a batch. Reads only what this process has not met yet, and remembers it. */
export async function resolveOrders(
  ports: { readonly database: Database; readonly clock: Clock },
  orders: readonly Order[],
  facts: LastingFacts,
): Promise<readonly ResolvedOrder[]> {
  const resolved = orders.map((order) => resolve(order, facts))
  const unmet = resolved.filter(
    ({ account, offer }) => account === undefined || offer === undefined,
  )
  if (unmet.length === 0) return resolved
  await learnFacts(ports, unmet, facts)
  return orders.map((order) => resolve(order, facts))
}

function resolve(order: Order, facts: LastingFacts): ResolvedOrder {
  const { orderId, merchant, sku, purchasingAccount } = order
  const account = facts.accounts.get(purchasingAccount)
  const offer = facts.offers.get(skuKeyOf(merchant, sku))
  return {
    order,
    account,
    offer,
    orderKey: account === undefined ? '' : orderKeyOf(account.paymentAccount, merchant, orderId),
    latestKey: offer === undefined ? '' : latestKeyOf(purchasingAccount, offer),
  }
}

/** Reads accounts and offers, and opens the accounts' tabs: rows are created before they are locked. */
async function learnFacts(
  ports: { readonly database: Database; readonly clock: Clock },
  unmet: readonly ResolvedOrder[],
  facts: LastingFacts,
): Promise<void> {
  const accounts = new Set<string>()
  const skus = new Map<string, Sku>()
  for (const { order, account, offer } of unmet) {
    const { merchant, sku, purchasingAccount } = order
    if (account === undefined && isId('pac', purchasingAccount)) accounts.add(purchasingAccount)
    if (offer === undefined) skus.set(skuKeyOf(merchant, sku), { merchant, sku })
  }
  const { buyers, offers } = await ports.database.transaction(
    'purchases.learn-facts',
    async (tx) => {
      const [found, current] = await Promise.all([
        selectBuyers(tx, [...accounts]),
        selectCurrentOffers(tx, [...skus.values()]),
      ])
      const openedAt = ports.clock.now()
      await openTabs(
        tx,
        found.map(({ paymentAccount, currency }) => ({ paymentAccount, currency, openedAt })),
      )
      return { buyers: found, offers: current }
    },
  )
  for (const { purchasingAccount, bucket, paymentAccount, role, currency } of buyers) {
    facts.accounts.set(purchasingAccount, { bucket, paymentAccount, role, currency })
  }
  for (const offer of offers) {
    facts.offers.set(skuKeyOf(offer.merchant, offer.sku), offer.offer)
    facts.versions.set(offer.offerVersion, soldTermsOf(offer))
  }
}
