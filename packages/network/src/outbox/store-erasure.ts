// SQL over what was written to one person.
import type { Tx } from '../platform/index.ts'

export interface Letter {
  readonly subject: string
  readonly createdAt: Temporal.Instant
  readonly deliveredAt: Temporal.Instant | null
}

export interface LetterOwner {
  readonly email: string | null
  /** Of the person and its accounts, as letters say that they are about them. */
  readonly ids: readonly string[]
}

const letterCountMax = 1000

export async function selectLetters(tx: Tx, email: string | null): Promise<readonly Letter[]> {
  return await tx.query<Letter>({
    name: 'outbox.select-letters',
    text: `select subject, created_at as "createdAt", delivered_at as "deliveredAt" from outbox_mails
      where lower(recipient) = lower($1) order by created_at desc limit $2`,
    values: [email, letterCountMax],
  })
}

/** A mail to an address that the person had before is found by its cause, which names the reader. By index alone. */
export async function deleteLetters(tx: Tx, { email, ids }: LetterOwner): Promise<void> {
  await tx.query({
    name: 'outbox.delete-mails-of',
    text: `delete from outbox_mails m
      where lower(m.recipient) = lower($1) or m.about && $2::text[]`,
    values: [email, ids],
  })
  await tx.query({
    name: 'outbox.delete-notices-of',
    text: `delete from outbox_notices n
      where lower(n.email) = lower($1) or n.about && $2::text[]`,
    values: [email, ids],
  })
}
