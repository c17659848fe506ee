// Which offer a merchant means by a sku of its own.
import { selectCurrentOffers } from '../offers/index.ts'
import { Problem } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'

/** @throws Problem for a sku that the merchant does not have. */
export async function findOfferId(tx: Tx, merchant: string, sku: string): Promise<string> {
  const [offer] = await selectCurrentOffers(tx, [{ merchant, sku }])
  if (offer === undefined) throw new Problem('unknown_offer')
  return offer.offer
}
