// The noun: a request to have the price of a purchase back, what may be asked, and every answer to it. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'

export type RefundId = Id<'rfd'>

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

/** The customer's own words, at most so many UTF-16 code units. */
export const explanationLengthMax = 2000

/** States move forward only: pending, then one of the others for ever. */
export type RefundStatus = 'pending' | 'granted' | 'refused'

/** Why a person has to decide, the first that holds. */
export type QueuedFor =
  'amount' | 'refund_policy' | 'refused_before' | 'disputed_before' | 'gift' | 'budget'

/** Who decided: the rules, at once, or somebody of the operator. */
export type DecidedBy = 'rules' | 'operator'

export interface Refund {
  readonly refund: RefundId
  readonly bucket: number
  /** The asker's own id of the request. */
  readonly requestId: string
  readonly purchase: string
  readonly paymentAccount: string
  readonly purchasingAccount: string
  /** The purchasing account of who asked: the buyer's own, or the payer's. */
  readonly askedBy: string
  readonly merchant: string
  readonly currency: CurrencyCode
  readonly amountMicros: bigint
  /** The request named an amount, rather than asking for all that was left. */
  readonly isPartial: boolean
  readonly reason: RefundReason
  readonly explanation: string
  readonly status: RefundStatus
  readonly queuedFor: QueuedFor | null
  readonly credit: string
  readonly requestedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBy: DecidedBy | null
  /** A person's reason, as the customer reads it; null where the rules decided. */
  readonly decisionReason: string | null
}

/** What a customer asks for. */
export interface RefundRequest {
  readonly requestId: string
  readonly reason: RefundReason
  readonly explanation: string
  /** Undefined: all that is left of the price. */
  readonly amountMicros?: bigint | undefined
}

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

/** Whether a request is the one that made this refund. */
export function isSameRequest(refund: Refund, purchase: string, request: RefundRequest): boolean {
  return (
    refund.purchase === purchase &&
    refund.reason === request.reason &&
    refund.explanation === request.explanation &&
    (request.amountMicros === undefined
      ? !refund.isPartial
      : refund.isPartial && refund.amountMicros === request.amountMicros)
  )
}
