// The job that removes events that engines took long ago. What waits, or is parked, stays.
import type { Clock, Database } from '../platform/index.ts'
import { deleteToldEvents } from './store-merchant-events.ts'

const removedPerRound = 1_000

export async function removeToldEvents(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { days, signal }: { readonly days: number; readonly signal: AbortSignal },
): Promise<void> {
  const before = clock.now().subtract({ hours: 24 * days })
  const limit = removedPerRound
  for (let removed = limit; removed === limit && !signal.aborted;) {
    removed = await database.transaction('webhooks.remove-told', (tx) =>
      deleteToldEvents(tx, { before, limit }),
    )
  }
}
