// All SQL of billing runs.
import type { Tx } from '../platform/index.ts'
import type { BillingRun, RunTotal } from './billing-run.ts'

type RunRow = Omit<BillingRun, 'totals'>

const runColumns = `r.id as run, r.billed_on as "billedOn", r.status, r.request_count as "requestCount",
  r.below_threshold_count as "belowThresholdCount", r.still_open_count as "stillOpenCount",
  r.without_method_count as "withoutMethodCount", r.started_at as "startedAt",
  r.finished_at as "finishedAt"`

/** Begins the run of a date; answers whether it is new. */
export async function insertRun(
  tx: Tx,
  run: {
    readonly run: string
    readonly billedOn: Temporal.PlainDate
    readonly startedAt: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'billing.insert-run',
    text: `insert into billing_runs (id, billed_on, status, resume_after, started_at)
      values ($1, $2, 'started', '', $3)
      on conflict (billed_on) do nothing returning 1 as inserted`,
    values: [run.run, run.billedOn, run.startedAt],
  })
  return rows.length === 1
}

interface LockedRun {
  readonly run: string
  readonly status: BillingRun['status']
  readonly resumeAfter: string
}

/** Locks a date's run, so that two that work on it take turns. */
export async function lockRun(tx: Tx, billedOn: Temporal.PlainDate): Promise<LockedRun> {
  const [row] = await tx.query<LockedRun>({
    name: 'billing.lock-run',
    text: `select r.id as run, r.status, r.resume_after as "resumeAfter"
      from billing_runs r where r.billed_on = $1 for update`,
    values: [billedOn],
  })
  if (row === undefined) throw new Error(`there is no billing run of ${billedOn.toString()}`)
  return row
}

/** Moves a run's mark and adds a chunk to its counts. */
export async function updateRun(
  tx: Tx,
  run: {
    readonly run: string
    readonly resumeAfter: string
    readonly requestCount: number
    readonly belowThresholdCount: number
    readonly stillOpenCount: number
    readonly withoutMethodCount: number
    /** Null while it goes on. */
    readonly finishedAt: Temporal.Instant | null
  },
): Promise<void> {
  await tx.query({
    name: 'billing.update-run',
    text: `update billing_runs set resume_after = $2, request_count = request_count + $3,
        below_threshold_count = below_threshold_count + $4, still_open_count = still_open_count + $5,
        without_method_count = without_method_count + $6, finished_at = $7::timestamptz,
        status = case when $7::timestamptz is null then 'started' else 'finished' end
      where id = $1`,
    values: [
      run.run,
      run.resumeAfter,
      run.requestCount,
      run.belowThresholdCount,
      run.stillOpenCount,
      run.withoutMethodCount,
      run.finishedAt,
    ],
  })
}

export async function addRunTotals(
  tx: Tx,
  run: string,
  totals: readonly {
    readonly currency: string
    readonly requestCount: number
    readonly amountMicros: bigint
  }[],
): Promise<void> {
  if (totals.length === 0) return
  await tx.query({
    name: 'billing.add-run-totals',
    text: `insert into billing_run_totals as t (run, currency, request_count, amount_micros)
      select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[])
      on conflict (run, currency) do update set
        request_count = t.request_count + excluded.request_count,
        amount_micros = t.amount_micros + excluded.amount_micros`,
    values: [
      run,
      totals.map((total) => total.currency),
      totals.map((total) => total.requestCount),
      totals.map((total) => total.amountMicros),
    ],
  })
}

/** Runs, newest date first; `beforeDate` is the last of the page before. */
export async function selectRuns(
  tx: Tx,
  { beforeDate, limit }: { readonly beforeDate: Temporal.PlainDate | null; readonly limit: number },
): Promise<readonly BillingRun[]> {
  const rows = await tx.query<RunRow>({
    name: 'billing.select-runs',
    text: `select ${runColumns} from billing_runs r
      where $1::date is null or r.billed_on < $1::date
      order by r.billed_on desc limit $2`,
    values: [beforeDate, limit],
  })
  return withTotals(tx, rows)
}

export async function findRun(tx: Tx, run: string): Promise<BillingRun | undefined> {
  const rows = await tx.query<RunRow>({
    name: 'billing.find-run',
    text: `select ${runColumns} from billing_runs r where r.id = $1`,
    values: [run],
  })
  return (await withTotals(tx, rows))[0]
}

export async function findRunOf(
  tx: Tx,
  billedOn: Temporal.PlainDate,
): Promise<BillingRun | undefined> {
  const rows = await tx.query<RunRow>({
    name: 'billing.find-run-of',
    text: `select ${runColumns} from billing_runs r where r.billed_on = $1`,
    values: [billedOn],
  })
  return (await withTotals(tx, rows))[0]
}

/** The date of the first run of all, and the dates since `sinceDate` that were run to their end. */
export async function selectRunDates(
  tx: Tx,
  sinceDate: Temporal.PlainDate,
): Promise<{
  readonly firstOn: Temporal.PlainDate | undefined
  readonly finishedOn: readonly Temporal.PlainDate[]
}> {
  const [first, finished] = await Promise.all([
    tx.query<{ billedOn: Temporal.PlainDate }>({
      name: 'billing.select-first-run-date',
      text: 'select billed_on as "billedOn" from billing_runs order by billed_on limit 1',
    }),
    tx.query<{ billedOn: Temporal.PlainDate }>({
      name: 'billing.select-finished-run-dates',
      text: `select billed_on as "billedOn" from billing_runs
        where status = 'finished' and billed_on >= $1 order by billed_on`,
      values: [sinceDate],
    }),
  ])
  return { firstOn: first[0]?.billedOn, finishedOn: finished.map(({ billedOn }) => billedOn) }
}

async function withTotals(tx: Tx, runs: readonly RunRow[]): Promise<readonly BillingRun[]> {
  if (runs.length === 0) return []
  const totals = await tx.query<RunTotal & { readonly run: string }>({
    name: 'billing.select-run-totals',
    text: `select run, currency, request_count as "requestCount", amount_micros as "amountMicros"
      from billing_run_totals where run = any ($1::text[]) order by run, currency`,
    values: [runs.map(({ run }) => run)],
  })
  const totalsOf = Map.groupBy(totals, ({ run }) => run)
  return runs.map((row) => ({
    ...row,
    totals: (totalsOf.get(row.run) ?? []).map(({ currency, requestCount, amountMicros }) => ({
      currency,
      requestCount,
      amountMicros,
    })),
  }))
}
