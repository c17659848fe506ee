// Applies a payment report: what was paid is credited to merchants, what was declined is owed as before.
import { createHash } from 'node:crypto'
import { bucketOf, isId, newId } from '../platform/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { decideReport } from './decide-report.ts'
import type { DecidedLine } from './decide-report.ts'
import { recordAnswers, lockTabsOf } from './record-answers.ts'
import type { RefusedLine, ReportLine } from '../processors/index.ts'
import { lockRequests, selectRequests } from './store-requests.ts'
import {
  insertReport,
  insertReportLines,
  lockReport,
  selectContradictions,
  updateReport,
} from './store-reports.ts'
import type { OutcomeCounts, PaymentReport } from './store-reports.ts'

export interface ReportInput {
  /** The kind of the processor whose report it is; null where people vouch for it. */
  readonly processor: string | null
  /** The sender's own id of the report, for ever: the same key answers what the first time answered. */
  readonly key?: string | undefined
  readonly lines: readonly ReportLine[]
  readonly refused?: readonly RefusedLine[]
  /** Lines per transaction, at most 10 000. */
  readonly chunkSize?: number
}

export type AppliedReport = {
  readonly report: string
  /** Of the whole lines. */
  readonly counts: OutcomeCounts
  /** The first hundred lines that contradict an earlier answer: people must look at each. */
  readonly contradictions: readonly {
    readonly line: number
    readonly request: string
    readonly status: string
  }[]
  readonly refused: readonly RefusedLine[]
}

export type ReportOutcome =
  | (AppliedReport & { readonly outcome: 'applied' | 'exists' })
  /** The key was used for other lines. Nothing was done. */
  | { readonly outcome: 'conflict' }

const chunkSizeMax = 10_000
const chunkSizeDefault = 5_000
const contradictionsShownMax = 100

/**
 * Applies every line once. The same report again changes nothing, with its key or without; two at once
 * take turns; one that died is gone on with when it is sent again.
 */
export async function applyReport(ports: BillingPorts, input: ReportInput): Promise<ReportOutcome> {
  const { database, clock } = ports
  const { lines, key, refused = [] } = input
  const linesHash = hashOf(lines)
  const { isNew, report } = await database.transaction('billing.start-report', (tx) =>
    insertReport(tx, {
      report: newId('rep', ports),
      key: key ?? null,
      linesHash,
      lineCount: lines.length,
      receivedAt: clock.now(),
    }),
  )
  if (!isNew && report.linesHash !== linesHash) return { outcome: 'conflict' }
  let current = report
  while (current.appliedCount < lines.length)
    current = await applyChunk(ports, input, report.report)
  const contradictions =
    current.counts.contradicts === 0
      ? []
      : await database.read('billing.contradictions', (tx) =>
          selectContradictions(tx, { report: report.report, limit: contradictionsShownMax }),
        )
  if (isNew && (contradictions.length > 0 || refused.length > 0)) {
    ports.log.error(
      { report: report.report, contradictions, refused },
      'a payment report contradicts an earlier one, or cannot be read in whole',
    )
  }
  return {
    outcome: isNew ? 'applied' : 'exists',
    report: report.report,
    counts: current.counts,
    contradictions,
    refused,
  }
}

function applyChunk(
  ports: BillingPorts,
  { processor, lines, chunkSize = chunkSizeDefault }: ReportInput,
  report: string,
): Promise<PaymentReport> {
  return ports.database.transaction('billing.apply-chunk', async (tx) => {
    const before = await lockReport(tx, report)
    const from = before.appliedCount
    const chunk = lines.slice(from, from + Math.min(chunkSize, chunkSizeMax))
    if (chunk.length === 0) return before
    const keys = requestKeysOf(chunk)
    // Tabs before requests: whoever answers a request holds its tab, and the order is that of purchases.
    const known = await selectRequests(tx, keys)
    const tabs = await lockTabsOf(tx, known)
    const requests = await lockRequests(tx, known)
    const decided = decideReport(chunk, requests, { processor })
    // After this line the chunk must succeed.
    const now = ports.clock.now()
    await recordAnswers(tx, { cause: `${report}-${from}`, answered: decided.answered, tabs, now })
    const counts = countOutcomes(decided.lines)
    const appliedCount = from + chunk.length
    await Promise.all([
      insertReportLines(tx, { report, lines: decided.lines, receivedAt: now }),
      updateReport(tx, { report, appliedCount, counts }),
    ])
    return { ...before, appliedCount, counts: addCounts(before.counts, counts) }
  })
}

/** The requests that the lines name, each once, in lock order; texts that can be no request are left out. */
function requestKeysOf(lines: readonly ReportLine[]) {
  const ids = new Set(lines.map(({ request }) => request).filter(isRequestId))
  return [...ids]
    .map((request) => ({ bucket: bucketOf(request), request }))
    .sort((a, b) => a.bucket - b.bucket || (a.request < b.request ? -1 : 1))
}

function isRequestId(text: string): boolean {
  if (!isId('req', text)) return false
  try {
    bucketOf(text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function countOutcomes(lines: readonly DecidedLine[]): OutcomeCounts {
  const counts = { paid: 0, declined: 0, unknown: 0, repeated: 0, contradicts: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}

function addCounts(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    paid: a.paid + b.paid,
    declined: a.declined + b.declined,
    unknown: a.unknown + b.unknown,
    repeated: a.repeated + b.repeated,
    contradicts: a.contradicts + b.contradicts,
  }
}

function hashOf(lines: readonly ReportLine[]): string {
  const hash = createHash('sha256')
  for (const { request, status, reason, charged } of lines) {
    const amount = charged === null ? null : [charged.micros.toString(), charged.currency]
    hash.update(`${JSON.stringify([request, status, reason, amount])}\n`)
  }
  return hash.digest('hex')
}
