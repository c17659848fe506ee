// SQL over registrations, which wait for the processor's card page.
import type { PaymentAccountId, PurchasingAccountId } from '../customers/accounts/index.ts'
import type { RegistrationDetails } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import type { RegistrationId } from './registration.ts'

export type RegistrationRow = {
  readonly id: RegistrationId
  readonly emailKey: string
  readonly details: RegistrationDetails | null
  readonly contentHash: string | null
  readonly cardSession: string | null
  readonly cardProcessor: string | null
  readonly status: 'started' | 'completed' | 'abandoned'
  readonly paymentAccount: PaymentAccountId | null
  /** Of a member whom a script registered; null for everybody else. */
  readonly purchasingAccount: PurchasingAccountId | null
  readonly expiresAt: Temporal.Instant
}

const columns = `id, email_key as "emailKey", details, content_hash as "contentHash",
  card_session as "cardSession", card_processor as "cardProcessor", status, payment_account as "paymentAccount",
  purchasing_account as "purchasingAccount", expires_at as "expiresAt"`

export async function insertRegistration(
  tx: Tx,
  row: {
    readonly id: RegistrationId
    readonly details: RegistrationDetails
    readonly startedAt: Temporal.Instant
    readonly expiresAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'registrations.insert-registration',
    text: `insert into registrations (id, email_key, details, status, started_at, expires_at)
           values ($1, $2, $3, 'started', $4, $5)`,
    values: [row.id, row.details.emailKey, row.details, row.startedAt, row.expiresAt],
  })
}

/** A registration that is complete from the start, by the caller's own id; false when the id is taken. */
export async function insertCompletedRegistration(
  tx: Tx,
  row: {
    readonly id: string
    readonly emailKey: string
    readonly contentHash: string
    readonly paymentAccount: string
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'registrations.insert-completed-registration',
    text: `insert into registrations
             (id, email_key, content_hash, status, payment_account, started_at, expires_at)
           values ($1, $2, $3, 'completed', $4, $5, $5)
           on conflict (id) do nothing returning id`,
    values: [row.id, row.emailKey, row.contentHash, row.paymentAccount, row.at],
  })
  return rows.length === 1
}

export async function selectRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  const rows = await tx.query<RegistrationRow>({
    name: 'registrations.select-registration',
    text: `select ${columns} from registrations where id = $1`,
    values: [id],
  })
  return rows[0]
}

export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  const rows = await tx.query<RegistrationRow>({
    name: 'registrations.lock-registration',
    text: `select ${columns} from registrations where id = $1 for update`,
    values: [id],
  })
  return rows[0]
}

export async function updateRegistrationCompleted(
  tx: Tx,
  id: string,
  paymentAccount: string,
): Promise<void> {
  await tx.query({
    name: 'registrations.update-registration-completed',
    text: `update registrations set status = 'completed', payment_account = $2, details = null
           where id = $1`,
    values: [id, paymentAccount],
  })
}

export async function updateRegistrationMember(
  tx: Tx,
  id: string,
  purchasingAccount: string,
): Promise<void> {
  await tx.query({
    name: 'registrations.update-registration-member',
    text: `update registrations set purchasing_account = $2 where id = $1`,
    values: [id, purchasingAccount],
  })
}

export async function updateCardSession(
  tx: Tx,
  {
    registration,
    cardSession,
    cardProcessor,
  }: {
    readonly registration: string
    readonly cardSession: string
    readonly cardProcessor: string
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'registrations.update-card-session',
    text: `update registrations set card_session = $2, card_processor = $3
           where id = $1 and status = 'started'
           returning id`,
    values: [registration, cardSession, cardProcessor],
  })
  return rows.length === 1
}

/** Clears the details of registrations that ended before `now`; answers how many. */
export async function updateExpiredRegistrations(
  tx: Tx,
  now: Temporal.Instant,
  limit: number,
): Promise<number> {
  const rows = await tx.query({
    name: 'registrations.update-expired-registrations',
    text: `update registrations set status = 'abandoned', details = null
           where id in (select id from registrations
                        where status = 'started' and expires_at <= $1
                        order by expires_at limit $2 for update skip locked)
           returning id`,
    values: [now, limit],
  })
  return rows.length
}

/** Those of an address, and what led to an account under an address that it had before. */
export async function blankRegistrations(
  tx: Tx,
  of: {
    readonly emailKey: string
    readonly paymentAccount: string | null
    readonly purchasingAccount: string | null
  },
): Promise<void> {
  await tx.query({
    name: 'registrations.blank-registrations',
    text: `update registrations set email_key = '', content_hash = null, details = null,
        status = case when status = 'started' then 'abandoned' else status end
      where email_key = $1 and $1 <> '' or payment_account = $2 or purchasing_account = $3`,
    values: [of.emailKey, of.paymentAccount, of.purchasingAccount],
  })
}

export async function deleteAbandonedRegistrations(
  tx: Tx,
  expiredBefore: Temporal.Instant,
  limit: number,
): Promise<number> {
  const rows = await tx.query({
    name: 'registrations.delete-abandoned-registrations',
    text: `delete from registrations
           where id in (select id from registrations
                        where status = 'abandoned' and expires_at < $1
                        order by expires_at limit $2 for update skip locked)
           returning id`,
    values: [expiredBefore, limit],
  })
  return rows.length
}
