// Facts that may change and hardly ever do, remembered until the database says that one of them has.
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Buyer } from '../customers/accounts/index.ts'
import { selectAccountRules, selectPriceCaps } from '../limits/index.ts'
import type { AccountRules, PriceCap } from '../limits/index.ts'
import { selectSellers } from '../merchants/index.ts'
import { selectOfferHeads } from '../offers/index.ts'
import type { Tx } from '../platform/index.ts'
import { BoundedMap } from './bounded-map.ts'

/** With what was set for the payment account, where anything was. */
export type RuledBuyer = Buyer & { readonly rules: AccountRules | undefined }
/** With the price caps that the merchant set. */
type Seller = Awaited<ReturnType<typeof selectSellers>>[number] & {
  readonly caps: readonly PriceCap[]
}
type OfferHead = Awaited<ReturnType<typeof selectOfferHeads>>[number]

/** By purchasing account, merchant and offer; good for `version` of the facts. */
export interface CurrentFacts {
  version: bigint
  readonly buyers: BoundedMap<RuledBuyer>
  readonly sellers: BoundedMap<Seller>
  readonly heads: BoundedMap<OfferHead>
  /** The operator's; undefined while they were not read. */
  networkCaps: readonly PriceCap[] | undefined
}

export interface FactKeys {
  readonly purchasingAccounts: readonly string[]
  /** By purchasing account, which never changes its payer. */
  readonly paymentAccounts: ReadonlyMap<string, string>
  readonly merchants: readonly string[]
  readonly offers: readonly string[]
}

export interface ReadFacts {
  readonly buyers: ReadonlyMap<string, RuledBuyer>
  readonly sellers: ReadonlyMap<string, Seller>
  readonly heads: ReadonlyMap<string, OfferHead>
  readonly networkCaps: readonly PriceCap[]
}

const countMax = 100_000

export function createCurrentFacts(): CurrentFacts {
  return {
    version: 0n,
    buyers: new BoundedMap(countMax),
    sellers: new BoundedMap(countMax),
    heads: new BoundedMap(countMax),
    networkCaps: undefined,
  }
}

// One for all merchants without any.
const noCaps: readonly PriceCap[] = []

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
    current.networkCaps = undefined
    current.version = version
  }
  const found = {
    buyers: recall(keys.purchasingAccounts, current.buyers),
    sellers: recall(keys.merchants, current.sellers),
    heads: recall(keys.offers, current.heads),
  }
  const unmetBuyers = missing(keys.purchasingAccounts, found.buyers)
  const unmetSellers = missing(keys.merchants, found.sellers)
  const known = current.version === version ? current.networkCaps : undefined
  const [buyers, rules, sellers, caps, heads] = await Promise.all([
    selectBuyers(tx, unmetBuyers),
    selectAccountRules(tx, payersOf(unmetBuyers, keys.paymentAccounts)),
    selectSellers(tx, unmetSellers),
    selectPriceCaps(tx, known === undefined ? [...unmetSellers, null] : unmetSellers),
    selectOfferHeads(tx, missing(keys.offers, found.heads)),
  ])
  const capsOf = Map.groupBy(caps, ({ merchant }) => merchant)
  const networkCaps = known ?? capsOf.get(null) ?? noCaps
  // Meanwhile another batch may have met a later version: then these rows may be older than what it counts.
  const mayRemember = current.version === version
  if (mayRemember) current.networkCaps = networkCaps
  for (const row of buyers) {
    const buyer = { ...row, rules: rules.get(row.paymentAccount) }
    found.buyers.set(buyer.purchasingAccount, buyer)
    // Only those that may buy: a first payment method is a new row, which no trigger counts.
    const mayBuy = buyer.status === 'active' && buyer.hasPaymentMethod
    if (mayRemember && mayBuy) current.buyers.set(buyer.purchasingAccount, buyer)
  }
  for (const row of sellers) {
    const seller = { ...row, caps: capsOf.get(row.merchant) ?? noCaps }
    found.sellers.set(seller.merchant, seller)
    if (mayRemember) current.sellers.set(seller.merchant, seller)
  }
  for (const head of heads) {
    found.heads.set(head.offer, head)
    if (mayRemember) current.heads.set(head.offer, head)
  }
  return { ...found, networkCaps }
}

function payersOf(
  purchasingAccounts: readonly string[],
  paymentAccounts: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set(purchasingAccounts.flatMap((account) => paymentAccounts.get(account) ?? []))]
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
