// What the operator of the simulated network has set for refunds, disputes and renewals: low enough that all of it
// comes up.

/** One budget for whatever comes back at once. */
export const budget = { budgetMicros: 20_000_000n, budgetCount: 6 }
const answerDays = 10

export const refundRules = {
  rules: () => ({ thresholdMicros: 3_000_000n, days: 60, budget }),
  answerDays,
}

export const disputeRules = {
  rules: () => ({ thresholdMicros: 2_000_000n, days: 90, grantedCountMax: 2, budget }),
  answerDays,
}

export const renewalRules = {
  rules: { noticeDays: 7, graceDays: 5 },
  budget: () => budget,
  answerDays,
}

/** Of what merchants earned, where the operator set no other. */
export const noReserve = { shareMillionths: 0n, days: 30 }
