// What never changes once it is there, remembered per database: accounts, skus, versions of offers.
import type { CurrencyCode } from '@tallystick/money'
import type { Buyer } from '../customers/accounts/index.ts'
import type { Offer } from '../offers/index.ts'
import { BoundedMap } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { createCurrentFacts } from './current-facts.ts'
import type { CurrentFacts } from './current-facts.ts'

/** Where a purchasing account's purchases go. */
export interface KnownAccount {
  readonly bucket: number
  readonly paymentAccount: string
  /** A member of a group, or who pays for all of it. */
  readonly role: Buyer['role']
  readonly currency: CurrencyCode
}

/** What a version of an offer says, as far as sales need it. */
export type SoldTerms = Pick<
  Offer,
  | 'offer'
  | 'offerVersion'
  | 'merchant'
  | 'sku'
  | 'title'
  | 'kind'
  | 'prices'
  | 'access'
  | 'royalties'
>

/**
 * With these at hand, tabs can be locked and owned items looked up in the same round trip that reads
 * everything else. Only committed rows get in here, an account only once its tab is open. What may change
 * (a status, the version now on sale, a share) stands apart, in `current`.
 */
export interface LastingFacts {
  readonly accounts: BoundedMap<KnownAccount>
  /** Offers' ids by merchant and sku. */
  readonly offers: BoundedMap<string>
  /** By the id of the version. */
  readonly versions: BoundedMap<SoldTerms>
  /** What may change, kept apart: it holds until a change is counted. */
  readonly current: CurrentFacts
}

// 200 to 700 bytes each: a process keeps at most some 80 MB of them.
const countMax = 100_000
const versionCountMax = 50_000

const factsByDatabase = new WeakMap<Database, LastingFacts>()

export function lastingFactsOf(database: Database): LastingFacts {
  let facts = factsByDatabase.get(database)
  if (facts === undefined) {
    facts = {
      accounts: new BoundedMap(countMax),
      offers: new BoundedMap(countMax),
      versions: new BoundedMap(versionCountMax),
      current: createCurrentFacts(),
    }
    factsByDatabase.set(database, facts)
  }
  return facts
}

/** The same without descriptions and the like, so that remembering it costs little. */
export function soldTermsOf(offer: SoldTerms): SoldTerms {
  const { offerVersion, merchant, sku, title, kind, prices, access, royalties } = offer
  return { offer: offer.offer, offerVersion, merchant, sku, title, kind, prices, access, royalties }
}
