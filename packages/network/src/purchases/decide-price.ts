// Decides what is charged, and whether the customer's rules and the operator's let it through. Pure.
import { amountMaxMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { capPrice, findReachedLimit, mayGoUnasked } from '../limits/index.ts'
import type { OrderRules, SpendingScope } from '../limits/index.ts'
import type { OfferKind } from '../offers/index.ts'
import type { SoldTerms } from './lasting-facts.ts'
import { refuse } from './purchase.ts'
import type { Order, Refusal } from './purchase.ts'

/** The rules that hold for an order, and what was spent in their windows. */
export interface AppliedRules extends OrderRules {
  readonly spentOf: (scope: SpendingScope) => bigint
  /** With what is reserved: what limits count. */
  readonly takenOf: (scope: SpendingScope) => bigint
  /** The same less what was given back. */
  readonly keptOf: (scope: SpendingScope) => bigint
}

export interface DecidedPrice {
  readonly priceMicros: bigint
  readonly cappedMicros: bigint
}

// A cap makes reading cheap, not parcels, presents or months of a subscription.
const cappedKinds: ReadonlySet<OfferKind> = new Set(['digital', 'service', 'metered'])

/** The price, or why there is none that the buyer agreed to. */
export function decidePrice(
  order: Order,
  { kind, prices }: Pick<SoldTerms, 'kind' | 'prices'>,
  input: { readonly currency: CurrencyCode; readonly rules: AppliedRules | undefined },
): DecidedPrice | Refusal {
  const { currency, rules } = input
  const unitPriceMicros = order.purpose === 'redemption' ? 0n : prices.get(currency)
  if (unitPriceMicros === undefined) return refuse('price_not_in_currency')
  const listMicros = unitPriceMicros * BigInt(order.quantity)
  const isCapped =
    rules !== undefined &&
    rules.caps.length > 0 &&
    order.purpose === undefined &&
    cappedKinds.has(kind)
  const priceMicros = isCapped
    ? capPrice(rules, listMicros, {
        purchasingAccount: order.purchasingAccount,
        keptOf: rules.keptOf,
      })
    : listMicros
  const price = { priceMicros, cappedMicros: listMicros - priceMicros }
  if (!isExpected(order.expectedPrice, price, currency)) return refuse('price_changed')
  return listMicros > amountMaxMicros ? refuse('amount_too_large') : price
}

/**
 * Whether a price is what the buyer expected, where the order says so: exactly, or less through a cap. Whoever
 * expected the list price, or what a cap had left of it before, agreed to pay no more than that.
 */
export function isExpected(
  expected: Order['expectedPrice'],
  { priceMicros, cappedMicros }: DecidedPrice,
  currency: string,
): boolean {
  if (expected === undefined) return true
  if (expected.currency !== currency) return false
  return expected.micros >= priceMicros && expected.micros <= priceMicros + cappedMicros
}

/** Why the rules stop a purchase at this price; undefined where they let it through. */
export function findRuleRefusal(
  order: Pick<Order, 'oneClick'>,
  priceMicros: bigint,
  input: {
    readonly currency: CurrencyCode
    readonly rules: AppliedRules | undefined
    /** What of the price would go on the tab. */
    readonly tabMicros: bigint
    /** What the tab would owe with it. */
    readonly owedMicros: bigint
    readonly creditLimitMicros: bigint | undefined
  },
): Refusal | undefined {
  const { currency, rules, tabMicros, creditLimitMicros } = input
  if (rules !== undefined && rules.limits.length > 0) {
    const reached = findReachedLimit(rules, priceMicros, rules.takenOf)
    if (reached !== undefined) {
      return { ...refuse('limit_reached'), limit: { ...reached, currency } }
    }
  }
  const isBeyondCredit = creditLimitMicros !== undefined && input.owedMicros > creditLimitMicros
  if (tabMicros > 0n && isBeyondCredit) return refuse('credit_limit_reached')
  const mayPass =
    order.oneClick === undefined ||
    (rules !== undefined && mayGoUnasked(rules, priceMicros, rules.spentOf))
  return mayPass ? undefined : refuse('confirmation_needed')
}
