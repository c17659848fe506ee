// The door of the books: the chart of accounts and every way money moves. Nobody else posts to the ledger.
export { contributeBooks } from './contribute.ts'
export {
  claimsAccount,
  earningsAccount,
  feeAccount,
  feePendingAccount,
  lotAccount,
  merchantAvailableAccount,
  merchantPendingAccount,
  payoutAccount,
  portionAccount,
  tabAccount,
  tabCreditAccount,
} from './chart-of-accounts.ts'
export { creditMerchants } from './credit-merchants.ts'
export type { PaidPortion } from './credit-merchants.ts'
export { followBooks, listBucketsBehind } from './follow-books.ts'
export { freeReservation, holdReservation } from './hold-reservations.ts'
export { portionKinds } from './leg.ts'
export type { Leg, PortionKind } from './leg.ts'
export { lockTabs, selectTabs } from './lock-tabs.ts'
export type { Tab, TabKey } from './lock-tabs.ts'
export { openLots } from './open-lots.ts'
export { openTab, openTabs } from './open-tab.ts'
export type { TabToOpen } from './open-tab.ts'
export { openTabCredit } from './open-tab-credit.ts'
export { recordProvisional, recordRefund, reverseProvisional } from './record-credits.ts'
export type { CreditToRecord } from './record-credits.ts'
export { recordPaidPayouts, recordPayouts, recordReturnedPayouts } from './record-payouts.ts'
export type { PayoutToRecord } from './record-payouts.ts'
export { recordPayments } from './record-payment.ts'
export { recordReturn, reverseReturn } from './record-return.ts'
export type { ReturnToRecord } from './record-return.ts'
export { recordSales } from './record-sale.ts'
export type { Sale } from './record-sale.ts'
export { recordWriteOff } from './record-write-off.ts'
export { recordSplitSales } from './record-split-sales.ts'
export type { SplitSale } from './record-split-sales.ts'
export { releasePayments } from './release-payment.ts'
export { requestPayments } from './request-payment.ts'
export type { PaymentToRequest } from './request-payment.ts'
export { sumPortions } from './sum-portions.ts'
export { selectEarned } from './select-earned.ts'
export { selectTabCredits } from './select-tab-credits.ts'
