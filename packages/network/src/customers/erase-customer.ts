// Blanks everything that this room knows of a person; ids stay, because the books name them.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { readEmailAddress } from './email-address.ts'
import {
  blankAccount,
  blankAccountsOn,
  blankPaymentMethods,
  blankPerson,
  deleteTraces,
} from './store-erasure.ts'

/** What belongs to this person alone: the whole account, one member's, or a way to sign on that others share. */
export type ErasureScope = 'payment_account' | 'purchasing_account' | 'sign_on'

export interface PersonToErase {
  readonly signOn: string
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
  readonly email: string
  /** `sign_on`: others keep using the purchasing account. `payment_account`: everybody on it ends. */
  readonly scope: ErasureScope
  readonly at: Temporal.Instant
}

/** Twice is once. Whoever calls it has ended the sign-on, and closed what is to be closed. */
export async function eraseCustomer(tx: Tx, person: PersonToErase): Promise<void> {
  const { signOn, customer, purchasingAccount, paymentAccount, scope, at } = person
  const bucket = bucketOf(customer)
  const emailKey = readEmailAddress(person.email)?.emailKey ?? ''
  await Promise.all([
    blankPerson(tx, { bucket, customer, at }),
    deleteTraces(tx, { signOn, emailKey }),
  ])
  if (scope === 'sign_on') return
  await blankAccount(tx, { bucket, purchasingAccount })
  if (scope !== 'payment_account') return
  await blankAccountsOn(tx, { bucket, paymentAccount, at })
  await blankPaymentMethods(tx, { bucket, paymentAccount })
}
