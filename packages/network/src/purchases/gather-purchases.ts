// Gathers lone orders into batches: while one batch commits, the next gathers; and who is held up holds up no others.
import { clearTimeout, setTimeout } from 'node:timers'
import { assertOutsideTransaction, bucketOf, isId } from '../platform/index.ts'
import { placeBatch } from './place-batch.ts'
import type { WaitingOrder } from './place-batch.ts'
import { orderCountMax } from './place-purchases.ts'
import type { Placed, PurchasePorts } from './place-purchases.ts'
import { assertOrderShape, refuse } from './purchase.ts'
import type { Order } from './purchase.ts'
import { createWaitingByBucket } from './waiting-by-bucket.ts'
import type { Taken } from './waiting-by-bucket.ts'

export interface GatheringOptions {
  /** The most batches side by side, each with buckets of its own, so that no two want the same tab. 2 to 4. */
  readonly batchCountMax: number
  /** The most orders in one batch. */
  readonly batchMax: number
  /** The most orders that wait in one bucket; what comes beyond is refused with `busy`. */
  readonly queueMax: number
}

const gatheringDefaults: GatheringOptions = {
  batchCountMax: 3,
  batchMax: 500,
  queueMax: 1_000,
}

/** Fewer orders are not worth a batch beside one that is under way: each costs the same few round trips. */
const companionMin = 32
/** A batch that takes longer hangs on something; who waits behind it does no longer. */
const slowMs = 25
/** Batches that hang are still under way: each of them keeps a connection. */
const underWayMax = 6

export interface PurchaseGathering {
  /**
   * Places one order, in a batch with others that come at the same time. First come, first served per bucket.
   * @throws whatever `placePurchases` threw for its batch: send the same order again.
   */
  place(order: Order): Promise<Placed>
  /** Takes no more orders (`busy`) and resolves when all that wait are answered. */
  drain(): Promise<void>
}

export function gatherPurchases(
  ports: PurchasePorts,
  options: Partial<GatheringOptions> = {},
): PurchaseGathering {
  const { batchCountMax, batchMax, queueMax } = { ...gatheringDefaults, ...options }
  if (batchMax > orderCountMax) throw new RangeError(`a batch has at most ${orderCountMax} orders`)
  const waiting = createWaitingByBucket<WaitingOrder>({ bucketMax: queueMax })
  const underWay = new Set<{ isSlow: boolean }>()
  const drained = Promise.withResolvers<undefined>()
  let isDraining = false
  let isWoken = false

  /** All that come before the event loop turns share the first batch. */
  function wake(): void {
    if (isWoken) return
    isWoken = true
    setImmediate(() => {
      isWoken = false
      startBatches()
    })
  }

  function startBatches(): void {
    for (;;) {
      const batchCount = countBatches({
        readyCount: waiting.readyCount(),
        underWayCount: underWay.size,
        quickCount: [...underWay].filter(({ isSlow }) => !isSlow).length,
        batchCountMax,
      })
      if (batchCount === 0) break
      const share = Math.ceil(waiting.readyCount() / batchCount)
      void carryOut(waiting.take({ enough: Math.min(batchMax, share), most: batchMax }))
    }
    if (isDraining && underWay.size === 0 && waiting.isEmpty()) drained.resolve(undefined)
  }

  async function carryOut({ items, buckets }: Taken<WaitingOrder>): Promise<void> {
    const batch = { isSlow: false }
    underWay.add(batch)
    const becomesSlow = setTimeout(() => {
      batch.isSlow = true
      startBatches()
    }, slowMs)
    const held = new Set(buckets)
    await placeBatch(ports, items, (bucket) => {
      held.delete(bucket)
      waiting.free(bucket)
      startBatches()
    })
    clearTimeout(becomesSlow)
    underWay.delete(batch)
    for (const bucket of held) waiting.free(bucket)
    startBatches()
  }

  return {
    async place(order) {
      // Before it can spoil a batch for others: a batch that is begun inside a transaction would be a part of it.
      assertOutsideTransaction('an order')
      assertOrderShape(order)
      if (isDraining) return refuse('busy')
      return await new Promise<Placed>((resolve, reject) => {
        const bucket = bucketOfOrder(order)
        if (!waiting.add(bucket, { bucket, order, resolve, reject })) resolve(refuse('busy'))
        else wake()
      })
    },
    async drain() {
      isDraining = true
      startBatches()
      await drained.promise
    },
  }
}

/** Into how many batches what is ready is put now; 0: it waits until one is back, or turns out to be slow. */
export function countBatches(now: {
  readonly readyCount: number
  readonly underWayCount: number
  /** Of those under way, the ones that do not hang. */
  readonly quickCount: number
  readonly batchCountMax: number
}): number {
  const { readyCount, underWayCount, quickCount, batchCountMax } = now
  if (readyCount === 0 || underWayCount >= underWayMax || quickCount >= batchCountMax) return 0
  const worthwhile = Math.floor(readyCount / companionMin)
  if (quickCount > 0 && worthwhile === 0) return 0
  return Math.max(1, Math.min(worthwhile, batchCountMax - quickCount))
}

function bucketOfOrder({ purchasingAccount }: Order): number {
  return isId('pac', purchasingAccount) ? bucketOf(purchasingAccount) : 0
}
