// What refunds and disputes are given: the ports of the network, and the rules that the operator set.
import { parseMicros } from '@tallystick/money'
import type { Config } from '../contract/index.ts'
import type { DisputePorts } from '../disputes/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { RefundPorts } from '../refunds/index.ts'

export function claimPorts({
  database,
  clock,
  random,
  config,
}: {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly config: Config
}): { readonly refunds: RefundPorts; readonly disputes: DisputePorts } {
  const ports = { database, clock, random, answerDays: config.answerDays }
  return {
    refunds: {
      ...ports,
      rules: {
        thresholdMicros: parseMicros(config.refundThreshold),
        days: config.refundDays,
        budgetMicros: parseMicros(config.refundBudget),
        budgetCount: config.refundBudgetCount,
      },
    },
    disputes: {
      ...ports,
      rules: {
        thresholdMicros: parseMicros(config.disputeThreshold),
        days: config.disputeDays,
        budgetCount: config.disputeBudgetCount,
      },
    },
  }
}
