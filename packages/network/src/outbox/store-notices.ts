// All SQL over outbox_notices.
import type { Tx } from '../platform/index.ts'
import { namePeople } from './name-people.ts'
import type { NoticeReceiver, WaitingNotice } from './notice.ts'

interface ReceiverRow {
  readonly receiverKind: 'sign_on' | 'purchasing_account' | 'payment_account' | 'email'
  readonly receiver: string | null
  readonly email: string | null
  readonly language: string | null
}

/** @returns those that are new; a cause is told once. */
export async function insertNotices(
  tx: Tx,
  notices: readonly WaitingNotice[],
): Promise<ReadonlySet<string>> {
  const receivers = notices.map(({ to }) => receiverRow(to))
  const rows = await tx.query<{ notice: string }>({
    name: 'outbox.insert-notices',
    text: `insert into outbox_notices
        (id, cause, kind, receiver_kind, receiver, email, language, facts, created_at, about)
      select n.id, n.cause, n.kind, n.receiver_kind, n.receiver, n.email, n.language, n.facts, n.created_at,
        string_to_array(n.about, ' ')
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::jsonb[], $9::timestamptz[], $10::text[])
        as n (id, cause, kind, receiver_kind, receiver, email, language, facts, created_at, about)
      on conflict (cause) do nothing
      returning id as notice`,
    values: [
      notices.map(({ notice }) => notice),
      notices.map(({ cause }) => cause),
      notices.map(({ kind }) => kind),
      receivers.map((row) => row.receiverKind),
      receivers.map((row) => row.receiver),
      receivers.map((row) => row.email),
      receivers.map((row) => row.language),
      notices.map(({ facts }) => JSON.stringify(facts)),
      notices.map(({ createdAt }) => createdAt),
      notices.map(({ cause }, at) => namePeople(cause, receivers[at]?.receiver ?? null).join(' ')),
    ],
  })
  return new Set(rows.map(({ notice }) => notice))
}

/** A notice that waits; undefined for one that was put into words, or erased. */
export async function selectWaitingNotice(
  tx: Tx,
  { notice, owner }: { readonly notice: string; readonly owner: string },
): Promise<WaitingNotice | undefined> {
  const [row] = await tx.query<Omit<WaitingNotice, 'to'> & ReceiverRow>({
    name: 'outbox.select-waiting-notice',
    text: `select id as notice, cause, kind, receiver_kind as "receiverKind", receiver, email, language, facts,
        created_at as "createdAt"
      from outbox_notices where id = $1 and composed_at is null`,
    values: [notice],
  })
  if (row === undefined) return undefined
  const { receiverKind, receiver, email, language, ...rest } = row
  return { ...rest, to: receiverOf({ receiverKind, receiver, email, language }, owner) }
}

/**
 * From here on it waits no more; what it said is forgotten here: facts may hold a link or a code, and an address.
 */
export async function updateNoticeComposed(
  tx: Tx,
  { notice, composedAt }: { readonly notice: string; readonly composedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-notice-composed',
    text: `update outbox_notices set composed_at = $2, email = null, facts = '{}' where id = $1`,
    values: [notice, composedAt],
  })
}

function receiverRow(to: NoticeReceiver): ReceiverRow {
  if ('email' in to) {
    return { receiverKind: 'email', receiver: null, email: to.email, language: to.language }
  }
  const none = { email: null, language: null }
  if ('signOn' in to) return { receiverKind: 'sign_on', receiver: to.signOn, ...none }
  if ('purchasingAccount' in to) {
    return { receiverKind: 'purchasing_account', receiver: to.purchasingAccount, ...none }
  }
  return { receiverKind: 'payment_account', receiver: to.paymentAccount, ...none }
}

function receiverOf(
  { receiverKind, receiver, email, language }: ReceiverRow,
  owner: string,
): NoticeReceiver {
  switch (receiverKind) {
    case 'sign_on':
      return { signOn: receiver ?? '' }
    case 'purchasing_account':
      return { purchasingAccount: receiver ?? '' }
    case 'payment_account':
      return { paymentAccount: receiver ?? '' }
    case 'email':
      return { email: email ?? '', language: language ?? 'en', onBehalfOf: owner }
  }
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteWordedNotices(
  tx: Tx,
  input: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'outbox.delete-worded-notices',
    text: `delete from outbox_notices where id in (
        select id from outbox_notices where composed_at < $1 order by composed_at limit $2)
      returning id`,
    values: [input.before, input.limit],
  })
  return rows.length
}
