// All SQL of settlement runs.
import type { Tx } from '../platform/index.ts'
import type { SettlementMark, SettlementRun, SettlementTotal } from './settlement-run.ts'

type RunRow = Omit<SettlementRun, 'totals'>

const columns = `r.id as run, r.settled_on as "settledOn", r.status, r.payout_count as "payoutCount",
  r.waiting_count as "waitingCount", r.held_count as "heldCount", r.started_at as "startedAt",
  r.finished_at as "finishedAt"`

/** Begins the run of a date; answers whether it is new. */
export async function insertRun(
  tx: Tx,
  run: {
    readonly run: string
    readonly settledOn: Temporal.PlainDate
    readonly startedAt: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'settlement.insert-run',
    text: `insert into settlement_runs (id, settled_on, status, started_at) values ($1, $2, 'started', $3)
      on conflict (settled_on) do nothing returning 1 as inserted`,
    values: [run.run, run.settledOn, run.startedAt],
  })
  return rows.length === 1
}

/** Locks a run, so that two that work on it take turns. Undefined: it is done. */
export async function lockRun(tx: Tx, run: string): Promise<SettlementMark | undefined> {
  const [row] = await tx.query<SettlementMark>({
    name: 'settlement.lock-run',
    text: `select mark_bucket as bucket, mark_merchant as merchant, mark_currency as currency
      from settlement_runs where id = $1 and status = 'started' for update`,
    values: [run],
  })
  return row
}

/** Adds a chunk to a run and moves its mark; without one it is finished. */
export async function updateRun(
  tx: Tx,
  chunk: {
    readonly run: string
    readonly mark: SettlementMark | undefined
    readonly payoutCount: number
    readonly waitingCount: number
    readonly heldCount: number
    readonly totals: readonly SettlementTotal[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { run, mark, totals } = chunk
  await Promise.all([
    tx.query({
      name: 'settlement.update-run',
      text: `update settlement_runs set payout_count = payout_count + $2, waiting_count = waiting_count + $3,
          held_count = held_count + $4, mark_bucket = coalesce($5, mark_bucket),
          mark_merchant = coalesce($6, mark_merchant), mark_currency = coalesce($7, mark_currency),
          status = case when $5::smallint is null then 'finished' else status end,
          finished_at = case when $5::smallint is null then $8::timestamptz end
        where id = $1`,
      values: [
        run,
        chunk.payoutCount,
        chunk.waitingCount,
        chunk.heldCount,
        mark?.bucket ?? null,
        mark?.merchant ?? null,
        mark?.currency ?? null,
        chunk.at,
      ],
    }),
    tx.query({
      name: 'settlement.add-run-totals',
      text: `insert into settlement_run_totals as t (run, currency, payout_count, amount_micros)
        select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[])
        on conflict (run, currency) do update set payout_count = t.payout_count + excluded.payout_count,
          amount_micros = t.amount_micros + excluded.amount_micros`,
      values: [
        run,
        totals.map(({ currency }) => currency),
        totals.map(({ payoutCount }) => payoutCount),
        totals.map(({ amountMicros }) => amountMicros),
      ],
    }),
  ])
}

/** Runs, newest date first; `beforeDate` is the last of the page before. */
export async function selectRuns(
  tx: Tx,
  { beforeDate, limit }: { readonly beforeDate: Temporal.PlainDate | null; readonly limit: number },
): Promise<readonly SettlementRun[]> {
  const rows = await tx.query<RunRow>({
    name: 'settlement.select-runs',
    text: `select ${columns} from settlement_runs r
      where r.settled_on < coalesce($1::date, 'infinity') order by r.settled_on desc limit $2`,
    values: [beforeDate, limit],
  })
  return await withTotals(tx, rows)
}

export async function findRun(tx: Tx, run: string): Promise<SettlementRun | undefined> {
  const rows = await tx.query<RunRow>({
    name: 'settlement.find-run',
    text: `select ${columns} from settlement_runs r where r.id = $1`,
    values: [run],
  })
  return (await withTotals(tx, rows))[0]
}

export async function findRunOf(
  tx: Tx,
  settledOn: Temporal.PlainDate,
): Promise<SettlementRun | undefined> {
  const rows = await tx.query<RunRow>({
    name: 'settlement.find-run-of',
    text: `select ${columns} from settlement_runs r where r.settled_on = $1`,
    values: [settledOn],
  })
  return (await withTotals(tx, rows))[0]
}

async function withTotals(tx: Tx, runs: readonly RunRow[]): Promise<readonly SettlementRun[]> {
  if (runs.length === 0) return []
  const totals = await tx.query<SettlementTotal & { readonly run: string }>({
    name: 'settlement.select-run-totals',
    text: `select run, currency, payout_count as "payoutCount", amount_micros as "amountMicros"
      from settlement_run_totals where run = any ($1::text[]) order by run, currency`,
    values: [runs.map(({ run }) => run)],
  })
  const totalsOf = Map.groupBy(totals, ({ run }) => run)
  return runs.map((row) => ({
    ...row,
    totals: (totalsOf.get(row.run) ?? []).map(({ currency, payoutCount, amountMicros }) => ({
      currency,
      payoutCount,
      amountMicros,
    })),
  }))
}
