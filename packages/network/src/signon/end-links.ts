// Ends what was begun to recover an account: when its owner signs on, or says so, or the account was recovered.
import type { Clock, Random, Tx } from '../platform/index.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { SignOnOrigin } from './session.ts'
import { updateLinksEnded } from './store-links.ts'

/** @returns whether a recovery at a new address was waiting. */
export async function endRecoveries(
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
    kinds: ['recovery', 'new_address'],
    now: ports.clock.now(),
  })
  const wasWaiting = ended.some(({ kind, isLive }) => kind === 'new_address' && isLive)
  if (wasWaiting) await recordSignOnEvent(tx, ports, { ...input, kind: 'recovery_stopped' })
  return wasWaiting
}
