// Ends all that sign-ons opened, in the transaction that takes them off their account: sessions and tokens.
import type { Clock, Tx } from '../platform/index.ts'
import { endSessionsOf } from './end-sessions-of.ts'
import { updateTokensRevoked } from './store.ts'

/** Merchants that were visited are told by a job. Nothing happens on a second call. */
export async function endSignOns(
  tx: Tx,
  ports: { readonly clock: Clock },
  signOns: readonly string[],
): Promise<void> {
  for (const signOn of signOns) {
    await endSessionsOf(tx, ports, { signOn })
    await updateTokensRevoked(tx, signOn, ports.clock.now())
  }
}
