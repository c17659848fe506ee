// SQL that removes conversations: of a person who is erased, and of those in which nobody has waited for long.
import type { Tx } from '../platform/index.ts'

/** Of a person: what an account wrote, or one of its sign-ons began, and whatever came from their address. */
export async function deleteConversationsOf(
  tx: Tx,
  person: {
    readonly purchasingAccount: string | null
    readonly signOn: string
    readonly email: string | null
  },
): Promise<void> {
  const rows = await tx.query<{ id: string }>({
    name: 'contact.lock-conversations-of',
    text: `select c.id from conversations c
      where c.purchasing_account = $1 or c.sign_on = $2 or lower(c.email) = lower($3)
      order by c.id for update`,
    values: [person.purchasingAccount, person.signOn, person.email],
  })
  await deleteConversations(
    tx,
    rows.map(({ id }) => id),
  )
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteConversationsBefore(
  tx: Tx,
  { before, limit }: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query<{ id: string }>({
    name: 'contact.lock-conversations-before',
    text: `select c.id from conversations c
      where c.last_at < $1 and c.status <> 'open' order by c.last_at, c.id limit $2 for update`,
    values: [before, limit],
  })
  await deleteConversations(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.length
}

async function deleteConversations(tx: Tx, conversations: readonly string[]): Promise<void> {
  if (conversations.length === 0) return
  await tx.query({
    name: 'contact.delete-messages',
    text: 'delete from conversation_messages where conversation = any($1)',
    values: [conversations],
  })
  await tx.query({
    name: 'contact.delete-conversations',
    text: 'delete from conversations where id = any($1)',
    values: [conversations],
  })
}
