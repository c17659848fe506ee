// Housekeeping: what the provider and the counters no longer need.
import type { Clock, Database } from '../platform/index.ts'
import { deleteExpiredDocuments, deleteOldGuessCounters } from './store-provider.ts'
import { deleteTransactions } from './store.ts'

/**
 * Removes documents a day after their end: the provider lives by real time, and on a network whose clock was moved
 * a transaction under way would be cut off otherwise.
 */
export async function removeExpired(ports: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const now = ports.clock.now()
  const dayAgo = now.subtract({ hours: 24 })
  await ports.database.transaction('signon.remove-expired', async (tx) => {
    await Promise.all([
      deleteExpiredDocuments(tx, dayAgo),
      deleteTransactions(tx, now.subtract({ hours: 7 * 24 })),
      deleteOldGuessCounters(tx, dayAgo.epochMilliseconds),
    ])
  })
}
