// Signs a browser off. The merchants that it visited are told afterwards, by tell-merchants.ts.
import { hashSecretToken } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { Session, SignOnOrigin } from './session.ts'
import { updateSessionEnded } from './store-sessions.ts'

/** Answers the session as it was; undefined where it had ended, or never was. */
export async function endSession(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  input: { readonly token: string; readonly origin: SignOnOrigin },
): Promise<Session | undefined> {
  return await ports.database.transaction('signon.end-session', async (tx) => {
    const ended = await updateSessionEnded(tx, hashSecretToken(input.token), ports.clock.now())
    if (ended === undefined) return undefined
    const { signOn, purchasingAccount } = ended
    const event = { signOn, purchasingAccount, kind: 'signed_off', origin: input.origin } as const
    await recordSignOnEvent(tx, ports, event)
    return ended
  })
}
