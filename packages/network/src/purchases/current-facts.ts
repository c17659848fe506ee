// Facts that may change and hardly ever do, remembered until the database says that one of them has.
import type { Buyer } from '../customers/index.ts'
import { selectBuyers } from '../customers/index.ts'
import { selectSellers } from '../merchants/index.ts'
import { selectOfferHeads } from '../offers/index.ts'
import type { Tx } from '../platform/index.ts'
import { BoundedMap } from './bounded-map.ts'

type Seller = Awaited<ReturnType<typeof selectSellers>>[number]
type OfferHead = Awaited<ReturnType<typeof selectOfferHeads>>[number]

/** By purchasing account, merchant and offer; good for `version` of the facts. */
export interface CurrentFacts {
  version: bigint
  readonly buyers: BoundedMap<Buyer>
  readonly sellers: BoundedMap<Seller>
  readonly heads: BoundedMap<OfferHead>
}

export interface FactKeys {
  readonly purchasingAccounts: readonly string[]
  readonly merchants: readonly string[]
  readonly offers: readonly string[]
}

export interface ReadFacts {
  readonly buyers: ReadonlyMap<string, Buyer>
  readonly sellers: ReadonlyMap<string, Seller>
  readonly heads: ReadonlyMap<string, OfferHead>
}

const countMax = 100_000

export function createCurrentFacts(): CurrentFacts {
  return {
    version: 0n,
    buyers: new BoundedMap(countMax),
    sellers: new BoundedMap(countMax),
    heads: new BoundedMap(countMax),
  }
}

/**
 * The facts of these keys, as they were at `version` or later; unknown keys are left out. `version` was read in this
 * transaction, after the tabs were locked: a change that it does not count was not yet committed then, and
 * the batch comes before it. Reads only what is not remembered: in the ordinary case nothing.
 */
export async function readFacts(
  tx: Tx,
  keys: FactKeys,
  { current, version }: { readonly current: CurrentFacts; readonly version: bigint },
): Promise<ReadFacts> {
  if (version > current.version) {
    current.buyers.clear()
    current.sellers.clear()
    current.heads.clear()
    current.version = version
  }
  const found = {
    buyers: recall(keys.purchasingAccounts, current.buyers),
    sellers: recall(keys.merchants, current.sellers),
    heads: recall(keys.offers, current.heads),
  }
  const [buyers, sellers, heads] = await Promise.all([
    selectBuyers(tx, missing(keys.purchasingAccounts, found.buyers)),
    selectSellers(tx, missing(keys.merchants, found.sellers)),
    selectOfferHeads(tx, missing(keys.offers, found.heads)),
  ])
  // Meanwhile another batch may have met a later version: then these rows may be older than what it counts.
  const mayRemember = current.version === version
  for (const buyer of buyers) {
    found.buyers.set(buyer.purchasingAccount, buyer)
    // Only those that may buy: a first payment method is a new row, which no trigger counts.
    const mayBuy = buyer.status === 'active' && buyer.hasPaymentMethod
    if (mayRemember && mayBuy) current.buyers.set(buyer.purchasingAccount, buyer)
  }
  for (const seller of sellers) {
    found.sellers.set(seller.merchant, seller)
    if (mayRemember) current.sellers.set(seller.merchant, seller)
  }
  for (const head of heads) {
    found.heads.set(head.offer, head)
    if (mayRemember) current.heads.set(head.offer, head)
  }
  return found
}

function recall<Fact>(keys: readonly string[], facts: BoundedMap<Fact>): Map<string, Fact> {
  const found = new Map<string, Fact>()
  for (const key of keys) {
    const fact = facts.get(key)
    if (fact !== undefined) found.set(key, fact)
  }
  return found
}

function missing(keys: readonly string[], found: ReadonlyMap<string, unknown>): readonly string[] {
  return found.size === keys.length ? [] : keys.filter((key) => !found.has(key))
}
