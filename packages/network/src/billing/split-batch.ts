// Halves a batch that its processor refuses, so that one bad line holds up no other; one that stands alone is for
// people.
import { newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { enqueueWork } from '../work/index.ts'
import { leaveBatch } from './record-batches.ts'
import {
  insertSplitBatch,
  lockBatch,
  moveRequests,
  selectOpenRequests,
  updateBatchRefused,
} from './store-batches.ts'
import type { SubmitPorts } from './submit-batch.ts'

/** Nothing of the batch was charged, and nothing of it ever will be under its id. The halves have ids of their own. */
export async function splitBatch(
  tx: Tx,
  ports: SubmitPorts,
  { batch, reason }: { readonly batch: string; readonly reason: string },
): Promise<void> {
  const { processor, clock } = ports
  const found = await lockBatch(tx, batch)
  if (found?.status !== 'recorded') return
  // What people answered meanwhile is not asked for again.
  const open = await selectOpenRequests(tx, batch)
  const [only] = open
  if (open.length <= 1) {
    await updateBatchRefused(tx, { batch, status: 'refused', reason })
    if (only === undefined) return
    await enqueueWork(tx, ports, {
      kind: 'look_at_refused_request',
      subject: batch,
      owner: only.paymentAccount,
      facts: {},
    })
    return
  }
  await updateBatchRefused(tx, { batch, status: 'split', reason })
  const middle = Math.ceil(open.length / 2)
  for (const half of [open.slice(0, middle), open.slice(middle)]) {
    const id = newId('bat', ports)
    const recordedAt = clock.now()
    await insertSplitBatch(tx, {
      batch: id,
      processor: processor.kind,
      splitFrom: batch,
      requestCount: half.length,
      recordedAt,
    })
    await moveRequests(tx, half, id)
    await leaveBatch(tx, ports, { batch: id, processor: processor.kind })
  }
}
