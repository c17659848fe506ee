// The job that removes what was told long ago: mails that left, notices that became mails. What waits,
// or is parked, stays.
import type { Clock, Database, Tx } from '../platform/index.ts'
import { deleteSentMails } from './store.ts'
import { deleteWordedNotices } from './store-notices.ts'

const removedPerRound = 1_000

/** Each answers how many it removed; fewer than the limit: none are left. */
const removals = [deleteSentMails, deleteWordedNotices] satisfies readonly ((
  tx: Tx,
  input: { readonly before: Temporal.Instant; readonly limit: number },
) => Promise<number>)[]

export async function removeTold(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { days, signal }: { readonly days: number; readonly signal: AbortSignal },
): Promise<void> {
  const before = clock.now().subtract({ hours: 24 * days })
  const limit = removedPerRound
  for (const remove of removals) {
    for (let removed = limit; removed === limit && !signal.aborted;) {
      removed = await database.transaction('outbox.remove-told', (tx) =>
        remove(tx, { before, limit }),
      )
    }
  }
}
