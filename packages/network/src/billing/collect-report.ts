// The work of fetching a batch's payment report, until every request of the batch has its answer.
import type { WorkOutcome } from '../platform/index.ts'
import { applyReport } from './apply-report.ts'
import { findBatch, updateBatchAnswered } from './store-batches.ts'
import type { SubmitPorts } from './submit-batch.ts'

/** Reports that are late, torn or partial come again: soon at first, then as rarely as the batch is old. */
export async function collectReport(
  ports: SubmitPorts & { readonly askEverySeconds: number },
  batch: string,
): Promise<WorkOutcome> {
  const { database, processor } = ports
  const found = await database.read('billing.find-batch', (tx) => findBatch(tx, batch))
  if (found?.status !== 'submitted') return { outcome: 'done' }
  // Reports that were pushed, or sent by hand, may have answered it already.
  if (await isAnswered(ports, batch)) return { outcome: 'done' }
  const fetched = await processor.fetchReport(batch)
  if (fetched.outcome === 'unknown') return { outcome: 'failed', reason: fetched.detail }
  if (fetched.outcome === 'ready') {
    await applyReport(ports, { processor: processor.kind, ...fetched.report })
    if (await isAnswered(ports, batch)) return { outcome: 'done' }
  }
  const now = ports.clock.now()
  const waitedSeconds = (found.submittedAt ?? now).until(now).total('seconds')
  return { outcome: 'again', dueAt: now.add({ seconds: pauseSeconds(ports, waitedSeconds) }) }
}

const pauseSecondsMax = 3600
const askingsPerAge = 20

function pauseSeconds(
  { askEverySeconds }: { readonly askEverySeconds: number },
  waitedSeconds: number,
): number {
  const pause = Math.min(Math.round(waitedSeconds / askingsPerAge), pauseSecondsMax)
  return Math.max(pause, askEverySeconds)
}

function isAnswered({ database, clock }: SubmitPorts, batch: string): Promise<boolean> {
  return database.transaction('billing.end-batch', (tx) =>
    updateBatchAnswered(tx, { batch, answeredAt: clock.now() }),
  )
}
