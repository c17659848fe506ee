// Reads what a purchasing account can open now: everything that was bought and has not ended.
import { selectEncryptionKeys, selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import type { OfferKind } from '../offers/index.ts'
import type { Tx } from '../platform/index.ts'
import { listEntitled } from '../purchases/index.ts'
import type { Entitled } from '../purchases/index.ts'
import type { LibraryItem } from './library-item.ts'

/** Kinds that have a content to open; a call that was paid for, or a parcel, has none. */
const openedKinds: ReadonlySet<OfferKind> = new Set(['digital', 'subscription', 'service'])

/** In no order; `arrangeLibrary` gives it one. */
export async function readLibrary(
  tx: Tx,
  of: { readonly purchasingAccount: string; readonly at: Temporal.Instant },
): Promise<readonly LibraryItem[]> {
  return await describeEntitled(tx, await listEntitled(tx, of))
}

/** Purchases with what is shown of them; those of kinds that nothing opens are left out. */
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
  return entitled.flatMap(({ purchase, endsAt }) => {
    const version = versionOf.get(purchase.offerVersion)
    const merchant = merchantOf.get(purchase.merchant)
    if (version === undefined || merchant === undefined) {
      throw new Error(`${purchase.purchase} names an offer or merchant that is gone`)
    }
    if (!openedKinds.has(version.kind)) return []
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
