// SQL over email_claims: addresses that were given for a sign-on, and whose mailbox has not answered.
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
