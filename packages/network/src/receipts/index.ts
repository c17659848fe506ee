// The door of receipts: issuing receipts and tickets, and the keys they are checked with.
export { contributeReceipts } from './contribute.ts'
export { issueReceipt } from './issue-receipt.ts'
export type { ReceiptFacts } from './issue-receipt.ts'
export { issueTicket } from './issue-ticket.ts'
export { openReceiptKeys } from './receipt-keys.ts'
export type { ReceiptKeys } from './receipt-keys.ts'
