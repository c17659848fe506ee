// Reads what a purchasing account can open now, page by page, in the order of `listEntitled`.
import { selectEncryptionKeys, selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import type { Tx } from '../platform/index.ts'
import { listEntitled } from '../purchases/index.ts'
import type { Entitled, EntitledPosition } from '../purchases/index.ts'
import { isFound } from './library-item.ts'
import type { LibraryItem } from './library-item.ts'

export interface LibraryPage {
  readonly items: readonly LibraryItem[]
  /** Where the next page begins; undefined: there is nothing more. */
  readonly next: EntitledPosition | undefined
}

// A search looks at so many items and answers what it found; the next page goes on from there. So a search through
// a hundred thousand costs each request no more than one through a thousand.
const chunkSize = 100
const searchedMax = 500

export async function readLibrary(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly at: Temporal.Instant
    readonly after?: EntitledPosition | undefined
    readonly limit: number
    /** Words that title, description or merchant's name must hold; '': all there is. */
    readonly search?: string | undefined
  },
): Promise<LibraryPage> {
  const { purchasingAccount, at, limit, search = '' } = input
  const size = search !== '' ? chunkSize : limit
  const items: LibraryItem[] = []
  let { after } = input
  for (let searched = 0; searched < searchedMax; searched += size) {
    const found = await listEntitled(tx, { purchasingAccount, at, after, limit: size + 1 })
    const described = await describeEntitled(tx, found.slice(0, size))
    for (const [index, item] of described.entries()) {
      after = item.purchase
      if (search !== '' && !isFound(item, search)) continue
      items.push(item)
      if (items.length < limit) continue
      return { items, next: index + 1 < found.length ? after : undefined }
    }
    if (found.length <= size) return { items, next: undefined }
  }
  return { items, next: after }
}

/** Purchases with what is shown of them, in the same order. */
export async function describeEntitled(
  tx: Tx,
  entitled: readonly Entitled[],
): Promise<readonly LibraryItem[]> {
  if (entitled.length === 0) return []
  const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]
  const merchantIds = unique(entitled.map(({ purchase }) => purchase.merchant))
  const [versions, merchants, keys] = await Promise.all([
    selectOfferVersions(tx, unique(entitled.map(({ purchase }) => purchase.offerVersion))),
    selectMerchants(tx, merchantIds),
    selectEncryptionKeys(tx, merchantIds),
  ])
  const versionOf = new Map(versions.map((version) => [version.offerVersion as string, version]))
  const merchantOf = new Map(merchants.map((merchant) => [merchant.merchant as string, merchant]))
  return entitled.map(({ purchase, endsAt }) => {
    const version = versionOf.get(purchase.offerVersion)
    const merchant = merchantOf.get(purchase.merchant)
    if (version === undefined || merchant === undefined) {
      throw new Error(`${purchase.purchase} names an offer or merchant that is gone`)
    }
    return {
      purchase,
      merchant: purchase.merchant,
      merchantName: merchant.name,
      title: version.title,
      description: version.description,
      sku: version.sku,
      kind: version.kind,
      url: version.url === '' ? merchant.site : version.url,
      views: version.access.views,
      endsAt,
      takesTickets: keys.has(purchase.merchant) && merchant.status === 'active',
    }
  })
}
