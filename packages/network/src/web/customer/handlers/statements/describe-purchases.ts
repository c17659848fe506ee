// Purchases as lines of a statement: with the titles they had when they were bought, and who sold them.
import { selectMerchants } from '../../../../merchants/index.ts'
import { selectOfferVersions } from '../../../../offers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import type { Purchase } from '../../../../purchases/index.ts'
import type { StatementLineView } from '../../pages/purchase-table.ts'

export type PurchaseLine = Extract<StatementLineView, { kind: 'purchase' }>

export async function describePurchases(
  tx: Tx,
  purchases: readonly Purchase[],
): Promise<readonly PurchaseLine[]> {
  if (purchases.length === 0) return []
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]
  const [versions, merchants] = await Promise.all([
    selectOfferVersions(tx, distinct(purchases.map(({ offerVersion }) => offerVersion))),
    selectMerchants(tx, distinct(purchases.map(({ merchant }) => merchant))),
  ])
  const titles = new Map<string, string>(
    versions.map(({ offerVersion, title }) => [offerVersion, title]),
  )
  const names = new Map<string, string>(merchants.map(({ merchant, name }) => [merchant, name]))
  return purchases.map((purchase) => {
    const title = titles.get(purchase.offerVersion) ?? purchase.offerVersion
    return {
      kind: 'purchase',
      purchasedAt: purchase.happenedAt,
      purchaseUrl: `/purchases/${purchase.purchase}`,
      title: purchase.quantity === 1 ? title : `${purchase.quantity} × ${title}`,
      merchantName: names.get(purchase.merchant) ?? purchase.merchant,
      price: { micros: purchase.priceMicros, currency: purchase.currency },
    }
  })
}
