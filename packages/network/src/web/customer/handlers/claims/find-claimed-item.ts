// A purchase of the customer's own, or of the payer's account, with all that the pages about it name.
import { findMerchant } from '../../../../merchants/index.ts'
import { selectOfferVersions } from '../../../../offers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { customerViewer, findPurchase } from '../../../../purchases/index.ts'
import type { CustomerEyes, Purchase } from '../../../../purchases/index.ts'
import type { MerchantBrand } from '../../../design/co-brand.ts'
import { brandOf } from '../../../frame/find-brand.ts'

export interface ClaimedItem {
  readonly purchase: Purchase
  readonly title: string
  readonly refundPolicy: string
  readonly brand: MerchantBrand
  readonly purchaseUrl: string
}

/** Undefined for somebody else's, as for one that does not exist. */
export async function findClaimedItem(
  tx: Tx,
  id: string,
  asker: CustomerEyes,
): Promise<ClaimedItem | undefined> {
  const purchase = await findPurchase(tx, id, await customerViewer(tx, asker))
  if (purchase === undefined) return undefined
  const [versions, merchant] = await Promise.all([
    selectOfferVersions(tx, [purchase.offerVersion]),
    findMerchant(tx, purchase.merchant),
  ])
  const [version] = versions
  if (version === undefined || merchant === undefined) {
    throw new Error(`${id} names an offer or merchant that is gone`)
  }
  const { title, refundPolicy } = version
  return {
    purchase,
    title: purchase.quantity === 1 ? title : `${purchase.quantity} × ${title}`,
    refundPolicy,
    brand: brandOf(merchant),
    purchaseUrl: `/purchases/${purchase.purchase}`,
  }
}
