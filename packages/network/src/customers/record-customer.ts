// Writes all that one registration makes, inside the transaction of the caller.
import { openTab } from '../books/index.ts'
import { enqueueMail } from '../outbox/index.ts'
import type { MailText } from '../outbox/index.ts'
import { bucketCount, bucketOf, newId } from '../platform/index.ts'
import type { Clock, Random, Tx } from '../platform/index.ts'
import type { VerifiedMethod } from './accounts/account.ts'
import { billingDayOf } from './accounts/billing-days.ts'
import { insertPaymentMethod } from './accounts/store.ts'
import type { Registered, RegistrationDetails } from './customer.ts'
import { insertCustomer, insertEmail } from './store.ts'

export type CustomerToRecord = {
  readonly ids: Registered
  readonly details: RegistrationDetails
  readonly passwordHash: string | null
  readonly recoveryHash: string | null
  readonly method: VerifiedMethod | undefined
  readonly welcome: MailText
  readonly at: Temporal.Instant
}

/** Ids for a new customer, all of one bucket. Made before the transaction, so that a repeat uses the same. */
export function newCustomerIds(sources: {
  readonly clock: Clock
  readonly random: Random
}): Registered {
  const bucket = sources.random.below(bucketCount)
  const placed = { ...sources, bucket }
  return {
    customer: newId('cus', placed),
    paymentAccount: newId('pay', placed),
    purchasingAccount: newId('pac', placed),
    signOn: newId('sgn', placed),
  }
}

/** False when the e-mail address is taken; then nothing was written. */
export async function recordCustomer(
  tx: Tx,
  sources: { readonly clock: Clock; readonly random: Random },
  customer: CustomerToRecord,
): Promise<boolean> {
  const { ids, details, method, at } = customer
  if (!(await insertEmail(tx, { emailKey: details.emailKey, signOn: ids.signOn }))) return false
  // After this line the registration must succeed.
  const bucket = bucketOf(ids.paymentAccount)
  const billingDay = billingDayOf(details, at)
  await insertCustomer(tx, { ...customer, bucket, billingDay })
  await openTab(tx, {
    paymentAccount: ids.paymentAccount,
    currency: details.currency,
    openedAt: at,
  })
  if (method !== undefined) {
    const id = newId('pm', { ...sources, bucket })
    const { paymentAccount } = ids
    await insertPaymentMethod(tx, { bucket, id, paymentAccount, position: 1, method, at })
  }
  await enqueueMail(tx, sources, {
    ...customer.welcome,
    cause: `registered/${ids.signOn}`,
    recipient: details.email,
    owner: ids.signOn,
  })
  return true
}
