// What the sale would say to an order, without placing it: the one set of rules decides what pages show.
import { findTightestLimit } from '../limits/index.ts'
import type { ReachedLimit } from '../limits/index.ts'
import { newId } from '../platform/index.ts'
import { decidePurchase } from './decide-purchase.ts'
import { lastingFactsOf } from './lasting-facts.ts'
import { rulesKeyOf } from './load-spending.ts'
import { completeState } from './place-purchases.ts'
import type { PurchasePorts } from './place-purchases.ts'
import { assertOrderShape } from './purchase.ts'
import type { Order, Purchase, Refusal } from './purchase.ts'
import { resolveOrders } from './resolve-orders.ts'

export type Preview =
  | {
      readonly state: 'open'
      /** As it would be bought at this moment: price, what a cap takes off, access. It does not exist. */
      readonly purchase: Purchase
      /** The limit that lets the least through, before this purchase; absent where none is set. */
      readonly limit?: ReachedLimit | undefined
    }
  /** Delivered again at no charge. */
  | { readonly state: 'owned'; readonly purchase: Purchase }
  | { readonly state: 'refused'; readonly refusal: Refusal }

/** The answer of this moment to an order that was never placed. Writes nothing. */
export async function previewPurchase(
  ports: PurchasePorts,
  asked: Omit<Order, 'orderId'>,
): Promise<Preview> {
  // The order is not looked up, so its id says nothing.
  const order: Order = { ...asked, orderId: 'preview' }
  assertOrderShape(order)
  const facts = lastingFactsOf(ports.database)
  const resolved = await resolveOrders(ports, [order], facts)
  const happenedAt = ports.clock.now()
  return await ports.database.transaction('purchases.preview', async (tx) => {
    const [one] = resolved
    if (one === undefined) throw new Error('one order was resolved to none')
    const state = await completeState(tx, ports, resolved, { facts, happenedAt })
    const bucket = one.account?.bucket ?? 0
    const purchase = newId('pur', { ...ports, bucket })
    const outcome = decidePurchase(one, state, { purchase, happenedAt, recordedAt: happenedAt })
    if (outcome.status === 'refused') return { state: 'refused', refusal: outcome }
    if (outcome.status !== 'purchased') return { state: 'owned', purchase: outcome.purchase }
    const { paymentAccount, purchasingAccount, merchant } = outcome.purchase
    const rules = state.rules.get(rulesKeyOf(purchasingAccount, merchant))
    const limit =
      rules === undefined
        ? undefined
        : findTightestLimit(rules, (scope) => state.spending.findTaken(paymentAccount, scope))
    return { state: 'open', purchase: outcome.purchase, limit }
  })
}
