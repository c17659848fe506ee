// What receipts bring to the network: the keys that they are checked with.
import type { Contribution } from '../platform/index.ts'
import type { ReceiptKeys } from './receipt-keys.ts'
import { receiptRoutes } from './routes.ts'

export function contributeReceipts(ports: { readonly receiptKeys: ReceiptKeys }): Contribution {
  return { routes: [receiptRoutes(ports.receiptKeys)] }
}
