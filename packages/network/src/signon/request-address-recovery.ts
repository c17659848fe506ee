// Recovery where the mail is lost too: two secrets begin it, three days must pass, and the owner can stop it.
import { getProfile, lockSecrets, readEmailAddress } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { hashSecretToken, newId, newSecretToken } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { checkCandidate, findCandidate } from './candidate/check-sign-on.ts'
import { hashPersonalCode } from './candidate/personal-code.ts'
import { acts } from './proofs.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnOrigin } from './session.ts'
import { checkGuess, describeGuess } from './sign-on-with-password.ts'
import { insertLink, updateLinksEnded } from './store-links.ts'

const waits = Temporal.Duration.from({
  hours: acts.take_account_back.by.code_and_phrase.afterHours,
})
const worksFor = Temporal.Duration.from({ hours: 7 * 24 })
const triesMax = 5

export interface AddressRecoveryRequest {
  readonly memberId: string
  readonly personalCode: string
  readonly phrase: string
  readonly newEmail: string
  readonly address: string | undefined
  readonly origin: SignOnOrigin
}

/**
 * Returns nothing: what was wrong, or that nothing was, is told by mail only. Exactly one hash, one candidate.
 * @throws PasswordsBusyError when too many passwords wait to be checked.
 */
export async function requestAddressRecovery(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'limits' | 'passwords' | 'secrets'>,
  request: AddressRecoveryRequest,
): Promise<void> {
  const newEmail = readEmailAddress(request.newEmail)
  const { memberId: name, personalCode, phrase, address } = request
  // Without a code nobody is chosen: no device and no e-mail address stands in for it.
  const attempt = {
    name: name.replaceAll('@', ''),
    personalCode: personalCode === '' ? '-' : personalCode,
    address,
  }
  const { database, secrets, passwords, limits } = ports
  const candidate = await findCandidate({ database, codeKey: secrets.personalCodes }, attempt)
  const checked = await checkGuess(limits, describeGuess(attempt, candidate), () =>
    checkCandidate(passwords, { ...candidate, hash: candidate.recoveryHash }, phrase),
  )
  if (!checked.ok || newEmail === undefined) return
  const { profile } = checked
  const codeHash = hashPersonalCode(secrets.personalCodes, attempt.name, personalCode)
  const proven = { recoveryHash: candidate.recoveryHash, codeHash }
  await ports.database.transaction('signon.request-address-recovery', async (tx) => {
    if (!(await isStillProven(tx, profile, proven))) return
    await beginWait(tx, ports, { profile, newEmail: newEmail.email, origin: request.origin })
  })
}

/** By the phrase and the code alone: what else is changed or ended meanwhile does not keep an owner out. */
async function isStillProven(
  tx: Tx,
  { signOn }: Profile,
  proven: { readonly recoveryHash: string | null; readonly codeHash: Buffer },
): Promise<boolean> {
  const secrets = await lockSecrets(tx, signOn)
  const isSame =
    secrets?.recoveryHash === proven.recoveryHash &&
    secrets.personalCodeHash?.equals(proven.codeHash) === true
  return isSame && (await getProfile(tx, signOn)).accountStatus !== 'closed'
}

async function beginWait(
  tx: Tx,
  ports: Pick<SecurityPorts, 'clock' | 'random'>,
  input: {
    readonly profile: Profile
    readonly newEmail: string
    readonly origin: SignOnOrigin
  },
): Promise<void> {
  const { profile, newEmail, origin } = input
  const { signOn, purchasingAccount, language } = profile
  const now = ports.clock.now()
  const validFrom = now.add(waits)
  const token = newSecretToken(ports.random)
  await updateLinksEnded(tx, { signOn, kinds: ['new_address'], now })
  await insertLink(tx, {
    tokenHash: hashSecretToken(token),
    kind: 'new_address',
    signOn,
    newEmail,
    madeAt: now,
    validFrom,
    expiresAt: validFrom.add(worksFor),
    triesLeft: triesMax,
  })
  await recordSignOnEvent(tx, ports, {
    signOn,
    purchasingAccount,
    kind: 'recovery_started',
    origin,
  })
  const id = newId('lnk', ports)
  const worksAt = validFrom.toString()
  await enqueueNotice(tx, ports, {
    cause: `recovery-started/${id}`,
    to: { signOn },
    kind: 'recovery_started',
    facts: { worksAt },
  })
  await enqueueNotice(tx, ports, {
    cause: `recovery-address/${id}`,
    to: { email: newEmail, language, onBehalfOf: signOn },
    kind: 'recovery_address_link',
    facts: { path: `/recover/${token}`, worksAt },
  })
}
