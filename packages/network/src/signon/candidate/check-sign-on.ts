// Who somebody is, by a name and a password. At most one candidate, exactly one hash, one answer for all failures.
import {
  findProfile,
  memberIdKey,
  nobodysSignOn,
  readEmailAddress,
  selectMemberIds,
  selectSecrets,
  selectSignOnsNamed,
} from '../../customers/index.ts'
import type { NamedSignOn, Profile } from '../../customers/index.ts'
import type { Database, Passwords, Tx } from '../../platform/index.ts'
import { selectAccountsOfToken } from './devices.ts'
import { hashPersonalCode } from './personal-code.ts'
import { selectSignOnByCode } from './store-codes.ts'

export type CheckedSignOn =
  | { readonly ok: true; readonly profile: Profile; readonly secretsVersion: number }
  /** Unknown, wrong, more than one, without a password, closed: never told apart. */
  | { readonly ok: false }

export type SignOnName = {
  /** An e-mail address; or a member id, with what tells its account from others of the same id. */
  readonly name: string
  readonly deviceToken?: string | undefined
  /** Tells which account a member id means where the browser does not know it. */
  readonly personalCode?: string | undefined
  /** A sign-on that was chosen from the accounts of this browser, in place of a name. */
  readonly account?: string | undefined
}

/** The one account that could be meant, if there is one. Opaque: only `checkCandidate` says who it is. */
export type Candidate = {
  readonly profile: Profile | undefined
  /** Of a password; null where there is nothing to check against. */
  readonly hash: string | null
  /** Of a recovery phrase. */
  readonly recoveryHash: string | null
  readonly secretsVersion: number
  /** Whether this browser has used the account before. */
  readonly isKnownDevice: boolean
}

/** Always the same statements, whoever is looked for. */
export async function findCandidate(
  ports: { readonly database: Database; readonly codeKey: Buffer },
  attempt: SignOnName,
): Promise<Candidate> {
  return await ports.database.read('signon.find-candidate', async (tx) => {
    const { chosen, known } = await selectOne(tx, ports.codeKey, attempt)
    const signOn = chosen ?? nobodysSignOn
    const [profile, secrets] = await Promise.all([
      findProfile(tx, signOn),
      selectSecrets(tx, signOn),
    ])
    const isOpen = profile !== undefined && profile.accountStatus !== 'closed'
    return {
      profile,
      hash: isOpen ? (secrets?.passwordHash ?? null) : null,
      recoveryHash: isOpen ? (secrets?.recoveryHash ?? null) : null,
      secretsVersion: secrets?.secretsVersion ?? 0,
      isKnownDevice: known.some((account) => account === chosen),
    }
  })
}

/**
 * Limits on guessing are the caller's: this counts nothing.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function checkCandidate(
  passwords: Passwords,
  candidate: Pick<Candidate, 'profile' | 'hash' | 'secretsVersion'>,
  password: string,
): Promise<CheckedSignOn> {
  const { profile, hash, secretsVersion } = candidate
  const isRight =
    hash === null
      ? await passwords.verifyAgainstNothing(password)
      : await passwords.verify(password, hash)
  return isRight && profile !== undefined ? { ok: true, profile, secretsVersion } : { ok: false }
}

async function selectOne(
  tx: Tx,
  codeKey: Buffer,
  attempt: SignOnName,
): Promise<{ readonly chosen: string | undefined; readonly known: readonly string[] }> {
  const { name, account, deviceToken = '', personalCode = '' } = attempt
  const address = readEmailAddress(name)
  const [byEmail, byCode, known] = await Promise.all([
    selectSignOnsNamed(tx, address?.emailKey ?? ''),
    selectSignOnByCode(tx, hashPersonalCode(codeKey, name, personalCode)),
    selectAccountsOfToken(tx, deviceToken),
  ])
  const members = await selectMemberIds(tx, known)
  const key = memberIdKey(name)
  const named = members.filter(({ memberId }) => memberIdKey(memberId) === key)
  const choose = (): string | undefined => {
    if (account !== undefined) return known.find((signOn) => signOn === account)
    if (address !== undefined) return chooseNamed(byEmail, known)
    if (personalCode !== '') return byCode
    return named.length === 1 ? named[0]?.signOn : undefined
  }
  return { chosen: choose(), known }
}

/**
 * While no mailbox has answered an address may have been given for several: then the one that this browser has used
 * before is meant, so that nobody is kept out by whoever gave it earlier.
 */
function chooseNamed(named: readonly NamedSignOn[], known: readonly string[]): string | undefined {
  const [first] = named
  if (first === undefined || first.isProved) return first?.signOn
  return (named.find(({ signOn }) => known.includes(signOn)) ?? first).signOn
}
