// SQL over people and their sign-ons. Accounts, secrets and devices have their own files.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { readBucket } from './accounts/read-bucket.ts'
import { insertPaymentAccount } from './accounts/store.ts'
import { insertPurchasingAccount } from './accounts/store-purchasing.ts'
import type { Profile, Registered, RegistrationDetails, SignOnId } from './customer.ts'
import { fullName } from './read-names.ts'

/** Takes an e-mail address for a sign-on; false when another has it. */
export async function insertEmail(
  tx: Tx,
  row: { readonly emailKey: string; readonly signOn: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'customers.insert-email',
    text: `insert into email_directory (email_key, sign_on) values ($1, $2)
           on conflict (email_key) do nothing returning sign_on`,
    values: [row.emailKey, row.signOn],
  })
  return rows.length === 1
}

export type NewCustomer = {
  readonly bucket: number
  readonly ids: Registered
  readonly details: RegistrationDetails
  readonly billingDay: number
  readonly passwordHash: string | null
  readonly recoveryHash: string | null
  readonly isEmailProved: boolean
  readonly at: Temporal.Instant
}

/** Writes the four rows of a customer; one round trip. */
export async function insertCustomer(tx: Tx, row: NewCustomer): Promise<void> {
  const { bucket, ids, details, at } = row
  const { paymentAccount, purchasingAccount, customer, signOn } = ids
  const name = fullName(details)
  const person = { ...row, paymentAccount, purchasingAccount, customer, signOn }
  await Promise.all([
    insertPaymentAccount(tx, {
      ...details,
      bucket,
      paymentAccount,
      billingDay: row.billingDay,
      openedAt: at,
    }),
    insertPurchasingAccount(tx, {
      bucket,
      purchasingAccount,
      paymentAccount,
      name,
      role: 'payer',
      openedAt: at,
    }),
    insertSignOn(tx, person),
  ])
}

/** A person and their way in; a proved address must be theirs already (`insertEmail`). One round trip. */
export async function insertSignOn(
  tx: Tx,
  row: Pick<
    NewCustomer,
    'bucket' | 'details' | 'passwordHash' | 'recoveryHash' | 'isEmailProved' | 'at'
  > &
    Readonly<Record<keyof Registered, string>>,
): Promise<void> {
  const { bucket, details, at } = row
  await Promise.all([
    tx.query({
      name: 'customers.insert-customer',
      text: `insert into customers (bucket, id, payment_account, first_name, last_name, country,
               postal_code, language, registered_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        bucket,
        row.customer,
        row.paymentAccount,
        details.firstName,
        details.lastName,
        details.country,
        details.postalCode,
        details.language,
        at,
      ],
    }),
    tx.query({
      name: 'customers.insert-sign-on',
      text: `insert into sign_ons (bucket, id, customer, purchasing_account, email, member_id,
               password_hash, recovery_hash, created_at, is_email_proved)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        bucket,
        row.signOn,
        row.customer,
        row.purchasingAccount,
        details.email,
        details.memberId,
        row.passwordHash,
        row.recoveryHash,
        at,
        row.isEmailProved,
      ],
    }),
  ])
}

/** The ids that a registration made, by its payment account: the payer's, those that still work first. */
export async function selectRegistered(tx: Tx, paymentAccount: string): Promise<Registered[]> {
  const rows = await tx.query<Registered>({
    name: 'customers.select-registered',
    text: `select c.id as customer, p.payment_account as "paymentAccount",
                  p.id as "purchasingAccount", s.id as "signOn"
           from purchasing_accounts p
           join sign_ons s on s.bucket = p.bucket and s.purchasing_account = p.id
           join customers c on c.bucket = s.bucket and c.id = s.customer
           where p.bucket = $1 and p.payment_account = $2 and p.role = 'payer'
           order by s.ended_at is not null, s.created_at, s.id`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
  return [...rows]
}

/** The ids of whoever first signed on to a purchasing account. */
export async function selectRegisteredMember(
  tx: Tx,
  purchasingAccount: string,
): Promise<Registered | undefined> {
  const rows = await tx.query<Registered>({
    name: 'customers.select-registered-member',
    text: `select s.customer, p.payment_account as "paymentAccount",
                  p.id as "purchasingAccount", s.id as "signOn"
           from purchasing_accounts p
           join sign_ons s on s.bucket = p.bucket and s.purchasing_account = p.id
           where p.bucket = $1 and p.id = $2 order by s.created_at, s.id limit 1`,
    values: [bucketOf(purchasingAccount), purchasingAccount],
  })
  return rows[0]
}

/** The person and the accounts of a sign-on. */
export async function selectSignOn(tx: Tx, signOn: string): Promise<Profile | undefined> {
  const rows = await tx.query<Profile>({
    name: 'customers.select-sign-on',
    text: `select s.id as "signOn", s.customer, s.purchasing_account as "purchasingAccount",
                  a.id as "paymentAccount", s.email, s.member_id as "memberId",
                  c.first_name as "firstName", c.last_name as "lastName", c.country,
                  c.postal_code as "postalCode", c.language, a.currency,
                  a.time_zone as "timeZone", a.billing_day as "billingDay",
                  c.registered_at as "registeredAt", s.is_email_proved as "isEmailProved",
                  p.role,
                  case when p.status = 'closed' or s.ended_at is not null then 'closed'
                    else a.status end as "accountStatus"
           from sign_ons s
           join customers c on c.bucket = s.bucket and c.id = s.customer
           join purchasing_accounts p on p.bucket = s.bucket and p.id = s.purchasing_account
           join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
           where s.bucket = $1 and s.id = $2`,
    values: [readBucket(signOn), signOn],
  })
  return rows[0]
}

export async function selectSignOnByEmail(tx: Tx, emailKey: string): Promise<SignOnId | undefined> {
  const rows = await tx.query<{ signOn: SignOnId }>({
    name: 'customers.select-sign-on-by-email',
    text: `select sign_on as "signOn" from email_directory where email_key = $1`,
    values: [emailKey],
  })
  return rows[0]?.signOn
}

export interface NamedSignOn {
  readonly signOn: SignOnId
  readonly isProved: boolean
}

/**
 * Whom somebody may mean who signs on with an address: whose it was proved to be, then who gave it, the first before
 * the others. A secret proves the rest.
 */
export async function selectSignOnsNamed(
  tx: Tx,
  emailKey: string,
): Promise<readonly NamedSignOn[]> {
  return await tx.query<NamedSignOn>({
    name: 'customers.select-sign-ons-named',
    text: `select sign_on as "signOn", since is null as "isProved" from (
             select sign_on, null::timestamptz as since from email_directory where email_key = $1
             union all select sign_on, claimed_at from email_claims where email_key = $1) named
           order by since nulls first, sign_on limit 100`,
    values: [emailKey],
  })
}
