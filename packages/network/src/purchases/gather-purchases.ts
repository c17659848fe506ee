// Gathers lone orders into batches: while the batch of a lane commits, the next one gathers.
import { assertOutsideTransaction, bucketOf, isId, sqlStateOf } from '../platform/index.ts'
import { orderCountMax, placePurchases } from './place-purchases.ts'
import type { PurchasePorts } from './place-purchases.ts'
import { assertOrderShape, refuse } from './purchase.ts'
import type { Order, Outcome } from './purchase.ts'

export interface GatheringOptions {
  /** Lanes work side by side, each with its own set of buckets, so that no two want the same tab. 2 to 4. */
  readonly laneCount: number
  /** The most orders in one batch. */
  readonly batchMax: number
  /** The most orders that wait in one lane; what comes beyond is refused with `busy`. */
  readonly queueMax: number
}

const gatheringDefaults: GatheringOptions = {
  laneCount: 3,
  batchMax: 500,
  queueMax: 10_000,
}

export interface PurchaseGathering {
  /**
   * Places one order, in a batch with others that come at the same time. First come, first served per lane.
   * @throws whatever `placePurchases` threw for its batch: send the same order again.
   */
  place(order: Order): Promise<Outcome>
  /** Takes no more orders (`busy`) and resolves when all that wait are answered. */
  drain(): Promise<void>
}

interface Waiting {
  readonly order: Order
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

export function gatherPurchases(
  ports: PurchasePorts,
  options: Partial<GatheringOptions> = {},
): PurchaseGathering {
  const { laneCount, batchMax, queueMax } = { ...gatheringDefaults, ...options }
  if (batchMax > orderCountMax) throw new RangeError(`a batch has at most ${orderCountMax} orders`)
  const lanes = Array.from({ length: laneCount }, () => openLane(ports, { batchMax, queueMax }))
  return {
    place(order) {
      const lane = lanes[laneOf(order, laneCount)]
      if (lane === undefined) throw new RangeError(`there is no lane among ${laneCount}`)
      return lane.place(order)
    },
    async drain() {
      await Promise.all(lanes.map((lane) => lane.drain()))
    },
  }
}

function laneOf({ purchasingAccount }: Order, laneCount: number): number {
  return isId('pac', purchasingAccount) ? bucketOf(purchasingAccount) % laneCount : 0
}

function openLane(
  ports: PurchasePorts,
  { batchMax, queueMax }: { readonly batchMax: number; readonly queueMax: number },
): PurchaseGathering {
  let queue: Waiting[] = []
  let isDraining = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    try {
      // All that come before the event loop turns share the first batch.
      await Promise.resolve()
      while (queue.length > 0) {
        const batch = queue.slice(0, batchMax)
        queue = queue.slice(batchMax)
        await placeBatch(ports, batch)
      }
    } finally {
      // In the same turn in which the queue was seen empty, so that no order slips in between.
      working = undefined
    }
  }

  return {
    async place(order) {
      // Before it can spoil a batch for others: a batch that is begun inside a transaction would be a part of it.
      assertOutsideTransaction('an order')
      assertOrderShape(order)
      if (isDraining || queue.length >= queueMax) return refuse('busy')
      return await new Promise<Outcome>((resolve, reject) => {
        queue.push({ order, resolve, reject })
        working ??= work()
      })
    },
    async drain() {
      isDraining = true
      await working
    },
  }
}

async function placeBatch(ports: PurchasePorts, batch: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await placePurchases(
      ports,
      batch.map(({ order }) => order),
    )
    batch.forEach(({ resolve }, index) => {
      const outcome = outcomes[index]
      if (outcome === undefined) throw new Error('a batch has as many outcomes as orders')
      resolve(outcome)
    })
  } catch (error) {
    if (batch.length > 1 && isFaultOfOne(error)) await placeAlone(ports, batch)
    else for (const { reject } of batch) reject(error)
  }
}

/** Data that the database refused (classes 22 and 23): one order's fault, for which the others must not pay. */
function isFaultOfOne(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state !== undefined && (state.startsWith('22') || state.startsWith('23'))
}

async function placeAlone(ports: PurchasePorts, batch: readonly Waiting[]): Promise<void> {
  for (const waiting of batch) await placeBatch(ports, [waiting])
}
