// All SQL of blocks: which entries come next, and their hash, made where they lie.
import { chainedTables } from '../contract/index.ts'
import type { ChainedTable, RecordsTable } from '../contract/index.ts'
import type { Tx } from '../platform/index.ts'

/** Where a bucket's chain ends. */
export interface ChainEnd {
  readonly bucket: number
  readonly throughSeq: bigint
  readonly hash: Buffer
}

const isEntries = ([, { as }]: readonly [string, ChainedTable]): boolean => as === 'entries'
const entries = chainedTables.filter(isEntries)
const unionOf = (parts: readonly string[]): string => parts.join(' union all ')

/** Buckets with entries beyond the end of their chain. */
export async function selectBucketsBehind(tx: Tx): Promise<readonly number[]> {
  const isBehind = entries.map(
    ([table]) =>
      `exists (select from ${table} t where t.bucket = e.bucket and t.seq > e.through_seq)`,
  )
  const rows = await tx.query<{ bucket: number }>({
    name: 'chain.select-buckets-behind',
    text: `select e.bucket from chain_ends e where ${isBehind.join(' or ')} order by e.bucket`,
  })
  return rows.map(({ bucket }) => bucket)
}

/** Locks the end of a bucket's chain; undefined where another process goes on from it just now. */
export async function lockEnd(tx: Tx, bucket: number): Promise<ChainEnd | undefined> {
  const [end] = await tx.query<ChainEnd>({
    name: 'chain.lock-end',
    text: `select bucket, through_seq as "throughSeq", hash from chain_ends
      where bucket = $1 for update skip locked`,
    values: [bucket],
  })
  return end
}

/**
 * The number of the last of the next entries, `limit` at most. A number that is seen has all numbers before it: they
 * are given in the order of commits.
 */
export async function selectNextThrough(
  tx: Tx,
  { bucket, throughSeq }: ChainEnd,
  limit: number,
): Promise<{ readonly throughSeq: bigint; readonly count: number } | undefined> {
  const next = entries.map(
    ([table]) => `(select seq from ${table} where bucket = $1 and seq > $2 order by seq limit $3)`,
  )
  const [found] = await tx.query<{ seq: bigint | null; count: bigint }>({
    name: 'chain.select-next-through',
    text: `select max(seq) as seq, count(*) as count from (
        select seq from (${unionOf(next)}) n order by seq limit $3) s`,
    values: [bucket, throughSeq, limit],
  })
  if (found === undefined || found.seq === null) return undefined
  return { throughSeq: found.seq, count: Number(found.count) }
}

const rowOf = ({ columns }: ChainedTable): string =>
  `record_send(row(${columns.map((column) => `t."${column}"`).join(', ')}))`

const nothing = `''::bytea`

/** The rows of a table of entries, in the order of their numbers. */
function entriesPart(table: string): string {
  return `sha256(coalesce((
          select string_agg(n.bytes, ${nothing} order by n.seq) from entries n where n.in_table = '${table}'),
          ${nothing}))`
}

/** The rows of a table of records that stand behind entries of the block, in the order of their bytes. */
function recordsPart(table: string, records: RecordsTable): string {
  const recipes = records.recipes.map((recipe) => `'${recipe}'`).join(', ')
  return `sha256(coalesce((
          select string_agg(r.bytes, ${nothing} order by r.bytes) from (
            select ${rowOf(records)} as bytes
            from (select distinct cause from entries where recipe in (${recipes})) c
            cross join lateral (
              select * from ${table} t where t.bucket = $1 and t."${records.cause}" = c.cause offset 0
            ) t
          ) r), ${nothing}))`
}

const parts = chainedTables.map(([name, table]) =>
  table.as === 'entries' ? entriesPart(name) : recordsPart(name, table),
)

const entriesOfBlock = entries.map(
  ([
    name,
    table,
  ]) => `select '${name}' as in_table, t.seq, split_part(t.id, '/', 1) as cause, t.recipe,
          ${rowOf(table)} as bytes
        from ${name} t where t.bucket = $1 and t.seq > $2 and t.seq <= $3`,
)

/**
 * Hashes the entries behind an end through a number, with the records that they stand for, and moves the end on. The
 * form of what is hashed is docs/chain.md; the audit has it written down once more.
 */
export async function insertBlock(
  tx: Tx,
  end: ChainEnd,
  { throughSeq, hashedAt }: { readonly throughSeq: bigint; readonly hashedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'chain.insert-block',
    text: `with entries as materialized (
        ${unionOf(entriesOfBlock)}
      ), hashed as materialized (
        select sha256('tallystick block 1'::bytea || int2send($1::smallint) || int8send($2::bigint)
          || int8send($3::bigint) || $4::bytea
          || ${parts.join('\n          || ')}) as hash
      ), added as (
        insert into chain_blocks (bucket, through_seq, hash, hashed_at) select $1, $3, hash, $5 from hashed
      )
      update chain_ends e set through_seq = $3, hash = h.hash, is_new = true from hashed h where e.bucket = $1`,
    values: [end.bucket, end.throughSeq, throughSeq, end.hash, hashedAt],
  })
}
