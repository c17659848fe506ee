// A person ends sessions of theirs: one, all others, or all.
import { endSessionsOf } from './end-sessions-of.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnAccounts, SignOnOrigin } from './session.ts'

/** @returns how many ended; 0 for one that is over, unknown, or another person's. */
export async function endOwnSessions(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly accounts: Pick<SignOnAccounts, 'signOn' | 'purchasingAccount'>
    readonly session?: string
    readonly except?: string
    readonly origin: SignOnOrigin
  },
): Promise<number> {
  const { accounts, session, except, origin } = input
  const { signOn, purchasingAccount } = accounts
  return await ports.database.transaction('signon.end-own-sessions', async (tx) => {
    const endedCount =
      session === undefined
        ? await revokeRights(tx, ports, {
            signOn,
            ...(except === undefined
              ? { cause: 'signed_off_everywhere' }
              : { cause: 'signed_off_elsewhere', session: except }),
          })
        : (await endSessionsOf(tx, ports, { signOn, session })).length
    const event = { signOn, purchasingAccount, kind: 'signed_off_elsewhere', origin } as const
    if (endedCount > 0) await recordSignOnEvent(tx, ports, event)
    return endedCount
  })
}
