// Facts that may change and hardly ever do, remembered until the database says that one of them has.
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Buyer } from '../customers/accounts/index.ts'
import { selectAccountRules, selectPriceCaps } from '../limits/index.ts'
import type { AccountRules, PriceCap } from '../limits/index.ts'
import { selectSellers, selectShareAgreements } from '../merchants/index.ts'
import type { ShareAgreement } from '../merchants/index.ts'
import { selectOfferHeads } from '../offers/index.ts'
import { selectPartingCounts } from '../outward/index.ts'
import { BoundedMap } from '../platform/index.ts'
import type { FactsVersions, Tx } from '../platform/index.ts'
import type { KnownAccount } from './lasting-facts.ts'

export type RuledBuyer = Buyer & {
  /** What was set for the payment account, where anything was. */
  readonly rules: AccountRules | undefined
  /** How often they have parted with whom, by merchant: only those with whom they ever did. */
  readonly partingCounts: ReadonlyMap<string, number>
}
/** With what was agreed of its share, and the price caps that the merchant set. */
type Seller = Awaited<ReturnType<typeof selectSellers>>[number] & {
  readonly agreements: readonly ShareAgreement[]
  readonly caps: readonly PriceCap[]
}
type OfferHead = Awaited<ReturnType<typeof selectOfferHeads>>[number]

/** A fact, and the count of changes at which it was read or later. */
interface Remembered<Fact> {
  readonly version: bigint
  readonly fact: Fact
}

/** By purchasing account, merchant and offer. */
export interface CurrentFacts {
  readonly buyers: BoundedMap<Remembered<RuledBuyer>>
  readonly sellers: BoundedMap<Remembered<Seller>>
  readonly heads: BoundedMap<Remembered<OfferHead>>
  /** The operator's; undefined while they were not read. */
  networkCaps: Remembered<readonly PriceCap[]> | undefined
}

export interface FactKeys {
  /** Who buys, with what never changes of them. */
  readonly accounts: ReadonlyMap<string, Pick<KnownAccount, 'bucket' | 'paymentAccount'>>
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
    buyers: new BoundedMap(countMax),
    sellers: new BoundedMap(countMax),
    heads: new BoundedMap(countMax),
    networkCaps: undefined,
  }
}

// One for all merchants without any.
const noAgreements: readonly ShareAgreement[] = []
const noCaps: readonly PriceCap[] = []
const noPartings: RuledBuyer['partingCounts'] = new Map()

/**
 * The facts of these keys, as they were at `versions` or later; unknown keys are left out. The versions were read in
 * this transaction, after the tabs were locked: a change that they do not count was not yet committed then, and the
 * batch comes before it. What was remembered under a lower one is read again, and nothing else: in the ordinary case
 * nothing.
 */
export async function readFacts(
  tx: Tx,
  { accounts, merchants, offers }: FactKeys,
  { current, versions }: { readonly current: CurrentFacts; readonly versions: FactsVersions },
): Promise<ReadFacts> {
  const { ofAll } = versions
  const versionOf = (purchasingAccount: string): bigint => {
    const { bucket } = accounts.get(purchasingAccount) ?? { bucket: -1 }
    const version = versions.ofBucket.get(bucket)
    if (version === undefined) throw new Error(`the facts of bucket ${bucket} were not counted`)
    return version
  }
  const ofEverybody = (): bigint => ofAll
  const buyers = recall(accounts.keys(), current.buyers, versionOf)
  const sellers = recall(merchants, current.sellers, ofEverybody)
  const heads = recall(offers, current.heads, ofEverybody)
  const known = current.networkCaps
  const isKnown = known !== undefined && known.version >= ofAll
  const [buyerRows, rules, partings, sellerRows, agreements, caps, headRows] = await Promise.all([
    selectBuyers(tx, buyers.missing),
    selectAccountRules(tx, payersOf(buyers.missing, accounts)),
    selectPartingCounts(tx, buyers.missing),
    selectSellers(tx, sellers.missing),
    selectShareAgreements(tx, sellers.missing),
    selectPriceCaps(tx, isKnown ? sellers.missing : [...sellers.missing, null]),
    selectOfferHeads(tx, heads.missing),
  ])
  const capsOf = Map.groupBy(caps, ({ merchant }) => merchant)
  const networkCaps = isKnown ? known.fact : (capsOf.get(null) ?? noCaps)
  if (!isKnown) current.networkCaps = later(known, { version: ofAll, fact: networkCaps })
  for (const row of buyerRows) {
    const buyer = {
      ...row,
      rules: rules.get(row.paymentAccount),
      partingCounts: partings.get(row.purchasingAccount) ?? noPartings,
    }
    buyers.found.set(buyer.purchasingAccount, buyer)
    // Only those that may buy: a first payment method is a new row, which nobody counts.
    if (buyer.status !== 'active' || !buyer.hasPaymentMethod) continue
    const version = versionOf(buyer.purchasingAccount)
    remember(current.buyers, buyer.purchasingAccount, { version, fact: buyer })
  }
  for (const row of sellerRows) {
    const seller = {
      ...row,
      agreements: agreements.get(row.merchant) ?? noAgreements,
      caps: capsOf.get(row.merchant) ?? noCaps,
    }
    sellers.found.set(seller.merchant, seller)
    remember(current.sellers, seller.merchant, { version: ofAll, fact: seller })
  }
  for (const head of headRows) {
    heads.found.set(head.offer, head)
    remember(current.heads, head.offer, { version: ofAll, fact: head })
  }
  return { buyers: buyers.found, sellers: sellers.found, heads: heads.found, networkCaps }
}

function payersOf(
  purchasingAccounts: readonly string[],
  accounts: FactKeys['accounts'],
): readonly string[] {
  return [
    ...new Set(
      purchasingAccounts.flatMap((account) => accounts.get(account)?.paymentAccount ?? []),
    ),
  ]
}

/** What is remembered and still holds, and what is to be read. */
function recall<Fact>(
  keys: Iterable<string>,
  facts: BoundedMap<Remembered<Fact>>,
  versionOf: (key: string) => bigint,
): { readonly found: Map<string, Fact>; readonly missing: readonly string[] } {
  const found = new Map<string, Fact>()
  const missing: string[] = []
  for (const key of keys) {
    const remembered = facts.get(key)
    if (remembered !== undefined && remembered.version >= versionOf(key))
      found.set(key, remembered.fact)
    else missing.push(key)
  }
  return { found, missing }
}

function remember<Fact>(
  facts: BoundedMap<Remembered<Fact>>,
  key: string,
  read: Remembered<Fact>,
): void {
  facts.set(key, later(facts.get(key), read))
}

/** Meanwhile another batch may have met a later version: then what it read holds. */
function later<Fact>(
  known: Remembered<Fact> | undefined,
  read: Remembered<Fact>,
): Remembered<Fact> {
  return known !== undefined && known.version > read.version ? known : read
}
