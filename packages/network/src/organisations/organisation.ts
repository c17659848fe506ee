// The nouns of this room: who stands behind merchants, the people of it, and what was asked for. Pure.
import { hashSecretToken, isId, isSecretToken, newSecretToken } from '../platform/index.ts'
import type { Id, IdSources, Random } from '../platform/index.ts'
import type { OrganisationRole } from './roles.ts'

export type OrganisationId = Id<'org'>
export type OrganisationInvitationId = Id<'oin'>

export type Organisation = {
  readonly organisation: OrganisationId
  readonly name: string
  readonly foundedAt: Temporal.Instant
}

export type PersonRow = {
  readonly signOn: string
  readonly role: OrganisationRole
  readonly joinedAt: Temporal.Instant
}

export type OpenInvitation = {
  readonly invitation: OrganisationInvitationId
  readonly organisation: OrganisationId
  readonly email: string
  readonly emailKey: string
  readonly role: OrganisationRole
  readonly invitedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

/** What somebody asked for whom nobody at the network knows. */
export type Application = {
  readonly merchant: string
  readonly organisation: OrganisationId
  /** The sign-on that asked. */
  readonly askedBy: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** What is sold, in the words of who asked. */
  readonly sold: string
  readonly status: ApplicationStatus
  readonly reason: string | null
  readonly askedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
}

export const applicationStatuses = ['waiting', 'approved', 'refused'] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

export const personCountMax = 50
export const merchantCountMax = 50
/** Of one person, so that nobody fills the queue that people work through. */
export const waitingCountMax = 3
/** Mails that one organisation may cause in a day, so that it does not become a way to flood strangers. */
export const invitationsPerDayMax = 20

const invitationDays = 7

export function invitationEnd(invitedAt: Temporal.Instant): Temporal.Instant {
  return invitedAt.add({ hours: invitationDays * 24 })
}

export type InvitationToken = {
  readonly invitation: OrganisationInvitationId
  readonly tokenHash: Buffer
}

/**
 * What the mailed link ends in: the id, which finds the row, and 256 bits, of which only the hash is kept. No dot
 * between them: what ends like the name of a file is no page to be led back to after signing on.
 */
export function newInvitationToken(
  sources: IdSources & { readonly random: Random },
  invitation: OrganisationInvitationId,
): InvitationToken & { readonly token: string } {
  const secret = newSecretToken(sources.random)
  return { invitation, tokenHash: hashSecretToken(secret), token: `${invitation}-${secret}` }
}

/** Undefined for what never was a token. */
export function readInvitationToken(token: string): InvitationToken | undefined {
  const end = token.indexOf('-')
  const [invitation, secret] = [token.slice(0, end), token.slice(end + 1)]
  if (end < 0 || !isId('oin', invitation) || !isSecretToken(secret)) return undefined
  return { invitation, tokenHash: hashSecretToken(secret) }
}
