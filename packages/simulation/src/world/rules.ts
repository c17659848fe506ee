// What the operator of the simulated network has set for refunds, disputes and renewals: low enough that all of it
// comes up.

export const refundRules = {
  rules: {
    thresholdMicros: 3_000_000n,
    days: 60,
    budgetMicros: 20_000_000n,
    budgetCount: 6,
  },
  answerDays: 10,
}

export const disputeRules = {
  rules: { thresholdMicros: 2_000_000n, days: 90, budgetCount: 2 },
  answerDays: 10,
}

export const renewalRules = { noticeDays: 7, graceDays: 5 }
