// SQL over what stands on one payment account: who pays, the accounts that buy on it, and their sign-ons.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { AccountRole, AccountSignOn, Payer, PurchasingAccount, SignOnId } from './customer.ts'

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

const accountColumns = `p.id as "purchasingAccount", p.role, p.name, p.status,
  p.opened_at as "openedAt", p.closed_at as "closedAt"`

/** The payer first, then members in the order in which they came. Those that nobody ever signed on to are no loss. */
export async function selectPurchasingAccounts(
  tx: Tx,
  paymentAccount: string,
): Promise<readonly PurchasingAccount[]> {
  return await tx.query<PurchasingAccount>({
    name: 'customers.select-purchasing-accounts',
    text: `select ${accountColumns} from purchasing_accounts p
           where p.bucket = $1 and p.payment_account = $2
             and (p.status = 'active' or exists (
               select from sign_ons s where s.bucket = p.bucket and s.purchasing_account = p.id))
           order by p.role desc, p.opened_at, p.id`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
}

/** Locks an account of a group; undefined where the payment account has none of this id. */
export async function lockPurchasingAccount(
  tx: Tx,
  of: { readonly paymentAccount: string; readonly purchasingAccount: string },
): Promise<PurchasingAccount | undefined> {
  const rows = await tx.query<PurchasingAccount>({
    name: 'customers.lock-purchasing-account',
    text: `select ${accountColumns} from purchasing_accounts p
           where p.bucket = $1 and p.payment_account = $2 and p.id = $3 for update`,
    values: [bucketOf(of.paymentAccount), of.paymentAccount, of.purchasingAccount],
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
    text: `select s.id as "signOn", s.email, s.member_id as "memberId", c.language,
                  s.purchasing_account as "purchasingAccount", s.ended_at as "endedAt"
           from purchasing_accounts p
           join sign_ons s on s.bucket = p.bucket and s.purchasing_account = p.id
           join customers c on c.bucket = s.bucket and c.id = s.customer
           where p.bucket = $1 and p.payment_account = $2
           order by s.created_at, s.id`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
}

/** What a purchasing account is in its group; undefined where there is none. */
export async function selectRole(
  tx: Tx,
  purchasingAccount: string,
): Promise<AccountRole | undefined> {
  const rows = await tx.query<{ role: AccountRole }>({
    name: 'customers.select-role',
    text: `select role from purchasing_accounts where bucket = $1 and id = $2`,
    values: [bucketOf(purchasingAccount), purchasingAccount],
  })
  return rows[0]?.role
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

/** A closed account opens again, under the name that it has now. */
export async function updateAccountReopened(
  tx: Tx,
  row: { readonly bucket: number; readonly purchasingAccount: string; readonly name: string },
): Promise<void> {
  await tx.query({
    name: 'customers.update-account-reopened',
    text: `update purchasing_accounts set status = 'active', closed_at = null, name = $3
           where bucket = $1 and id = $2`,
    values: [row.bucket, row.purchasingAccount, row.name],
  })
}

export async function updateAccountClosed(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly purchasingAccount: string
    readonly closedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.update-account-closed',
    text: `update purchasing_accounts set status = 'closed', closed_at = $3
           where bucket = $1 and id = $2`,
    values: [row.bucket, row.purchasingAccount, row.closedAt],
  })
}

/** Closes those members' accounts that were kept for somebody who never came, and forgets what they are called. */
export async function updateUnusedAccountsClosed(
  tx: Tx,
  row: { readonly purchasingAccounts: readonly string[]; readonly closedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'customers.update-unused-accounts-closed',
    text: `update purchasing_accounts p set status = 'closed', closed_at = $3, name = ''
           from unnest($1::smallint[], $2::text[]) as wanted (bucket, id)
           where p.bucket = wanted.bucket and p.id = wanted.id and p.role = 'member'
             and not exists (
               select from sign_ons s where s.bucket = p.bucket and s.purchasing_account = p.id)`,
    values: [row.purchasingAccounts.map(bucketOf), row.purchasingAccounts, row.closedAt],
  })
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
