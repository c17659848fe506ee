// A session goes on under a new token: at every change of privilege, so that an old token gains nothing by it.
import { hashSecretToken, newSecretToken } from '../platform/index.ts'
import type { Random, Tx } from '../platform/index.ts'
import { updateSessionToken } from './store-sessions.ts'

/** The token from now on; undefined where the session has ended, also a moment ago: then nothing is changed. */
export async function rotateSession(
  tx: Tx,
  ports: { readonly random: Random },
  input: { readonly token: string; readonly steppedUpAt?: Temporal.Instant },
): Promise<string | undefined> {
  const token = newSecretToken(ports.random)
  const isRotated = await updateSessionToken(tx, {
    tokenHash: hashSecretToken(input.token),
    newTokenHash: hashSecretToken(token),
    steppedUpAt: input.steppedUpAt ?? null,
  })
  return isRotated ? token : undefined
}
