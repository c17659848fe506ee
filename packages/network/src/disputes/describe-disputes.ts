// What pages say of disputes: what became of them, whether a charge can be disputed, and what the network saw.
import { selectClaimsOfPurchases } from '../claims/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { TakenDispute } from './decide-dispute.ts'
import { isDispute } from './dispute.ts'
import type { Dispute } from './dispute.ts'
import { loadEvidence } from './load-evidence.ts'
import type { Evidence } from './load-evidence.ts'
import { admit } from './open-dispute.ts'
import type { DisputePorts } from './open-dispute.ts'

/** The dispute of each purchase that has one. */
export async function describeDisputes(
  tx: Tx,
  purchases: readonly { readonly bucket: number; readonly purchase: string }[],
): Promise<ReadonlyMap<string, Dispute>> {
  const claims = await selectClaimsOfPurchases(tx, 'dispute', purchases)
  return new Map(claims.filter(isDispute).map((dispute) => [dispute.purchase, dispute]))
}

/** Whether a dispute would be taken now, and for how much. Without locks: the dispute itself decides anew. */
export async function previewDispute(
  tx: Tx,
  ports: Pick<DisputePorts, 'rules'>,
  input: {
    readonly purchase: Purchase
    readonly askedBy: string
    readonly at: Temporal.Instant
  },
): Promise<TakenDispute & { readonly evidence: Evidence }> {
  const { purchase, at } = input
  const [taken, evidence] = await Promise.all([
    admit(tx, ports, input),
    loadEvidence(tx, { purchase, at }),
  ])
  return { ...taken, evidence }
}
