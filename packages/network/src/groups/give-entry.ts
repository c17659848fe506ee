// Gives a person a way in to a purchasing account: a sign-on with a password, or an invitation to make one.
import type { PurchasingAccountId } from '../customers/accounts/index.ts'
import {
  askEmailProof,
  countClaims,
  findSignOnByEmail,
  newEmailProof,
  readEmailAddress,
  recordSignOn,
  selectAccountSignOns,
} from '../customers/index.ts'
import type { RegistrationDetails, Secrets, SignOnId } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { bucketOf, newId } from '../platform/index.ts'
import type { Clock, Random, Tx } from '../platform/index.ts'
import type { GroupActor, LockedGroup } from './change-group.ts'
import { invitationEnd, invitationsPerDayMax, newInvitationToken } from './group.ts'
import type { InvitationId } from './group.ts'
import { GroupRefused } from './group-refusal.ts'
import {
  countInvitationsSent,
  insertInvitation,
  selectOpenInvitations,
} from './store-invitations.ts'

type Sources = { readonly clock: Clock; readonly random: Random }

/**
 * Why a person cannot get in, as far as the group may know it; read while the group is locked. Their own people a
 * group knows; whether a stranger has an account it does not learn.
 */
export async function findEntryRefusal(
  tx: Tx,
  of: {
    readonly paymentAccount: string
    readonly details: Pick<RegistrationDetails, 'email' | 'emailKey'>
  },
): Promise<'email_taken' | 'already_invited' | undefined> {
  const [people, invitations] = await Promise.all([
    selectAccountSignOns(tx, of.paymentAccount),
    selectOpenInvitations(tx, of.paymentAccount),
  ])
  const { emailKey } = of.details
  if (invitations.some((open) => open.emailKey === emailKey)) return 'already_invited'
  const own = people.filter(({ endedAt }) => endedAt === null)
  return own.some(({ email }) => readEmailAddress(email)?.emailKey === emailKey)
    ? 'email_taken'
    : undefined
}

export type Entry = {
  readonly group: LockedGroup
  readonly changer: GroupActor
  readonly purchasingAccount: PurchasingAccountId
  readonly details: RegistrationDetails
  /** Undefined: the person is invited. */
  readonly secrets: Secrets | undefined
  readonly at: Temporal.Instant
  /** By the operator, who knows that the address is theirs; else its mailbox has to answer. */
  readonly isVouched?: boolean
}

/** The new sign-on; undefined where an invitation was mailed. @throws GroupRefused */
export async function giveEntry(
  tx: Tx,
  sources: Sources,
  entry: Entry,
): Promise<SignOnId | undefined> {
  const { secrets, purchasingAccount, details, at, isVouched: isEmailProved = false } = entry
  if (secrets === undefined) {
    await invite(tx, sources, entry)
    return undefined
  }
  const { paymentAccount } = entry.changer
  if (!isEmailProved) await refuseTooMany(tx, entry)
  const person = { paymentAccount, purchasingAccount, details, ...secrets, at, isEmailProved }
  const made = await recordSignOn(tx, sources, person)
  if (made === undefined) throw new GroupRefused('email_taken')
  await mailEntry(tx, sources, { signOn: made.signOn, details })
  return made.signOn
}

/**
 * The one mail that goes there before the mailbox has answered; to its owner, where that is somebody already, another.
 */
async function mailEntry(
  tx: Tx,
  sources: Sources,
  { signOn, details }: { readonly signOn: SignOnId; readonly details: RegistrationDetails },
): Promise<void> {
  const { email, emailKey, language, memberId } = details
  const proof = newEmailProof(sources)
  await askEmailProof(tx, proof, { signOn, email, emailKey })
  const owner = await findSignOnByEmail(tx, email)
  const cause = `group-added/${signOn}`
  if (owner !== undefined && owner !== signOn) {
    const to = { signOn: owner }
    await enqueueNotice(tx, sources, { cause, to, kind: 'group_invited_owner', facts: {} })
    return
  }
  const to = { email, language, onBehalfOf: signOn }
  const facts = { memberId, path: proof.path }
  await enqueueNotice(tx, sources, { cause, to, kind: 'group_added', facts })
}

/** Each is a mail to somebody who did not ask for it. */
async function refuseTooMany(tx: Tx, { changer, at }: Entry): Promise<void> {
  const { paymentAccount } = changer
  const since = at.subtract({ hours: 24 })
  const [invited, claimed] = await Promise.all([
    countInvitationsSent(tx, { paymentAccount, since }),
    countClaims(tx, { paymentAccount, since }),
  ])
  if (invited + claimed >= invitationsPerDayMax) throw new GroupRefused('too_many_invitations')
}

async function invite(tx: Tx, sources: Sources, entry: Entry): Promise<void> {
  const { purchasingAccount, details, at } = entry
  const { paymentAccount, signOn: invitedBy } = entry.changer
  await refuseTooMany(tx, entry)
  const id = newId('inv', { ...sources, bucket: bucketOf(paymentAccount) })
  const { invitation, token, tokenHash } = newInvitationToken(sources, id)
  const { email, emailKey, memberId, firstName, lastName } = details
  const expiresAt = invitationEnd(at)
  await insertInvitation(tx, {
    invitation,
    tokenHash,
    paymentAccount,
    purchasingAccount,
    invitedBy,
    email,
    emailKey,
    memberId,
    firstName,
    lastName,
    invitedAt: at,
    expiresAt,
  })
  const { language } = entry.group
  const mail = { invitation, paymentAccount, token, email, language, expiresAt, number: 1 }
  await mailInvitation(tx, sources, mail)
}

export type InvitationMail = {
  readonly invitation: InvitationId
  readonly paymentAccount: string
  readonly token: string
  readonly email: string
  readonly language: string
  readonly expiresAt: Temporal.Instant
  /** How often it has been sent with this one. */
  readonly number: number
}

/**
 * The mail with the link. The owner of an address that has an account already is told instead that it cannot be
 * used for another; the group sees no difference.
 */
export async function mailInvitation(
  tx: Tx,
  sources: Sources,
  mail: InvitationMail,
): Promise<void> {
  const { invitation, paymentAccount, email, language, token } = mail
  const owner = await findSignOnByEmail(tx, email)
  if (owner !== undefined) {
    const cause = `group-invited-owner/${invitation}`
    const to = { signOn: owner }
    await enqueueNotice(tx, sources, { cause, to, kind: 'group_invited_owner', facts: {} })
    return
  }
  await enqueueNotice(tx, sources, {
    cause: `group-invited/${invitation}/${mail.number}`,
    to: { email, language, onBehalfOf: paymentAccount },
    kind: 'group_invited',
    facts: { path: `/join/${token}`, expiresAt: mail.expiresAt.toString() },
  })
}
