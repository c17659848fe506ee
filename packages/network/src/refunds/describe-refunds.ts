// What pages say of refunds: what was asked for a purchase, what became of it, and whether more may be asked.
import { selectClaimsOfPurchases } from '../claims/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { decideRefund } from './decide-refund.ts'
import type { RefundDecision } from './decide-refund.ts'
import { loadRefundState } from './load-refund-state.ts'
import { isRefund } from './refund.ts'
import type { RefundPorts } from './request-refund.ts'
import type { Refund } from './refund.ts'

/** All requests for each purchase, oldest first; purchases for which nothing was asked are left out. */
export async function describeRefunds(
  tx: Tx,
  purchases: readonly { readonly bucket: number; readonly purchase: string }[],
): Promise<ReadonlyMap<string, readonly Refund[]>> {
  const claims = await selectClaimsOfPurchases(tx, 'refund', purchases)
  return Map.groupBy(claims.filter(isRefund), ({ purchase }) => purchase)
}

/** What a request for all that is left would come to now. Without locks: the request itself decides anew. */
export async function previewRefund(
  tx: Tx,
  ports: Pick<RefundPorts, 'rules'>,
  input: {
    readonly purchase: Purchase
    readonly askedBy: string
    readonly at: Temporal.Instant
  },
): Promise<RefundDecision> {
  return decideRefund(await loadRefundState(tx, input), ports.rules(input.purchase.currency), {
    at: input.at,
  })
}
