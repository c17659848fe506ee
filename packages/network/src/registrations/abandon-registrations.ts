// Ends registrations that nobody completed: what people typed is not kept longer than it waits.
import type { Clock, Database } from '../platform/index.ts'
import { updateExpiredRegistrations } from './store.ts'

/** Ends up to `limit` of them; answers how many. For a job that runs every few minutes. */
export async function abandonRegistrations(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly limit: number },
): Promise<number> {
  const now = ports.clock.now()
  return await ports.database.transaction('registrations.abandon-registrations', (tx) =>
    updateExpiredRegistrations(tx, now, input.limit),
  )
}
