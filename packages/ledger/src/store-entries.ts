// All SQL that inserts entries, transfers and memos, with their numbers.
import type { Statement } from './database.ts'
import type { Memo } from './memo.ts'
import type { Transfer } from './transfer.ts'

export interface EntriesOfInstant {
  readonly transfers: readonly Transfer[]
  readonly memos: readonly Memo[]
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** A row of either table: of a memo the accounts are the same, and the amount is zero. */
type EntryRow = Pick<
  Transfer,
  | 'bucket'
  | 'id'
  | 'debitAccount'
  | 'creditAccount'
  | 'currency'
  | 'amountMicros'
  | 'recipe'
  | 'reverses'
> &
  Pick<EntriesOfInstant, 'happenedAt' | 'recordedAt'>

/** The next numbers of each bucket. Rows of buckets are locked in ascending order, so that nobody waits in a circle. */
const numbering = `with locked as materialized (
        select k.* from unnest($1::smallint[], $2::integer[]) with ordinality as k (bucket, count, place)
        cross join lateral (select from buckets b where b.bucket = k.bucket limit 1 for update) b
      ), given as (
        update buckets b set last_seq = b.last_seq + k.count from locked k where b.bucket = k.bucket
        returning k.place, b.last_seq - k.count as seq_before
      ), numbers as (
        select case when count(*) = cardinality($1::smallint[]) then array_agg(seq_before order by place) end
          as seqs_before
        from given
      )`

const numbered = `select t.bucket, t.id, (select seqs_before from numbers)[t.place] + t.position as seq,
        t.debit_account, t.credit_account, t.currency, t.amount_micros, t.recipe, t.reverses,
        coalesce(t.happened_at, $15) as happened_at, coalesce(t.recorded_at, $16) as recorded_at
      from unnest($3::smallint[], $4::integer[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::bigint[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[])
        as t (bucket, place, position, id, debit_account, credit_account, currency, amount_micros, recipe, reverses,
          happened_at, recorded_at)`

const intoTransfers = `insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe,
        reverses, happened_at, recorded_at)`

/**
 * Inserts entries under the next numbers of their buckets. Whoever locks a bucket's row keeps it until its commit,
 * so numbers are in the order of commits, without a gap: who sees one of them sees all before it. Nothing is locked
 * after the rows of buckets.
 */
export function insertEntriesStatement(posted: readonly EntriesOfInstant[]): Statement {
  const rows = posted.flatMap(rowsOf)
  const isWithMemos = posted.some(({ memos }) => memos.length > 0)
  return isWithMemos
    ? {
        name: 'ledger.insert-entries',
        text: `${numbering}, entries as materialized (
        ${numbered}
      ), noted as (
        insert into memos (bucket, id, seq, account, recipe, happened_at, recorded_at)
        select bucket, id, seq, debit_account, recipe, happened_at, recorded_at from entries where amount_micros = 0
      )
      ${intoTransfers}
      select * from entries where amount_micros > 0`,
        values: valuesOf(rows, posted.length === 1),
      }
    : {
        name: 'ledger.insert-transfers',
        text: `${numbering}
      ${intoTransfers}
      ${numbered}`,
        values: valuesOf(rows, posted.length === 1),
      }
}

function rowsOf({
  transfers,
  memos,
  happenedAt,
  recordedAt,
}: EntriesOfInstant): readonly EntryRow[] {
  const noted = memos.map(({ bucket, id, account, recipe }) => ({
    bucket,
    id,
    debitAccount: account,
    creditAccount: account,
    currency: '',
    amountMicros: 0n,
    recipe,
    reverses: null,
  }))
  return [...transfers, ...noted].map((row) => ({ ...row, happenedAt, recordedAt }))
}

function valuesOf(rows: readonly EntryRow[], isOneInstant: boolean): readonly unknown[] {
  const { buckets, counts, places, positions } = numberRows(rows)
  return [
    buckets,
    counts,
    rows.map((row) => row.bucket),
    places,
    positions,
    rows.map((row) => row.id),
    rows.map((row) => row.debitAccount),
    rows.map((row) => row.creditAccount),
    rows.map((row) => row.currency),
    rows.map((row) => row.amountMicros),
    rows.map((row) => row.recipe),
    // `unnest` fills a shorter array up with nulls.
    rows.every((row) => row.reverses === null) ? [] : rows.map((row) => row.reverses),
    isOneInstant ? [] : rows.map((row) => row.happenedAt),
    isOneInstant ? [] : rows.map((row) => row.recordedAt),
    rows[0]?.happenedAt ?? null,
    rows[0]?.recordedAt ?? null,
  ]
}

/** Buckets in ascending order; for each row its place among them, and its position among those of its bucket. */
function numberRows(rows: readonly { readonly bucket: number }[]) {
  const countOf = new Map<number, number>()
  const positions = rows.map(({ bucket }) => {
    const position = (countOf.get(bucket) ?? 0) + 1
    countOf.set(bucket, position)
    return position
  })
  const buckets = [...countOf.keys()].sort((a, b) => a - b)
  const placeOf = new Map(buckets.map((bucket, index) => [bucket, index + 1]))
  return {
    buckets,
    counts: buckets.map((bucket) => countOf.get(bucket)),
    places: rows.map(({ bucket }) => placeOf.get(bucket)),
    positions,
  }
}
