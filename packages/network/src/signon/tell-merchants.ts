// Tells merchants of sessions that have ended, after the transaction that ended them: no call leaves a transaction.
import type { Clock, Database } from '../platform/index.ts'
import { selectUntoldSessions, updateMerchantsTold } from './store-sessions.ts'

const perRound = 100

/** Twice does no harm: the provider's session is gone after the first time. */
export async function tellMerchants(
  ports: { readonly database: Database; readonly clock: Clock },
  endProviderSession: (providerSession: string) => Promise<void>,
): Promise<void> {
  const untold = await ports.database.read('signon.find-untold-sessions', (tx) =>
    selectUntoldSessions(tx, perRound),
  )
  for (const session of new Set(untold)) {
    await endProviderSession(session)
    await ports.database.transaction('signon.note-merchants-told', (tx) =>
      updateMerchantsTold(tx, session, ports.clock.now()),
    )
  }
}
