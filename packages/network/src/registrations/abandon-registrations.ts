// Ends registrations that nobody completed: what people typed is not kept longer than it waits, nor that they did for
// ever.
import type { Clock, Database, Tx } from '../platform/index.ts'
import { deleteAbandonedRegistrations, updateExpiredRegistrations } from './store.ts'

const perRound = 1_000
const keptDays = 30

/** In short transactions, until none is left. What was completed stays: it is the answer to its id. */
export async function abandonRegistrations(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { signal, limit = perRound }: { readonly signal: AbortSignal; readonly limit?: number },
): Promise<void> {
  const now = clock.now()
  const before = now.subtract({ hours: 24 * keptDays })
  const steps: readonly ((tx: Tx) => Promise<number>)[] = [
    (tx) => updateExpiredRegistrations(tx, now, limit),
    (tx) => deleteAbandonedRegistrations(tx, before, limit),
  ]
  for (const step of steps) {
    for (let ended = limit; ended === limit && !signal.aborted;) {
      ended = await database.transaction('registrations.abandon-registrations', step)
    }
  }
}
