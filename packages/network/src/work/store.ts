// SQL over rows of the register: written, found, decided by a person, removed.
import { bucketFor, bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Work, WorkDraft } from './work.ts'

export const columns = `id as work, kind, subject, owner, facts, state, due_at as "dueAt", trying_since as "tryingSince",
  attempts, last_error as "lastError", leased_by is not null as "isRunning", created_at as "createdAt",
  ended_at as "endedAt", decision, decided_because as "decidedBecause", decided_at as "decidedAt"`

export async function insertWork(
  tx: Tx,
  {
    bucket,
    rows,
    createdAt,
  }: {
    readonly bucket: number
    readonly rows: readonly (Required<WorkDraft> & { readonly work: string })[]
    readonly createdAt: Temporal.Instant
  },
): Promise<void> {
  const sorted = rows.toSorted((one, other) => (one.subject < other.subject ? -1 : 1))
  await tx.query({
    name: 'work.insert',
    text: `insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, created_at)
      select $1, n.id, n.kind, n.subject, n.owner, n.facts, 'waiting', n.due_at, n.due_at <= $7, n.due_at, $7
      from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $8::timestamptz[])
        as n (id, kind, subject, owner, facts, due_at)
      on conflict (bucket, kind, subject) do nothing`,
    values: [
      bucket,
      sorted.map(({ work }) => work),
      sorted.map(({ kind }) => kind),
      sorted.map(({ subject }) => subject),
      sorted.map(({ owner }) => owner),
      sorted.map(({ facts }) => JSON.stringify(facts)),
      createdAt,
      sorted.map(({ dueAt }) => dueAt),
    ],
  })
}

/** One row, for which a time is set anew; one that is taken keeps it until its try has ended. */
export async function upsertWork(
  tx: Tx,
  row: Required<WorkDraft> & {
    readonly bucket: number
    readonly work: string
    readonly createdAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'work.upsert',
    text: `insert into work as w (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, created_at)
      values ($1, $2, $3, $4, $5, $6, 'waiting', $8, $8::timestamptz <= $7, $8, $7)
      on conflict (bucket, kind, subject) do update set state = 'waiting', ended_at = null,
        due_at = case when w.leased_by is null then excluded.due_at else w.due_at end,
        is_due = w.leased_by is null and excluded.is_due,
        trying_since = case when w.leased_by is null then excluded.due_at else w.trying_since end,
        attempts = case when w.leased_by is null then 0 else w.attempts end,
        last_error = case when w.leased_by is not null then w.last_error end,
        due_again_at = case when w.leased_by is not null then excluded.due_at end`,
    values: [
      row.bucket,
      row.work,
      row.kind,
      row.subject,
      row.owner,
      JSON.stringify(row.facts),
      row.createdAt,
      row.dueAt,
    ],
  })
}

export async function selectWork(tx: Tx, work: string): Promise<Work | undefined> {
  const [row] = await tx.query<Work>({
    name: 'work.select',
    text: `select ${columns} from work where bucket = $1 and id = $2`,
    values: [bucketOf(work), work],
  })
  return row
}

export async function lockWork(tx: Tx, work: string): Promise<Work | undefined> {
  const [row] = await tx.query<Work>({
    name: 'work.lock',
    text: `select ${columns} from work where bucket = $1 and id = $2 for update`,
    values: [bucketOf(work), work],
  })
  return row
}

/** Everything of an owner that has a future: what waits, and what is parked. */
export async function selectUnfinished(tx: Tx, owner: string): Promise<readonly Work[]> {
  return await tx.query<Work>({
    name: 'work.select-unfinished',
    text: `select ${columns} from work where bucket = $1 and owner = $2 and state in ('waiting', 'parked')
      order by kind, due_at, id`,
    values: [bucketFor(owner), owner],
  })
}

/** What was parked or waits is over, because its cause is; a runner that has it right now finds out itself. */
export async function updateSettled(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly kind: string
    readonly subjects: readonly string[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'work.update-settled',
    text: `update work set state = 'done', ended_at = $4, is_due = false, due_again_at = null
      where bucket = $1 and kind = $2 and subject = any ($3::text[]) and state in ('waiting', 'parked')
        and leased_by is null`,
    values: [of.bucket, of.kind, of.subjects, of.at],
  })
}

/** Due at once, with all its tries before it. */
export async function updateRetried(
  tx: Tx,
  decided: { readonly work: string; readonly because: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'work.update-retried',
    text: `update work set state = 'waiting', ended_at = null, is_due = true, due_at = $3, trying_since = $3, attempts = 0,
        decision = 'retried', decided_because = $4, decided_at = $3
      where bucket = $1 and id = $2 and leased_by is null`,
    values: [bucketOf(decided.work), decided.work, decided.at, decided.because],
  })
}

export async function updateCancelled(
  tx: Tx,
  decided: { readonly work: string; readonly because: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'work.update-cancelled',
    text: `update work set state = 'cancelled', ended_at = $3, is_due = false, due_again_at = null,
        decision = 'cancelled', decided_because = $4, decided_at = $3
      where bucket = $1 and id = $2 and leased_by is null`,
    values: [bucketOf(decided.work), decided.work, decided.at, decided.because],
  })
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteFinished(
  tx: Tx,
  input: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'work.delete-finished',
    text: `delete from work where (bucket, id) in (
        select bucket, id from work where state in ('done', 'cancelled') and ended_at < $1
        order by ended_at limit $2)
      returning id`,
    values: [input.before, input.limit],
  })
  return rows.length
}
