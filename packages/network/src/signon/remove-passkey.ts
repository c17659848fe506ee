// Takes a passkey away from a sign-on.
import { holdSession } from './hold-session.ts'
import type { AskingSession } from './hold-session.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnOrigin } from './session.ts'
import { deletePasskey } from './store-passkeys.ts'
import { tellOwner } from './tell-owner.ts'

/**
 * Whoever came in by it is out: every other session ends. False for a passkey that is not there: removed already, or
 * another person's; and where the session that asks has ended.
 */
export async function removePasskey(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly session: AskingSession
    readonly passkey: string
    readonly origin: SignOnOrigin
  },
): Promise<boolean> {
  const { signOn, purchasingAccount } = input.session
  const { passkey, origin } = input
  return await ports.database.transaction('signon.remove-passkey', async (tx) => {
    if (!(await holdSession(tx, input.session))) return false
    const name = await deletePasskey(tx, { signOn, passkey })
    if (name === undefined) return false
    await revokeRights(tx, ports, { signOn, cause: 'passkey_removed', session: input.session.id })
    const event = { signOn, purchasingAccount, kind: 'passkey_removed', origin } as const
    await recordSignOnEvent(tx, ports, event)
    await tellOwner(tx, ports, {
      signOn,
      act: 'remove_passkey',
      cause: `passkey-removed/${passkey}`,
      kind: 'passkey_removed',
      facts: { name },
    })
    return true
  })
}
