// Hashes of what somebody who is new chose to sign on with. Takes a while, so not inside a transaction.
import type { Passwords } from '../platform/index.ts'

export type Secrets = {
  /** Null for whoever acts with a token only, such as a script. */
  readonly passwordHash: string | null
  readonly recoveryHash: string | null
}

/** @throws PasswordsBusyError when too many passwords wait to be hashed. */
export async function hashSecrets(
  passwords: Passwords,
  typed: { readonly password?: string | undefined; readonly recoveryPhrase?: string | undefined },
): Promise<Secrets> {
  const { password, recoveryPhrase: phrase } = typed
  return {
    passwordHash: password === undefined ? null : await passwords.hashOfNewcomer(password),
    recoveryHash:
      phrase === undefined || phrase === '' ? null : await passwords.hashOfNewcomer(phrase),
  }
}
