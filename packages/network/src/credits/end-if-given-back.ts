// Whoever has the whole price back has bought nothing: the entitlement ends, and the merchant's engine is told.
import { enqueueMerchantEvent } from '../webhooks/index.ts'
import type { Outward } from '../outward/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { endEntitlement } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { selectCreditsOfPurchases } from './store.ts'
import { sumGivenBack } from './sum-given-back.ts'

/**
 * Ends the entitlement where all credits that were granted together are the price: for good, also when it is asked for
 * twice. The tab is locked.
 * @returns whether they are.
 * @param cause what was granted last, such as a refund or a dispute.
 */
export async function endIfGivenBack(
  tx: Tx,
  sources: IdSources & { readonly outward: Outward },
  {
    purchase,
    cause,
    at,
  }: { readonly purchase: Purchase; readonly cause: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { bucket, merchant, purchasingAccount, priceMicros } = purchase
  const credits = await selectCreditsOfPurchases(tx, [{ bucket, purchase: purchase.purchase }])
  if (sumGivenBack(credits).grantedMicros < priceMicros) return false
  const isFirst = await endEntitlement(tx, { bucket, purchase: purchase.purchase, at, cause })
  // Of a term that was cancelled before, the engine knows when it ended.
  if (!isFirst) return true
  await enqueueMerchantEvent(tx, sources, {
    cause: `entitlement.ended/${purchase.purchase}`,
    merchant,
    type: 'entitlement.ended',
    purchase: purchase.purchase,
    purchasingAccount,
    facts: { reason: 'given_back' },
  })
  return true
}
