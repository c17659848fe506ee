// The noun: a request to have the price of a purchase back, what may be asked, and every answer to it. Pure.
import type { Claim, ClaimRequest } from '../claims/index.ts'

/** Why customers want their money back. Closed, so that reasons can be counted; what is special goes into words. */
export const refundReasons = [
  'not_delivered',
  'not_as_described',
  'bought_by_mistake',
  'bought_twice',
  'quality',
  'no_longer_wanted',
  'other',
] as const
export type RefundReason = (typeof refundReasons)[number]

/** Why a person has to decide, the first that holds. */
export type QueuedFor =
  'amount' | 'refund_policy' | 'refused_before' | 'disputed_before' | 'gift' | 'capped' | 'budget'

/** A claim for the price of a purchase, or a part of it. */
export type Refund = Claim & {
  readonly kind: 'refund'
  readonly reason: RefundReason
  /** Null where it was granted at once. */
  readonly rule: QueuedFor | null
}

export function isRefund(claim: Claim): claim is Refund {
  return claim.kind === 'refund'
}

/** What a customer asks for. */
export type RefundRequest = ClaimRequest & { readonly reason: RefundReason }

/** Why a request is refused, in order of precedence: the first that holds is the answer, and none leaves a trace. */
export const refundRefusals = [
  /** No such purchase, or somebody else's. */
  'unknown_purchase',
  /** The id was used for another purchase, reason, text or amount. */
  'idempotency_conflict',
  'account_closed',
  /** It cost nothing: a redeemed gift, or capped to nothing. */
  'nothing_was_paid',
  /** Asked for later than the network takes requests. */
  'refund_too_late',
  /** People have refused this purchase often enough. */
  'refund_refused_before',
  /** A dispute of it is open, and holds all that is left. */
  'purchase_disputed',
  /** All of it was given back, or is asked for. */
  'already_refunded',
  /** More than is left. */
  'refund_too_large',
] as const
export type RefundRefusal = (typeof refundRefusals)[number]
