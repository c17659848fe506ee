// Places orders: load, decide, write. The one way in which anything is ever bought.
import { recordSales } from '../books/index.ts'
import { constraintOf, newId, sqlStateOf } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { decidePurchases } from './decide-purchases.ts'
import { lastingFactsOf } from './lasting-facts.ts'
import type { LastingFacts } from './lasting-facts.ts'
import { loadState } from './load-state.ts'
import { assertOrderShape } from './purchase.ts'
import type { Order, Outcome, Purchase } from './purchase.ts'
import { resolveOrders } from './resolve-orders.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import { insertPurchases } from './store.ts'

export interface PurchasePorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}

/** The most orders in one batch. */
export const orderCountMax = 1_000

/**
 * Places up to 1 000 orders in one transaction and answers each, in order. A refused order leaves no trace
 * and does not disturb the others. The same orders may be sent again at any time, also after an error:
 * each is placed once.
 * @param happenedAt when the buyers did it, by the network's clock; now, where it is not given.
 * @throws RangeError for a text that cannot be stored; ConnectionLostError, OutcomeUnknownError: send again.
 */
export async function placePurchases(
  ports: PurchasePorts,
  orders: readonly Order[],
  { happenedAt = ports.clock.now() }: { readonly happenedAt?: Temporal.Instant } = {},
): Promise<readonly Outcome[]> {
  if (orders.length === 0) return []
  if (orders.length > orderCountMax) throw new RangeError(`${orders.length} orders in one batch`)
  orders.forEach(assertOrderShape)
  const facts = lastingFactsOf(ports.database)
  const resolved = await resolveOrders(ports, orders, facts)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ports.database.transaction('purchases.place', (tx) =>
        placeInside(tx, ports, resolved, { facts, happenedAt }),
      )
    } catch (error) {
      if (attempt === attemptCountMax || !isTakenOrder(error)) throw error
    }
  }
}

const attemptCountMax = 3

async function placeInside(
  tx: Tx,
  ports: PurchasePorts,
  orders: readonly ResolvedOrder[],
  { facts, happenedAt }: { readonly facts: LastingFacts; readonly happenedAt: Temporal.Instant },
): Promise<readonly Outcome[]> {
  const state = await loadState(tx, orders, facts)
  const recordedAt = ports.clock.now()
  // One instant for all ids of a batch.
  const clock = { ...ports.clock, now: () => recordedAt }
  const marked = orders.map((order) => {
    // The id carries the bucket of the buyer, so that it alone finds its row.
    const purchase = newId('pur', {
      bucket: order.account?.bucket ?? 0,
      clock,
      random: ports.random,
    })
    return { order, mark: { purchase, happenedAt, recordedAt } }
  })
  const { outcomes, purchases } = decidePurchases(marked, state)
  if (purchases.length > 0) await writePurchases(tx, purchases, { happenedAt, recordedAt })
  return outcomes
}

/** One round trip. The purchase's row is its own event: nothing else is written about it. */
async function writePurchases(
  tx: Tx,
  purchases: readonly Purchase[],
  instants: { readonly happenedAt: Temporal.Instant; readonly recordedAt: Temporal.Instant },
): Promise<void> {
  await Promise.all([
    insertPurchases(tx, purchases, instants),
    recordSales(tx, { sales: purchases, ...instants }),
  ])
}

/**
 * The tab's lock lets no two batches decide orders of one account at the same time; should a row be
 * there all the same, looking again answers `exists` or `order_conflict`.
 */
function isTakenOrder(error: unknown): boolean {
  return sqlStateOf(error) === '23505' && (constraintOf(error) ?? '').startsWith('purchases_')
}
