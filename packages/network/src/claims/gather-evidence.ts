// What a person who decides is shown: the purchase, its access, what was asked before, how old the account is.
import { selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import { getProfile, selectRegistered } from '../customers/index.ts'
import { listDeliveries } from '../library/index.ts'
import { findMerchant } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import type { Tx } from '../platform/index.ts'
import { findPurchase, isEntitled, listCappedBecauseOf, sumPurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { Claim } from './claim.ts'
import { countClaims, selectClaimsOfPurchases } from './store.ts'

export interface PurchaseEvidence {
  readonly purchase: Purchase
  readonly title: string
  readonly merchantName: string
  readonly refundPolicy: string
  readonly isEntitled: boolean
  /** When it was opened through the network, oldest first. */
  readonly openedAt: readonly Temporal.Instant[]
  /** Credits of the purchase, whatever for, that were not refused. */
  readonly creditedMicros: bigint
  readonly accountOpenedAt: Temporal.Instant | null
  readonly boughtCount: number
  readonly boughtMicros: bigint
  /** Later purchases that cost less because of it, under a price cap. */
  readonly capped: readonly Purchase[]
  /** Requests to have this purchase refunded, and how many the account made at all. */
  readonly refunds: readonly Claim[]
  readonly askedCount: number
  readonly grantedCount: number
  readonly refusedCount: number
}

export async function gatherEvidence(
  tx: Tx,
  of: { readonly purchase: string; readonly at: Temporal.Instant },
): Promise<PurchaseEvidence> {
  const purchase = await findPurchase(tx, of.purchase, { role: 'operator' })
  if (purchase === undefined) throw new Error(`there is no purchase ${of.purchase}`)
  const { bucket, paymentAccount, currency } = purchase
  const key = { bucket, purchase: purchase.purchase }
  const [versions, merchant, credits, registered, bought, refunds, counts, opened, capped] =
    await Promise.all([
      selectOfferVersions(tx, [purchase.offerVersion]),
      findMerchant(tx, purchase.merchant),
      selectCreditsOfPurchases(tx, [key]),
      selectRegistered(tx, paymentAccount),
      sumPurchases(tx, { paymentAccount, currency }),
      selectClaimsOfPurchases(tx, 'refund', [key]),
      countClaims(tx, { bucket, paymentAccount, kind: 'refund' }),
      listDeliveries(tx, purchase.purchase),
      listCappedBecauseOf(tx, purchase),
    ])
  const [first] = registered
  const profile = first === undefined ? undefined : await getProfile(tx, first.signOn)
  const [version] = versions
  return {
    purchase,
    title: version?.title ?? purchase.offerVersion,
    merchantName: merchant?.name ?? purchase.merchant,
    refundPolicy: version?.refundPolicy ?? '',
    isEntitled: isEntitled(purchase, of.at),
    openedAt: opened.map(({ deliveredAt }) => deliveredAt),
    creditedMicros: sumGivenBack(credits).standingMicros,
    accountOpenedAt: profile?.registeredAt ?? null,
    boughtCount: Number(bought.count),
    boughtMicros: bought.tabMicros,
    capped,
    refunds,
    ...counts,
  }
}
