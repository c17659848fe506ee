// All SQL of payment reports and their lines.
import type { Tx } from '../platform/index.ts'
import type { DecidedLine } from './decide-report.ts'
import type { OutcomeCounts } from './outcome-counts.ts'

export interface PaymentReport {
  readonly report: string
  readonly linesHash: string
  readonly lineCount: number
  readonly appliedCount: number
  readonly counts: OutcomeCounts
}

type ReportRow = Omit<PaymentReport, 'counts'> & OutcomeCounts

const reportColumns = `r.id as report, r.lines_hash as "linesHash", r.line_count as "lineCount",
  r.applied_count as "appliedCount", r.paid_count as paid, r.declined_count as declined,
  r.unknown_count as unknown, r.repeated_count as repeated, r.contradicts_count as contradicts`

function reportOf({
  report,
  linesHash,
  lineCount,
  appliedCount,
  ...counts
}: ReportRow): PaymentReport {
  return { report, linesHash, lineCount, appliedCount, counts }
}

/** Begins a report; with a key that is known, the report of that key. */
export async function insertReport(
  tx: Tx,
  report: {
    readonly report: string
    readonly key: string | null
    readonly linesHash: string
    readonly lineCount: number
    readonly receivedAt: Temporal.Instant
  },
): Promise<{ readonly isNew: boolean; readonly report: PaymentReport }> {
  const { key, linesHash, lineCount, receivedAt } = report
  const [inserted, rows] = await Promise.all([
    tx.query({
      name: 'billing.insert-report',
      text: `insert into payment_reports (id, key, lines_hash, line_count, received_at)
        values ($1, $2, $3, $4, $5) on conflict (key) do nothing returning 1 as inserted`,
      values: [report.report, key, linesHash, lineCount, receivedAt],
    }),
    tx.query<ReportRow>({
      name: 'billing.find-report',
      text: `select ${reportColumns} from payment_reports r where r.id = $1 or r.key = $2`,
      values: [report.report, key],
    }),
  ])
  const [row] = rows
  if (row === undefined) throw new Error(`the payment report ${report.report} is gone`)
  return { isNew: inserted.length === 1, report: reportOf(row) }
}

/** Locks a report, so that two that apply it take turns. */
export async function lockReport(tx: Tx, report: string): Promise<PaymentReport> {
  const [row] = await tx.query<ReportRow>({
    name: 'billing.lock-report',
    text: `select ${reportColumns} from payment_reports r where r.id = $1 for update`,
    values: [report],
  })
  if (row === undefined) throw new Error(`there is no payment report ${report}`)
  return reportOf(row)
}

/** Moves a report's mark and adds the outcomes of a chunk. */
export async function updateReport(
  tx: Tx,
  {
    report,
    appliedCount,
    counts,
  }: {
    readonly report: string
    readonly appliedCount: number
    readonly counts: OutcomeCounts
  },
): Promise<void> {
  await tx.query({
    name: 'billing.update-report',
    text: `update payment_reports set applied_count = $2, paid_count = paid_count + $3,
        declined_count = declined_count + $4, unknown_count = unknown_count + $5,
        repeated_count = repeated_count + $6, contradicts_count = contradicts_count + $7
      where id = $1`,
    values: [
      report,
      appliedCount,
      counts.paid,
      counts.declined,
      counts.unknown,
      counts.repeated,
      counts.contradicts,
    ],
  })
}

/** Lines that answered a request: of each request there is one, for ever. */
export async function insertReportLines(
  tx: Tx,
  {
    report,
    lines,
    receivedAt,
  }: {
    readonly report: string
    readonly lines: readonly DecidedLine[]
    readonly receivedAt: Temporal.Instant
  },
): Promise<void> {
  if (lines.length === 0) return
  await tx.query({
    name: 'billing.insert-report-lines',
    text: `insert into payment_report_lines (report, line, request, status, reason, outcome, received_at)
      select $1, l.*, $7::timestamptz
      from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[]) as l`,
    values: [
      report,
      lines.map(({ line }) => line.number),
      lines.map(({ line }) => line.request),
      lines.map(({ line }) => line.status),
      lines.map(({ line }) => line.reason),
      lines.map(({ outcome }) => outcome),
      receivedAt,
    ],
  })
}
