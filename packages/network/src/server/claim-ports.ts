// What refunds and disputes are given: the ports of the network, and the rules that the operator set.
import type { CurrencyCode } from '@tallystick/money'
import type { Config } from '../contract/index.ts'
import type { Budget } from '../claims/index.ts'
import type { DisputePorts } from '../disputes/index.ts'
import type { Outward } from '../outward/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { RefundPorts } from '../refunds/index.ts'

export function claimPorts({
  database,
  clock,
  random,
  config,
  outward,
}: {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly config: Config
  readonly outward: Outward
}): { readonly refunds: RefundPorts; readonly disputes: DisputePorts } {
  const ports = { database, clock, random, outward, answerDays: config.answerDays }
  const budget = budgetOf(config)
  return {
    refunds: {
      ...ports,
      rules: (currency) => ({
        thresholdMicros: config.refundThreshold(currency),
        days: config.refundDays,
        budget: budget(currency),
      }),
    },
    disputes: {
      ...ports,
      rules: (currency) => ({
        thresholdMicros: config.disputeThreshold(currency),
        days: config.disputeDays,
        grantedCountMax: config.disputeBudgetCount,
        budget: budget(currency),
      }),
    },
  }
}

/** What an account has back without a person: one budget, whichever way it comes back. */
export function budgetOf({
  refundBudget,
  refundBudgetCount,
}: Pick<Config, 'refundBudget' | 'refundBudgetCount'>): (currency: CurrencyCode) => Budget {
  return (currency) => ({ budgetMicros: refundBudget(currency), budgetCount: refundBudgetCount })
}
