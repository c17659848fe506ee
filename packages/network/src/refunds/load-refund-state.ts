// Reads all that a decision about a refund depends on. The tab is locked: nothing of it moves until the commit.
import { loadRecent, selectClaimsOfPurchases } from '../claims/index.ts'
import { selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import { isTakenUp } from '../gifts/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import type { Tx } from '../platform/index.ts'
import { listCappedBecauseOf } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { RefundState } from './decide-refund.ts'

export async function loadRefundState(
  tx: Tx,
  input: {
    readonly purchase: Purchase
    readonly askedBy: string
    readonly at: Temporal.Instant
  },
): Promise<RefundState> {
  const { purchase, askedBy, at } = input
  const key = { bucket: purchase.bucket, purchase: purchase.purchase }
  const [buyers, versions, credits, earlier, recent, isGiftTaken, capped] = await Promise.all([
    selectBuyers(tx, [askedBy]),
    selectOfferVersions(tx, [purchase.offerVersion]),
    selectCreditsOfPurchases(tx, [key]),
    selectClaimsOfPurchases(tx, 'refund', [key]),
    loadRecent(tx, purchase, at),
    isTakenUp(tx, purchase),
    listCappedBecauseOf(tx, purchase),
  ])
  const [version] = versions
  if (version === undefined) throw new Error(`${purchase.purchase} was sold under no terms`)
  const disputes = credits.filter(({ kind }) => kind === 'dispute')
  return {
    isAskerClosed: buyers[0]?.status === 'closed',
    priceMicros: purchase.priceMicros,
    purchasedAt: purchase.happenedAt,
    isGiftTaken,
    cappedCount: capped.length,
    refundPolicy: version.refundPolicy,
    creditedMicros: sumGivenBack(credits).standingMicros,
    dispute: disputeOf(disputes),
    refusedCount: earlier.filter(({ status }) => status === 'refused').length,
    recent,
  }
}

function disputeOf(disputes: readonly { readonly status: string }[]): RefundState['dispute'] {
  if (disputes.length === 0) return 'none'
  return disputes.some(({ status }) => status === 'provisional') ? 'pending' : 'decided'
}
