// What a run asks for, chunk by chunk and bucket by bucket, goes to the processor in one batch: that is worth a minute.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createSimulatorAdapter } from '../processors/index.ts'
import { createHttpClient } from '../platform/index.ts'
import { runBilling } from './run-billing.ts'
import { doBillingWork } from './testing/billing-work.ts'
import {
  addBuyers,
  addMerchant,
  buyForEach,
  openBillingWorld,
  threshold,
} from './testing/billing-world.ts'
import type { BillingWorld } from './testing/billing-world.ts'

const http = createHttpClient({ arePrivateAddressesAllowed: true })
let world: BillingWorld
before(async () => {
  world = await openBillingWorld()
})
after(async () => {
  http.close()
  await world.close()
})

async function batches(): Promise<readonly number[]> {
  const processor = createSimulatorAdapter({ http, url: 'http://localhost:9', key: 'none' })
  await doBillingWork(world, { kinds: ['record_batches'], processors: [processor] })
  const rows = await world.database.read('test.batches', (tx) =>
    tx.query<{ count: number }>({
      name: 'test.select-batches',
      text: `select request_count::integer as count from payment_batches order by id`,
    }),
  )
  return rows.map(({ count }) => count)
}

test('of twelve accounts in twelve buckets, asked for within a minute: one batch, when the minute is over', async () => {
  const merchant = await addMerchant(world)
  const buyers = await addBuyers(world, 12)
  await buyForEach(world, buyers, merchant, 5_000_000n)
  world.clock.set(Temporal.Instant.from('2026-12-22T08:00:10Z'))
  const input = { billedOn: Temporal.PlainDate.from('2026-12-22'), threshold }
  await runBilling(world, { ...input, chunkSize: 1, gatherSeconds: 60 })
  assert.equal(new Set(buyers.map(({ bucket }) => bucket)).size, 12)
  assert.deepEqual(await batches(), [])
  world.clock.advance({ seconds: 49 })
  assert.deepEqual(await batches(), [])
  world.clock.advance({ seconds: 1 })
  assert.deepEqual(await batches(), [12])
})
