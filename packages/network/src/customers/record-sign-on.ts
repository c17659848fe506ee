// Writes a person and their way in to an account that stands already, inside the transaction of the caller.
import { bucketOf, newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { CustomerId, RegistrationDetails, SignOnId } from './customer.ts'
import type { Secrets } from './hash-secrets.ts'
import { insertEmail, insertSignOn } from './store.ts'
import { insertClaim } from './store-claims.ts'

/**
 * Writes a person and their sign-on. An address whose mailbox has not answered is a claim and takes nothing from
 * anybody; undefined where a proved one is taken, and then nothing was written.
 */
export async function recordSignOn(
  tx: Tx,
  sources: IdSources,
  person: Secrets & {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly details: RegistrationDetails
    readonly at: Temporal.Instant
    readonly isEmailProved: boolean
  },
): Promise<{ readonly signOn: SignOnId; readonly customer: CustomerId } | undefined> {
  const bucket = bucketOf(person.paymentAccount)
  const signOn = newId('sgn', { ...sources, bucket })
  const customer = newId('cus', { ...sources, bucket })
  const { emailKey } = person.details
  if (!person.isEmailProved) await insertClaim(tx, { emailKey, signOn, claimedAt: person.at })
  else if (!(await insertEmail(tx, { emailKey, signOn }))) return undefined
  await insertSignOn(tx, { ...person, bucket, signOn, customer })
  return { signOn, customer }
}
