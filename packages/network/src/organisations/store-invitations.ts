// SQL over invitations into organisations.
import type { Tx } from '../platform/index.ts'
import type { InvitationToken, OpenInvitation } from './organisation.ts'

const columns = `i.id as invitation, i.organisation, i.email, i.email_key as "emailKey", i.role,
  i.invited_at as "invitedAt", i.expires_at as "expiresAt"`

/** False where the address has an open one of this organisation. */
export async function insertInvitation(
  tx: Tx,
  row: OpenInvitation & InvitationToken & { readonly invitedBy: string | null },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'organisations.insert-invitation',
    text: `insert into organisation_invitations (id, organisation, invited_by, token_hash, email, email_key, role, status,
             invited_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)
           on conflict (organisation, email_key) where status = 'open' do nothing returning id`,
    values: [
      row.invitation,
      row.organisation,
      row.invitedBy,
      row.tokenHash,
      row.email,
      row.emailKey,
      row.role,
      row.invitedAt,
      row.expiresAt,
    ],
  })
  return rows.length === 1
}

/** The open invitations of an organisation that can be taken still, the oldest first. */
export async function selectOpenInvitations(
  tx: Tx,
  of: { readonly organisation: string; readonly now: Temporal.Instant },
): Promise<readonly OpenInvitation[]> {
  return await tx.query<OpenInvitation>({
    name: 'organisations.select-open-invitations',
    text: `select ${columns} from organisation_invitations i
           where i.organisation = $1 and i.status = 'open' and i.expires_at > $2 order by i.invited_at, i.id`,
    values: [of.organisation, of.now],
  })
}

/** The invitation of a link; undefined for another secret, and for one that is over. */
export async function selectInvitationOfToken(
  tx: Tx,
  token: InvitationToken & { readonly now: Temporal.Instant },
): Promise<OpenInvitation | undefined> {
  const rows = await tx.query<OpenInvitation>({
    name: 'organisations.select-invitation-of-token',
    text: `select ${columns} from organisation_invitations i
           where i.id = $1 and i.token_hash = $2 and i.status = 'open' and i.expires_at > $3`,
    values: [token.invitation, token.tokenHash, token.now],
  })
  return rows[0]
}

/** How an invitation of an organisation stands; undefined where it has none of this id. */
export async function selectInvitationStatus(
  tx: Tx,
  of: { readonly organisation: string; readonly invitation: string },
): Promise<'open' | 'accepted' | 'withdrawn' | undefined> {
  const rows = await tx.query<{ status: 'open' | 'accepted' | 'withdrawn' }>({
    name: 'organisations.select-invitation-status',
    text: `select status from organisation_invitations where id = $2 and organisation = $1`,
    values: [of.organisation, of.invitation],
  })
  return rows[0]?.status
}

export async function countInvitationsSince(
  tx: Tx,
  of: { readonly organisation: string; readonly since: Temporal.Instant },
): Promise<number> {
  const rows = await tx.query<{ count: number }>({
    name: 'organisations.count-invitations-since',
    text: `select count(*)::int as count from organisation_invitations where organisation = $1 and invited_at > $2`,
    values: [of.organisation, of.since],
  })
  return rows[0]?.count ?? 0
}

const forgotten = 'email = null, email_key = null'

/** Whom it was for is forgotten. */
export async function updateInvitationEnded(
  tx: Tx,
  row: {
    readonly invitation: string
    readonly status: 'accepted' | 'withdrawn'
    readonly endedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'organisations.update-invitation-ended',
    text: `update organisation_invitations set status = $2, ended_at = $3, ${forgotten}
           where id = $1 and status = 'open'`,
    values: [row.invitation, row.status, row.endedAt],
  })
}

/** Those that somebody sent in an organisation, or in all: nobody comes back by a link of their own. */
export async function updateInvitationsOfSender(
  tx: Tx,
  row: {
    readonly signOn: string
    readonly organisation?: string
    readonly endedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'organisations.update-invitations-of-sender',
    text: `update organisation_invitations set status = 'withdrawn', ended_at = $3, ${forgotten}
           where invited_by = $1 and ($2::text is null or organisation = $2) and status = 'open'`,
    values: [row.signOn, row.organisation ?? null, row.endedAt],
  })
}

/** Of an address that is erased. */
export async function updateInvitationsToAddress(
  tx: Tx,
  row: { readonly emailKey: string; readonly endedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'organisations.update-invitations-to-address',
    text: `update organisation_invitations set status = 'withdrawn', ended_at = $2, ${forgotten}
           where email_key = $1 and status = 'open'`,
    values: [row.emailKey, row.endedAt],
  })
}

/** An open one to the address that nobody can take any more makes room for another. */
export async function deleteExpiredInvitation(
  tx: Tx,
  of: {
    readonly organisation: string
    readonly emailKey: string
    readonly now: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'organisations.delete-expired-invitation',
    text: `delete from organisation_invitations
           where organisation = $1 and email_key = $2 and status = 'open' and expires_at <= $3`,
    values: [of.organisation, of.emailKey, of.now],
  })
}

export async function deleteInvitationsBefore(
  tx: Tx,
  { before, limit }: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'organisations.delete-invitations-before',
    text: `delete from organisation_invitations where id in (
             select id from organisation_invitations where expires_at <= $1 order by expires_at, id limit $2)
           returning id`,
    values: [before, limit],
  })
  return rows.length
}
