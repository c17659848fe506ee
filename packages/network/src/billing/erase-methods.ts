// Payment requests of a closed account without what names a card or a bank account.
import type { Tx } from '../platform/index.ts'
import { bucketOf } from '../platform/index.ts'
import { blankMethods } from './store-requests.ts'

/** Only those that were answered: an account that still waits for an answer cannot be closed. */
export async function eraseMethods(tx: Tx, paymentAccount: string): Promise<void> {
  await blankMethods(tx, { bucket: bucketOf(paymentAccount), paymentAccount })
}
