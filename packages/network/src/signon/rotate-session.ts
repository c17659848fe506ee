// A session goes on under a new token: at every change of privilege, so that an old token gains nothing by it.
import { hashSecretToken, newSecretToken } from '../platform/index.ts'
import type { Random, Tx } from '../platform/index.ts'
import type { Session } from './session.ts'
import { deleteLiveSession, insertSession } from './store-sessions.ts'

/** Undefined where the session has ended, also a moment ago: then nothing is changed. */
export async function rotateSession(
  tx: Tx,
  ports: { readonly random: Random },
  input: { readonly token: string; readonly steppedUpAt?: Temporal.Instant },
): Promise<{ readonly token: string; readonly session: Session } | undefined> {
  const before = await deleteLiveSession(tx, hashSecretToken(input.token))
  if (before === undefined) return undefined
  const token = newSecretToken(ports.random)
  const session = { ...before, steppedUpAt: input.steppedUpAt ?? before.steppedUpAt }
  await insertSession(tx, { ...session, tokenHash: hashSecretToken(token) })
  return { token, session }
}
