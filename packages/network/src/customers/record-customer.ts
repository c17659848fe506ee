// Writes all that one registration makes, inside the transaction of the caller.
import { openTab } from '../books/index.ts'
import { enqueueMail } from '../outbox/index.ts'
import type { MailText } from '../outbox/index.ts'
import { bucketCount, bucketOf, newId } from '../platform/index.ts'
import type { Clock, Random, Tx } from '../platform/index.ts'
import type { VerifiedMethod } from './accounts/account.ts'
import { billingDayOf } from './accounts/billing-days.ts'
import { insertPaymentMethod } from './accounts/store.ts'
import { askEmailProof } from './ask-email-proof.ts'
import type { EmailProof } from './ask-email-proof.ts'
import type { Registered, RegistrationDetails } from './customer.ts'
import { insertCustomer, insertEmail, selectSignOnByEmail } from './store.ts'
import { countClaimsOn, insertClaim } from './store-claims.ts'

/** More welcomes do not go to one address in a day, whose owner may have asked for none of them. */
const welcomesPerDayMax = 5

export type CustomerToRecord = {
  readonly ids: Registered
  readonly details: RegistrationDetails
  readonly passwordHash: string | null
  readonly recoveryHash: string | null
  readonly method: VerifiedMethod | undefined
  readonly welcome: MailText
  /** Whose link stands in the welcome. Undefined: who records them knows that the address is theirs. */
  readonly emailProof: EmailProof | undefined
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

/**
 * An address whose mailbox has not answered is a claim and takes nothing from anybody. False where a proved one is
 * taken; then nothing was written.
 */
export async function recordCustomer(
  tx: Tx,
  sources: { readonly clock: Clock; readonly random: Random },
  customer: CustomerToRecord,
): Promise<boolean> {
  const { ids, details, method, emailProof, at } = customer
  const { signOn } = ids
  const { email, emailKey } = details
  const isProved = emailProof === undefined
  if (isProved && !(await insertEmail(tx, { emailKey, signOn }))) return false
  // After this line the registration must succeed.
  const bucket = bucketOf(ids.paymentAccount)
  const billingDay = billingDayOf(details, at)
  const recipient = isProved || (await mayBeWelcomed(tx, { emailKey, at })) ? email : ''
  await insertCustomer(tx, { ...customer, bucket, billingDay, isEmailProved: isProved })
  if (!isProved) {
    await insertClaim(tx, { emailKey, signOn, claimedAt: at })
    await askEmailProof(tx, emailProof, { signOn, email, emailKey })
  }
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
    cause: `registered/${signOn}`,
    recipient,
    owner: signOn,
  })
  return true
}

/** To an address that is somebody's no welcome goes, and to nobody too many. */
async function mayBeWelcomed(
  tx: Tx,
  { emailKey, at }: { readonly emailKey: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const [owner, claims] = await Promise.all([
    selectSignOnByEmail(tx, emailKey),
    countClaimsOn(tx, { emailKey, since: at.subtract({ hours: 24 }) }),
  ])
  return owner === undefined && claims < welcomesPerDayMax
}
