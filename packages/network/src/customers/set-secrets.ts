// New secrets for a sign-on, in the transaction of what allowed the change. They come hashed.
import type { Tx } from '../platform/index.ts'
import { formerEnd } from './former.ts'
import { updatePasswordHash, updatePersonalCodeHash, updateRecoveryHash } from './store-secrets.ts'

/** Only what is given changes. */
export async function setSecrets(
  tx: Tx,
  input: {
    readonly signOn: string
    readonly passwordHash?: string | undefined
    /** The phrase before counts on for a while. */
    readonly recovery?: { readonly hash: string; readonly at: Temporal.Instant } | undefined
    readonly personalCodeHash?: Buffer | undefined
  },
): Promise<void> {
  const { signOn, passwordHash, recovery, personalCodeHash } = input
  if (passwordHash !== undefined) await updatePasswordHash(tx, signOn, passwordHash)
  if (recovery !== undefined) {
    const { hash: recoveryHash, at } = recovery
    await updateRecoveryHash(tx, { signOn, recoveryHash, at, formerUntil: formerEnd(at) })
  }
  if (personalCodeHash !== undefined) await updatePersonalCodeHash(tx, signOn, personalCodeHash)
}
