// New secrets for a sign-on, in the transaction of what allowed the change. They come hashed.
import type { Tx } from '../platform/index.ts'
import { updatePasswordHash, updatePersonalCodeHash, updateRecoveryHash } from './store-secrets.ts'

/** Only what is given changes. */
export async function setSecrets(
  tx: Tx,
  input: {
    readonly signOn: string
    readonly passwordHash?: string | undefined
    readonly recoveryHash?: string | undefined
    readonly personalCodeHash?: Buffer | undefined
  },
): Promise<void> {
  const { signOn, passwordHash, recoveryHash, personalCodeHash } = input
  if (passwordHash !== undefined) await updatePasswordHash(tx, signOn, passwordHash)
  if (recoveryHash !== undefined) await updateRecoveryHash(tx, signOn, recoveryHash)
  if (personalCodeHash !== undefined) await updatePersonalCodeHash(tx, signOn, personalCodeHash)
}
