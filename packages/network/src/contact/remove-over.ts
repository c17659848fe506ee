// The job that removes conversations in which nobody waits and nobody has written for long, and counts of days that
// are over.
import type { Clock, Database } from '../platform/index.ts'
import { deleteConversationsBefore } from './store-erasure.ts'
import { deleteCountsBefore } from './store-counts.ts'

const removedPerRound = 500

export async function removeOver(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { days, signal }: { readonly days: number; readonly signal: AbortSignal },
): Promise<void> {
  const now = clock.now()
  const limit = removedPerRound
  const removals = [
    [deleteConversationsBefore, now.subtract({ hours: 24 * days })],
    [deleteCountsBefore, now.subtract({ hours: 24 })],
  ] as const
  for (const [remove, before] of removals) {
    for (let removed = limit; removed === limit && !signal.aborted;) {
      removed = await database.transaction('contact.remove-over', (tx) =>
        remove(tx, { before, limit }),
      )
    }
  }
}
