// Hashes what each bucket's chain does not hold yet.
import type { Clock, Database } from '../platform/index.ts'
import { insertBlock, lockEnd, selectBucketsBehind, selectNextThrough } from './store-blocks.ts'

/** Entries of a block, at most: what an audit says of one that differs is about so many. */
const blockEntriesMax = 1000

/**
 * Each bucket by itself, in short transactions: nobody who buys waits for it, and it waits for nobody. Safe to run
 * again, and in several processes at once.
 */
export async function extendChain(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { limit = blockEntriesMax }: { readonly limit?: number } = {},
): Promise<number> {
  const addBlock = (bucket: number): Promise<number> =>
    database.transaction('chain.add-block', async (tx) => {
      const end = await lockEnd(tx, bucket)
      if (end === undefined) return 0
      const next = await selectNextThrough(tx, end, limit)
      if (next === undefined) return 0
      await insertBlock(tx, end, { throughSeq: next.throughSeq, hashedAt: clock.now() })
      return next.count
    })
  let entryCount = 0
  for (const bucket of await database.transaction('chain.find-behind', selectBucketsBehind)) {
    let added = await addBlock(bucket)
    entryCount += added
    while (added === limit) {
      added = await addBlock(bucket)
      entryCount += added
    }
  }
  return entryCount
}
