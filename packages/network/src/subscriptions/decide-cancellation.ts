// What is given back when a subscription is cancelled: the whole days that are left of each term, by the calendar of
// the customer. Pure.
import { isWithinBudget } from '../claims/index.ts'
import type { Budget, GrantedByRules } from '../claims/index.ts'
import type { Term } from './subscription.ts'

/** The part of a term's price that its unused days cost. */
export interface TermCredit {
  readonly term: Term
  /** From 0 to what is left of the price after other credits. */
  readonly creditMicros: bigint
  readonly unusedDays: number
  readonly days: number
}

/**
 * The credit for each term that is not over: price × unused days / days of the term, rounded down to the millionth.
 * The day of the cancellation counts as unused, the day on which a term began as used, however soon it is cancelled: it
 * opened something. A term that has not begun is given back in full.
 * @param creditedMicros what refunds and disputes gave back of a purchase already, by its id.
 */
export function decideCancellation(
  terms: readonly Term[],
  input: {
    readonly at: Temporal.Instant
    readonly timeZone: string
    readonly creditedMicros: ReadonlyMap<string, bigint>
  },
): readonly TermCredit[] {
  return terms
    .filter(({ isEnded, until }) => !isEnded && Temporal.Instant.compare(until, input.at) > 0)
    .map((term) => {
      const { days, unusedDays } = countDays(term, input)
      const { purchase, priceMicros } = term.purchase
      const unusedMicros = (priceMicros * BigInt(unusedDays)) / BigInt(days)
      const leftMicros = priceMicros - (input.creditedMicros.get(purchase) ?? 0n)
      const creditMicros = unusedMicros < leftMicros ? unusedMicros : leftMicros
      return { term, creditMicros, unusedDays, days }
    })
}

export function sumCredits(credits: readonly TermCredit[]): bigint {
  return credits.reduce((sum, { creditMicros }) => sum + creditMicros, 0n)
}

/** What becomes of the credit of a cancellation. `rule`: why a person decides. */
export type CreditDecision =
  | { readonly outcome: 'granted'; readonly rule: null }
  | { readonly outcome: 'queued'; readonly rule: 'capped' | 'budget' }

/** The subscription ends as asked either way; above the budget of the account a person decides about the credit. */
export function decideCredit(state: {
  readonly creditMicros: bigint
  /** Granted at once to the account lately, whatever for. */
  readonly recent: GrantedByRules
  readonly budget: Budget
  /** Later purchases that cost less because of its terms, under a price cap. */
  readonly cappedCount: number
}): CreditDecision {
  const { creditMicros, recent, budget, cappedCount } = state
  // Nothing is given back, so there is nothing to decide.
  if (creditMicros === 0n) return { outcome: 'granted', rule: null }
  if (cappedCount > 0) return { outcome: 'queued', rule: 'capped' }
  return isWithinBudget(budget, recent, creditMicros)
    ? { outcome: 'granted', rule: null }
    : { outcome: 'queued', rule: 'budget' }
}

/** Whole days between dates: a day on which clocks change is a day. */
function countDays(
  { from, until }: Term,
  { at, timeZone }: { readonly at: Temporal.Instant; readonly timeZone: string },
): { readonly days: number; readonly unusedDays: number } {
  const dateOf = (instant: Temporal.Instant): Temporal.PlainDate =>
    instant.toZonedDateTimeISO(timeZone).toPlainDate()
  const end = dateOf(until)
  // A customer who moved to another time zone may see a term of one day begin and end on one date.
  const days = Math.max(1, dateOf(from).until(end).days)
  if (Temporal.Instant.compare(at, from) < 0) return { days, unusedDays: days }
  const left = dateOf(at).until(end).days
  return { days, unusedDays: Math.min(Math.max(left, 0), days - 1) }
}
