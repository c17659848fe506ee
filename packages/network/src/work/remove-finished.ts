// The job that removes what was done or cancelled a while ago.
import type { Clock, Database } from '../platform/index.ts'
import { deleteFinished } from './store.ts'

const removedPerRound = 1_000

export async function removeFinished(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly days: number; readonly signal: AbortSignal },
): Promise<void> {
  const before = ports.clock.now().subtract({ hours: 24 * input.days })
  for (let removed = removedPerRound; removed === removedPerRound && !input.signal.aborted;) {
    removed = await ports.database.transaction('work.remove-finished', (tx) =>
      deleteFinished(tx, { before, limit: removedPerRound }),
    )
  }
}
