// The nouns of groups: the accounts on one payment account, who signs on to them, and invitations. Pure.
import type { PurchasingAccount, PurchasingAccountId } from '../customers/accounts/index.ts'
import type { AccountSignOn } from '../customers/index.ts'
import { hashSecretToken, isId, isSecretToken, newSecretToken } from '../platform/index.ts'
import type { Id, IdSources } from '../platform/index.ts'

export type InvitationId = Id<'inv'>

export type GroupSignOn = Pick<AccountSignOn, 'signOn' | 'email' | 'memberId'>

export type GroupAccount = PurchasingAccount & {
  /** Those that work; none before an invitation is accepted, and none once the account is closed. */
  readonly signOns: readonly GroupSignOn[]
}

/** An invitation that was neither accepted nor withdrawn. Past its end the link no longer works. */
export type OpenInvitation = {
  readonly invitation: InvitationId
  readonly paymentAccount: string
  readonly purchasingAccount: PurchasingAccountId
  /** The sign-on that invited. */
  readonly invitedBy: string
  readonly email: string
  readonly emailKey: string
  readonly memberId: string
  readonly firstName: string
  readonly lastName: string
  readonly sentCount: number
  readonly sentAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

export const accountCountMax = 50
export const signOnCountMax = 10
/** Mails that one group may cause in a day, so that it does not become a way to flood strangers. */
export const invitationsPerDayMax = 20
/** How often one invitation is mailed in all. */
export const sendingsMax = 5

const invitationDays = 14

export function invitationEnd(sentAt: Temporal.Instant): Temporal.Instant {
  return sentAt.add({ hours: invitationDays * 24 })
}

export function hasInvitationEnded(
  { expiresAt }: Pick<OpenInvitation, 'expiresAt'>,
  at: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(expiresAt, at) <= 0
}

/** The link's secret part as it is kept. */
export type InvitationToken = {
  readonly invitation: InvitationId
  readonly tokenHash: Buffer
}

/** What the mailed link ends in: the id, which finds the row, and 256 bits, of which only the hash is kept. */
export function newInvitationToken(
  sources: IdSources,
  invitation: InvitationId,
): InvitationToken & { readonly token: string } {
  const secret = newSecretToken(sources.random)
  return { invitation, tokenHash: hashSecretToken(secret), token: `${invitation}.${secret}` }
}

/** Undefined for what never was a token. */
export function readInvitationToken(token: string): InvitationToken | undefined {
  const [invitation, secret, ...more] = token.split('.')
  if (!isId('inv', invitation) || invitation.length !== idLength || more.length > 0)
    return undefined
  if (secret === undefined || !isSecretToken(secret)) return undefined
  return { invitation, tokenHash: hashSecretToken(secret) }
}

const idLength = 'inv_'.length + 28
