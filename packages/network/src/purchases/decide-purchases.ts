// Decides a batch of orders: each in turn, against the state that the one before left. Pure.
import { findCrossedLimits } from '../limits/index.ts'
import type { LimitAlertToTell } from '../limits/index.ts'
import type { Breakdown } from './breakdown.ts'
import { decidePurchase } from './decide-purchase.ts'
import type { PurchaseMark, PurchaseState, TabState } from './decide-purchase.ts'
import { rulesKeyOf } from './load-spending.ts'
import { withoutDrawn } from './decide-funding.ts'
import type { Outcome, Purchase } from './purchase.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import { Spending } from './spending.ts'

/** An order, and what makes a purchase of it if it becomes one. */
export interface MarkedOrder {
  readonly order: ResolvedOrder
  readonly mark: PurchaseMark
}

export interface DecidedPurchases {
  /** In the order of the orders. */
  readonly outcomes: readonly Outcome[]
  /** The rows to write. */
  readonly purchases: readonly Purchase[]
  /** Of all that are split among them, by their ids. */
  readonly breakdowns: ReadonlyMap<string, Breakdown>
  /** What is spent after the batch, as far as rules look at it. */
  readonly spending: Spending
  /** Limits whose share somebody wants to know of, and a purchase crossed. */
  readonly alerts: readonly LimitAlertToTell[]
}

export function decidePurchases(
  orders: readonly MarkedOrder[],
  state: PurchaseState,
): DecidedPurchases {
  const tabs = new Map<string, TabState>(state.tabs)
  const members = new Map(state.members)
  const known = new Map(state.orders)
  const latest = new Map(state.latest)
  const hasRules = state.rules.size > 0
  const spending = hasRules ? new Spending(state.spending.all()) : state.spending
  const lots = new Map(state.lots)
  const breakdowns = new Map(state.breakdowns)
  const moved = { tabs, members, orders: known, latest, spending, lots, breakdowns }
  const moving: PurchaseState = { ...state, ...moved }
  const purchases: Purchase[] = []
  const alerts: LimitAlertToTell[] = []
  const outcomes = orders.map(({ order, mark }) => {
    const outcome = decidePurchase(order, moving, mark)
    if (outcome.status !== 'purchased') return outcome
    const { purchase } = outcome
    purchases.push(purchase)
    tabs.set(purchase.paymentAccount, {
      lastNumber: purchase.tabNumber,
      totalMicros: purchase.tabTotalMicros,
      paidMicros: tabs.get(purchase.paymentAccount)?.paidMicros ?? 0n,
      reservedMicros: tabs.get(purchase.paymentAccount)?.reservedMicros ?? 0n,
    })
    const { memberNumber: lastNumber, memberTotalMicros: totalMicros } = purchase
    if (lastNumber !== null && totalMicros !== null) {
      members.set(purchase.purchasingAccount, { lastNumber, totalMicros })
    }
    if (outcome.breakdown !== undefined) {
      const { paymentAccount } = purchase
      breakdowns.set(purchase.purchase, outcome.breakdown)
      lots.set(paymentAccount, withoutDrawn(lots.get(paymentAccount) ?? [], outcome.fundings))
    }
    known.set(order.orderKey, purchase)
    if (purchase.purpose !== 'gift') latest.set(order.latestKey, purchase)
    if (hasRules) {
      alerts.push(...alertsOf(purchase, moving))
      spending.add(purchase)
    }
    return outcome
  })
  return { outcomes, purchases, breakdowns, spending, alerts }
}

/** Before the purchase is added to what was spent. */
function alertsOf(
  purchase: Purchase,
  { rules, spending, alertShareMillionths: shareMillionths }: PurchaseState,
): readonly LimitAlertToTell[] {
  const { paymentAccount, purchasingAccount, merchant, priceMicros, currency } = purchase
  const found = rules.get(rulesKeyOf(purchasingAccount, merchant))
  if (found === undefined || found.limits.length === 0) return []
  const sumOf = (scope: Parameters<Spending['find']>[1]) => spending.find(paymentAccount, scope)
  return findCrossedLimits(found, priceMicros, {
    spentOf: (scope) => sumOf(scope).spentMicros,
    shareMillionths,
  }).map(({ limit, scope, spentMicros }) => ({
    limit,
    spentMicros,
    paymentAccount,
    currency,
    windowStartsAt: sumOf(scope).window.startsAt,
  }))
}
