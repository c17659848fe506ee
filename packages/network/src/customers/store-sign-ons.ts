// SQL over what stands on one payment account: who pays, the accounts that buy on it, and their sign-ons.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { AccountSignOn, Payer, SignOnId } from './customer.ts'

/** Undefined where there is no such payment account. */
export async function selectPayer(tx: Tx, paymentAccount: string): Promise<Payer | undefined> {
  const rows = await tx.query<Payer>({
    name: 'customers.select-payer',
    text: `select a.status, a.currency, a.time_zone as "timeZone", a.billing_day as "billingDay",
                  p.id as "payerAccount", p.name as "payerName", c.country,
                  c.postal_code as "postalCode", c.language
           from payment_accounts a
           join purchasing_accounts p
             on p.bucket = a.bucket and p.payment_account = a.id and p.role = 'payer'
           join sign_ons s on s.bucket = p.bucket and s.purchasing_account = p.id
           join customers c on c.bucket = s.bucket and c.id = s.customer
           where a.bucket = $1 and a.id = $2
           order by s.ended_at is not null, s.created_at, s.id limit 1`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
  return rows[0]
}

/** All sign-ons there ever were on a payment account, in the order in which they were made. */
export async function selectAccountSignOns(
  tx: Tx,
  paymentAccount: string,
): Promise<readonly AccountSignOn[]> {
  return await tx.query<AccountSignOn>({
    name: 'customers.select-account-sign-ons',
    text: `select s.id as "signOn", s.email, s.is_email_proved as "isEmailProved",
                  s.member_id as "memberId", c.language,
                  s.purchasing_account as "purchasingAccount", s.ended_at as "endedAt"
           from purchasing_accounts p
           join sign_ons s on s.bucket = p.bucket and s.purchasing_account = p.id
           join customers c on c.bucket = s.bucket and c.id = s.customer
           where p.bucket = $1 and p.payment_account = $2
           order by s.created_at, s.id`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
}

/** The payment account that a customer pays with; undefined where the customer is no payer. */
export async function selectAccountOfPayer(tx: Tx, customer: string): Promise<string | undefined> {
  const rows = await tx.query<{ paymentAccount: string }>({
    name: 'customers.select-account-of-payer',
    text: `select p.payment_account as "paymentAccount" from sign_ons s
           join purchasing_accounts p on p.bucket = s.bucket and p.id = s.purchasing_account
           where s.bucket = $1 and s.customer = $2 and p.role = 'payer' limit 1`,
    values: [bucketOf(customer), customer],
  })
  return rows[0]?.paymentAccount
}

export async function updateSignOnsEnded(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly signOns: readonly string[]
    readonly endedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.update-sign-ons-ended',
    text: `update sign_ons set ended_at = $3
           where bucket = $1 and id = any ($2::text[]) and ended_at is null`,
    values: [row.bucket, row.signOns, row.endedAt],
  })
}

/** Frees addresses, as far as these sign-ons have them. */
export async function deleteEmails(
  tx: Tx,
  row: { readonly emailKeys: readonly string[]; readonly signOns: readonly SignOnId[] },
): Promise<void> {
  await tx.query({
    name: 'customers.delete-emails',
    text: `delete from email_directory
           where email_key = any ($1::text[]) and sign_on = any ($2::text[])`,
    values: [row.emailKeys, row.signOns],
  })
}
