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
    text: `insert into billing_runs (id, billed_on, status, started_at)
      values ($1, $2, 'started', $3)
      on conflict (billed_on) do nothing returning 1 as inserted`,
    values: [run.run, run.billedOn, run.startedAt],
  })
  return rows.length === 1
}

/** Adds the buckets that a new run has to go through. */
export async function insertRunBuckets(
  tx: Tx,
  { run, buckets }: { readonly run: string; readonly buckets: readonly number[] },
): Promise<void> {
  await tx.query({
    name: 'billing.insert-run-buckets',
    text: `insert into billing_run_buckets (bucket, run, resume_after, is_done)
      select b.bucket, $2, '', false from unnest($1::smallint[]) as b (bucket)`,
    values: [buckets, run],
  })
}

/** The buckets that a run has not gone through. */
export async function selectOpenBuckets(tx: Tx, run: string): Promise<readonly number[]> {
  const rows = await tx.query<{ bucket: number }>({
    name: 'billing.select-open-buckets',
    text: `select bucket from billing_run_buckets where run = $1 and not is_done order by bucket`,
    values: [run],
  })
  return rows.map(({ bucket }) => bucket)
}

/** Locks a bucket of a run, so that two that work on it take turns. Undefined: it is done. */
export async function lockRunBucket(
  tx: Tx,
  { run, bucket }: { readonly run: string; readonly bucket: number },
): Promise<{ readonly resumeAfter: string } | undefined> {
  const [row] = await tx.query<{ resumeAfter: string }>({
    name: 'billing.lock-run-bucket',
    text: `select resume_after as "resumeAfter" from billing_run_buckets
      where bucket = $1 and run = $2 and not is_done for update`,
    values: [bucket, run],
  })
  return row
}

/** Moves the mark of a bucket. */
export async function updateRunBucket(
  tx: Tx,
  row: {
    readonly run: string
    readonly bucket: number
    readonly resumeAfter: string
    readonly isDone: boolean
  },
): Promise<void> {
  await tx.query({
    name: 'billing.update-run-bucket',
    text: `update billing_run_buckets set resume_after = $3, is_done = $4
      where bucket = $1 and run = $2`,
    values: [row.bucket, row.run, row.resumeAfter, row.isDone],
  })
}

/** Ends a run that has gone through all its buckets; their marks are of no use any more. */
export async function finishRun(
  tx: Tx,
  { run, finishedAt }: { readonly run: string; readonly finishedAt: Temporal.Instant },
): Promise<void> {
  const finished = await tx.query({
    name: 'billing.finish-run',
    text: `update billing_runs set status = 'finished', finished_at = $2
      where id = $1 and status = 'started' and not exists (
        select from billing_run_buckets b where b.run = $1 and not b.is_done)
      returning 1 as finished`,
    values: [run, finishedAt],
  })
  if (finished.length === 0) return
  await tx.query({
    name: 'billing.delete-run-buckets',
    text: `delete from billing_run_buckets where run = $1`,
    values: [run],
  })
}

/** Adds a chunk to the counts of a run. */
export async function addRunCounts(
  tx: Tx,
  run: {
    readonly run: string
    readonly requestCount: number
    readonly belowThresholdCount: number
    readonly stillOpenCount: number
    readonly withoutMethodCount: number
  },
): Promise<void> {
  await tx.query({
    name: 'billing.add-run-counts',
    text: `update billing_runs set request_count = request_count + $2,
        below_threshold_count = below_threshold_count + $3, still_open_count = still_open_count + $4,
        without_method_count = without_method_count + $5
      where id = $1`,
    values: [
      run.run,
      run.requestCount,
      run.belowThresholdCount,
      run.stillOpenCount,
      run.withoutMethodCount,
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
      where r.billed_on < coalesce($1::date, 'infinity')
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
