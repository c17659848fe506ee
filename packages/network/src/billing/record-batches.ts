// The work of putting payment requests into batches: each is recorded, with the work of sending it, before it is sent.
import { newId } from '../platform/index.ts'
import type { Tx, WorkOutcome } from '../platform/index.ts'
import { enqueueWork } from '../work/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { insertBatch } from './store-batches.ts'
import type { SubmitPorts } from './submit-batch.ts'

/** All that waits for this processor, a batch in each transaction. */
export async function recordBatches(ports: SubmitPorts): Promise<WorkOutcome> {
  while ((await recordBatch(ports)) > 0);
  return { outcome: 'done' }
}

function recordBatch(ports: SubmitPorts): Promise<number> {
  const { database, clock, processor } = ports
  return database.transaction('billing.record-batch', async (tx) => {
    const batch = newId('bat', ports)
    const requestCount = await insertBatch(tx, {
      batch,
      processor: processor.kind,
      limit: processor.batchSizeMax,
      recordedAt: clock.now(),
    })
    if (requestCount > 0) await leaveBatch(tx, ports, { batch, processor: processor.kind })
    return requestCount
  })
}

/** The batch is recorded in the same transaction. */
export async function leaveBatch(
  tx: Tx,
  ports: Pick<BillingPorts, 'clock' | 'random'>,
  { batch, processor }: { readonly batch: string; readonly processor: string },
): Promise<void> {
  await enqueueWork(tx, ports, {
    kind: 'submit_batch',
    subject: batch,
    owner: ownerOf(processor),
    facts: { processor },
  })
}

/** Work that waits for one processor keeps that for another from no turn. */
export function ownerOf(processor: string): string {
  return `processor:${processor}`
}
