// Checks what the network gave back without a person: only what is cheap, and within one budget over every way.
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { budget, disputeRules, refundRules } from '../world/rules.ts'
import { check } from '../world/violation.ts'
import type { Claim } from './claim-auditor.ts'

/** A claim as pages and the operator see it. */
export interface ShownClaim extends Claim {
  readonly requestId: string
  readonly currency: string
  readonly claimedAt: Temporal.Instant
  readonly decidedBy: string | null
}

const budgetHours = 24 * 30
const thresholdMicros = {
  refund: refundRules.rules().thresholdMicros,
  dispute: disputeRules.rules().thresholdMicros,
  cancellation: undefined,
} as const

export function checkAtOnce(claims: readonly ShownClaim[], purchases: readonly Purchase[]): void {
  const atOnce = claims.filter(
    ({ status, decidedBy }) => status === 'granted' && decidedBy === 'rules',
  )
  for (const one of atOnce) {
    const price = purchases.find(({ purchase }) => purchase === one.purchase)?.priceMicros ?? 0n
    const limit = thresholdMicros[one.kind]
    check(limit === undefined || price < limit, 'policy', () => {
      return `${one.claim} was granted at once, for something of ${price}`
    })
    const since = one.claimedAt.subtract({ hours: budgetHours })
    const within = atOnce.filter(
      ({ currency, claimedAt }) =>
        currency === one.currency &&
        Temporal.Instant.compare(claimedAt, since) > 0 &&
        Temporal.Instant.compare(claimedAt, one.claimedAt) <= 0,
    )
    const sumMicros = within.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
    const isWithin = sumMicros <= budget.budgetMicros && within.length <= budget.budgetCount
    check(isWithin, 'policy', () => {
      return `${one.claim} is the ${within.length}th granted at once, ${sumMicros} in all`
    })
  }
}
