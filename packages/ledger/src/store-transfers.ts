// All SQL of single transfers: their insertion, with their numbers, and look-ups by id and by cause.
import type { AccountKey } from './account.ts'
import type { Statement, Tx } from './database.ts'
import type { ExistingTransfer } from './decide-transfers.ts'
import type { RecordedTransfer, Transfer } from './transfer.ts'

export interface TransfersOfInstant {
  readonly transfers: readonly Transfer[]
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * Inserts transfers under the next numbers of their buckets. Whoever locks a bucket's row keeps it until its commit,
 * so numbers are in the order of commits, without a gap: who sees one of them sees all before it. Rows of buckets are
 * locked in ascending order, so that nobody waits in a circle, and nothing is locked after them.
 */
export function insertTransfersStatement(posted: readonly TransfersOfInstant[]): Statement {
  const transfers = posted.flatMap((of) => of.transfers)
  const { buckets, counts, places, positions } = numberTransfers(transfers)
  const [first] = posted
  const isOneInstant = posted.length === 1
  return {
    name: 'ledger.insert-transfers',
    text: `with locked as materialized (
        select k.* from unnest($1::smallint[], $2::integer[]) with ordinality as k (bucket, count, place)
        cross join lateral (select from buckets b where b.bucket = k.bucket limit 1 for update) b
      ), given as (
        update buckets b set last_seq = b.last_seq + k.count from locked k where b.bucket = k.bucket
        returning k.place, b.last_seq - k.count as seq_before
      ), numbers as (
        select case when count(*) = cardinality($1::smallint[]) then array_agg(seq_before order by place) end
          as seqs_before
        from given
      )
      insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe,
        reverses, happened_at, recorded_at)
      select t.bucket, t.id, (select seqs_before from numbers)[t.place] + t.position, t.debit_account,
        t.credit_account, t.currency, t.amount_micros, t.recipe, t.reverses,
        coalesce(t.happened_at, $15), coalesce(t.recorded_at, $16)
      from unnest($3::smallint[], $4::integer[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::bigint[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[])
        as t (bucket, place, position, id, debit_account, credit_account, currency, amount_micros, recipe, reverses,
          happened_at, recorded_at)`,
    values: [
      buckets,
      counts,
      transfers.map((transfer) => transfer.bucket),
      places,
      positions,
      transfers.map((transfer) => transfer.id),
      transfers.map((transfer) => transfer.debitAccount),
      transfers.map((transfer) => transfer.creditAccount),
      transfers.map((transfer) => transfer.currency),
      transfers.map((transfer) => transfer.amountMicros),
      transfers.map((transfer) => transfer.recipe),
      // `unnest` fills a shorter array up with nulls.
      transfers.every((transfer) => transfer.reverses === null)
        ? []
        : transfers.map((transfer) => transfer.reverses),
      isOneInstant ? [] : posted.flatMap((of) => of.transfers.map(() => of.happenedAt)),
      isOneInstant ? [] : posted.flatMap((of) => of.transfers.map(() => of.recordedAt)),
      first?.happenedAt ?? null,
      first?.recordedAt ?? null,
    ],
  }
}

/** Buckets in ascending order; for each transfer its place among them, and its position among those of its bucket. */
function numberTransfers(transfers: readonly Transfer[]) {
  const countOf = new Map<number, number>()
  const positions = transfers.map(({ bucket }) => {
    const position = (countOf.get(bucket) ?? 0) + 1
    countOf.set(bucket, position)
    return position
  })
  const buckets = [...countOf.keys()].sort((a, b) => a - b)
  const placeOf = new Map(buckets.map((bucket, index) => [bucket, index + 1]))
  return {
    buckets,
    counts: buckets.map((bucket) => countOf.get(bucket)),
    places: transfers.map(({ bucket }) => placeOf.get(bucket)),
    positions,
  }
}

const transferColumns = `t.bucket, t.id, t.debit_account as "debitAccount", t.credit_account as "creditAccount",
        t.currency, t.amount_micros as "amountMicros", t.recipe, t.reverses`

/** The transfers that have these ids already. */
export async function selectTransfers(
  tx: Tx,
  keys: readonly AccountKey[],
): Promise<readonly ExistingTransfer[]> {
  return await tx.query<ExistingTransfer>({
    name: 'ledger.select-transfers',
    text: `select ${transferColumns}
      from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (
        select * from transfers t where t.bucket = k.bucket and t.id = k.id limit 1
      ) t`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.id)],
  })
}

/** The transfers of one cause, by bucket and id. Without a bucket, all buckets are looked at. */
export async function selectTransfersOfCause(
  tx: Tx,
  {
    cause,
    bucket,
    after,
    limit = 1000,
  }: {
    readonly cause: string
    readonly bucket?: number
    /** Behind this one. */
    readonly after?: { readonly bucket: number; readonly id: string } | undefined
    readonly limit?: number
  },
): Promise<readonly RecordedTransfer[]> {
  return await tx.query<RecordedTransfer>({
    name: 'ledger.select-transfers-of-cause',
    // '0' is the character after '/': the range holds exactly the ids that begin with '<cause>/'.
    text: `select ${transferColumns}, t.seq, t.happened_at as "happenedAt", t.recorded_at as "recordedAt"
      from buckets b
      cross join lateral (
        select * from transfers t
        where t.bucket = b.bucket and t.id < $2 || '0'
          and t.id > case when b.bucket = $3 then $4 else $2 || '/' end
        order by t.id limit $5
      ) t
      where ($1::smallint is null or b.bucket = $1) and b.bucket >= $3
      order by t.bucket, t.id limit $5`,
    values: [bucket ?? null, cause, after?.bucket ?? 0, after?.id ?? `${cause}/`, limit],
  })
}
