// Applies a payment report: what was paid is credited to merchants, what was declined is owed as before.
import { createHash } from 'node:crypto'
import { newId } from '../platform/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { decideReport } from './decide-report.ts'
import type { LineOutcome } from './decide-report.ts'
import { recordAnswers, lockTabsOf } from './record-answers.ts'
import type { RefusedLine, ReportLine } from '../processors/index.ts'
import { enqueueWorks, networkOwner } from '../work/index.ts'
import { addCounts, countOutcomes } from './outcome-counts.ts'
import type { OutcomeCounts } from './outcome-counts.ts'
import { requestKeysOf } from './request-keys.ts'
import { insertDisagreements } from './store-disagreements.ts'
import type { Disagreement } from './store-disagreements.ts'
import { lockRequests, selectRequests } from './store-requests.ts'
import { insertReport, insertReportLines, lockReport, updateReport } from './store-reports.ts'
import type { PaymentReport } from './store-reports.ts'
import { surveyReport } from './survey-report.ts'
import type { Contradiction } from './survey-report.ts'

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
  /** Null: it has no key, and all that it says was seen before, so nothing was written. */
  readonly report: string | null
  /** Of the whole lines. */
  readonly counts: OutcomeCounts
  /** The first hundred lines that contradict an earlier answer: people must look at each. */
  readonly contradictions: readonly Contradiction[]
  readonly refused: readonly RefusedLine[]
}

export type ReportOutcome =
  | (AppliedReport & { readonly outcome: 'applied' | 'exists' })
  /** The key was used for other lines. Nothing was done. */
  | { readonly outcome: 'conflict' }

const chunkSizeMax = 10_000
const chunkSizeDefault = 5_000

/**
 * Applies every line once, and writes down only what is new: the same report again, with its key or without, a later
 * one that holds its lines, or one of another sender, changes nothing. Two at once take turns; one that died is
 * gone on with when it is sent again.
 */
export async function applyReport(ports: BillingPorts, given: ReportInput): Promise<ReportOutcome> {
  const chunkSize = Math.min(given.chunkSize ?? chunkSizeDefault, chunkSizeMax)
  const input = { ...given, chunkSize }
  const { lines, key, refused = [] } = input
  if (refused.length > 0) ports.log.error({ refused }, 'a payment report cannot be read in whole')
  if (key === undefined) {
    const { hasNews, counts, contradictions } = await surveyReport(ports.database, input)
    if (!hasNews) return { outcome: 'exists', report: null, counts, contradictions, refused }
  }
  const linesHash = hashOf(lines)
  const { isNew, report } = await ports.database.transaction('billing.start-report', (tx) =>
    insertReport(tx, {
      report: newId('rep', ports),
      key: key ?? null,
      linesHash,
      lineCount: lines.length,
      receivedAt: ports.clock.now(),
    }),
  )
  if (!isNew && report.linesHash !== linesHash) return { outcome: 'conflict' }
  let current = report
  while (current.appliedCount < lines.length)
    current = await applyChunk(ports, input, report.report)
  const contradictions =
    current.counts.contradicts === 0
      ? []
      : (await surveyReport(ports.database, input)).contradictions
  return {
    outcome: isNew ? 'applied' : 'exists',
    report: report.report,
    counts: current.counts,
    contradictions,
    refused,
  }
}

async function applyChunk(
  ports: BillingPorts,
  { processor, lines, chunkSize }: ReportInput & { readonly chunkSize: number },
  report: string,
): Promise<PaymentReport> {
  const { after, found } = await ports.database.transaction('billing.apply-chunk', async (tx) => {
    const before = await lockReport(tx, report)
    const from = before.appliedCount
    const chunk = lines.slice(from, from + chunkSize)
    if (chunk.length === 0) return { after: before, found: [] }
    // Tabs before requests: whoever answers a request holds its tab, and the order is that of purchases.
    const known = await selectRequests(tx, requestKeysOf(chunk))
    // What was answered stays answered, so that it needs no lock.
    const open = known.filter(({ answeredAt }) => answeredAt === null)
    const answeredBefore = known.filter(({ answeredAt }) => answeredAt !== null)
    const tabs = await lockTabsOf(tx, open)
    const requests = [...answeredBefore, ...(await lockRequests(tx, open))]
    const decided = decideReport(chunk, requests, { processor })
    // After this line the chunk must succeed.
    const now = ports.clock.now()
    await recordAnswers(tx, ports, {
      cause: `${report}-${from}`,
      answered: decided.answered,
      tabs,
      now,
    })
    const counts = countOutcomes(decided.lines)
    const appliedCount = from + chunk.length
    const linesOf = (...outcomes: readonly LineOutcome[]) =>
      decided.lines.filter(({ outcome }) => outcomes.includes(outcome))
    const [disagreements] = await Promise.all([
      insertDisagreements(tx, ports, {
        report,
        processor,
        lines: linesOf('unknown', 'contradicts'),
        receivedAt: now,
      }),
      insertReportLines(tx, { report, lines: linesOf('paid', 'declined'), receivedAt: now }),
      updateReport(tx, { report, appliedCount, counts }),
    ])
    await enqueueWorks(
      tx,
      ports,
      disagreements.map(({ disagreement: subject }) => {
        return { kind: 'look_at_disagreement', subject, owner: networkOwner, facts: {} }
      }),
    )
    const counted = addCounts(before.counts, counts)
    return { after: { ...before, appliedCount, counts: counted }, found: disagreements }
  })
  warnOf(ports, report, found)
  return after
}

function warnOf({ log }: BillingPorts, report: string, found: readonly Disagreement[]): void {
  if (found.length === 0) return
  log.error(
    { report, count: found.length, disagreements: found.slice(0, 100) },
    'a payment report does not agree with the books: people must look',
  )
}

function hashOf(lines: readonly ReportLine[]): string {
  const hash = createHash('sha256')
  for (const { request, status, reason, charged } of lines) {
    const amount = charged === null ? null : [charged.micros.toString(), charged.currency]
    hash.update(`${JSON.stringify([request, status, reason, amount])}\n`)
  }
  return hash.digest('hex')
}
