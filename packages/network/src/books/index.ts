// The door of the books: the chart of accounts and every way money moves. Nobody else posts to the ledger.
export {
  feeAccount,
  feePendingAccount,
  merchantAvailableAccount,
  merchantPendingAccount,
  tabAccount,
} from './chart-of-accounts.ts'
export { creditMerchants } from './credit-merchants.ts'
export type { PaidShare } from './credit-merchants.ts'
export { lockTabs, selectTabs } from './lock-tabs.ts'
export type { Tab, TabKey } from './lock-tabs.ts'
export { openTab, openTabs } from './open-tab.ts'
export type { TabToOpen } from './open-tab.ts'
export { recordPayments } from './record-payment.ts'
export { recordSales } from './record-sale.ts'
export type { Sale } from './record-sale.ts'
export { releasePayments } from './release-payment.ts'
export { requestPayments } from './request-payment.ts'
export type { PaymentToRequest } from './request-payment.ts'
