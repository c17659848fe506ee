// Sending reports to the network without being asked, signed, until each was taken whole.
import { createHmac } from 'node:crypto'
import type { Send } from '../platform/system.ts'
import type { Desk } from './setup-sessions.ts'
import type { TakenReport } from './take-report.ts'

export type ReportPush = {
  /** Where reports are POSTed as NDJSON. */
  readonly url: string
  /** The key of the signature. */
  readonly secret: string
  readonly send: Send
}

/**
 * `t=<unix seconds>,v1=<hex>`: HMAC-SHA-256 (RFC 2104) over the seconds, a full stop and the body.
 * The receiver refuses other bodies, and old seconds.
 */
function signReport(secret: string, seconds: number, body: string): string {
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${digest}`
}

/**
 * Tries each waiting report once. A report that was not taken with a 2xx answer, or that did not hold
 * every line, waits on. Answers how many still wait.
 */
export async function pushReports(
  desk: Desk,
  push: ReportPush,
  takeReport: (batchId: string) => TakenReport,
): Promise<number> {
  for (const batchId of [...desk.state.unpushedBatchIds]) {
    const report = takeReport(batchId)
    if (report.outcome !== 'ready') continue
    let isTaken = true
    for (let copy = 0; copy < report.copies; copy += 1) {
      isTaken = (await deliver(desk, push, batchId, report.body)) && isTaken
    }
    if (isTaken && report.isComplete) {
      desk.record({ happened: 'report_pushed', at: desk.clock().toString(), batch: batchId })
    }
  }
  return desk.state.unpushedBatchIds.size
}

async function deliver(
  desk: Desk,
  push: ReportPush,
  batchId: string,
  body: string,
): Promise<boolean> {
  const seconds = Math.floor(desk.clock().epochMilliseconds / 1000)
  const request = new Request(push.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-ndjson',
      'processor-batch': batchId,
      'processor-signature': signReport(push.secret, seconds, body),
    },
    body,
  })
  try {
    const response = await push.send(request)
    await response.body?.cancel()
    return response.ok
  } catch {
    // The receiver cannot be reached: the report waits for the next round.
    return false
  }
}
