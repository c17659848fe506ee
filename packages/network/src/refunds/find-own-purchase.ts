// Finds a purchase for who may ask for its price back: the member who bought it, and the payer of the account.
import { isPayer } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import { findPurchase } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'

export interface Asker {
  readonly purchasingAccount: string
  readonly paymentAccount: string
}

/** Undefined for one that does not exist, and for somebody else's: nobody can tell them apart. */
export async function findOwnPurchase(
  tx: Tx,
  purchase: string,
  { purchasingAccount, paymentAccount }: Asker,
): Promise<Purchase | undefined> {
  const isAskerPayer = await isPayer(tx, purchasingAccount)
  return await findPurchase(
    tx,
    purchase,
    isAskerPayer ? { role: 'payer', paymentAccount } : { role: 'customer', purchasingAccount },
  )
}
