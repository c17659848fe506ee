// A payment request that its processor will not charge: a person has it sent in a batch of its own, or gives it up.
import { newId } from '../platform/index.ts'
import type { TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { declineRequest } from './decline-request.ts'
import { leaveBatch } from './record-batches.ts'
import { insertSplitBatch, lockBatch, moveRequests, selectOpenRequests } from './store-batches.ts'

/**
 * Parked until somebody says what is to be done. A retry sends it under a new batch, and the processor charges it
 * once.
 */
export async function lookAtRefusedRequest(
  tx: Tx,
  ports: BillingPorts,
  { subject: refusedBatch, decision }: Pick<TakenWork, 'subject' | 'decision'>,
): Promise<WorkOutcome> {
  const [found] = await selectOpenRequests(tx, refusedBatch)
  const refused = await lockBatch(tx, refusedBatch)
  // Somebody reported meanwhile what became of it.
  if (found === undefined || refused?.status !== 'refused') return { outcome: 'done' }
  if (decision !== 'retried') {
    const reason = `the processor refuses ${found.request}: ${refused.refusedReason ?? 'no reason'}`
    return { outcome: 'parked', reason }
  }
  const batch = newId('bat', ports)
  const { processor } = refused
  await insertSplitBatch(tx, {
    batch,
    processor,
    splitFrom: refusedBatch,
    requestCount: 1,
    recordedAt: ports.clock.now(),
  })
  await moveRequests(tx, [found], batch)
  await leaveBatch(tx, ports, { batch, processor })
  return { outcome: 'done' }
}

/** It is declined: the hold is released, and the sum is owed again, so that the next run asks for it. */
export async function giveUpRequest(
  tx: Tx,
  ports: BillingPorts,
  { subject, because }: { readonly subject: string; readonly because: string },
): Promise<void> {
  const [found] = await selectOpenRequests(tx, subject)
  if (found === undefined) return
  await declineRequest(tx, ports, { request: found.request, reason: because })
}
