// Signing on by name and password: one candidate, one hash, one answer for every failure, limits on guessing.
import { checkCandidate, findCandidate } from './candidate/check-sign-on.ts'
import type { Candidate, CheckedSignOn, SignOnName } from './candidate/check-sign-on.ts'
import type { Guess, GuessLimits } from './guess-limits.ts'
import type { SecurityPorts } from './security-ports.ts'

export type PasswordAttempt = SignOnName & {
  readonly password: string
  /** The caller's IP address. */
  readonly address: string | undefined
}

/**
 * Unknown, wrong, several, closed and locked are not told apart, and cost the same work: the password is hashed
 * once in any case, also when the limits have already decided.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function signOnWithPassword(
  deps: Pick<SecurityPorts, 'database' | 'passwords' | 'limits' | 'secrets'>,
  attempt: PasswordAttempt,
): Promise<CheckedSignOn> {
  const { database, secrets, passwords } = deps
  const candidate = await findCandidate({ database, codeKey: secrets.personalCodes }, attempt)
  return await checkGuess(deps.limits, describeGuess(attempt, candidate), () =>
    checkCandidate(passwords, candidate, attempt.password),
  )
}

/** Counts a guess, checks it in any case, and forgives it where it was right. */
export async function checkGuess(
  limits: GuessLimits,
  guess: Guess,
  check: () => Promise<CheckedSignOn>,
): Promise<CheckedSignOn> {
  const isAllowed = await limits.take(guess)
  const checked = await check()
  if (!isAllowed || !checked.ok) return { ok: false }
  await limits.forgive(guess)
  return checked
}

export function describeGuess(
  attempt: SignOnName & { readonly address: string | undefined },
  candidate: Pick<Candidate, 'profile' | 'isKnownDevice'>,
): Guess {
  const { name, personalCode = '', account, deviceToken, address } = attempt
  // Many have one member id: guesses at one of them must not lock the others, who come with codes of their own.
  const label = personalCode === '' ? (account ?? name) : `${name}\n${personalCode}`
  const device = candidate.isKnownDevice ? deviceToken : undefined
  return { label, signOn: candidate.profile?.signOn, device, address }
}
