// What holds up one bucket holds up no purchase in another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { takeCheckpoint } from '@tallystick/ledger'
import { placePurchases } from './index.ts'
import { addBuyers, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import { findFaults } from './testing/read-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'

let world: World
let buyers: readonly TestBuyer[]
let merchant: string
before(async () => {
  world = await openWorld({ poolMax: 10 })
  buyers = await addBuyers(world, 40)
  merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 1_000n } })
  // A tab is opened by its first purchase.
  for (const buyer of buyers) assert.equal(await place(buyer, 'first'), 'purchased')
  await takeCheckpoint(world.database, { takenAt: world.clock.now() })
})
after(() => world.close())

const place = async (buyer: TestBuyer, orderId: string): Promise<string | undefined> => {
  const [outcome] = await placePurchases(world, [orderOf(buyer, merchant, orderId)])
  return outcome?.status
}

/** What a transaction may hang on in the middle, or on its way to COMMIT. */
const hanging = [
  ['a sale that holds its tab', 'select id from ledger_accounts where bucket = $1 for update'],
  ['a commit that holds its bucket', 'select last_seq from buckets where bucket = $1 for update'],
] as const

for (const [index, [what, text]] of hanging.entries()) {
  test(`${what} is held open: all others are placed meanwhile, and checkpoints are taken`, async () => {
    const [held, ...others] = buyers
    assert.ok(held)
    const isHeld = Promise.withResolvers<undefined>()
    const mayEnd = Promise.withResolvers<undefined>()
    const holding = world.database.transaction('test.hold', async (tx) => {
      await tx.query({ name: `test.hold-${index}`, text, values: [held.bucket] })
      isHeld.resolve(undefined)
      await mayEnd.promise
    })
    await isHeld.promise
    let isPlaced = false
    const waiting = place(held, `held-${index}`).then((status) => {
      isPlaced = true
      return status
    })
    for (const buyer of others) {
      assert.equal(await place(buyer, `other-${index}`), 'purchased')
    }
    const meanwhile = await takeCheckpoint(world.database, { takenAt: world.clock.now() })
    assert.equal(meanwhile.transferCount, others.length * 2)
    assert.equal(isPlaced, false)
    mayEnd.resolve(undefined)
    await holding
    assert.equal(await waiting, 'purchased')
    const after = await takeCheckpoint(world.database, { takenAt: world.clock.now() })
    assert.deepEqual(after, { bucketCount: 1, transferCount: 2 })
    assert.deepEqual(await findFaults(world), [])
  })
}
