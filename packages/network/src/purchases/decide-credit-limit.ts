// How much a tab may owe: little at first, and more for whoever has paid. Pure: docs/customers.md publishes the rule.
import type { CurrencyCode } from '@tallystick/money'

/** What the operator set, in each currency. */
export interface CreditRule {
  /** Of an account that has paid nothing yet. */
  readonly first: (currency: CurrencyCode) => bigint
  /** However much was paid. */
  readonly most: (currency: CurrencyCode) => bigint
}

/**
 * Everything that was ever paid raises the limit by as much, up to the most. An account's own limit, which an operator
 * gave it, stands in its place. Undefined: any amount.
 */
export function decideCreditLimit(
  rule: CreditRule | undefined,
  account: {
    readonly currency: CurrencyCode
    readonly ownLimitMicros: bigint | null
    readonly paidMicros: bigint
  },
): bigint | undefined {
  const { currency, ownLimitMicros, paidMicros } = account
  if (ownLimitMicros !== null) return ownLimitMicros
  if (rule === undefined) return undefined
  const firstMicros = rule.first(currency)
  const mostMicros = rule.most(currency)
  const earnedMicros = firstMicros + paidMicros
  if (earnedMicros <= mostMicros) return earnedMicros
  // An operator may let nobody earn more: then the first holds.
  return firstMicros > mostMicros ? firstMicros : mostMicros
}
