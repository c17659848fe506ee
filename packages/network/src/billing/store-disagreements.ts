// All SQL of disagreements: lines of payment reports that our books do not say, each once.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { DecidedLine } from './decide-report.ts'

export interface Disagreement {
  readonly disagreement: string
  readonly outcome: 'unknown' | 'contradicts'
  readonly request: string
  readonly status: 'paid' | 'declined'
}

/** What makes two lines the same disagreement, as columns of a table of values. */
const lineTypes = '$1::text[], $2::text[], $3::bigint[], $4::text[]'
const lineColumns = 'request, status, charged_micros, charged_currency'

function lineValues(lines: readonly DecidedLine[]) {
  return [
    lines.map(({ line }) => line.request),
    lines.map(({ line }) => line.status),
    lines.map(({ line }) => line.charged?.micros ?? null),
    lines.map(({ line }) => line.charged?.currency ?? null),
  ]
}

/** How many of these were never recorded. */
export async function countNewDisagreements(
  tx: Tx,
  {
    processor,
    lines,
  }: { readonly processor: string | null; readonly lines: readonly DecidedLine[] },
): Promise<number> {
  if (lines.length === 0) return 0
  const [row] = await tx.query<{ found: number }>({
    name: 'billing.count-new-disagreements',
    text: `select count(*)::integer as found
      from unnest(${lineTypes}) as l (${lineColumns})
      where not exists (select from report_disagreements d
        where d.request = l.request and d.status = l.status and d.processor is not distinct from $5
          and d.charged_micros is not distinct from l.charged_micros
          and d.charged_currency is not distinct from l.charged_currency)`,
    values: [...lineValues(lines), processor],
  })
  return row?.found ?? 0
}

/** Records those that are new; answers them. In the order of their requests, so that two at once take turns. */
export async function insertDisagreements(
  tx: Tx,
  sources: IdSources,
  {
    report,
    processor,
    lines: given,
    receivedAt,
  }: {
    readonly report: string
    readonly processor: string | null
    readonly lines: readonly DecidedLine[]
    readonly receivedAt: Temporal.Instant
  },
): Promise<readonly Disagreement[]> {
  if (given.length === 0) return []
  const lines = given.toSorted((a, b) => (a.line.request < b.line.request ? -1 : 1))
  return tx.query<Disagreement>({
    name: 'billing.insert-disagreements',
    text: `insert into report_disagreements (${lineColumns}, id, outcome, reason, line, processor, report, received_at)
      select l.*, $9, $10, $11::timestamptz
      from unnest(${lineTypes}, $5::text[], $6::text[], $7::text[], $8::integer[]) as l
      on conflict do nothing returning id as disagreement, outcome, request, status`,
    values: [
      ...lineValues(lines),
      lines.map(() => newId('dis', sources)),
      lines.map(({ outcome }) => outcome),
      lines.map(({ line }) => line.reason),
      lines.map(({ line }) => line.number),
      processor,
      report,
      receivedAt,
    ],
  })
}

export async function findDisagreement(tx: Tx, id: string): Promise<Disagreement | undefined> {
  const [row] = await tx.query<Disagreement>({
    name: 'billing.find-disagreement',
    text: `select id as disagreement, outcome, request, status from report_disagreements where id = $1`,
    values: [id],
  })
  return row
}
