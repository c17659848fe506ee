// A person says of one request that it will not be paid: as a report of one line by hand would.
import { createHash } from 'node:crypto'
import { bucketOf, newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { recordAnswers, lockTabsOf } from './record-answers.ts'
import { insertReport, insertReportLines, updateReport } from './store-reports.ts'
import { lockRequests, selectRequests } from './store-requests.ts'

const reasonLengthMax = 500

/** Nothing happens to a request that was answered meanwhile. */
export async function declineRequest(
  tx: Tx,
  ports: BillingPorts,
  { request, reason: given }: { readonly request: string; readonly reason: string },
): Promise<void> {
  const reason = given.slice(0, reasonLengthMax)
  const keys = [{ bucket: bucketOf(request), request }]
  const known = await selectRequests(tx, keys)
  const tabs = await lockTabsOf(tx, known)
  const [locked] = await lockRequests(tx, keys)
  if (locked === undefined || locked.answeredAt !== null) return
  // After this line it is declined.
  const now = ports.clock.now()
  const report = newId('rep', ports)
  const line = { number: 1, request, status: 'declined' as const, reason, charged: null }
  const linesHash = createHash('sha256').update(`by hand ${request} ${reason}`).digest('hex')
  await insertReport(tx, { report, key: null, linesHash, lineCount: 1, receivedAt: now })
  const answered = [{ request: locked, declinedReason: reason }]
  await recordAnswers(tx, ports, { cause: `${report}-0`, answered, tabs, now })
  const lines = [{ line, outcome: 'declined' as const }]
  await insertReportLines(tx, { report, lines, receivedAt: now })
  const counts = { paid: 0, declined: 1, unknown: 0, repeated: 0, contradicts: 0 }
  await updateReport(tx, { report, appliedCount: 1, counts })
}
