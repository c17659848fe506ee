// The door of credits: giving back part or all of a purchase, and what was given back.
export { contributeCredits } from './contribute.ts'
export type { Credit, CreditKind, CreditMovement, CreditStatus } from './credit.ts'
export { writeOff } from './write-off.ts'
export { noWay, wholeMicros } from './credit-return.ts'
export type { CreditReturn, CreditReturnStatus, WayBack } from './credit-return.ts'
export { decideCredit } from './decide-credit.ts'
export type { DecidedCredit } from './decide-credit.ts'
export { endIfGivenBack } from './end-if-given-back.ts'
export { grantCredit, openCredit } from './open-credit.ts'
export type { CreditInput, OpenedCredit } from './open-credit.ts'
export { keepWayBack } from './keep-way-back.ts'
export { keepBalance, returnBalance } from './return-balance.ts'
export { returnFromClosed } from './return-from-closed.ts'
export {
  countUndecided,
  selectCreditsById,
  selectCreditsOfPurchases,
  selectLegsOfCredits,
} from './store.ts'
export {
  creditBalance,
  listCredits,
  selectLastMovements,
  sumCreditsByAccount,
  sumCreditsThrough,
} from './store-movements.ts'
export type { LastMovement, ListedMovement, MovementRange } from './store-movements.ts'
export { findReturn, selectReturnsOfAccount, updateReturnAnswered } from './store-returns.ts'
export { markReleased, selectSettling } from './store-settling.ts'
export type { CreditAhead, SettlingTab, WithheldPart } from './store-settling.ts'
export { sumGivenBack } from './sum-given-back.ts'
export { selectWayBack } from './store-ways-back.ts'
export { setWayBack } from './set-way-back.ts'
