// SQL over the accounts that buy.
import { bucketOf, countingFacts, isId } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { AccountRole, Buyer, PurchasingAccount } from './account.ts'
import { readBucket } from './read-bucket.ts'

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

/** A closed account opens again, under the name that it has now. */
export async function updateAccountReopened(
  tx: Tx,
  row: { readonly bucket: number; readonly purchasingAccount: string; readonly name: string },
): Promise<void> {
  await tx.query({
    name: 'customers.update-account-reopened',
    text: `${countingFacts}
           update purchasing_accounts set status = 'active', closed_at = null, name = $3
           where bucket = $1 and id = $2 and exists (select from counted)`,
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
    text: `${countingFacts}
           update purchasing_accounts set status = 'closed', closed_at = $3
           where bucket = $1 and id = $2 and exists (select from counted)`,
    values: [row.bucket, row.purchasingAccount, row.closedAt],
  })
}

/** Closes a member's account that was kept for somebody who never came, and forgets what it is called. */
export async function updateUnusedAccountClosed(
  tx: Tx,
  row: { readonly purchasingAccount: string; readonly closedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'customers.update-unused-account-closed',
    text: `${countingFacts}
           update purchasing_accounts p set status = 'closed', closed_at = $3, name = ''
           where p.bucket = $1 and p.id = $2 and p.role = 'member' and exists (select from counted)
             and not exists (
               select from sign_ons s where s.bucket = p.bucket and s.purchasing_account = p.id)`,
    values: [bucketOf(row.purchasingAccount), row.purchasingAccount, row.closedAt],
  })
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
    text: `select p.id as "purchasingAccount", a.id as "paymentAccount", a.bucket, p.role, a.currency,
                  a.time_zone as "timeZone",
                  case when p.status = 'closed' then 'closed' else a.status end as status,
                  m.found is not null as "hasPaymentMethod",
                  case when a.frozen_at is not null then 'payer'
                       when p.frozen_at is not null then 'member' end as "frozenBy",
                  a.credit_limit_micros as "creditLimitMicros",
                  p.purchase_mails as "purchaseMails"
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
