// What holds up one bucket holds up no purchase in another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { takeCheckpoint } from '@tallystick/ledger'
import { gatherPurchases, placePurchases } from './index.ts'
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

interface Held {
  /** Lets it go, and resolves when that is done. */
  readonly release: () => Promise<void>
}

async function holdBucket(bucket: number, [name, text]: readonly [string, string]): Promise<Held> {
  const isHeld = Promise.withResolvers<undefined>()
  const mayEnd = Promise.withResolvers<undefined>()
  const holding = world.database.transaction('test.hold', async (tx) => {
    await tx.query({ name: `test.hold ${name}`, text, values: [bucket] })
    isHeld.resolve(undefined)
    await mayEnd.promise
  })
  await isHeld.promise
  return {
    release: async () => {
      mayEnd.resolve(undefined)
      await holding
    },
  }
}

for (const [index, [what, text]] of hanging.entries()) {
  test(`${what} is held open: all others are placed meanwhile, and checkpoints are taken`, async () => {
    const [held] = buyers
    assert.ok(held)
    const others = buyers.filter(({ bucket }) => bucket !== held.bucket)
    const { release } = await holdBucket(held.bucket, [what, text])
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
    await release()
    assert.equal(await waiting, 'purchased')
    const after = await takeCheckpoint(world.database, { takenAt: world.clock.now() })
    assert.deepEqual(after, { bucketCount: 1, transferCount: 2 })
    assert.deepEqual(await findFaults(world), [])
  })
}

for (const [what, text] of hanging) {
  test(`${what} is held open: lone orders that came in the same moment are placed without it`, async () => {
    const [held] = buyers
    assert.ok(held)
    const others = buyers.filter(({ bucket }) => bucket !== held.bucket)
    const gathering = gatherPurchases(world)
    const { release } = await holdBucket(held.bucket, [what, text])
    const settled: string[] = []
    const buy = async (buyer: TestBuyer, orderId: string): Promise<string> => {
      const { status } = await gathering.place(orderOf(buyer, merchant, `${what} ${orderId}`))
      settled.push(buyer.purchasingAccount)
      return status
    }
    // One batch, and what comes while it hangs.
    const waiting = [buy(held, 'first')]
    for (const round of ['together', 'behind', 'once more']) {
      if (round === 'once more') waiting.push(buy(held, 'second'))
      const statuses = await Promise.all(others.map((buyer) => buy(buyer, round)))
      assert.deepEqual(new Set(statuses), new Set(['purchased']))
    }
    assert.equal(settled.includes(held.purchasingAccount), false)
    await release()
    assert.deepEqual(await Promise.all(waiting), ['purchased', 'purchased'])
    await gathering.drain()
    assert.deepEqual(await findFaults(world), [])
  })
}
