// The door of claims: what every way of asking for money back has in common.
export { contributeClaims } from './contribute.ts'
export {
  answerAsked,
  answerEvidence,
  answerQueuedMembers,
  askedSchema,
  claimStatusSchema,
  evidenceSchema,
  queuedMembers,
} from './answers.ts'
export { explanationLengthMax } from './claim.ts'
export type { Claim, ClaimKind, ClaimRequest, ClaimStatus } from './claim.ts'
export { isWithinBudget } from './budget.ts'
export type { Budget, GrantedByRules } from './budget.ts'
export { closeClaim } from './close-claim.ts'
export type { ClosedClaim } from './close-claim.ts'
export { gatherEvidence } from './gather-evidence.ts'
export type { PurchaseEvidence } from './gather-evidence.ts'
export { loadRecent } from './load-recent.ts'
export { openClaim, recordClaim } from './open-claim.ts'
export type { ClaimDecision, ClaimMade, ClaimPorts, EndGivenBack, NotTaken } from './open-claim.ts'
export { addOwnRoutes } from './own-routes.ts'
export { addQueueRoutes } from './queue-routes.ts'
export { selectClaimsOfAccount, selectClaimsOfPurchases, sumGrantedByRules } from './store.ts'
export { answerDueAt } from './tell-claim.ts'
