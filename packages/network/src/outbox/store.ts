// All SQL over outbox_mails.
import type { Tx } from '../platform/index.ts'
import { addressReader } from './mail.ts'
import type { MailDraft, WaitingMail } from './mail.ts'
import { namePeople } from './name-people.ts'

/** @returns whether it is new; a cause sends one mail. */
export async function insertMail(
  tx: Tx,
  mail: MailDraft & { readonly id: string; readonly createdAt: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'outbox.insert-mail',
    text: `insert into outbox_mails
             (id, cause, recipient, subject, text_body, html_body, created_at, about)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (cause) do nothing
           returning id`,
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
  return rows.length > 0
}

/** A mail that waits; undefined for one that was sent, or erased. */
export async function selectWaitingMail(tx: Tx, id: string): Promise<WaitingMail | undefined> {
  const [row] = await tx.query<WaitingMail>({
    name: 'outbox.select-waiting-mail',
    text: `select id, cause, recipient, subject, text_body as text, html_body as html
      from outbox_mails where id = $1 and delivered_at is null`,
    values: [id],
  })
  return row
}

// To somebody who was written to by address alone: without an account nobody else would ever erase it.
const isToAddress = `cause like '%/${addressReader}'`

/** What it said is forgotten; whom it went to only where that is nobody's account. */
export async function updateMailDelivered(
  tx: Tx,
  mail: { readonly id: string; readonly deliveredAt: Temporal.Instant },
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
 * One that is given up, and was to go to an address alone, is forgotten; one that is cancelled wherever it was to go.
 */
export async function updateMailGivenUp(
  tx: Tx,
  mail: { readonly id: string; readonly isCancelled: boolean },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-mail-given-up',
    text: `update outbox_mails set recipient = case when ${isToAddress} then '' else recipient end,
        subject = case when ${isToAddress} then '' else subject end, text_body = '', html_body = ''
      where id = $1 and delivered_at is null and ($2 or ${isToAddress})`,
    values: [mail.id, mail.isCancelled],
  })
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteSentMails(
  tx: Tx,
  input: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'outbox.delete-sent-mails',
    text: `delete from outbox_mails where id in (
        select id from outbox_mails where delivered_at < $1 order by delivered_at limit $2)
      returning id`,
    values: [input.before, input.limit],
  })
  return rows.length
}
