// A bucket that somebody holds up does not keep the billing of the others waiting, and is billed when it is let go.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { runBilling } from './index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyers,
  addMerchant,
  bill,
  buy,
  openBillingWorld,
  threshold,
} from './testing/billing-world.ts'
import type { BillingWorld } from './testing/billing-world.ts'

let world: BillingWorld
let impatient: Database
before(async () => {
  world = await openBillingWorld()
  impatient = createPgDatabase({ url: world.url, lockTimeoutMs: 100 })
})
after(async () => {
  await impatient.close()
  await world.close()
})

test('the others are billed, then the one that was held up, each once', async () => {
  const buyers = await addBuyers(world, 5)
  const merchant = await addMerchant(world)
  for (const buyer of buyers) await buy(world, buyer, merchant, 5_000_000n)
  const held = buyers[2]
  assert.ok(held)
  const locked = Promise.withResolvers<undefined>()
  const mayEnd = Promise.withResolvers<undefined>()
  const holding = world.database.transaction('test.hold-tab', async (tx) => {
    await tx.query({
      name: 'test.hold-tab',
      text: 'select id from ledger_accounts where bucket = $1 for update',
      values: [held.bucket],
    })
    locked.resolve(undefined)
    await mayEnd.promise
  })
  await locked.promise
  const billedOn = Temporal.PlainDate.from('2026-12-22')
  await assert.rejects(runBilling({ ...world, database: impatient }, { billedOn, threshold }), {
    code: '55P03',
  })
  mayEnd.resolve(undefined)
  await holding
  const asked = await world.database.read('test.asked', (tx) =>
    tx.query<{ account: string }>({
      name: 'test.asked',
      text: 'select payment_account as account from payment_requests',
    }),
  )
  assert.deepEqual(
    new Set(asked.map(({ account }) => account)),
    new Set(buyers.filter((buyer) => buyer !== held).map((buyer) => buyer.paymentAccount)),
  )
  const run = await bill(world, '2026-12-22')
  assert.equal(run.status, 'finished')
  assert.equal(run.requestCount, BigInt(buyers.length))
  assert.equal(run.requests.length, buyers.length)
  assert.equal((await bill(world, '2026-12-22')).requests.length, buyers.length)
  await assertBooksAreClean(world)
})
