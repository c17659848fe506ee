// The budget: how much an account has back without a person, over every way of getting money back. Pure.

/** What the operator set, in one currency. */
export interface Budget {
  /** Granted at once per payment account in `budgetDays`, at most: in sum, and how often. */
  readonly budgetMicros: bigint
  readonly budgetCount: number
}

/** It looks back this far. */
export const budgetDays = 30

/** What was granted at once before. */
export interface GrantedByRules {
  readonly count: number
  readonly sumMicros: bigint
}

/** Whether so much more may be granted at once. */
export function isWithinBudget(
  { budgetMicros, budgetCount }: Budget,
  recent: GrantedByRules,
  amountMicros: bigint,
): boolean {
  return recent.sumMicros + amountMicros <= budgetMicros && recent.count < budgetCount
}
