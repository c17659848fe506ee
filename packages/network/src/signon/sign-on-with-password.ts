// Signing on by name and password: one candidate, one hash, one answer for every failure, limits on guessing.
import {
  accountsOfDevice,
  checkSignOn,
  findSignOnByEmail,
  findSignOnForDevice,
} from '../customers/index.ts'
import type { CheckedSignOn } from '../customers/index.ts'
import type { Database, Passwords } from '../platform/index.ts'
import type { Guess, GuessLimits } from './guess-limits.ts'

export interface PasswordAttempt {
  /** An e-mail address, or a member id of an account that this browser knows. */
  readonly name: string
  readonly password: string
  readonly deviceToken: string | undefined
  /** The caller's IP address. */
  readonly address: string | undefined
}

/**
 * Unknown, wrong, several, closed and locked are not told apart, and cost the same work: the password is hashed
 * once in any case, also when the limits have already decided.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function signOnWithPassword(
  deps: {
    readonly database: Database
    readonly passwords: Passwords
    readonly limits: GuessLimits
  },
  attempt: PasswordAttempt,
): Promise<CheckedSignOn> {
  const guess = await describeGuess(deps.database, attempt)
  const isAllowed = await deps.limits.take(guess)
  const { name, password, deviceToken } = attempt
  const checked = await checkSignOn(deps, { name, password, deviceToken })
  if (!isAllowed || !checked.ok) return { ok: false }
  await deps.limits.forgive(guess)
  return checked
}

async function describeGuess(database: Database, attempt: PasswordAttempt): Promise<Guess> {
  const { name, deviceToken = '', address } = attempt
  const [known, signOn] = await Promise.all([
    accountsOfDevice({ database }, deviceToken),
    database.read('signon.find-candidate', async (tx) => {
      const byEmail = await findSignOnByEmail(tx, name)
      return byEmail ?? (await findSignOnForDevice(tx, { deviceToken, memberId: name }))
    }),
  ])
  const isKnown = signOn !== undefined && known.some((account) => account.signOn === signOn)
  return { label: name, signOn, device: isKnown ? deviceToken : undefined, address }
}
