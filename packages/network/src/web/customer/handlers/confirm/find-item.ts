// What is for sale under a merchant's sku, as it is now.
import { selectCurrentOffers } from '../../../../offers/index.ts'
import type { Offer } from '../../../../offers/index.ts'
import type { Database } from '../../../../platform/index.ts'

export async function findItem(
  deps: { readonly database: Database },
  key: { readonly merchant: string; readonly sku: string },
): Promise<Offer | undefined> {
  const [offer] = await deps.database.read('web.find-item', (tx) => selectCurrentOffers(tx, [key]))
  return offer
}
