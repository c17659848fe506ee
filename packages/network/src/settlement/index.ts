// The door of settlement.
export { contributeSettlement } from './contribute.ts'
export { applyPayoutReport } from './apply-payout-report.ts'
export type { PayoutAdapter, PayoutAdapters, PayoutBatch } from './payout-adapter.ts'
export { runSettlement } from './run-settlement.ts'
export { setReserve, setSettlement } from './set-settlement.ts'
export { settlementRoutes } from './routes.ts'
export { settlementWork } from './settlement-work.ts'
export { openPayoutAdapters } from './simulator-payouts.ts'
