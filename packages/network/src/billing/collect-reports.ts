// The worker that fetches a processor's payment reports, until every request of a batch has its answer.
import { applyReport } from './apply-report.ts'
import { selectUnfinishedBatches, updateBatchAnswered } from './store-batches.ts'
import type { SubmitPorts } from './submit-requests.ts'

const batchesPerRoundMax = 1000

/** Answers how many batches were answered in whole. Reports that are late, torn or partial come again next round. */
export async function collectReports(ports: SubmitPorts): Promise<number> {
  const { database, clock, log, processor } = ports
  const batches = await database.read('billing.unfinished-batches', (tx) =>
    selectUnfinishedBatches(tx, { processor: processor.kind, limit: batchesPerRoundMax }),
  )
  let answeredCount = 0
  for (const { batch, status } of batches) {
    if (status !== 'submitted') continue
    if (!(await isAnswered(batch))) {
      const fetched = await processor.fetchReport(batch)
      if (fetched.outcome === 'unknown') {
        log.warn({ batch, detail: fetched.detail }, 'a payment report could not be fetched')
      }
      if (fetched.outcome !== 'ready') continue
      await applyReport(ports, { processor: processor.kind, ...fetched.report })
      if (!(await isAnswered(batch))) continue
    }
    answeredCount += 1
  }
  return answeredCount

  // Reports that were pushed, or sent by hand, may have answered it already.
  function isAnswered(batch: string): Promise<boolean> {
    return database.transaction('billing.end-batch', (tx) =>
      updateBatchAnswered(tx, { batch, answeredAt: clock.now() }),
    )
  }
}
