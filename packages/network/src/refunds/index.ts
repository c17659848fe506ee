// The door of refunds: asking for the price of a purchase back, and what pages say of it.
export { answerRefundEvidence, refundEvidenceSchema } from './answers.ts'
export type { RefundDecision, RefundRules } from './decide-refund.ts'
export { describeRefunds, previewRefund } from './describe-refunds.ts'
export { refundReasons } from './refund.ts'
export type { Refund, RefundReason, RefundRefusal } from './refund.ts'
export { requestRefund } from './request-refund.ts'
export type { RefundPorts, RequestedRefund } from './request-refund.ts'
export { refundRoutes } from './routes.ts'
