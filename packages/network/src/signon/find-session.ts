// Who is signed on in this browser, by the network's clock.
import type { Clock, Database } from '../platform/index.ts'
import { hashToken } from './secret-token.ts'
import { isSignedOn } from './session.ts'
import type { Session, SessionRule } from './session.ts'
import { selectSession } from './store.ts'

/** The session of a cookie, while it lasts. */
export async function findSession(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly token: string | undefined; readonly rule: SessionRule },
): Promise<Session | undefined> {
  const { token, rule } = input
  if (token === undefined || token === '') return undefined
  const session = await ports.database.read('signon.find-session', (tx) =>
    selectSession(tx, hashToken(token)),
  )
  if (session === undefined || !isSignedOn(session, ports.clock.now(), rule)) return undefined
  return session
}
