// A sign-on that has ended is nobody in any organisation, and nobody comes by what it sent.
import type { Clock, Tx } from '../platform/index.ts'
import { deletePersonEverywhere } from './store.ts'
import { updateInvitationsOfSender } from './store-invitations.ts'

/**
 * Also of a last owner: a person who is gone cannot be kept for it. The operator invites another one, whom the
 * organisation names.
 */
export async function endRolesOf(
  tx: Tx,
  signOn: string,
  endedAt: ReturnType<Clock['now']>,
): Promise<void> {
  await deletePersonEverywhere(tx, signOn)
  await updateInvitationsOfSender(tx, { signOn, endedAt })
}
