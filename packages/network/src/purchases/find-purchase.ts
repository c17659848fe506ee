// Finds a purchase for somebody. What belongs to another is answered exactly like what does not exist.
import { isPayer } from '../customers/accounts/index.ts'
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { selectOrders, selectPurchase } from './store.ts'
import type { OrderKey } from './store.ts'

/** Whose eyes the purchase is for. */
export type PurchaseViewer =
  | { readonly role: 'operator' }
  | { readonly role: 'merchant'; readonly merchant: string }
  | { readonly role: 'customer'; readonly purchasingAccount: string }
  /** The payer of a group sees what its members bought. */
  | { readonly role: 'payer'; readonly paymentAccount: string }

/** A customer who asks to see a purchase. */
export interface CustomerEyes {
  readonly purchasingAccount: string
  readonly paymentAccount: string
}

/** Those of a payer see the purchases of the whole payment account. */
export async function customerViewer(tx: Tx, customer: CustomerEyes): Promise<PurchaseViewer> {
  const { purchasingAccount, paymentAccount } = customer
  return (await isPayer(tx, purchasingAccount))
    ? { role: 'payer', paymentAccount }
    : { role: 'customer', purchasingAccount }
}

export async function findPurchase(
  tx: Tx,
  purchase: string,
  viewer: PurchaseViewer,
): Promise<Purchase | undefined> {
  // An id without a bucket was never given to a purchase.
  if (!isId('pur', purchase) || purchase.length !== idLength) return undefined
  const found = await selectPurchase(tx, { bucket: bucketOf(purchase), purchase })
  return found !== undefined && isVisibleTo(found, viewer) ? found : undefined
}

/** The purchase that an order id became, for the rooms that place orders. */
export async function findPurchaseOfOrder(
  tx: Tx,
  order: Omit<OrderKey, 'bucket'>,
): Promise<Purchase | undefined> {
  const [found] = await selectOrders(tx, [{ bucket: bucketOf(order.paymentAccount), ...order }])
  return found
}

const idLength = 'pur_'.length + 28

function isVisibleTo(purchase: Purchase, viewer: PurchaseViewer): boolean {
  switch (viewer.role) {
    case 'operator':
      return true
    case 'merchant':
      return purchase.merchant === viewer.merchant
    case 'customer':
      return purchase.purchasingAccount === viewer.purchasingAccount
    case 'payer':
      return purchase.paymentAccount === viewer.paymentAccount
  }
}
