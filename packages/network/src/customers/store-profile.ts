// SQL of what people change of themselves: language, billing day and time zone, e-mail addresses that wait.
import { bucketOf, countingFacts } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Language } from './customer.ts'

interface CustomerKey {
  readonly bucket: number
  readonly customer: string
}

export async function updateLanguage(
  tx: Tx,
  { bucket, customer, language }: CustomerKey & { readonly language: Language },
): Promise<void> {
  await tx.query({
    name: 'customers.update-language',
    text: `update customers set language = $3 where bucket = $1 and id = $2`,
    values: [bucket, customer, language],
  })
}

/** When billing day and time zone were last changed; locks the account where it is to be changed. */
export async function lockSchedule(
  tx: Tx,
  paymentAccount: string,
): Promise<
  | {
      readonly billingDay: number
      readonly timeZone: string
      readonly changedAt: Temporal.Instant | null
    }
  | undefined
> {
  const rows = await tx.query<{
    billingDay: number
    timeZone: string
    changedAt: Temporal.Instant | null
  }>({
    name: 'customers.lock-schedule',
    text: `select billing_day as "billingDay", time_zone as "timeZone", schedule_changed_at as "changedAt"
      from payment_accounts where bucket = $1 and id = $2 for update`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
  return rows[0]
}

export async function selectScheduleChangedAt(
  tx: Tx,
  paymentAccount: string,
): Promise<Temporal.Instant | null> {
  const rows = await tx.query<{ changedAt: Temporal.Instant | null }>({
    name: 'customers.select-schedule-changed',
    text: `select schedule_changed_at as "changedAt" from payment_accounts where bucket = $1 and id = $2`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
  return rows[0]?.changedAt ?? null
}

export async function updateSchedule(
  tx: Tx,
  row: {
    readonly paymentAccount: string
    readonly billingDay: number
    readonly timeZone: string
    readonly changedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.update-schedule',
    text: `${countingFacts}
      update payment_accounts set billing_day = $3, time_zone = $4, schedule_changed_at = $5
      where bucket = $1 and id = $2 and exists (select from counted)`,
    values: [
      bucketOf(row.paymentAccount),
      row.paymentAccount,
      row.billingDay,
      row.timeZone,
      row.changedAt,
    ],
  })
}

export interface EmailChangeRow {
  readonly signOn: string
  readonly email: string
  readonly emailKey: string
  readonly expiresAt: Temporal.Instant
}

/** The last one asked for counts. */
/** @returns whether it is new; not where the same address was asked for since `sameSince`. */
export async function upsertEmailChange(
  tx: Tx,
  row: EmailChangeRow & {
    readonly tokenHash: Buffer
    readonly askedAt: Temporal.Instant
    readonly sameSince: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'customers.upsert-email-change',
    text: `insert into email_changes (sign_on, token_hash, email, email_key, asked_at, expires_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (sign_on) do update set token_hash = excluded.token_hash, email = excluded.email,
        email_key = excluded.email_key, asked_at = excluded.asked_at, expires_at = excluded.expires_at
      where email_changes.email <> excluded.email or email_changes.asked_at < $7
      returning sign_on`,
    values: [
      row.signOn,
      row.tokenHash,
      row.email,
      row.emailKey,
      row.askedAt,
      row.expiresAt,
      row.sameSince,
    ],
  })
  return rows.length === 1
}

const changeColumns = `sign_on as "signOn", email, email_key as "emailKey", expires_at as "expiresAt"`

export async function selectEmailChange(
  tx: Tx,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<EmailChangeRow | undefined> {
  const rows = await tx.query<EmailChangeRow>({
    name: 'customers.select-email-change',
    text: `select ${changeColumns} from email_changes where token_hash = $1 and expires_at > $2`,
    values: [tokenHash, now],
  })
  return rows[0]
}

export async function selectEmailChangeOf(
  tx: Tx,
  signOn: string,
  now: Temporal.Instant,
): Promise<EmailChangeRow | undefined> {
  const rows = await tx.query<EmailChangeRow>({
    name: 'customers.select-email-change-of',
    text: `select ${changeColumns} from email_changes where sign_on = $1 and expires_at > $2`,
    values: [signOn, now],
  })
  return rows[0]
}

/** Uses a change up: of two at once, one gets it. */
export async function deleteEmailChange(
  tx: Tx,
  { signOn, tokenHash }: { readonly signOn: string; readonly tokenHash: Buffer },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'customers.delete-email-change',
    text: `delete from email_changes where sign_on = $1 and token_hash = $2 returning sign_on`,
    values: [signOn, tokenHash],
  })
  return rows.length === 1
}

/**
 * The address that waits is forgotten: its link opens nothing any more. The link by which the mailbox of the present
 * one answers stays good: it leads nowhere else.
 */
export async function deleteEmailChangeOf(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'customers.delete-email-change-of',
    text: `delete from email_changes e where e.sign_on = $1 and not exists (
        select from sign_ons s
        where s.bucket = $2 and s.id = e.sign_on and s.email = e.email and not s.is_email_proved)`,
    values: [signOn, bucketOf(signOn)],
  })
}

/** What was never confirmed is forgotten. */
export async function deleteExpiredEmailChanges(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.query({
    name: 'customers.delete-expired-email-changes',
    text: `delete from email_changes where expires_at <= $1`,
    values: [now],
  })
}
