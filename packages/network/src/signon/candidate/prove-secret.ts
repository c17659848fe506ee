// Whether somebody knows a secret of a sign-on: always one hash, also where there is nothing to compare with.
import { selectSecrets } from '../../customers/index.ts'
import type { ProvenSecrets } from '../../customers/index.ts'
import type { Database, Passwords } from '../../platform/index.ts'

/** Which secrets a sign-on has. */
export async function secretsOf(
  ports: { readonly database: Database },
  signOn: string,
): Promise<{
  readonly hasPassword: boolean
  readonly hasPhrase: boolean
  readonly hasPersonalCode: boolean
  readonly secretsVersion: number
}> {
  const row = await ports.database.read('signon.secrets-of', (tx) => selectSecrets(tx, signOn))
  return {
    hasPassword: (row?.passwordHash ?? null) !== null,
    hasPhrase: (row?.recoveryHash ?? null) !== null,
    hasPersonalCode: (row?.personalCodeHash ?? null) !== null,
    secretsVersion: row?.secretsVersion ?? 0,
  }
}

/** With the hash that was compared, for what is bound to this secret alone. */
export interface ProvenSecret extends ProvenSecrets {
  readonly hash: string
}

/**
 * Undefined where it is wrong.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function provePassword(
  ports: { readonly database: Database; readonly passwords: Passwords },
  input: {
    readonly signOn: string
    readonly of: 'password' | 'phrase'
    readonly typed: string
  },
): Promise<ProvenSecret | undefined> {
  const { signOn, of, typed } = input
  const row = await ports.database.read('signon.prove-password', (tx) => selectSecrets(tx, signOn))
  const hash = of === 'password' ? row?.passwordHash : row?.recoveryHash
  if (row === undefined || hash == null) {
    await ports.passwords.verifyAgainstNothing(typed)
    return undefined
  }
  const { secretsVersion } = row
  return (await ports.passwords.verify(typed, hash)) ? { signOn, secretsVersion, hash } : undefined
}
