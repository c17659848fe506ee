// Whether somebody knows a secret of a sign-on: always a hash, also where there is nothing to compare with.
import { selectSecrets } from '../../customers/index.ts'
import type { ProvenSecrets, SecretsRow } from '../../customers/index.ts'
import type { Clock, Database, Passwords } from '../../platform/index.ts'

/** Which secrets a sign-on has. */
export async function secretsOf(
  ports: { readonly database: Database },
  signOn: string,
): Promise<{
  readonly hasPassword: boolean
  readonly hasPhrase: boolean
  readonly hasPersonalCode: boolean
  readonly isEmailProved: boolean
  readonly secretsVersion: number
}> {
  const row = await ports.database.read('signon.secrets-of', (tx) => selectSecrets(tx, signOn))
  return {
    hasPassword: (row?.passwordHash ?? null) !== null,
    hasPhrase: (row?.recoveryHash ?? null) !== null,
    hasPersonalCode: (row?.personalCodeHash ?? null) !== null,
    isEmailProved: row?.isEmailProved ?? false,
    secretsVersion: row?.secretsVersion ?? 0,
  }
}

type Ports = {
  readonly database: Database
  readonly passwords: Passwords
}
type Typed = { readonly signOn: string; readonly typed: string }

/**
 * Undefined where it is wrong.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function provePassword(
  ports: Ports,
  { signOn, typed }: Typed,
): Promise<ProvenSecrets | undefined> {
  const row = await readSecrets(ports, signOn)
  const isProven = await isRight(ports, row?.passwordHash ?? null, typed)
  return isProven && row !== undefined ? { signOn, secretsVersion: row.secretsVersion } : undefined
}

/** The hash that somebody knows the phrase of: of the present one, or of the one before it while that counts. */
export type ProvenPhrase = { readonly hash: string }

/**
 * Undefined for neither.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function provePhrase(
  ports: Ports & { readonly clock: Clock },
  { signOn, typed }: Typed,
): Promise<ProvenPhrase | undefined> {
  const { present, former } = phrasesOf(await readSecrets(ports, signOn), ports.clock.now())
  if ((await isRight(ports, present, typed)) && present !== null) return { hash: present }
  if (former === null) return undefined
  return (await isRight(ports, former, typed)) ? { hash: former } : undefined
}

/**
 * Which phrase that is by now, looked at under the lock of its row. Not the version of the secrets: whoever changes
 * others of them meanwhile, with less than this phrase, must not be able to refuse it.
 */
export function whichPhrase(
  row: SecretsRow | undefined,
  { hash }: ProvenPhrase,
  now: Temporal.Instant,
): 'present' | 'former' | undefined {
  const { present, former } = phrasesOf(row, now)
  if (present === hash) return 'present'
  return former === hash ? 'former' : undefined
}

function phrasesOf(row: SecretsRow | undefined, now: Temporal.Instant) {
  const until = row?.formerRecoveryUntil ?? null
  const counts = until !== null && Temporal.Instant.compare(now, until) < 0
  return {
    present: row?.recoveryHash ?? null,
    former: counts ? (row?.formerRecoveryHash ?? null) : null,
  }
}

async function readSecrets({ database }: Ports, signOn: string): Promise<SecretsRow | undefined> {
  return await database.read('signon.prove-secret', (tx) => selectSecrets(tx, signOn))
}

async function isRight({ passwords }: Ports, hash: string | null, typed: string): Promise<boolean> {
  return hash === null
    ? await passwords.verifyAgainstNothing(typed)
    : await passwords.verify(typed, hash)
}
