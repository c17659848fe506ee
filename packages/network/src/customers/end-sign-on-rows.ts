// Ends sign-ons for good: they no longer sign anybody on, and their e-mail addresses are free again.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { SignOnId } from './customer.ts'
import { readEmailAddress } from './email-address.ts'
import { deleteClaimsOf } from './store-claims.ts'
import { deleteEmails, updateSignOnsEnded } from './store-sign-ons.ts'

/** Sessions and tokens are not this room's: whoever calls this ends them too. */
export async function endSignOnRows(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly signOns: readonly { readonly signOn: SignOnId; readonly email: string }[]
    readonly endedAt: Temporal.Instant
  },
): Promise<void> {
  const { endedAt } = input
  const signOns = input.signOns.map(({ signOn }) => signOn)
  const emailKeys = input.signOns.flatMap(({ email }) => readEmailAddress(email)?.emailKey ?? [])
  await deleteEmails(tx, { emailKeys, signOns })
  await deleteClaimsOf(tx, signOns)
  await updateSignOnsEnded(tx, { bucket: bucketOf(input.paymentAccount), signOns, endedAt })
}
