// All SQL over outbox_mails.
import type { Tx } from '../platform/index.ts'
import { addressReader } from './mail.ts'
import type { ClaimedMail, MailDraft } from './mail.ts'
import { namePeople } from './name-people.ts'

export async function insertMail(
  tx: Tx,
  mail: MailDraft & { readonly id: string; readonly createdAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'outbox.insert-mail',
    text: `insert into outbox_mails
             (id, cause, recipient, subject, text_body, html_body, created_at, next_attempt_at, about)
           values ($1, $2, $3, $4, $5, $6, $7, $7, $8)
           on conflict (cause) do nothing`,
    values: [
      mail.id,
      mail.cause,
      mail.recipient,
      mail.subject,
      mail.text,
      mail.html,
      mail.createdAt,
      namePeople(mail.cause),
    ],
  })
}

/** Takes due mails: each counts one more try and is not due again before `claimedUntil`. */
export async function claimMails(
  tx: Tx,
  input: {
    readonly now: Temporal.Instant
    readonly claimedUntil: Temporal.Instant
    readonly limit: number
  },
): Promise<readonly ClaimedMail[]> {
  return await tx.query<ClaimedMail>({
    name: 'outbox.claim-mails',
    text: `update outbox_mails set attempts = attempts + 1, next_attempt_at = $2
           where id in (
             select id from outbox_mails
             where delivered_at is null and parked_reason is null and next_attempt_at <= $1
             order by next_attempt_at, id limit $3 for update skip locked)
           returning id, recipient, subject, text_body as text, html_body as html, attempts`,
    values: [input.now, input.claimedUntil, input.limit],
  })
}

// To somebody who was written to by address alone: without an account nobody else would ever erase it.
const isToAddress = `cause like '%/${addressReader}'`

/** What it said is forgotten; whom it went to only where that is nobody's account. */
export async function updateMailDelivered(
  tx: Tx,
  mail: { readonly id: string; readonly attempts: number; readonly deliveredAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-mail-delivered',
    text: `update outbox_mails set delivered_at = $2, text_body = '', html_body = '',
             recipient = case when ${isToAddress} then '' else recipient end,
             subject = case when ${isToAddress} then '' else subject end
           where id = $1 and delivered_at is null`,
    values: [mail.id, mail.deliveredAt],
  })
}

/**
 * Says when to try again, or why not; only while the claim of this try still holds. One that is given up, and was to
 * go to an address alone, is forgotten with it.
 */
export async function updateMailFailed(
  tx: Tx,
  mail: {
    readonly id: string
    readonly attempts: number
    readonly nextAttemptAt: Temporal.Instant
    readonly parkedReason: string | null
  },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-mail-failed',
    text: `update outbox_mails set next_attempt_at = $3,
             parked_reason = case when $4::text is not null and ${isToAddress} then 'given up' else $4 end,
             recipient = case when $4::text is not null and ${isToAddress} then '' else recipient end,
             subject = case when $4::text is not null and ${isToAddress} then '' else subject end,
             text_body = case when $4::text is not null and ${isToAddress} then '' else text_body end,
             html_body = case when $4::text is not null and ${isToAddress} then '' else html_body end
           where id = $1 and attempts = $2 and delivered_at is null`,
    values: [mail.id, mail.attempts, mail.nextAttemptAt, mail.parkedReason],
  })
}
