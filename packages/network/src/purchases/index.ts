// The door of purchases: placing orders, finding and listing what was bought, and what of it was paid.
export { contributePurchases } from './contribute.ts'
export { problemOf as refusalProblem } from './answers.ts'
export { endEntitlement } from './end-entitlement.ts'
export { customerViewer, findPurchase, findPurchaseOfOrder } from './find-purchase.ts'
export type { CustomerEyes, PurchaseViewer } from './find-purchase.ts'
export { gatherPurchases } from './gather-purchases.ts'
export type { GatheringOptions, PurchaseGathering } from './gather-purchases.ts'
export { listCappedBecauseOf } from './list-capped-because-of.ts'
export { isReservedOrderId, ownOrderId } from './own-order-ids.ts'
export { placePurchases } from './place-purchases.ts'
export type { PurchasePolicy, PurchasePorts } from './place-purchases.ts'
export { previewPurchase } from './preview-purchase.ts'
export type { Preview } from './preview-purchase.ts'
export { isEntitled, refusals, refuse } from './purchase.ts'
export type { Funding, Order, Outcome, Purchase, Refusal, RefusalCode } from './purchase.ts'
export { openPurchaseReceipts } from './purchase-receipts.ts'
export type { PurchaseReceipts, ReceiptPorts } from './purchase-receipts.ts'
export { recordGivenBack } from './record-given-back.ts'
export { listEntitled } from './store-entitled.ts'
export type { Entitled } from './store-entitled.ts'
export { listPurchases, sumPurchases } from './store-lists.ts'
export { listTerms } from './store-terms.ts'
export type { PurchaseSum, TabRange } from './store-lists.ts'
export { selectPaidShares, selectTotalsThrough } from './store-paid.ts'
export type { PaidRange, PaidShares } from './store-paid.ts'
export {
  pagePurchases,
  selectPurchasesByIds,
  sumFilteredPurchases,
  sumPurchasesByMember,
} from './store-statements.ts'
export type { PurchaseFilter } from './store-statements.ts'
export { selectSpending } from './store-spending.ts'
