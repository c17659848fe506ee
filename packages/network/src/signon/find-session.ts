// Who is signed on in this browser, by the network's clock.
import { hashSecretToken } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { isSignedOn } from './session.ts'
import type { Session, SessionRule } from './session.ts'
import { selectSession, updateSessionUsed } from './store-sessions.ts'

const usedEvery = Temporal.Duration.from({ minutes: 5 })

/** The session of a cookie, while it lasts. */
export async function findSession(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly token: string | undefined; readonly rule: SessionRule },
): Promise<Session | undefined> {
  const { token, rule } = input
  if (token === undefined || token === '') return undefined
  const session = await ports.database.read('signon.find-session', (tx) =>
    selectSession(tx, hashSecretToken(token)),
  )
  const now = ports.clock.now()
  if (session === undefined || !isSignedOn(session, now, rule)) return undefined
  // Not at every page: people want to know the day and the hour, and a write costs more than a read.
  if (Temporal.Instant.compare(session.lastUsedAt.add(usedEvery), now) <= 0) {
    await ports.database.transaction('signon.note-use', (tx) =>
      updateSessionUsed(tx, hashSecretToken(token), now),
    )
  }
  return session
}
