// Signs a browser off. The merchants that it visited are told by the provider's room.
import type { Clock, Database } from '../platform/index.ts'
import { hashToken } from './secret-token.ts'
import type { Session } from './session.ts'
import { updateSessionEnded } from './store.ts'

/** Answers the session as it was; undefined where it had ended, or never was. */
export async function endSession(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly token: string },
): Promise<Session | undefined> {
  return await ports.database.transaction('signon.end-session', (tx) =>
    updateSessionEnded(tx, hashToken(input.token), ports.clock.now()),
  )
}
