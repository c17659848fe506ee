// Ends all that sign-ons opened, in the transaction that takes them off their account.
import type { Clock, Tx } from '../platform/index.ts'
import { revokeRights } from './revoke-rights.ts'

/** Merchants that were visited are told by a job. Nothing happens on a second call. */
export async function endSignOns(
  tx: Tx,
  ports: { readonly clock: Clock },
  signOns: readonly string[],
): Promise<void> {
  for (const signOn of signOns) await revokeRights(tx, ports, { signOn, cause: 'sign_on_ended' })
}
