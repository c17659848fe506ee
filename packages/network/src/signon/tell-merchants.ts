// Ends the provider's sessions behind those that have ended: merchants that were visited in them are then to be told.
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
