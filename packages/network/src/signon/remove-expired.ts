// Housekeeping: what the provider, the counters and people's devices no longer need, in short transactions.
import { deleteOldFormerAddresses } from '../customers/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import {
  deleteEndedTokens,
  deleteEvents,
  deleteExpiredDocuments,
  deleteKeptForms,
  deleteLinks,
  deleteOldDevices,
  deleteOldGuessCounters,
  deleteSessions,
  deleteSignOffs,
  deleteStepUpCodes,
  deleteTransactions,
  deleteUsedChallenges,
} from './store-old.ts'
import type { RemoveOld } from './store-old.ts'

/**
 * Days that each is kept beyond its end. Documents a day: the provider lives by real time, and on a network whose clock
 * was moved a transaction under way would be cut off otherwise.
 */
const removals: readonly (readonly [remove: RemoveOld, days: number])[] = [
  [deleteExpiredDocuments, 1],
  [deleteTransactions, 7],
  [deleteOldGuessCounters, 1],
  [deleteLinks, 1],
  [deleteOldFormerAddresses, 1],
  [deleteKeptForms, 1],
  [deleteStepUpCodes, 1],
  // Long after the challenge itself is too old to be answered.
  [deleteUsedChallenges, 1],
  // Longer than any session of a merchant's site lasts.
  [deleteSignOffs, 1],
  [deleteEndedTokens, 30],
  // Longer than any sign-on lasts, and longer than anybody looks back for a device.
  [deleteSessions, 400],
  [deleteEvents, 400],
  [deleteOldDevices, 400],
]

const removedPerRound = 1_000

export async function removeExpired(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { signal, limit = removedPerRound }: { readonly signal: AbortSignal; readonly limit?: number },
): Promise<void> {
  const now = clock.now()
  for (const [remove, days] of removals) {
    const before = now.subtract({ hours: 24 * days })
    for (let removed = limit; removed === limit && !signal.aborted;) {
      removed = await database.transaction('signon.remove-expired', (tx) =>
        remove(tx, { before, limit }),
      )
    }
  }
}
