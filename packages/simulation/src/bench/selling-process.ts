// A process of its own that sells through gathered orders, as a server does. Started by `bench-processes.ts`.
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import { gatherPurchases } from '@tallystick/network/rooms/purchases'

interface Job {
  readonly url: string
  /** In ids of orders, so that no two processes use the same. */
  readonly name: string
  readonly buyers: readonly string[]
  readonly merchants: readonly string[]
  readonly inFlight: number
  readonly warmUpMs: number
  readonly timedMs: number
}

process.once('message', (job: Job) => {
  void sell(job).then((placedCount) => process.send?.({ placedCount }))
})

async function sell(job: Job): Promise<number> {
  const database = createPgDatabase({ url: job.url, poolMax: 4 })
  const gathering = gatherPurchases({ database, clock: systemClock(), random: systemRandom() })
  const startedMs = performance.now()
  let [orderCount, placedCount] = [0, 0]
  const callers = Array.from({ length: job.inFlight }, async () => {
    for (;;) {
      const passedMs = performance.now() - startedMs
      if (passedMs > job.warmUpMs + job.timedMs) return
      orderCount += 1
      const outcome = await gathering.place({
        orderId: `${job.name}-${orderCount}`,
        merchant: job.merchants[orderCount % job.merchants.length] ?? '',
        sku: 'article',
        purchasingAccount: job.buyers[orderCount % job.buyers.length] ?? '',
        quantity: 1,
      })
      if (outcome.status !== 'purchased') throw new Error(JSON.stringify(outcome))
      if (passedMs > job.warmUpMs) placedCount += 1
    }
  })
  await Promise.all(callers)
  await database.close()
  return placedCount
}
