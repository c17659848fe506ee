// Erases what is personal in gifts: to whom they went, from whom they came, and what was written.
import { readEmailAddress } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import { clearGiverWords, clearReceiver, clearReceiverOfClaimed, deleteReceivers } from './store.ts'

/** Of everything that a purchasing account gave or took up. Gifts that wait can still be taken up by their link. */
export async function eraseGiverWords(tx: Tx, purchasingAccount: string): Promise<void> {
  await clearGiverWords(tx, purchasingAccount)
  await clearReceiverOfClaimed(tx, purchasingAccount)
}

/** Of everything that was ever sent to an e-mail address, by whomever. */
export async function eraseGiftReceiver(tx: Tx, email: string): Promise<void> {
  const address = readEmailAddress(email)
  if (address === undefined) return
  for (const gift of await deleteReceivers(tx, address.emailKey)) await clearReceiver(tx, gift)
}
