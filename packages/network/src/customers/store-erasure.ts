// SQL that blanks what is personal.
import { countingFacts } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { deleteClaimsOf } from './store-claims.ts'
import { deleteFormerAddress } from './store-former.ts'

export async function blankPerson(
  tx: Tx,
  {
    bucket,
    customer,
    at,
  }: { readonly bucket: number; readonly customer: string; readonly at: Temporal.Instant },
): Promise<void> {
  await Promise.all([
    tx.query({
      name: 'customers.blank-person',
      text: `update customers set first_name = '', last_name = '', country = '', postal_code = '',
          language = 'en', erased_at = coalesce(erased_at, $3)
        where bucket = $1 and id = $2`,
      values: [bucket, customer, at],
    }),
    tx.query({
      name: 'customers.blank-sign-ons',
      text: `update sign_ons set email = '', member_id = '', password_hash = null, recovery_hash = null,
          former_recovery_hash = null, former_recovery_until = null, personal_code_hash = null,
          ended_at = coalesce(ended_at, $3)
        where bucket = $1 and customer = $2`,
      values: [bucket, customer, at],
    }),
  ])
}

/** What finds a sign-on by something personal. */
export async function deleteTraces(
  tx: Tx,
  { signOn, emailKey }: { readonly signOn: string; readonly emailKey: string | null },
): Promise<void> {
  await Promise.all([
    tx.query({
      name: 'customers.delete-emails-of',
      text: `delete from email_directory where email_key = $1 and sign_on = $2`,
      values: [emailKey, signOn],
    }),
    tx.query({
      name: 'customers.delete-email-changes-of',
      text: `delete from email_changes where sign_on = $1 or email_key = $2`,
      values: [signOn, emailKey],
    }),
    deleteFormerAddress(tx, signOn),
    deleteClaimsOf(tx, [signOn]),
  ])
}

export async function blankAccount(
  tx: Tx,
  row: { readonly bucket: number; readonly purchasingAccount: string },
): Promise<void> {
  await tx.query({
    name: 'customers.blank-account',
    text: `${countingFacts}
      update purchasing_accounts set name = ''
      where bucket = $1 and id = $2 and exists (select from counted)`,
    values: [row.bucket, row.purchasingAccount],
  })
}

/** Nobody buys on any account of it, and no name stays. */
export async function blankAccountsOn(
  tx: Tx,
  row: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.blank-accounts-on',
    text: `${countingFacts}
      update purchasing_accounts
      set name = '', status = 'closed', closed_at = coalesce(closed_at, $3)
      where bucket = $1 and payment_account = $2 and exists (select from counted)`,
    values: [row.bucket, row.paymentAccount, row.at],
  })
}

export async function blankPaymentMethods(
  tx: Tx,
  row: { readonly bucket: number; readonly paymentAccount: string },
): Promise<void> {
  await tx.query({
    name: 'customers.blank-payment-methods',
    text: `${countingFacts}
      update payment_methods set status = 'removed', label = '', processor_token = ''
      where bucket = $1 and payment_account = $2 and exists (select from counted)`,
    values: [row.bucket, row.paymentAccount],
  })
}
