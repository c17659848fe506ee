// Decides a batch of orders: each in turn, against the state that the one before left. Pure.
import { decidePurchase } from './decide-purchase.ts'
import type { PurchaseMark, PurchaseState, TabState } from './decide-purchase.ts'
import type { Outcome, Purchase } from './purchase.ts'
import type { ResolvedOrder } from './resolve-orders.ts'

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
}

export function decidePurchases(
  orders: readonly MarkedOrder[],
  state: PurchaseState,
): DecidedPurchases {
  const tabs = new Map<string, TabState>(state.tabs)
  const known = new Map(state.orders)
  const latest = new Map(state.latest)
  const moving: PurchaseState = { ...state, tabs, orders: known, latest }
  const purchases: Purchase[] = []
  const outcomes = orders.map(({ order, mark }) => {
    const outcome = decidePurchase(order, moving, mark)
    if (outcome.status !== 'purchased') return outcome
    const { purchase } = outcome
    purchases.push(purchase)
    tabs.set(purchase.paymentAccount, {
      lastNumber: purchase.tabNumber,
      totalMicros: purchase.tabTotalMicros,
    })
    known.set(order.orderKey, purchase)
    latest.set(order.latestKey, purchase)
    return outcome
  })
  return { outcomes, purchases }
}
