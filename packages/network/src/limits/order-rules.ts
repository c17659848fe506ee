// Which of all rules concern one order, and what must be known of the spending before they can be applied. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { AccountRules, Limit, OneClickRule, PriceCap, SpendingScope } from './limit.ts'
import { scopeKeyOf } from './limit.ts'

/** The rules for what one purchasing account buys at one merchant. */
export interface OrderRules {
  readonly limits: readonly Limit[]
  readonly caps: readonly PriceCap[]
  readonly oneClick: OneClickRule | undefined
  /** The sums that these rules ask for, each once. */
  readonly scopes: readonly SpendingScope[]
}

/** Who buys where, and in which currency. */
export interface Buying {
  readonly purchasingAccount: string
  readonly merchant: string
  readonly currency: CurrencyCode
}

/** Undefined where nothing was set, as for most: then there is nothing to read and nothing to decide. */
export function rulesFor(
  buying: Buying,
  set: {
    readonly account: AccountRules | undefined
    /** Those of the merchant and the operator's. */
    readonly caps: readonly PriceCap[]
  },
): OrderRules | undefined {
  const { purchasingAccount, merchant, currency } = buying
  if (set.account === undefined && set.caps.length === 0) return undefined
  const limits = (set.account?.limits ?? []).filter(
    (limit) =>
      (limit.purchasingAccount === null || limit.purchasingAccount === purchasingAccount) &&
      (limit.merchant === null || limit.merchant === merchant),
  )
  const caps = set.caps.filter((cap) => cap.currency === currency)
  const oneClick = set.account?.oneClick.find(
    (rule) => rule.purchasingAccount === purchasingAccount && rule.merchant === merchant,
  )
  if (limits.length === 0 && caps.length === 0 && oneClick === undefined) return undefined
  return { limits, caps, oneClick, scopes: scopesOf({ limits, caps, oneClick }, buying) }
}

function scopesOf(
  rules: Pick<OrderRules, 'limits' | 'caps' | 'oneClick'>,
  { purchasingAccount }: Buying,
): readonly SpendingScope[] {
  const scopes = [
    ...rules.limits.flatMap((limit) => limitScopeOf(limit) ?? []),
    ...rules.caps.map((cap) => capScopeOf(cap, purchasingAccount)),
    ...(rules.oneClick === undefined ? [] : [oneClickScopeOf(rules.oneClick)]),
  ]
  return [...new Map(scopes.map((scope) => [scopeKeyOf(scope), scope])).values()]
}

/** What a limit looks at; undefined for one on each purchase, which looks at nothing before it. */
export function limitScopeOf({
  window: span,
  merchant,
  purchasingAccount,
}: Limit): SpendingScope | undefined {
  return span === 'purchase' ? undefined : { purchasingAccount, merchant, span, counted: 'all' }
}

export function capScopeOf(
  { merchant, window: span }: PriceCap,
  purchasingAccount: string,
): SpendingScope {
  return { purchasingAccount, merchant, span, counted: 'all' }
}

export function oneClickScopeOf({ purchasingAccount, merchant }: OneClickRule): SpendingScope {
  return { purchasingAccount, merchant, span: 'day', counted: 'one_click' }
}
