// SQL over people, accounts, sign-ons and payment methods. Registrations and devices have their own files.
import type { Tx } from '../platform/index.ts'
import { bucketOf, isId } from '../platform/index.ts'
import type {
  AccountRole,
  AccountStatus,
  Buyer,
  DueAccount,
  DueMethod,
  Profile,
  Registered,
  RegistrationDetails,
  SignOnId,
  VerifiedMethod,
} from './customer.ts'

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
  readonly at: Temporal.Instant
}

/** Writes the four rows of a customer; one round trip. */
export async function insertCustomer(tx: Tx, row: NewCustomer): Promise<void> {
  const { bucket, ids, details, at } = row
  const { paymentAccount, purchasingAccount, customer, signOn } = ids
  const name = `${details.firstName} ${details.lastName}`
  const person = { ...row, paymentAccount, purchasingAccount, customer, signOn }
  await Promise.all([
    tx.query({
      name: 'customers.insert-payment-account',
      text: `insert into payment_accounts
               (bucket, id, currency, time_zone, billing_day, threshold_micros, status, opened_at)
             values ($1, $2, $3, $4, $5, null, 'active', $6)`,
      values: [bucket, ids.paymentAccount, details.currency, details.timeZone, row.billingDay, at],
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

/** An account that buys; there is one payer on each payment account, from its first moment on. */
export async function insertPurchasingAccount(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly purchasingAccount: string
    readonly paymentAccount: string
    readonly role: AccountRole
    readonly name: string
    readonly openedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.insert-purchasing-account',
    text: `insert into purchasing_accounts
             (bucket, id, payment_account, role, name, status, opened_at)
           values ($1, $2, $3, $4, $5, 'active', $6)`,
    values: [
      row.bucket,
      row.purchasingAccount,
      row.paymentAccount,
      row.role,
      row.name,
      row.openedAt,
    ],
  })
}

/** A person and their way in; the address must be theirs already (`insertEmail`). One round trip. */
export async function insertSignOn(
  tx: Tx,
  row: Pick<NewCustomer, 'bucket' | 'details' | 'passwordHash' | 'recoveryHash' | 'at'> &
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
               password_hash, recovery_hash, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
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
      ],
    }),
  ])
}

export async function insertPaymentMethod(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly id: string
    readonly paymentAccount: string
    readonly position: number
    readonly method: VerifiedMethod
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { method } = row
  await tx.query({
    name: 'customers.insert-payment-method',
    text: `insert into payment_methods (bucket, id, payment_account, position, processor,
             processor_token, label, expires_on, status, added_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, 'verified', $9)`,
    values: [
      row.bucket,
      row.id,
      row.paymentAccount,
      row.position,
      method.processor,
      method.token,
      method.label,
      method.expiresOn ?? null,
      row.at,
    ],
  })
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
                  c.registered_at as "registeredAt",
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

/**
 * What purchases need of these accounts; unknown ones are left out. One statement, no locks. Row by row through
 * the keys: a join may be planned as a scan of all payment methods, which costs seconds once there are millions.
 */
export async function selectBuyers(
  tx: Tx,
  purchasingAccounts: readonly string[],
): Promise<readonly Buyer[]> {
  const known = [...new Set(purchasingAccounts)].filter((id) => isId('pac', id))
  if (known.length === 0) return []
  return await tx.query<Buyer>({
    name: 'customers.select-buyers',
    text: `select p.id as "purchasingAccount", a.id as "paymentAccount", a.bucket, a.currency,
                  a.time_zone as "timeZone",
                  case when p.status = 'closed' then 'closed' else a.status end as status,
                  m.found is not null as "hasPaymentMethod",
                  case when a.frozen_at is not null then 'payer'
                       when p.frozen_at is not null then 'member' end as "frozenBy",
                  a.credit_limit_micros as "creditLimitMicros"
           from unnest($1::smallint[], $2::text[]) as wanted (bucket, id)
           cross join lateral (
             select * from purchasing_accounts p
             where p.bucket = wanted.bucket and p.id = wanted.id limit 1
           ) p
           cross join lateral (
             select * from payment_accounts a
             where a.bucket = p.bucket and a.id = p.payment_account limit 1
           ) a
           left join lateral (
             select true as found from payment_methods m
             where m.bucket = a.bucket and m.payment_account = a.id and m.status = 'verified' limit 1
           ) m on true`,
    values: [known.map(readBucket), known],
  })
}

type DueRow = Omit<DueAccount, 'method'> & {
  readonly [Key in keyof DueMethod]: DueMethod[Key] | null
}

/** Payment accounts with a billing day in the range, by id, after the one that ended the page before. */
export async function selectDueRows(
  tx: Tx,
  input: {
    readonly first: number
    readonly last: number
    readonly after: string
    readonly limit: number
  },
): Promise<readonly DueAccount[]> {
  const rows = await tx.query<DueRow>({
    name: 'customers.select-due-accounts',
    text: `select a.id as "paymentAccount", a.bucket, a.currency, a.status,
                  a.threshold_micros as "thresholdMicros", m.id as "paymentMethod", m.processor,
                  m.processor_token as token, m.label
           from payment_accounts a
           left join lateral (
             select id, processor, processor_token, label from payment_methods
             where bucket = a.bucket and payment_account = a.id and status = 'verified'
             order by position limit 1) m on true
           where a.billing_day between $1 and $2 and a.id > $3
           order by a.id limit $4`,
    values: [input.first, input.last, input.after, input.limit],
  })
  return rows.map(({ paymentMethod, processor, token, label, ...account }) => ({
    ...account,
    method:
      paymentMethod === null || processor === null || token === null || label === null
        ? null
        : { paymentMethod, processor, token, label },
  }))
}

/** The methods of an account in the customer's order. */
export async function selectPaymentMethods(
  tx: Tx,
  paymentAccount: string,
): Promise<readonly (DueMethod & { readonly expiresOn: Temporal.PlainDate | null })[]> {
  return await tx.query<DueMethod & { readonly expiresOn: Temporal.PlainDate | null }>({
    name: 'customers.select-payment-methods',
    text: `select id as "paymentMethod", processor, processor_token as token, label,
                  expires_on as "expiresOn"
           from payment_methods
           where bucket = $1 and payment_account = $2 and status = 'verified' order by position`,
    values: [readBucket(paymentAccount), paymentAccount],
  })
}

/** Locks a payment account and answers its status. */
export async function lockAccountStatus(
  tx: Tx,
  paymentAccount: string,
): Promise<AccountStatus | undefined> {
  const rows = await tx.query<{ status: AccountStatus }>({
    name: 'customers.lock-account-status',
    text: `select status from payment_accounts where bucket = $1 and id = $2 for update`,
    values: [readBucket(paymentAccount), paymentAccount],
  })
  return rows[0]?.status
}

export async function updateAccountStatus(
  tx: Tx,
  paymentAccount: string,
  status: AccountStatus,
): Promise<void> {
  await tx.query({
    name: 'customers.update-account-status',
    text: `update payment_accounts set status = $3 where bucket = $1 and id = $2`,
    values: [readBucket(paymentAccount), paymentAccount, status],
  })
}

/** The bucket of an id from outside; -1, which no row has, for an id that was never made here. */
function readBucket(id: string): number {
  try {
    return bucketOf(id)
  } catch (error) {
    if (error instanceof RangeError) return -1
    throw error
  }
}
