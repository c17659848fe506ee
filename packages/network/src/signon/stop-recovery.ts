// The owner, signed on, stops a recovery at another address.
import { endAddressRecoveries } from './end-links.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnAccounts, SignOnOrigin } from './session.ts'

/** False where none was waiting. */
export async function stopRecovery(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly accounts: Pick<SignOnAccounts, 'signOn' | 'purchasingAccount'>
    readonly origin: SignOnOrigin
  },
): Promise<boolean> {
  const { signOn, purchasingAccount } = input.accounts
  return await ports.database.transaction('signon.stop-recovery', (tx) =>
    endAddressRecoveries(tx, ports, { signOn, purchasingAccount, origin: input.origin }),
  )
}
