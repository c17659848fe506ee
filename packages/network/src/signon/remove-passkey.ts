// Takes a passkey away from a sign-on.
import { enqueueNotice } from '../outbox/index.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnAccounts, SignOnOrigin } from './session.ts'
import { deletePasskey } from './store-passkeys.ts'

/** False for a passkey that is not there: removed already, or another person's. */
export async function removePasskey(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly accounts: Pick<SignOnAccounts, 'signOn' | 'purchasingAccount'>
    readonly passkey: string
    readonly origin: SignOnOrigin
  },
): Promise<boolean> {
  const { signOn, purchasingAccount } = input.accounts
  const { passkey, origin } = input
  return await ports.database.transaction('signon.remove-passkey', async (tx) => {
    const name = await deletePasskey(tx, { signOn, passkey })
    if (name === undefined) return false
    const event = { signOn, purchasingAccount, kind: 'passkey_removed', origin } as const
    await recordSignOnEvent(tx, ports, event)
    await enqueueNotice(tx, ports, {
      cause: `passkey-removed/${passkey}`,
      to: { signOn },
      kind: 'passkey_removed',
      facts: { name },
    })
    return true
  })
}
