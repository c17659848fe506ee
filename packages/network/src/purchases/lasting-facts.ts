// What never changes once it is there, remembered per database: accounts, skus, versions of offers.
import type { CurrencyCode } from '@tallystick/money'
import type { Offer } from '../offers/index.ts'
import type { Database } from '../platform/index.ts'

/** Where a purchasing account's purchases go. */
export interface KnownAccount {
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: CurrencyCode
}

/** What a version of an offer says, as far as sales need it. */
export type SoldTerms = Pick<
  Offer,
  'offer' | 'offerVersion' | 'merchant' | 'sku' | 'title' | 'kind' | 'prices' | 'access'
>

/**
 * With these at hand, tabs can be locked and owned items looked up in the same round trip that reads
 * everything else. Only committed rows get in here, an account only once its tab is open; what may change
 * (a status, the version now on sale, a share) never does.
 */
export interface LastingFacts {
  readonly accounts: BoundedMap<KnownAccount>
  /** Offers' ids by merchant and sku. */
  readonly offers: BoundedMap<string>
  /** By the id of the version. */
  readonly versions: BoundedMap<SoldTerms>
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
    }
    factsByDatabase.set(database, facts)
  }
  return facts
}

/** The same without descriptions and the like, so that remembering it costs little. */
export function soldTermsOf(offer: SoldTerms): SoldTerms {
  const { offerVersion, merchant, sku, title, kind, prices, access } = offer
  return { offer: offer.offer, offerVersion, merchant, sku, title, kind, prices, access }
}

/** A map that lets its oldest half go when it is full: two generations, no bookkeeping per look-up. */
class BoundedMap<Value> {
  readonly #generationMax: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  constructor(countMax: number) {
    this.#generationMax = Math.ceil(countMax / 2)
  }

  get(key: string): Value | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const older = this.#old.get(key)
    // What is used moves on into the young generation.
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#generationMax) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}
