// Counts changes of facts that processes remember, in the very statement that makes them, and reads the counts. What
// was remembered under a lower count is asked for again. Which tables are counted: `countedTables` of purchases.
import type { Tx } from './database.ts'

/**
 * Begins a statement that changes facts of the bucket `$1`. The bucket's row is locked and counts before anything
 * else is touched, where the statement's own query asks `from counted`, which has one row, or whether it exists.
 */
export const countingFacts = `with counted as (
        update buckets set facts_version = facts_version + 1 where bucket = $1 returning bucket
      )`

/** The same for facts that have no bucket: merchants, what they sell, what caps prices. */
export const countingFactsOfAll = `with counted as (
        update facts_version set version = version + 1 returning version
      )`

/** How many changes of facts there have been. */
export interface FactsVersions {
  /** Of facts without a bucket. */
  readonly ofAll: bigint
  readonly ofBucket: ReadonlyMap<number, bigint>
}

/** One row, however many buckets are asked for. */
export async function selectFactsVersions(
  tx: Tx,
  buckets: readonly number[],
): Promise<FactsVersions> {
  const [row] = await tx.query<{ ofAll: bigint; ofBuckets: readonly bigint[] }>({
    name: 'platform.select-facts-versions',
    text: `select f.version as "ofAll", array(
        select b.facts_version from buckets b where b.bucket = any ($1::smallint[]) order by b.bucket
      ) as "ofBuckets"
      from facts_version f`,
    values: [buckets],
  })
  const ordered = buckets.toSorted((a, b) => a - b)
  if (row?.ofBuckets.length !== ordered.length) throw new Error('some bucket has no row')
  return {
    ofAll: row.ofAll,
    ofBucket: new Map(ordered.map((bucket, at) => [bucket, row.ofBuckets[at] ?? 0n])),
  }
}
