// All SQL over outbox_notices.
import type { Tx } from '../platform/index.ts'
import type { NoticeReceiver, WaitingNotice } from './notice.ts'

interface ReceiverRow {
  readonly receiverKind: 'sign_on' | 'purchasing_account' | 'payment_account' | 'email'
  readonly receiver: string | null
  readonly email: string | null
  readonly language: string | null
}

export async function insertNotices(tx: Tx, notices: readonly WaitingNotice[]): Promise<void> {
  const receivers = notices.map(({ to }) => receiverRow(to))
  await tx.query({
    name: 'outbox.insert-notices',
    text: `insert into outbox_notices
        (id, cause, kind, receiver_kind, receiver, email, language, facts, created_at)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::jsonb[], $9::timestamptz[])
      on conflict (cause) do nothing`,
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
    ],
  })
}

/** The oldest that wait, locked; those that another worker has are left to it. */
export async function lockWaitingNotices(
  tx: Tx,
  { limit }: { readonly limit: number },
): Promise<readonly WaitingNotice[]> {
  const rows = await tx.query<Omit<WaitingNotice, 'to'> & ReceiverRow>({
    name: 'outbox.lock-waiting-notices',
    text: `select id as notice, cause, kind, receiver_kind as "receiverKind", receiver, email, language, facts,
        created_at as "createdAt"
      from outbox_notices where composed_at is null
      order by created_at, id limit $1 for update skip locked`,
    values: [limit],
  })
  return rows.map(({ receiverKind, receiver, email, language, ...notice }) => ({
    ...notice,
    to: receiverOf({ receiverKind, receiver, email, language }),
  }))
}

/**
 * From here on they wait no more; what they said is forgotten here: facts may hold a link or a code, and an
 * address.
 */
export async function updateNoticesComposed(
  tx: Tx,
  {
    notices,
    composedAt,
  }: { readonly notices: readonly string[]; readonly composedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-notices-composed',
    text: `update outbox_notices set composed_at = $2, email = null, facts = '{}'
      where id = any ($1::text[])`,
    values: [notices, composedAt],
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

function receiverOf({ receiverKind, receiver, email, language }: ReceiverRow): NoticeReceiver {
  switch (receiverKind) {
    case 'sign_on':
      return { signOn: receiver ?? '' }
    case 'purchasing_account':
      return { purchasingAccount: receiver ?? '' }
    case 'payment_account':
      return { paymentAccount: receiver ?? '' }
    case 'email':
      return { email: email ?? '', language: language ?? 'en' }
  }
}
