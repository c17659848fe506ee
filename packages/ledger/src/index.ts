// The door of the ledger: accounts, transfers, holds, balances, checkpoints. It knows no commerce.
export type { AccountFloor, AccountKey, AccountToOpen, Balance, LiveAccount } from './account.ts'
export type { Database, Statement, Tx } from './database.ts'
export { postHolds, voidHolds } from './end-holds.ts'
export { holdEndingOutcomes, holdOutcomes } from './hold.ts'
export type { Hold, HoldEnding, HoldEndingOutcome, HoldOutcome } from './hold.ts'
export { placeHolds } from './place-holds.ts'
export { postNewTransfers, postTransfers } from './post-transfers.ts'
export type { EmptyDebit, TransfersToPost } from './post-transfers.ts'
export { selectBalance } from './select-balance.ts'
export {
  selectAllBalances,
  selectSummedBalances,
  selectTransfersOfCause,
} from './store-balances.ts'
export {
  enterLedger,
  insertAccounts as openAccounts,
  lockAccounts,
  selectAccounts,
} from './store.ts'
export { takeCheckpoint } from './take-checkpoint.ts'
export type { Checkpoint } from './take-checkpoint.ts'
export { transferOutcomes } from './transfer.ts'
export type { LiveSide, RecordedTransfer, Transfer, TransferOutcome } from './transfer.ts'
