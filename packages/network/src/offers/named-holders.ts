// The rights holders that terms name: whose each of them is.
import { selectMerchantsOfHolders } from '../holders/index.ts'
import { isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { OfferTerms } from './offer.ts'

/** One round trip, and none where nobody is named: most terms have no royalties. */
export async function selectMerchantsOfNamed(
  tx: Tx,
  offers: readonly { readonly terms: OfferTerms }[],
): Promise<ReadonlyMap<string, string>> {
  const named = offers.flatMap(({ terms }) => terms.royalties.map(({ holder }) => holder))
  return await selectMerchantsOfHolders(
    tx,
    [...new Set(named)].filter((id) => isId('hld', id)),
  )
}
