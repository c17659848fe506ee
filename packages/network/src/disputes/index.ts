// The door of disputes: disputing a charge, and what pages say of it.
export { contributeDisputes } from './contribute.ts'
export type { DisputeRulesSet } from './decide-dispute.ts'
export { describeDisputes, previewDispute } from './describe-disputes.ts'
export { refusingRule } from './dispute.ts'
export type { Dispute, DisputeRefusal, DisputeRule } from './dispute.ts'
export { openDispute } from './open-dispute.ts'
export type { DisputePorts } from './open-dispute.ts'
export { disputeRoutes } from './routes.ts'
