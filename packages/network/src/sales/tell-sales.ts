// Tells the merchants that listen of what they sold.
import { amountJson } from '@tallystick/money'
import { selectOfferVersions } from '../offers/index.ts'
import type { Outward } from '../outward/index.ts'
import { isInsideId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { orderIdForMerchant } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { enqueueMerchantEvent, selectListeningMerchants } from '../webhooks/index.ts'

export async function tellSales(
  tx: Tx,
  sources: IdSources & { readonly outward: Outward },
  purchases: readonly Purchase[],
): Promise<void> {
  const merchants = [...new Set(purchases.map(({ merchant }) => merchant))]
  const listening = await selectListeningMerchants(tx, { merchants, type: 'purchase.made' })
  const told = purchases.filter(({ merchant }) => listening.has(merchant))
  if (told.length === 0) return
  const versions = await selectOfferVersions(tx, [
    ...new Set(told.map(({ offerVersion }) => offerVersion)),
  ])
  const skus = new Map(versions.map(({ offerVersion, sku }) => [offerVersion as string, sku]))
  for (const sale of told) {
    const { purchase, merchant, purchasingAccount, offerVersion } = sale
    const { amount, currency } = amountJson(sale.priceMicros, sale.currency)
    const orderId = orderIdForMerchant(sources.outward, sale)
    await enqueueMerchantEvent(tx, sources, {
      cause: `purchase-made/${purchase}`,
      type: 'purchase.made',
      merchant,
      purchase,
      purchasingAccount,
      facts: {
        // Buyers may choose anything, also what is an id inside.
        id: isInsideId(orderId) ? null : orderId,
        sku: skus.get(offerVersion) ?? '',
        quantity: sale.quantity,
        price: amount,
        currency,
        purpose: sale.purpose,
      },
    })
  }
}
