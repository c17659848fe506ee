// SQL with which runners take work, keep it, and write down what became of it.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Ending } from './decide-ending.ts'
import { columns } from './store.ts'
import type { Work } from './work.ts'

/** What waited for its time, and has waited long enough. */
export async function markDue(
  tx: Tx,
  input: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<void> {
  await tx.query({
    name: 'work.mark-due',
    text: `update work set is_due = true where (bucket, id) in (
        select bucket, id from work
        where state = 'waiting' and not is_due and leased_by is null and due_at <= $1
        order by due_at limit $2 for update skip locked)`,
    values: [input.now, input.limit],
  })
}

/** Takes back what a process had taken that does not answer any more. `realNow`: leases go by real time. */
export async function endLeases(
  tx: Tx,
  input: { readonly realNow: Temporal.Instant; readonly limit: number },
): Promise<void> {
  await tx.query({
    name: 'work.end-leases',
    text: `update work set leased_by = null, leased_until = null, is_due = true,
        last_error = 'the process that had taken it did not answer any more'
      where (bucket, id) in (
        select bucket, id from work where leased_by is not null and leased_until < $1
        order by leased_until limit $2 for update skip locked)`,
    values: [input.realNow, input.limit],
  })
}

/** Of one kind: whose turn is next, and how much. */
export interface Turn {
  readonly kind: string
  /** Owners behind this one come first; '' begins anew. */
  readonly afterOwner: string
  readonly limit: number
  readonly perOwner: number
  /** Those of which enough is being done. */
  readonly busy: readonly string[]
}

export interface DueWork {
  readonly bucket: number
  readonly work: string
  readonly kind: string
  readonly owner: string
}

/** Due work, a few rows of each owner: from one owner to the next by the index, however much is due of each. */
export async function selectDue(tx: Tx, turns: readonly Turn[]): Promise<readonly DueWork[]> {
  return await tx.query<DueWork>({
    name: 'work.select-due',
    text: `select r.bucket, r.id as work, t.kind, r.owner
      from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::jsonb[])
        with ordinality as t (kind, after_owner, row_limit, per_owner, busy, place)
      cross join lateral (
        with recursive owners (owner, place) as (
          (select w.owner, 1 from work w where w.is_due and w.kind = t.kind and w.owner > t.after_owner
            order by w.owner limit 1)
          union all
          select (select w.owner from work w where w.is_due and w.kind = t.kind and w.owner > o.owner
            order by w.owner limit 1), o.place + 1
          from owners o where o.owner is not null and o.place < t.row_limit + jsonb_array_length(t.busy))
        select d.bucket, d.id, o.owner, o.place from owners o cross join lateral (
          select w.bucket, w.id from work w where w.is_due and w.kind = t.kind and w.owner = o.owner
            and not t.busy ? o.owner
          order by w.due_at, w.id limit t.per_owner) d
        order by o.place limit t.row_limit) r
      order by t.place, r.place`,
    values: [
      turns.map(({ kind }) => kind),
      turns.map(({ afterOwner }) => afterOwner),
      turns.map(({ limit }) => limit),
      turns.map(({ perOwner }) => perOwner),
      turns.map(({ busy }) => JSON.stringify(busy)),
    ],
  })
}

/** Takes rows of one bucket: each counts one more try. What another process was quicker to take is left to it. */
export async function takeWork(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly works: readonly string[]
    readonly lease: string
    readonly until: Temporal.Instant
  },
): Promise<readonly Work[]> {
  return await tx.query<Work>({
    name: 'work.take',
    text: `update work set is_due = false, attempts = attempts + 1, leased_by = $3, leased_until = $4
      where bucket = $1 and id in (
        select w.id from work w where w.bucket = $1 and w.id = any ($2::text[]) and w.is_due for update skip locked)
      returning ${columns}`,
    values: [input.bucket, input.works, input.lease, input.until],
  })
}

/** Says that this process is still at it. */
export async function renewLease(
  tx: Tx,
  input: { readonly work: string; readonly lease: string; readonly until: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'work.renew-lease',
    text: 'update work set leased_until = $4 where bucket = $1 and id = $2 and leased_by = $3',
    values: [bucketOf(input.work), input.work, input.lease, input.until],
  })
}

/**
 * @returns undefined where another process has taken it meanwhile: then nothing is written. Else when somebody wants
 * it due again, who said so while it was being done.
 */
export async function updateEnding(
  tx: Tx,
  input: {
    readonly work: string
    readonly lease: string
    readonly ending: Ending
    readonly now: Temporal.Instant
  },
): Promise<{ readonly dueAgainAt: Temporal.Instant | null } | undefined> {
  const { state, dueAt, tryingSince, attempts, lastError } = input.ending
  const [row] = await tx.query<{ dueAgainAt: Temporal.Instant | null }>({
    name: 'work.update-ending',
    text: `with t as materialized (
        select id, due_again_at from work where bucket = $1 and id = $2 and leased_by = $3 for update
      )
      update work w set leased_by = null, leased_until = null, state = $4, due_at = $5, trying_since = $6,
        attempts = $7, last_error = $8, is_due = $4 = 'waiting' and $5 <= $9::timestamptz,
        ended_at = case when $4 <> 'waiting' then $9::timestamptz end, due_again_at = null
      from t where w.bucket = $1 and w.id = t.id
      returning t.due_again_at as "dueAgainAt"`,
    values: [
      bucketOf(input.work),
      input.work,
      input.lease,
      state,
      dueAt,
      tryingSince,
      attempts,
      lastError,
      input.now,
    ],
  })
  return row
}

/** What just ended is due again, because somebody said so meanwhile. */
export async function updateDueAgain(
  tx: Tx,
  input: {
    readonly work: string
    readonly dueAt: Temporal.Instant
    readonly now: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'work.update-due-again',
    text: `update work set state = 'waiting', ended_at = null, due_at = $3, trying_since = $3, attempts = 0,
        is_due = $3 <= $4::timestamptz
      where bucket = $1 and id = $2 and leased_by is null`,
    values: [bucketOf(input.work), input.work, input.dueAt, input.now],
  })
}
