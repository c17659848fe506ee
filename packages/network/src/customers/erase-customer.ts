// Blanks everything that this room knows of a person; ids stay, because the books name them.
import type { Erasure } from '../contract/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { readEmailAddress } from './email-address.ts'
import { deleteFormerDetails } from './store-details.ts'
import {
  blankAccount,
  blankAccountsOn,
  blankPaymentMethods,
  blankPerson,
  deleteTraces,
} from './store-erasure.ts'

/** Twice is once. Whoever calls it has ended the sign-on, and closed what is to be closed. */
export async function eraseCustomer(tx: Tx, { person, scope, at }: Erasure): Promise<void> {
  const { signOn, customer, purchasingAccount, paymentAccount } = person
  const bucket = bucketOf(customer)
  const emailKey = readEmailAddress(person.email ?? '')?.emailKey ?? null
  await Promise.all([
    blankPerson(tx, { bucket, customer, at }),
    deleteFormerDetails(tx, { bucket, customer }),
    deleteTraces(tx, { signOn, emailKey }),
  ])
  if (scope === 'sign_on') return
  await blankAccount(tx, { bucket, purchasingAccount })
  if (scope !== 'payment_account') return
  await blankAccountsOn(tx, { bucket, paymentAccount, at })
  await blankPaymentMethods(tx, { bucket, paymentAccount })
}
