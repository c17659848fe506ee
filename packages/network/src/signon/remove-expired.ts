// Housekeeping: what the provider and the counters no longer need.
import type { Clock, Database } from '../platform/index.ts'
import { deleteExpiredDocuments, deleteOldGuessCounters } from './store-provider.ts'
import { deleteStepUpCodes } from './store-factors.ts'
import { deleteLinks } from './store-links.ts'
import { deleteUsedChallenges } from './store-passkeys.ts'
import { deleteSessions } from './store-sessions.ts'
import { deleteTransactions } from './store.ts'

// Longer than any sign-on lasts.
const sessionDays = 400

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
      deleteLinks(tx, dayAgo),
      deleteStepUpCodes(tx, dayAgo),
      // Long after the challenge itself is too old to be answered.
      deleteUsedChallenges(tx, dayAgo),
      deleteSessions(tx, now.subtract({ hours: 24 * sessionDays })),
    ])
  })
}
