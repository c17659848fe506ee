// The job that removes events that engines took long ago, and old tellings to endpoints. What waits for an engine, or
// is parked, stays.
import type { Clock, Database } from '../platform/index.ts'
import { deleteOldDeliveries } from './store-deliveries.ts'
import { deleteToldEvents } from './store-merchant-events.ts'

const removedPerRound = 1_000

export async function removeToldEvents(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { days, signal }: { readonly days: number; readonly signal: AbortSignal },
): Promise<void> {
  const before = clock.now().subtract({ hours: 24 * days })
  const limit = removedPerRound
  for (const remove of [deleteOldDeliveries, deleteToldEvents]) {
    for (let removed = limit; removed === limit && !signal.aborted;) {
      removed = await database.transaction('webhooks.remove-told', (tx) =>
        remove(tx, { before, limit }),
      )
    }
  }
}
