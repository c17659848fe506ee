// SQL over payment accounts and the methods that they are charged by.
import { bucketCount, countingFacts } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { AccountStatus, DueAccount, DueMethod, VerifiedMethod } from './account.ts'
import { readBucket } from './read-bucket.ts'

export async function insertPaymentAccount(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    readonly timeZone: string
    readonly billingDay: number
    readonly openedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.insert-payment-account',
    text: `insert into payment_accounts
             (bucket, id, currency, time_zone, billing_day, threshold_micros, status, opened_at)
           values ($1, $2, $3, $4, $5, null, 'active', $6)`,
    values: [
      row.bucket,
      row.paymentAccount,
      row.currency,
      row.timeZone,
      row.billingDay,
      row.openedAt,
    ],
  })
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

type DueRow = Omit<DueAccount, 'method'> & {
  readonly [Key in keyof DueMethod]: DueMethod[Key] | null
}

const allBuckets = Array.from({ length: bucketCount }, (_, bucket) => bucket)

/** The buckets in which some account has a billing day in the range. */
export async function selectDueBuckets(
  tx: Tx,
  days: { readonly first: number; readonly last: number },
): Promise<readonly number[]> {
  const rows = await tx.query<{ bucket: number }>({
    name: 'customers.select-due-buckets',
    text: `select b.bucket from unnest($3::smallint[]) as b (bucket)
           where exists (
             select from payment_accounts a
             where a.bucket = b.bucket and a.billing_day between $1 and $2)
           order by b.bucket`,
    values: [days.first, days.last, allBuckets],
  })
  return rows.map(({ bucket }) => bucket)
}

/** Payment accounts of a bucket with a billing day in the range, by id, after the one that ended the page before. */
export async function selectDueRows(
  tx: Tx,
  input: {
    readonly bucket: number
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
           where a.bucket = $5 and a.billing_day between $1 and $2 and a.id > $3
           order by a.id limit $4`,
    values: [input.first, input.last, input.after, input.limit, input.bucket],
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

/** The same without a lock: where the tab is locked, an account is not closed meanwhile. */
export async function selectAccountStatus(
  tx: Tx,
  paymentAccount: string,
): Promise<AccountStatus | undefined> {
  const [row] = await tx.query<{ status: AccountStatus }>({
    name: 'customers.select-account-status',
    text: `select status from payment_accounts where bucket = $1 and id = $2`,
    values: [readBucket(paymentAccount), paymentAccount],
  })
  return row?.status
}

export async function updateAccountStatus(
  tx: Tx,
  paymentAccount: string,
  status: AccountStatus,
): Promise<void> {
  await tx.query({
    name: 'customers.update-account-status',
    text: `${countingFacts}
      update payment_accounts set status = $3
      where bucket = $1 and id = $2 and exists (select from counted)`,
    values: [readBucket(paymentAccount), paymentAccount, status],
  })
}
