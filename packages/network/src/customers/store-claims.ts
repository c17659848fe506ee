// SQL over email_claims: addresses that were given for a sign-on, and whose mailbox has not answered.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

export async function insertClaim(
  tx: Tx,
  row: { readonly emailKey: string; readonly signOn: string; readonly claimedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'customers.insert-claim',
    text: `insert into email_claims (email_key, sign_on, claimed_at) values ($1, $2, $3)`,
    values: [row.emailKey, row.signOn, row.claimedAt],
  })
}

export async function deleteClaimsOf(tx: Tx, signOns: readonly string[]): Promise<void> {
  await tx.query({
    name: 'customers.delete-claims-of',
    text: `delete from email_claims where sign_on = any ($1::text[])`,
    values: [signOns],
  })
}

/** How many sign-ons claimed an address since. */
export async function countClaimsOn(
  tx: Tx,
  { emailKey, since }: { readonly emailKey: string; readonly since: Temporal.Instant },
): Promise<number> {
  const rows = await tx.query<{ count: number }>({
    name: 'customers.count-claims-on',
    text: `select count(*)::integer as count from email_claims where email_key = $1 and claimed_at >= $2`,
    values: [emailKey, since],
  })
  return rows[0]?.count ?? 0
}

/** How many sign-ons were made on a payment account since, of whose mailboxes none has answered. */
export async function countClaims(
  tx: Tx,
  { paymentAccount, since }: { readonly paymentAccount: string; readonly since: Temporal.Instant },
): Promise<number> {
  const rows = await tx.query<{ count: number }>({
    name: 'customers.count-claims',
    text: `select count(*)::integer as count from purchasing_accounts p
           join sign_ons s on s.bucket = p.bucket and s.purchasing_account = p.id
           where p.bucket = $1 and p.payment_account = $2 and s.created_at >= $3
             and not s.is_email_proved`,
    values: [bucketOf(paymentAccount), paymentAccount, since],
  })
  return rows[0]?.count ?? 0
}
