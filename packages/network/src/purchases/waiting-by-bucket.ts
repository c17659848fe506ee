// What waits to be put into a batch, by bucket: two batches that have one in common would wait for each other. No I/O.

export interface Taken<Item> {
  readonly buckets: readonly number[]
  readonly items: readonly Item[]
}

export interface WaitingByBucket<Item> {
  /** False where too many wait in the bucket already: it is not added then. */
  add(bucket: number, item: Item): boolean
  /** How many wait in buckets that nobody has taken. */
  readyCount(): number
  /**
   * Whole buckets until there are enough, those first that have waited longest; and of one that holds more than the
   * most, what came first. Their buckets are taken.
   */
  take(count: { readonly enough: number; readonly most: number }): Taken<Item>
  free(bucket: number): void
  isEmpty(): boolean
}

export function createWaitingByBucket<Item>({
  bucketMax,
}: {
  /** The most that wait in one bucket. */
  readonly bucketMax: number
}): WaitingByBucket<Item> {
  // In the order in which somebody began to wait there.
  const queues = new Map<number, Item[]>()
  const taken = new Set<number>()
  let readyCount = 0

  return {
    add(bucket, item) {
      const queue = queues.get(bucket) ?? []
      if (queue.length >= bucketMax) return false
      if (queue.length === 0) queues.set(bucket, queue)
      queue.push(item)
      if (!taken.has(bucket)) readyCount += 1
      return true
    },
    readyCount: () => readyCount,
    take({ enough, most }) {
      const buckets: number[] = []
      const items: Item[] = []
      for (const [bucket, queue] of queues) {
        if (items.length >= enough) break
        if (taken.has(bucket)) continue
        readyCount -= queue.length
        const part = queue.splice(0, most - items.length)
        for (const item of part) items.push(item)
        buckets.push(bucket)
        taken.add(bucket)
        if (queue.length === 0) queues.delete(bucket)
      }
      return { buckets, items }
    },
    free(bucket) {
      taken.delete(bucket)
      readyCount += queues.get(bucket)?.length ?? 0
    },
    isEmpty: () => queues.size === 0,
  }
}
