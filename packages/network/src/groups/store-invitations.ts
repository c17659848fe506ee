// SQL over invitations.
import type { PurchasingAccountId } from '../customers/accounts/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { InvitationId, InvitationToken, OpenInvitation } from './group.ts'

const openColumns = `i.id as invitation, i.payment_account as "paymentAccount",
  i.purchasing_account as "purchasingAccount", i.invited_by as "invitedBy", i.email, i.email_key as "emailKey",
  i.member_id as "memberId", i.first_name as "firstName", i.last_name as "lastName",
  i.sent_count as "sentCount", i.sent_at as "sentAt", i.expires_at as "expiresAt"`

export async function insertInvitation(
  tx: Tx,
  row: InvitationToken & {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly invitedBy: string
    readonly email: string
    readonly emailKey: string
    readonly memberId: string
    readonly firstName: string
    readonly lastName: string
    readonly invitedAt: Temporal.Instant
    readonly expiresAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'groups.insert-invitation',
    text: `insert into invitations (bucket, id, payment_account, purchasing_account, invited_by,
             token_hash, email, email_key, member_id, first_name, last_name, status, sent_count,
             invited_at, sent_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', 1, $12, $12, $13)`,
    values: [
      bucketOf(row.invitation),
      row.invitation,
      row.paymentAccount,
      row.purchasingAccount,
      row.invitedBy,
      row.tokenHash,
      row.email,
      row.emailKey,
      row.memberId,
      row.firstName,
      row.lastName,
      row.invitedAt,
      row.expiresAt,
    ],
  })
}

/** The open invitations of a group, also those past their end, the oldest first. */
export async function selectOpenInvitations(
  tx: Tx,
  paymentAccount: string,
): Promise<readonly OpenInvitation[]> {
  return await tx.query<OpenInvitation>({
    name: 'groups.select-open-invitations',
    text: `select ${openColumns} from invitations i
           where i.bucket = $1 and i.payment_account = $2 and i.status = 'open'
           order by i.invited_at, i.id`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
}

/** The invitation that a link belongs to; undefined for another secret, and for one that is over. */
export async function selectInvitationOfToken(
  tx: Tx,
  token: InvitationToken,
): Promise<OpenInvitation | undefined> {
  const rows = await tx.query<OpenInvitation>({
    name: 'groups.select-invitation-of-token',
    text: `select ${openColumns} from invitations i
           where i.bucket = $1 and i.id = $2 and i.token_hash = $3 and i.status = 'open'`,
    values: [bucketOf(token.invitation), token.invitation, token.tokenHash],
  })
  return rows[0]
}

export type InvitationStatus = {
  readonly status: 'open' | 'accepted' | 'withdrawn'
  readonly purchasingAccount: string
}

/** How an invitation of a group stands, also one that is over; undefined where the group has none of this id. */
export async function selectInvitationStatus(
  tx: Tx,
  of: { readonly paymentAccount: string; readonly invitation: string },
): Promise<InvitationStatus | undefined> {
  const rows = await tx.query<InvitationStatus>({
    name: 'groups.select-invitation-status',
    text: `select status, purchasing_account as "purchasingAccount" from invitations
           where bucket = $1 and id = $2 and payment_account = $3`,
    values: [bucketOf(of.paymentAccount), of.invitation, of.paymentAccount],
  })
  return rows[0]
}

/** How many mails the invitations of a group caused since an instant, at least. */
export async function countInvitationsSent(
  tx: Tx,
  of: { readonly paymentAccount: string; readonly since: Temporal.Instant },
): Promise<number> {
  const rows = await tx.query<{ count: bigint }>({
    name: 'groups.count-invitations-sent',
    text: `select coalesce(sum(case when invited_at > $3 then sent_count else 1 end), 0)::bigint as count
           from invitations where bucket = $1 and payment_account = $2 and sent_at > $3`,
    values: [bucketOf(of.paymentAccount), of.paymentAccount, of.since],
  })
  return Number(rows[0]?.count ?? 0n)
}

/** From here on only the new link works. */
export async function updateInvitationSent(
  tx: Tx,
  row: InvitationToken & {
    readonly sentAt: Temporal.Instant
    readonly expiresAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'groups.update-invitation-sent',
    text: `update invitations set token_hash = $3, sent_at = $4, expires_at = $5,
             sent_count = sent_count + 1
           where bucket = $1 and id = $2 and status = 'open'`,
    values: [bucketOf(row.invitation), row.invitation, row.tokenHash, row.sentAt, row.expiresAt],
  })
}

const forgotten = `email = null, email_key = null, member_id = null, first_name = null, last_name = null`

/** Ends invitations; whom they were for is forgotten. */
export async function updateInvitationsEnded(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly invitations: readonly InvitationId[]
    readonly status: 'accepted' | 'withdrawn'
    readonly endedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'groups.update-invitations-ended',
    text: `update invitations set status = $3, ended_at = $4, ${forgotten}
           where bucket = $1 and id = any ($2::text[]) and status = 'open'`,
    values: [row.bucket, row.invitations, row.status, row.endedAt],
  })
}

/** Invitations to an address, of whatever group. Answers the accounts that were kept for whoever comes. */
export async function blankInvitationsTo(
  tx: Tx,
  row: { readonly emailKey: string; readonly at: Temporal.Instant },
): Promise<readonly PurchasingAccountId[]> {
  const rows = await tx.query<{ purchasingAccount: PurchasingAccountId }>({
    name: 'groups.blank-invitations-to',
    text: `update invitations set status = 'withdrawn', ended_at = $2, ${forgotten}
           where email_key = $1 and status = 'open'
           returning purchasing_account as "purchasingAccount"`,
    values: [row.emailKey, row.at],
  })
  return rows.map(({ purchasingAccount }) => purchasingAccount)
}

/** All that are open in a group. */
export async function blankInvitationsOf(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'groups.blank-invitations-of',
    text: `update invitations set status = 'withdrawn', ended_at = $3, ${forgotten}
           where bucket = $1 and payment_account = $2 and status = 'open'`,
    values: [row.bucket, row.paymentAccount, row.at],
  })
}
