// The worker that sends payment requests to their own processor, in batches, each recorded before it is sent.
import { newId } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import {
  insertBatch,
  selectCharges,
  selectUnfinishedBatches,
  updateBatchAttempted,
  updateBatchRefused,
  updateBatchSubmitted,
} from './store-batches.ts'
import type { UnfinishedBatch } from './store-batches.ts'

/** One processor: what is of another kind is left alone. */
export type SubmitPorts = BillingPorts & { readonly processor: ProcessorAdapter }

export interface SubmittedRequests {
  /** Batches that the processor has. */
  readonly submitted: number
  /** In doubt, or the processor was away: the next round asks again, with the same ids. */
  readonly unknown: number
  /** The processor will never take them: people must look. */
  readonly refused: number
}

const batchesPerRoundMax = 1000

/**
 * Puts every request that waits for this processor into a batch, and sends the batches that it does not have. Safe to
 * run again and in several processes at once: a batch keeps its id and its charges, and the processor takes
 * each of them once.
 */
export async function submitRequests(ports: SubmitPorts): Promise<SubmittedRequests> {
  const { database, processor } = ports
  while ((await recordBatch(ports)) > 0);
  const batches = await database.read('billing.unfinished-batches', (tx) =>
    selectUnfinishedBatches(tx, { processor: processor.kind, limit: batchesPerRoundMax }),
  )
  const outcomes = { submitted: 0, unknown: 0, refused: 0 }
  for (const batch of batches) {
    if (batch.status === 'recorded') outcomes[await submitBatch(ports, batch)] += 1
  }
  return outcomes
}

function recordBatch({ database, clock, random, processor }: SubmitPorts): Promise<number> {
  return database.transaction('billing.record-batch', (tx) =>
    insertBatch(tx, {
      batch: newId('bat', { clock, random }),
      processor: processor.kind,
      limit: processor.batchSizeMax,
      recordedAt: clock.now(),
    }),
  )
}

async function submitBatch(
  ports: SubmitPorts,
  { batch, attempts }: UnfinishedBatch,
): Promise<keyof SubmittedRequests> {
  const { database, clock, log, processor } = ports
  // A call was begun before: it may have arrived, and the processor knows.
  const found = attempts === 0 ? 'absent' : await processor.findBatch(batch)
  if (found === 'unknown') return 'unknown'
  if (found === 'absent') {
    const charges = await database.transaction('billing.begin-call', async (tx) => {
      const [, all] = await Promise.all([updateBatchAttempted(tx, batch), selectCharges(tx, batch)])
      return all
    })
    const submitted = await processor.submitBatch({ batch, charges })
    if (submitted.outcome === 'unknown') {
      log.warn({ batch, detail: submitted.detail }, 'a batch is in doubt; it is asked after later')
      return 'unknown'
    }
    if (submitted.outcome === 'refused') {
      log.error({ batch, detail: submitted.detail }, 'the processor refuses a batch')
      await database.transaction('billing.refuse-batch', (tx) =>
        updateBatchRefused(tx, { batch, reason: submitted.detail }),
      )
      return 'refused'
    }
  }
  await database.transaction('billing.submit-batch', (tx) =>
    updateBatchSubmitted(tx, { batch, submittedAt: clock.now() }),
  )
  return 'submitted'
}
