// The door of billing: runs, payment requests, payment reports, and statements.
export { contributeBilling } from './contribute.ts'
export type { Announcement, ComposeAnnouncement } from './announce-answer.ts'
export { billingWork } from './billing-work.ts'
export { applyReport } from './apply-report.ts'
export type { AppliedReport, ReportInput, ReportOutcome } from './apply-report.ts'
export type { BillingPorts } from './billing-ports.ts'
export type { BillingRun, RunTotal } from './billing-run.ts'
export { askForAll } from './ask-for-all.ts'
export { closePaymentAccount } from './close-payment-account.ts'
export type { ClosedAccount, ClosingRefusal } from './close-payment-account.ts'
export { getCurrentStatement } from './get-current-statement.ts'
export type { CurrentStatement } from './get-current-statement.ts'
export type { PaymentRequest, PaymentRequestStatus } from './payment-request.ts'
export { billingRoutes } from './routes.ts'
export { runBilling } from './run-billing.ts'
export type { BillingRunInput } from './run-billing.ts'
export { runDueBilling } from './run-due-billing.ts'
export {
  listPayments,
  selectRequests,
  selectRequestsOfAccount,
  selectRequestsOfRun,
} from './store-requests.ts'
export type { Payment } from './store-requests.ts'
export { selectTabMarks } from '../tabs/index.ts'
export type { TabMarks } from '../tabs/index.ts'
export { findStatement as getStatement, listStatements } from './store-statements.ts'
export type { Statement } from './store-statements.ts'
