// Who somebody is, by a name and a password. At most one candidate, exactly one hash, one answer for all failures.
import type { Database, Passwords, Tx } from '../platform/index.ts'
import type { Profile } from './customer.ts'
import { findSignOnForDevice } from './devices.ts'
import { readEmailAddress } from './email-address.ts'
import { selectPasswordHash, selectSignOn, selectSignOnByEmail } from './store.ts'

export type CheckedSignOn =
  | { readonly ok: true; readonly profile: Profile }
  /** Unknown, wrong, more than one, without a password, closed: never told apart. */
  | { readonly ok: false }

export type SignOnAttempt = {
  /** An e-mail address, or a member id of an account that this browser knows. */
  readonly name: string
  readonly password: string
  readonly deviceToken?: string | undefined
}

// No such sign-on exists, but looking for it takes as long as looking for one that does.
const nobody = `sgn_${'0'.repeat(28)}`

/**
 * Limits on guessing are the caller's: this counts nothing.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function checkSignOn(
  ports: { readonly database: Database; readonly passwords: Passwords },
  attempt: SignOnAttempt,
): Promise<CheckedSignOn> {
  const { profile, hash } = await findCandidate(ports.database, attempt)
  const isRight =
    hash === null
      ? await ports.passwords.verifyAgainstNothing(attempt.password)
      : await ports.passwords.verify(attempt.password, hash)
  return isRight && profile !== undefined ? { ok: true, profile } : { ok: false }
}

type Candidate = {
  readonly profile: Profile | undefined
  /** Null: nothing to check against. */
  readonly hash: string | null
}

// Always the same statements, whoever is looked for.
async function findCandidate(database: Database, attempt: SignOnAttempt): Promise<Candidate> {
  return await database.read('customers.find-candidate', async (tx) => {
    const signOn = (await selectOne(tx, attempt)) ?? nobody
    const [profile, hash] = await Promise.all([
      selectSignOn(tx, signOn),
      selectPasswordHash(tx, signOn),
    ])
    return { profile, hash: profile?.accountStatus === 'closed' ? null : hash }
  })
}

async function selectOne(tx: Tx, attempt: SignOnAttempt): Promise<string | undefined> {
  const { name: memberId, deviceToken } = attempt
  const address = readEmailAddress(attempt.name)
  if (address !== undefined) return await selectSignOnByEmail(tx, address.emailKey)
  if (deviceToken === undefined) return undefined
  return await findSignOnForDevice(tx, { deviceToken, memberId })
}
