// Whom to write to about an account: everybody who signs on to it, in their language and time zone.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Language, SignOnId } from './customer.ts'

export type Addressee = {
  readonly signOn: SignOnId
  readonly email: string
  /** Until its mailbox has answered nothing is mailed there. */
  readonly isEmailProved: boolean
  readonly firstName: string
  readonly language: Language
  readonly timeZone: string
}

/** What of an account is written to. Of a payment account it is its payer. */
export type AddresseesOf =
  | { readonly signOn: string }
  | { readonly purchasingAccount: string }
  | { readonly paymentAccount: string }

/** In the order in which the sign-ons were made; nobody, where there is no such account any more. */
export async function selectAddressees(tx: Tx, of: AddresseesOf): Promise<readonly Addressee[]> {
  const { column, id } = conditionOf(of)
  return await tx.query<Addressee>({
    name: `customers.select-addressees-by-${column.replaceAll('_', '-')}`,
    text: `select s.id as "signOn", s.email, s.is_email_proved as "isEmailProved", c.first_name as "firstName", c.language,
        a.time_zone as "timeZone"
      from sign_ons s
      join customers c on c.bucket = s.bucket and c.id = s.customer
      join purchasing_accounts p on p.bucket = s.bucket and p.id = s.purchasing_account
      join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
      where s.bucket = $1 and s.ended_at is null and ${conditions[column]}
      order by s.created_at, s.id`,
    values: [bucketOf(id), id],
  })
}

const conditions = {
  sign_on: 's.id = $2',
  purchasing_account: 's.purchasing_account = $2',
  payment_account: `s.purchasing_account = (
    select payer.id from purchasing_accounts payer
    where payer.bucket = $1 and payer.payment_account = $2 and payer.role = 'payer')`,
} as const

function conditionOf(of: AddresseesOf): {
  readonly column: keyof typeof conditions
  readonly id: string
} {
  if ('signOn' in of) return { column: 'sign_on', id: of.signOn }
  if ('purchasingAccount' in of) return { column: 'purchasing_account', id: of.purchasingAccount }
  return { column: 'payment_account', id: of.paymentAccount }
}
