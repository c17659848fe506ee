// Writes a person and their way in to an account that stands already, inside the transaction of the caller.
import { bucketOf, newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { CustomerId, RegistrationDetails, SignOnId } from './customer.ts'
import type { Secrets } from './hash-secrets.ts'
import { insertEmail, insertSignOn } from './store.ts'

/** Writes a person and their sign-on; undefined when the e-mail address is taken, and then nothing was written. */
export async function recordSignOn(
  tx: Tx,
  sources: IdSources,
  person: Secrets & {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly details: RegistrationDetails
    readonly at: Temporal.Instant
  },
): Promise<{ readonly signOn: SignOnId; readonly customer: CustomerId } | undefined> {
  const bucket = bucketOf(person.paymentAccount)
  const signOn = newId('sgn', { ...sources, bucket })
  const customer = newId('cus', { ...sources, bucket })
  const { emailKey } = person.details
  if (!(await insertEmail(tx, { emailKey, signOn }))) return undefined
  await insertSignOn(tx, { ...person, bucket, signOn, customer })
  return { signOn, customer }
}
