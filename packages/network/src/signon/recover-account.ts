// Takes an account back with a mailed link and the recovery phrase: everything that opened it before ends.
import {
  deleteFormerAddress,
  findPasswordFault,
  lockSecrets,
  moveSignOn,
  setSecrets,
  updateFormerRecoveryBack,
} from '../customers/index.ts'
import type { PasswordFault, Profile } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { hashSecretToken, newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { provePhrase, whichPhrase } from './candidate/prove-secret.ts'
import type { ProvenPhrase } from './candidate/prove-secret.ts'
import { renewPersonalCode } from './candidate/renew-personal-code.ts'
import { findLink } from './find-link.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnOrigin } from './session.ts'
import { updateLinkEnded, updateLinksEnded, updateLinkTried } from './store-links.ts'
import type { LinkKind } from './store-links.ts'
import { tellOwner } from './tell-owner.ts'

export type RecoveredAccount =
  | { readonly status: 'recovered'; readonly memberId: string; readonly personalCode: string }
  | { readonly status: 'wrong_phrase' }
  | { readonly status: 'refused'; readonly fault: PasswordFault }
  /** The new address belongs to another account by now. */
  | { readonly status: 'address_taken' }
  /** Unknown, used, over, tried too often, or not yet good. */
  | { readonly status: 'gone' }

/** What the phrase is asked for with. */
export const recoveryLinks = ['recovery', 'new_address', 'former_address'] as const

type Ports = Pick<
  SecurityPorts,
  'database' | 'clock' | 'random' | 'limits' | 'passwords' | 'secrets'
>

/** @throws PasswordsBusyError when too many passwords wait to be checked. */
export async function recoverAccount(
  ports: Ports,
  input: {
    readonly token: string
    readonly phrase: string
    readonly password: string
    readonly origin: SignOnOrigin
  },
): Promise<RecoveredAccount> {
  const { token, phrase, password, origin } = input
  const found = await findLink(ports, { token, kinds: recoveryLinks })
  if (found?.isValid !== true) return { status: 'gone' }
  const { profile } = found
  const fault = findPasswordFault(password, profile)
  if (fault !== undefined) return { status: 'refused', fault }
  const tokenHash = hashSecretToken(token)
  // Counted before it is checked, and for good: tries at once do not make more of them.
  const tried = await ports.database.transaction('signon.try-recovery', (tx) =>
    updateLinkTried(tx, tokenHash, ports.clock.now()),
  )
  const { signOn } = profile
  const isAllowed = await ports.limits.takeFactor(`${signOn}/${found.kind}`)
  const proved = await provePhrase(ports, { signOn, typed: phrase })
  if (tried === undefined) return { status: 'gone' }
  if (!isAllowed || proved === undefined) return { status: 'wrong_phrase' }
  const passwordHash = await ports.passwords.hash(password)
  return await ports.database.transaction('signon.recover-account', (tx) =>
    takeBack(tx, ports, { profile, proved, tokenHash, passwordHash, origin }),
  )
}

async function takeBack(
  tx: Tx,
  ports: Ports,
  input: {
    readonly profile: Profile
    readonly proved: ProvenPhrase
    readonly tokenHash: Buffer
    readonly passwordHash: string
    readonly origin: SignOnOrigin
  },
): Promise<RecoveredAccount> {
  const { profile, proved, tokenHash, passwordHash, origin } = input
  const { signOn, purchasingAccount } = profile
  const now = ports.clock.now()
  // The phrase and the link alone: whoever signs people off all day keeps nobody from taking their account back.
  const which = whichPhrase(await lockSecrets(tx, signOn), proved, now)
  if (which === undefined) return { status: 'wrong_phrase' }
  const link = await updateLinkEnded(tx, { tokenHash, now })
  if (link === undefined) return { status: 'gone' }
  if (link.newEmail !== null) {
    const moved = await moveSignOn(tx, { signOn, email: link.newEmail, at: now })
    if (moved === 'taken' || moved === 'malformed') return { status: 'address_taken' }
  }
  // After this line the recovery must succeed.
  await setSecrets(tx, { signOn, passwordHash })
  // Whoever knows what was before has it again, and what replaced it is gone.
  if (which === 'former') await updateFormerRecoveryBack(tx, signOn)
  // The one that it was moved to meanwhile is nobody's to take it back with.
  if (link.kind === 'former_address') await deleteFormerAddress(tx, signOn)
  const codePorts = { ...ports, codeKey: ports.secrets.personalCodes }
  const personalCode = await renewPersonalCode(tx, codePorts, signOn)
  await revokeRights(tx, ports, { signOn, cause: 'recovered' })
  // Whoever has the address of before outranks whoever has the present one: their links stay.
  if (link.kind === 'former_address') {
    await updateLinksEnded(tx, { signOn, kinds: ['former_address'], now })
  }
  await recordSignOnEvent(tx, ports, { signOn, purchasingAccount, kind: 'recovered', origin })
  await tellBoth(tx, ports, profile, link.kind)
  return { status: 'recovered', memberId: profile.memberId, personalCode }
}

// The address that was the account's when it began: whoever took the account over must not be the only one told.
async function tellBoth(
  tx: Tx,
  ports: Ports,
  { signOn, email, isEmailProved, language }: Profile,
  link: LinkKind,
): Promise<void> {
  const facts = { changedAt: ports.clock.now().toString() }
  const id = newId('lnk', ports)
  const recovered = { cause: `recovered/${id}`, kind: 'recovered', facts } as const
  if (link !== 'new_address') {
    await tellOwner(tx, ports, { ...recovered, signOn, act: 'take_account_back' })
    return
  }
  await enqueueNotice(tx, ports, { ...recovered, to: { signOn } })
  // One whose mailbox never answered was nobody's.
  if (!isEmailProved) return
  const to = { email, language, onBehalfOf: signOn }
  await enqueueNotice(tx, ports, { cause: `moved/${id}`, to, kind: 'address_moved', facts })
}
