// SQL over former_addresses: where an account was written to until a few days ago.
import type { Tx } from '../platform/index.ts'
import type { SignOnId } from './customer.ts'

/** Where one counts still it stays: whoever changes an address twice does not get rid of the first. */
export async function upsertFormerAddress(
  tx: Tx,
  row: {
    readonly signOn: string
    readonly email: string
    readonly emailKey: string
    readonly at: Temporal.Instant
    readonly until: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.upsert-former-address',
    text: `insert into former_addresses (sign_on, email, email_key, until) values ($1, $2, $3, $5)
           on conflict (sign_on) do update set email = excluded.email, email_key = excluded.email_key,
             until = excluded.until where former_addresses.until <= $4`,
    values: [row.signOn, row.email, row.emailKey, row.at, row.until],
  })
}

/** The former address of a sign-on, while it counts. */
export async function selectFormerAddress(
  tx: Tx,
  signOn: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const rows = await tx.query<{ email: string }>({
    name: 'customers.select-former-address',
    text: `select email from former_addresses where sign_on = $1 and until > $2`,
    values: [signOn, now],
  })
  return rows[0]?.email
}

/** Whose former address this is, while it counts; of several the one that loses it last. */
export async function selectSignOnByFormerEmail(
  tx: Tx,
  emailKey: string,
  now: Temporal.Instant,
): Promise<{ readonly signOn: SignOnId; readonly email: string } | undefined> {
  const rows = await tx.query<{ signOn: SignOnId; email: string }>({
    name: 'customers.select-sign-on-by-former-email',
    text: `select sign_on as "signOn", email from former_addresses
           where email_key = $1 and until > $2 order by until desc, sign_on limit 1`,
    values: [emailKey, now],
  })
  return rows[0]
}

export async function deleteFormerAddress(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'customers.delete-former-address',
    text: `delete from former_addresses where sign_on = $1`,
    values: [signOn],
  })
}

/** @returns how many were removed; fewer than the limit: none are left. */
export async function deleteOldFormerAddresses(
  tx: Tx,
  { before, limit }: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'customers.delete-old-former-addresses',
    text: `delete from former_addresses where sign_on in (
             select sign_on from former_addresses where until < $1 order by until limit $2)
           returning sign_on`,
    values: [before, limit],
  })
  return rows.length
}
