// Opens a session for someone who just signed on or registered. Every sign-on is a new session id.
import type { Clock, Database, Random } from '../platform/index.ts'
import { hashToken, newSecretToken } from './secret-token.ts'
import type { Session, SignOnAccounts } from './session.ts'
import { insertSession, updateSessionEnded } from './store.ts'

/**
 * @param input.previousToken what the browser held before; that session ends.
 * @returns the token for the cookie, and the ended session, whose merchants are to be told.
 */
export async function startSession(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  input: { readonly accounts: SignOnAccounts; readonly previousToken?: string | undefined },
): Promise<{ readonly token: string; readonly ended: Session | undefined }> {
  const { accounts, previousToken } = input
  const token = newSecretToken(ports.random)
  const now = ports.clock.now()
  const ended = await ports.database.transaction('signon.start-session', async (tx) => {
    const inserted = insertSession(tx, {
      ...accounts,
      tokenHash: hashToken(token),
      signedOnAt: now,
    })
    const before =
      previousToken === undefined
        ? undefined
        : await updateSessionEnded(tx, hashToken(previousToken), now)
    await inserted
    return before
  })
  return { token, ended }
}
