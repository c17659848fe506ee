// Places a batch of lone orders: together; where one bucket is held up or one order is bad, the others without it.
import { sqlStateOf } from '../platform/index.ts'
import { placePurchases } from './place-purchases.ts'
import type { Placed, PurchasePorts } from './place-purchases.ts'
import type { Order } from './purchase.ts'

export interface WaitingOrder {
  readonly bucket: number
  readonly order: Order
  readonly resolve: (outcome: Placed) => void
  readonly reject: (error: unknown) => void
}

/** How long a batch waits for what one of its buckets is held up by, before the others go without it. */
const patienceMs = 30
/** How many buckets are placed side by side once they go without each other. */
const apartCount = 3

/** Settles each. @param freed told of each bucket that is done with before all are. */
export async function placeBatch(
  ports: PurchasePorts,
  batch: readonly WaitingOrder[],
  freed: (bucket: number) => void,
): Promise<void> {
  const byBucket = Map.groupBy(batch, ({ bucket }) => bucket)
  if (byBucket.size === 1) {
    await placeTogether(ports, batch)
    return
  }
  if ((await placeTogether(ports, batch, patienceMs)) !== 'held_up') return
  const heldUp: WaitingOrder[][] = []
  await sideBySide([...byBucket.values()], async (orders) => {
    if ((await placeTogether(ports, orders, patienceMs)) === 'held_up') heldUp.push(orders)
    else freed(bucketOf(orders))
  })
  await sideBySide(heldUp, async (orders) => {
    await placeTogether(ports, orders)
    freed(bucketOf(orders))
  })
}

const bucketOf = ([first]: readonly WaitingOrder[]): number => first?.bucket ?? 0

/** Settles each, unless it answers that something was held for longer than it had the patience for. */
async function placeTogether(
  ports: PurchasePorts,
  orders: readonly WaitingOrder[],
  lockTimeoutMs?: number,
): Promise<'settled' | 'held_up'> {
  try {
    const outcomes = await placePurchases(
      ports,
      orders.map(({ order }) => order),
      { lockTimeoutMs },
    )
    orders.forEach(({ resolve }, index) => {
      const outcome = outcomes[index]
      if (outcome === undefined) throw new Error('a batch has as many outcomes as orders')
      resolve(outcome)
    })
  } catch (error) {
    if (lockTimeoutMs !== undefined && sqlStateOf(error) === '55P03') return 'held_up'
    if (orders.length > 1 && isFaultOfOne(error)) {
      for (const order of orders) await placeTogether(ports, [order])
    } else for (const { reject } of orders) reject(error)
  }
  return 'settled'
}

/** Data that the database refused (classes 22 and 23): one order's fault, for which the others must not pay. */
function isFaultOfOne(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state !== undefined && (state.startsWith('22') || state.startsWith('23'))
}

async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values()
  const workers = Array.from({ length: apartCount }, async () => {
    // One iterator for all: each takes the next that nobody has taken.
    for (const item of left) await work(item)
  })
  await Promise.all(workers)
}
