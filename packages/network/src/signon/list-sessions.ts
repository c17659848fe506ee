// The sessions of a sign-on that last, for its owner to see and to end.
import type { Clock, Tx } from '../platform/index.ts'
import { isSignedOn } from './session.ts'
import type { Session, SessionRule } from './session.ts'
import { selectLiveSessions } from './store-sessions.ts'

/** The last used first. */
export async function listSessions(
  tx: Tx,
  ports: { readonly clock: Clock },
  input: { readonly signOn: string; readonly rule: SessionRule },
): Promise<readonly Session[]> {
  const now = ports.clock.now()
  const sessions = await selectLiveSessions(tx, input.signOn)
  return sessions.filter((session) => isSignedOn(session, now, input.rule))
}
