// The work of sending a batch to its processor. One that is refused is halved until the line stands alone for which
// it is.
import type { WorkOutcome } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { enqueueWork } from '../work/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { ownerOf } from './record-batches.ts'
import { splitBatch } from './split-batch.ts'
import {
  findBatch,
  selectCharges,
  updateBatchAttempted,
  updateBatchSubmitted,
} from './store-batches.ts'

/** One processor: what is of another kind is left alone. */
export type SubmitPorts = BillingPorts & { readonly processor: ProcessorAdapter }

/**
 * Safe to repeat, and in several processes at once: a batch keeps its id and its charges, and the processor takes each
 * of them once. One in doubt is asked after, and sent again only when the processor does not have it.
 */
export async function submitBatch(ports: SubmitPorts, batch: string): Promise<WorkOutcome> {
  const { database, processor } = ports
  const found = await database.read('billing.find-batch', (tx) => findBatch(tx, batch))
  if (found?.status !== 'recorded') return { outcome: 'done' }
  // A call was begun before: it may have arrived, and the processor knows.
  const known = found.attempts === 0 ? 'absent' : await processor.findBatch(batch)
  if (known === 'accepted') return accepted(ports, batch)
  if (known === 'unknown') return doubted
  const charges = await database.transaction('billing.begin-call', async (tx) => {
    const [, all] = await Promise.all([updateBatchAttempted(tx, batch), selectCharges(tx, batch)])
    return all
  })
  const submitted = await processor.submitBatch({ batch, charges })
  if (submitted.outcome === 'accepted') return accepted(ports, batch)
  if (submitted.outcome === 'unknown') return { outcome: 'failed', reason: submitted.detail }
  return await refused(ports, batch, submitted.detail)
}

const doubted: WorkOutcome = {
  outcome: 'failed',
  reason: 'the processor does not say whether it has the batch',
}

function accepted(ports: SubmitPorts, batch: string): WorkOutcome {
  const { clock, processor } = ports
  return {
    outcome: 'done',
    record: async (tx) => {
      await updateBatchSubmitted(tx, { batch, submittedAt: clock.now() })
      await enqueueWork(tx, ports, {
        kind: 'collect_report',
        subject: batch,
        owner: ownerOf(processor.kind),
        facts: { processor: processor.kind },
      })
    },
  }
}

/**
 * A call before this one may have arrived after all: what the processor has is never halved, or it were charged
 * twice.
 */
async function refused(ports: SubmitPorts, batch: string, reason: string): Promise<WorkOutcome> {
  const known = await ports.processor.findBatch(batch)
  if (known === 'accepted') return accepted(ports, batch)
  if (known === 'unknown') return doubted
  ports.log.error({ batch, detail: reason }, 'the processor refuses a batch; it is halved')
  return { outcome: 'done', record: (tx) => splitBatch(tx, ports, { batch, reason }) }
}
