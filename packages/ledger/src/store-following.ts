// All SQL of following: whoever wants to know of everything that happened reads it in the order of its numbers.
import type { Tx } from './database.ts'

/** The next entries of a bucket, by what caused them. */
export interface Following {
  /** Where the entries behind these begin. */
  readonly throughSeq: bigint
  readonly causes: readonly { readonly cause: string; readonly recipe: string }[]
}

/** The last number that each bucket gave. */
export async function selectLastSeqs(tx: Tx): Promise<ReadonlyMap<number, bigint>> {
  const rows = await tx.query<{ bucket: number; seq: bigint }>({
    name: 'ledger.select-last-seqs',
    text: `select b.bucket, b.last_seq as seq from buckets b where b.last_seq > 0`,
  })
  return new Map(rows.map(({ bucket, seq }) => [bucket, seq]))
}

/**
 * Entries behind a number, transfers and memos, `limit` at most; undefined where there are none. A number that is seen
 * has all numbers before it: they are given in the order of commits. A cause may stand in two slices.
 */
export async function selectFollowing(
  tx: Tx,
  {
    bucket,
    afterSeq,
    limit,
  }: { readonly bucket: number; readonly afterSeq: bigint; readonly limit: number },
): Promise<Following | undefined> {
  const rows = await tx.query<{ cause: string; recipe: string; seq: bigint }>({
    name: 'ledger.select-following',
    text: `select split_part(n.id, '/', 1) as cause, n.recipe, max(n.seq) as seq from (
        select * from (
          (select id, recipe, seq from transfers where bucket = $1 and seq > $2 order by seq limit $3)
          union all
          (select id, recipe, seq from memos where bucket = $1 and seq > $2 order by seq limit $3)
        ) e order by e.seq limit $3) n
      group by 1, 2 order by 3`,
    values: [bucket, afterSeq, limit],
  })
  const last = rows.at(-1)
  return last && { throughSeq: last.seq, causes: rows }
}
