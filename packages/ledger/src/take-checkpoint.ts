// Takes the checkpoint of each bucket: sums its summed accounts up to one number, so that reading adds up few
// transfers.
import type { Database } from './database.ts'
import { addToCheckpoint, lockCheckpoint, selectBucketsBehind } from './store-balances.ts'

/** What was added to checkpoints; what another process adds at the same time is not counted. */
export interface CheckpointRound {
  readonly bucketCount: number
  readonly transferCount: number
}

/** Transfers that one transaction adds up, at most. */
const sliceMax = 10_000

/**
 * Each bucket by itself, in short transactions: nobody who posts waits for it, and it waits for nobody. What was not
 * done for long is caught up with in slices. Safe to run again, and in several processes at once.
 */
export async function takeCheckpoint(
  database: Database,
  { takenAt, limit = sliceMax }: { readonly takenAt: Temporal.Instant; readonly limit?: number },
): Promise<CheckpointRound> {
  const buckets = await database.transaction('ledger.find-behind', selectBucketsBehind)
  let bucketCount = 0
  let transferCount = 0
  for (const bucket of buckets) {
    let added = await addSlice(database, { bucket, limit, takenAt })
    if (added > 0) bucketCount += 1
    transferCount += added
    while (added === limit) {
      added = await addSlice(database, { bucket, limit, takenAt })
      transferCount += added
    }
  }
  return { bucketCount, transferCount }
}

function addSlice(
  database: Database,
  input: { readonly bucket: number; readonly limit: number; readonly takenAt: Temporal.Instant },
): Promise<number> {
  return database.transaction('ledger.take-checkpoint', async (tx) => {
    const slice = await lockCheckpoint(tx, input)
    if (slice === undefined) return 0
    await addToCheckpoint(tx, slice, input.takenAt)
    return slice.transferCount
  })
}
