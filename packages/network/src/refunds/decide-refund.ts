// Decides what becomes of a request for a refund. Pure: every rule of docs/customers.md, "Refunds", stands here.
import { isWithinBudget } from '../claims/index.ts'
import type { Budget, GrantedByRules } from '../claims/index.ts'
import type { QueuedFor, RefundRefusal } from './refund.ts'

/** What the operator set, in one currency. */
export interface RefundRules {
  /** Granted at once where the price of the item is strictly below this, whatever part of it is asked for. */
  readonly thresholdMicros: bigint
  /** Requests are taken for this long after the purchase. */
  readonly days: number
  readonly budget: Budget
}

/** After this many refusals by people, the same purchase is not asked for again. */
const refusalCountMax = 2
/** What a merchant that gives nothing back by itself says: a person looks at each request. Other policies are words. */
const manualPolicy = 'none'

/** All that a decision depends on, read while the tab is locked. */
export interface RefundState {
  readonly isAskerClosed: boolean
  readonly priceMicros: bigint
  readonly purchasedAt: Temporal.Instant
  /** It was bought as a gift, and somebody has taken it up. */
  readonly isGiftTaken: boolean
  /** Later purchases that cost less because of this one, under a price cap. */
  readonly cappedCount: number
  readonly refundPolicy: string
  /** Given back or provisionally given back, whatever for. */
  readonly creditedMicros: bigint
  readonly dispute: 'none' | 'pending' | 'decided'
  readonly refusedCount: number
  /** Granted at once to this payment account lately, whatever for. */
  readonly recent: GrantedByRules
}

export type RefundDecision =
  | { readonly outcome: 'refused'; readonly code: RefundRefusal; readonly leftMicros: bigint }
  | { readonly outcome: 'granted'; readonly amountMicros: bigint }
  | { readonly outcome: 'queued'; readonly amountMicros: bigint; readonly queuedFor: QueuedFor }

/** @param amountMicros what is asked for; undefined: all that is left. */
export function decideRefund(
  state: RefundState,
  rules: RefundRules,
  {
    amountMicros,
    at,
  }: { readonly amountMicros?: bigint | undefined; readonly at: Temporal.Instant },
): RefundDecision {
  const leftMicros = state.priceMicros - state.creditedMicros
  const refuse = (code: RefundRefusal): RefundDecision => ({ outcome: 'refused', code, leftMicros })
  if (state.isAskerClosed) return refuse('account_closed')
  if (state.priceMicros === 0n) return refuse('nothing_was_paid')
  if (Temporal.Instant.compare(at, refundEndsAt(state.purchasedAt, rules)) > 0) {
    return refuse('refund_too_late')
  }
  if (state.refusedCount >= refusalCountMax) return refuse('refund_refused_before')
  if (leftMicros <= 0n) {
    return refuse(state.dispute === 'pending' ? 'purchase_disputed' : 'already_refunded')
  }
  const askedMicros = amountMicros ?? leftMicros
  if (askedMicros > leftMicros) return refuse('refund_too_large')

  // After this line the request is taken.
  const queuedFor = findQueueReason(state, rules, askedMicros)
  return queuedFor === undefined
    ? { outcome: 'granted', amountMicros: askedMicros }
    : { outcome: 'queued', amountMicros: askedMicros, queuedFor }
}

/** The last instant at which a purchase can be asked for. A day is 24 hours: it is a limit, not an appointment. */
function refundEndsAt(
  purchasedAt: Temporal.Instant,
  { days }: Pick<RefundRules, 'days'>,
): Temporal.Instant {
  return purchasedAt.add({ hours: 24 * days })
}

/** Why a person has to look at it; undefined: nobody has to. */
function findQueueReason(
  state: RefundState,
  rules: RefundRules,
  askedMicros: bigint,
): QueuedFor | undefined {
  // Parts of something dear are not small because they are parts, and what was given back before made it no cheaper.
  if (state.priceMicros >= rules.thresholdMicros) return 'amount'
  if (state.refundPolicy === manualPolicy) return 'refund_policy'
  if (state.refusedCount > 0) return 'refused_before'
  if (state.dispute !== 'none') return 'disputed_before'
  // Somebody else holds it, and would lose it.
  if (state.isGiftTaken) return 'gift'
  if (state.cappedCount > 0) return 'capped'
  return isWithinBudget(rules.budget, state.recent, askedMicros) ? undefined : 'budget'
}
