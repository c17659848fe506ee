// Sales as rows of a list, each with what it was sold as and the address of its own page.
import { selectOfferVersions } from '../../../../offers/index.ts'
import type { OfferVersion } from '../../../../offers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import type { ListedSale } from '../../../../sales/index.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { SaleRowView } from '../../pages/sales.ts'
import type { Standing } from '../../standing.ts'

export type SoldAs = ReadonlyMap<string, Pick<OfferVersion, 'title' | 'sku'>>

export async function selectSoldAs(
  tx: Tx,
  sales: readonly { readonly offerVersion: string }[],
): Promise<SoldAs> {
  const ids = [...new Set(sales.map(({ offerVersion }) => offerVersion))]
  const versions = await selectOfferVersions(tx, ids)
  return new Map(versions.map((version) => [version.offerVersion, version]))
}

export function saleUrl({ outward }: MerchantDeps, { merchant, pathTo }: Standing, sale: string) {
  return pathTo(`/sales/${outward.idFor(merchant.merchant, sale)}`)
}

export function saleRow(
  deps: MerchantDeps,
  standing: Standing,
  { sale, soldAs }: { readonly sale: ListedSale; readonly soldAs: SoldAs },
): SaleRowView {
  const terms = soldAs.get(sale.offerVersion)
  if (terms === undefined) throw new Error(`${sale.sale} was sold under no terms`)
  const amount = (micros: bigint) => ({ micros, currency: sale.currency })
  const { title, sku } = terms
  return {
    url: saleUrl(deps, standing, sale.sale),
    title,
    sku,
    quantity: sale.quantity,
    price: amount(sale.priceMicros),
    share: amount(sale.shareMicros),
    state: sale.state,
    soldAt: sale.soldAt,
  }
}
