// The published rules of disputes (docs/disputes.md). Pure: the first rule that holds decides, or gives it to a person.
import type { Budget } from '../claims/index.ts'
import type { DisputeFacts, DisputeRefusal, DisputeRule } from './dispute.ts'

/** What the operator set, in one currency. */
export interface DisputeRulesSet {
  /** Rules decide where the price is strictly below this. */
  readonly thresholdMicros: bigint
  /** Disputes are taken for this long after the purchase. */
  readonly days: number
  /** Disputes granted by rules per payment account in `grantedDays`, at most. */
  readonly grantedCountMax: number
  /** Shared with every other way of getting money back. */
  readonly budget: Budget
}

/** Disputes that the rules granted are counted back this far. */
export const grantedDays = 365

export interface DisputeState {
  readonly isAskerClosed: boolean
  readonly priceMicros: bigint
  readonly purchasedAt: Temporal.Instant
  readonly wasDisputed: boolean
  /** Given back or provisionally given back, whatever for. */
  readonly creditedMicros: bigint
}

export type TakenDispute =
  | { readonly outcome: 'taken'; readonly amountMicros: bigint }
  | { readonly outcome: 'refused'; readonly code: DisputeRefusal }

/** Whether a dispute is taken at all, and for how much: all that is left of the price. */
export function admitDispute(
  state: DisputeState,
  rules: DisputeRulesSet,
  at: Temporal.Instant,
): TakenDispute {
  const refuse = (code: DisputeRefusal): TakenDispute => ({ outcome: 'refused', code })
  if (state.isAskerClosed) return refuse('account_closed')
  if (state.priceMicros === 0n) return refuse('nothing_was_paid')
  if (state.wasDisputed) return refuse('already_disputed')
  const endsAt = state.purchasedAt.add({ hours: 24 * rules.days })
  if (Temporal.Instant.compare(at, endsAt) > 0) return refuse('dispute_too_late')
  const amountMicros = state.priceMicros - state.creditedMicros
  return amountMicros > 0n ? { outcome: 'taken', amountMicros } : refuse('already_refunded')
}

export interface DisputeDecision {
  readonly outcome: 'granted' | 'refused' | 'queued'
  readonly rule: DisputeRule
}

/**
 * What the rules say of a dispute that was taken: by the price of the item, however much of it is left. What the
 * network cannot show counts for the customer.
 */
export function decideDispute(
  facts: DisputeFacts,
  rules: DisputeRulesSet,
  priceMicros: bigint,
): DisputeDecision {
  if (priceMicros >= rules.thresholdMicros) return { outcome: 'queued', rule: 'amount' }
  if (facts.grantedCount >= rules.grantedCountMax) return { outcome: 'queued', rule: 'budget' }
  if (facts.isBudgetUsed) return { outcome: 'queued', rule: 'budget' }
  if (facts.wasRefundRefused) return { outcome: 'queued', rule: 'refund_refused' }
  if (facts.isGiftTaken) return { outcome: 'queued', rule: 'gift' }
  if (facts.cappedCount > 0) return { outcome: 'queued', rule: 'capped' }
  if (facts.isNewDevice) return { outcome: 'granted', rule: 'new_device' }
  if (facts.openedCount > 0) return { outcome: 'refused', rule: 'opened' }
  if (facts.signOnCount === 0) return { outcome: 'granted', rule: 'nobody_signed_on' }
  if (facts.earlierCount > 0 && !facts.isOneClick) return { outcome: 'refused', rule: 'regular' }
  return { outcome: 'queued', rule: 'unclear' }
}
