// Finds one sale of a merchant, with what it was sold as and what was asked back of it.
import { selectOfferVersions } from '../offers/index.ts'
import type { OfferVersion } from '../offers/index.ts'
import type { Outward } from '../outward/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { ListedSale, SaleCredit } from './sale.ts'
import { selectCreditsOfSale, selectSale } from './store-lists.ts'

export interface FoundSale {
  readonly sale: ListedSale
  readonly terms: OfferVersion
  readonly credits: readonly SaleCredit[]
}

/** By the id that its merchant knows it by; undefined for whatever is another's. */
export async function findSale(
  tx: Tx,
  { outward }: { readonly outward: Outward },
  of: { readonly merchant: string; readonly sale: string },
): Promise<FoundSale | undefined> {
  const { merchant } = of
  const bucket = bucketFor(merchant)
  const id = outward.readId(merchant, of.sale)
  if (id === undefined) return undefined
  const sale = await selectSale(tx, { bucket, merchant, sale: id })
  if (sale === undefined) return undefined
  const [[terms], credits] = await Promise.all([
    selectOfferVersions(tx, [sale.offerVersion]),
    selectCreditsOfSale(tx, { bucket, sale: id }),
  ])
  if (terms === undefined) throw new Error(`${id} was sold under no terms`)
  return { sale, terms, credits }
}
