// Takes an offer from sale. What was bought stays bought; registering it again sells it again.
import type { Database } from '../platform/index.ts'
import { lockOffers, updateOffers } from './store.ts'
import { replacePrices } from './store-prices.ts'

export type WithdrawnOffer = 'withdrawn' | 'exists' | 'unknown_offer'

/** `exists`: it was withdrawn before. */
export async function withdrawOffer(
  ports: { readonly database: Database },
  input: { readonly merchant: string; readonly sku: string },
): Promise<WithdrawnOffer> {
  return await ports.database.transaction('offers.withdraw-offer', async (tx) => {
    const [offer] = await lockOffers(tx, [input])
    if (offer === undefined) return 'unknown_offer'
    if (offer.status === 'withdrawn') return 'exists'
    await updateOffers(tx, [{ ...offer, status: 'withdrawn' }])
    await replacePrices(tx, [offer.id])
    return 'withdrawn'
  })
}
