// The door of receipts: issuing them, and the keys they are checked with.
export { issueReceipt } from './issue-receipt.ts'
export type { ReceiptFacts } from './issue-receipt.ts'
export { openReceiptKeys } from './receipt-keys.ts'
export type { ReceiptKeys } from './receipt-keys.ts'
export { receiptRoutes } from './routes.ts'
