// The purchase that a merchant's order became already: in another tab, or before the browser came back.
import type { Database } from '../../../../platform/index.ts'
import { findPurchaseOfOrder } from '../../../../purchases/index.ts'
import type { Purchase } from '../../../../purchases/index.ts'
import type { SignedOn } from '../../customer-visitor.ts'

/** Undefined where the account of who is signed on never placed it. */
export async function findBought(
  deps: { readonly database: Database },
  { session }: Pick<SignedOn, 'session'>,
  order: { readonly merchant: string; readonly orderId: string },
): Promise<Purchase | undefined> {
  const { paymentAccount, purchasingAccount } = session
  const bought = await deps.database.read('web.find-bought', (tx) =>
    findPurchaseOfOrder(tx, { ...order, paymentAccount }),
  )
  // Another member's order says nothing about this one's.
  return bought?.purchasingAccount === purchasingAccount ? bought : undefined
}
