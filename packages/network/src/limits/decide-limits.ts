// Decides what limits, caps and one-click rules say to one price. Pure: what was spent is handed in.
import { wholeShareMillionths } from '@tallystick/money'
import type { Limit, LimitWindow, PriceCap, SpendingScope } from './limit.ts'
import { capScopeOf, limitScopeOf, oneClickScopeOf } from './order-rules.ts'
import type { OrderRules } from './order-rules.ts'

/** What was spent in the present window of a scope; one of the scopes of the order's rules. */
export type SpentOf = (scope: SpendingScope) => bigint

/** A limit that a price does not fit into. */
export interface ReachedLimit {
  readonly window: LimitWindow
  readonly merchant: string | null
  readonly purchasingAccount: string | null
  readonly amountMicros: bigint
  /** What the limit would still let through. */
  readonly leftMicros: bigint
}

/** The limit that a price goes beyond, the tightest of several; undefined where it fits into all of them. */
export function findReachedLimit(
  rules: Pick<OrderRules, 'limits'>,
  priceMicros: bigint,
  spentOf: SpentOf,
): ReachedLimit | undefined {
  const tightest = findTightestLimit(rules, spentOf)
  return tightest !== undefined && priceMicros > tightest.leftMicros ? tightest : undefined
}

/** The limit that lets the least through; undefined where there is none. */
export function findTightestLimit(
  { limits }: Pick<OrderRules, 'limits'>,
  spentOf: SpentOf,
): ReachedLimit | undefined {
  let tightest: ReachedLimit | undefined
  for (const limit of limits) {
    const leftMicros = leftOf(limit, spentOf)
    if (tightest !== undefined && tightest.leftMicros <= leftMicros) continue
    const { window, merchant, purchasingAccount, amountMicros } = limit
    tightest = { window, merchant, purchasingAccount, amountMicros, leftMicros }
  }
  return tightest
}

function leftOf(limit: Limit, spentOf: SpentOf): bigint {
  const scope = limitScopeOf(limit)
  const spentMicros = scope === undefined ? 0n : spentOf(scope)
  // A limit may have been lowered below what was spent before.
  return spentMicros >= limit.amountMicros ? 0n : limit.amountMicros - spentMicros
}

/**
 * What is charged of a list price: what is left up to each cap, then nothing.
 * @param keptOf what was spent and not given back: a cap is the most that the customer pays in the end.
 */
export function capPrice(
  { caps }: Pick<OrderRules, 'caps'>,
  listMicros: bigint,
  { purchasingAccount, keptOf }: { readonly purchasingAccount: string; readonly keptOf: SpentOf },
): bigint {
  let priceMicros = listMicros
  for (const cap of caps) {
    const leftMicros = leftUnder(cap, keptOf(capScopeOf(cap, purchasingAccount)))
    if (leftMicros < priceMicros) priceMicros = leftMicros
  }
  return priceMicros
}

function leftUnder({ amountMicros }: PriceCap, keptMicros: bigint): bigint {
  return keptMicros >= amountMicros ? 0n : amountMicros - keptMicros
}

/** Whether the customer let a purchase at this price go through without being asked. */
export function mayGoUnasked(
  { oneClick }: Pick<OrderRules, 'oneClick'>,
  priceMicros: bigint,
  spentOf: SpentOf,
): boolean {
  if (oneClick === undefined || priceMicros > oneClick.priceMaxMicros) return false
  return spentOf(oneClickScopeOf(oneClick)) + priceMicros <= oneClick.dayMaxMicros
}

/** A limit of whose window so much is spent now that its setters want to know. */
export interface LimitAlert {
  readonly limit: Limit
  readonly scope: SpendingScope
  readonly spentMicros: bigint
}

/** The limits whose share a purchase crosses: below it before, at or above it after. */
export function findCrossedLimits(
  { limits }: Pick<OrderRules, 'limits'>,
  priceMicros: bigint,
  { spentOf, shareMillionths }: { readonly spentOf: SpentOf; readonly shareMillionths: bigint },
): readonly LimitAlert[] {
  const alerts: LimitAlert[] = []
  for (const limit of limits) {
    const scope = limitScopeOf(limit)
    if (scope === undefined) continue
    const beforeMicros = spentOf(scope)
    const spentMicros = beforeMicros + priceMicros
    const share = limit.amountMicros * shareMillionths
    const isCrossed =
      beforeMicros * wholeShareMillionths < share && spentMicros * wholeShareMillionths >= share
    if (isCrossed) alerts.push({ limit, scope, spentMicros })
  }
  return alerts
}
