// Ends a recovery at another address while it waits: when its owner signs on by more than a password, or says so. A
// link that was mailed to recover the account is not touched: mailbox and phrase are more than whatever signs on.
import type { Clock, Random, Tx } from '../platform/index.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { SignOnOrigin } from './session.ts'
import { updateLinksEnded } from './store-links.ts'

/** @returns whether one was waiting. */
export async function endAddressRecoveries(
  tx: Tx,
  ports: { readonly clock: Clock; readonly random: Random },
  input: {
    readonly signOn: string
    readonly purchasingAccount: string
    readonly origin: SignOnOrigin
  },
): Promise<boolean> {
  const { signOn } = input
  const ended = await updateLinksEnded(tx, {
    signOn,
    kinds: ['new_address'],
    now: ports.clock.now(),
  })
  const wasWaiting = ended.some(({ isLive }) => isLive)
  if (wasWaiting) await recordSignOnEvent(tx, ports, { ...input, kind: 'recovery_stopped' })
  return wasWaiting
}
