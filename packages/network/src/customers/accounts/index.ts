// The door of accounts: what pays, what buys, how it is charged and what holds it back. Nothing of who the people are.
export type {
  AccountRole,
  Buyer,
  DueAccount,
  DueMethod,
  PaymentAccountId,
  PurchaseMails,
  PurchasingAccount,
  PurchasingAccountId,
  VerifiedMethod,
} from './account.ts'
export { purchaseMailChoices } from './account.ts'
export { billingDayOf, nextBillingDate } from './billing-days.ts'
export { isPayer, selectBucketsDue, selectDueAccounts } from './read-accounts.ts'
export { setAccountStatus } from './set-account-status.ts'
export { lockAccountStatus, selectAccountStatus, selectPaymentMethods } from './store.ts'
export {
  selectCurrencyOf,
  selectThreshold,
  setCreditLimit,
  setFrozen,
  setThreshold,
} from './store-freezing.ts'
export { selectMorningAccounts, selectTimeZones, updatePurchaseMails } from './store-mornings.ts'
export type { MorningAccount } from './store-mornings.ts'
export {
  insertPurchasingAccount,
  lockPurchasingAccount,
  selectBuyers,
  selectPurchasingAccounts,
  selectRole,
  updateAccountClosed,
  updateAccountReopened,
  updateUnusedAccountClosed,
} from './store-purchasing.ts'
