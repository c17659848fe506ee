// Merchants as the directory shows them: who they are, and what they list at which prices.
import type { Merchant } from '../../../../merchants/index.ts'
import { offerKinds, selectPriceRanges } from '../../../../offers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { brandOf, coloursOf } from '../../../frame/find-brand.ts'
import type { DirectoryEntry } from '../../pages/directory-entry.ts'

export async function directoryEntries(
  tx: Tx,
  merchants: readonly Merchant[],
): Promise<readonly DirectoryEntry[]> {
  const ranges = await selectPriceRanges(tx, merchants, offerKinds)
  return merchants.map((merchant) => ({
    url: `/merchants/${merchant.merchant}`,
    name: merchant.name,
    description: merchant.brand.description,
    siteUrl: merchant.site,
    logoUrl: brandOf(merchant).logoUrl,
    colours: coloursOf(merchant),
    sells: ranges
      .filter((range) => range.merchant === merchant.merchant)
      .map(({ kind, leastMicros, mostMicros }) => ({
        kind,
        least: { micros: leastMicros, currency: merchant.currency },
        most: { micros: mostMicros, currency: merchant.currency },
      })),
  }))
}
