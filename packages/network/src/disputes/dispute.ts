// The noun: a charge that a customer did not make, the facts that rules look at, and every answer. Pure.
import type { Claim } from '../claims/index.ts'

/** What the network saw around a purchase. */
export interface SeenFacts {
  /** Sign-ons of the buyer's account in the day before the purchase. */
  readonly signOnCount: number
  /** The last of them was on a device that the account had not used before, though it had used others. */
  readonly isNewDevice: boolean
  /** It was bought without the confirmation page: nobody saw the price. */
  readonly isOneClick: boolean
  /** How often the item was opened through the network after the purchase. */
  readonly openedCount: number
  /** Earlier purchases of the buyer at this merchant. */
  readonly earlierCount: number
  /** Disputes that the rules granted to this payment account in the last 365 days. */
  readonly grantedCount: number
  /** A person had refused to give this purchase back. */
  readonly wasRefundRefused: boolean
}

/** What the rules look at. Nothing in it says who somebody is, so it stays when a person is erased. */
export interface DisputeFacts extends SeenFacts {
  /** With this one the account would have had more back lately than its budget, whichever way. */
  readonly isBudgetUsed: boolean
  /** It was bought as a gift, and somebody has taken it up. */
  readonly isGiftTaken: boolean
  /** Later purchases that cost less because of this one, under a price cap. */
  readonly cappedCount: number
}

/** The published rules by name, in the order in which they are tried. */
export const disputeRules = [
  'amount',
  'budget',
  'refund_refused',
  'gift',
  'capped',
  'new_device',
  'opened',
  'nobody_signed_on',
  'regular',
  'unclear',
] as const
export type DisputeRule = (typeof disputeRules)[number]

/** A claim for all that is left of the price of a charge. */
export type Dispute = Claim & {
  readonly kind: 'dispute'
  /** The rule that decided, or that gave it to a person. */
  readonly rule: DisputeRule
  readonly facts: DisputeFacts
}

export function isDispute(claim: Claim): claim is Dispute {
  return claim.kind === 'dispute'
}

/** The published rule by which a claim was refused; undefined where a person decided, and of other kinds. */
export function refusingRule(claim: Claim): DisputeRule | undefined {
  return isDispute(claim) && claim.decidedBy === 'rules' ? claim.rule : undefined
}

/** Why a dispute is not taken, in order of precedence: the first that holds is the answer, and none leaves a trace. */
export const disputeRefusals = [
  'unknown_purchase',
  'idempotency_conflict',
  'account_closed',
  'nothing_was_paid',
  /** A charge is disputed once. */
  'already_disputed',
  'dispute_too_late',
  /** All of it was given back, or is asked for. */
  'already_refunded',
] as const
export type DisputeRefusal = (typeof disputeRefusals)[number]
