// What is given back whole ends once: whatever ended it first is what the merchant's engine was told of.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testOutward } from '../outward/testing/test-outward.ts'
import { endEntitlement } from '../purchases/index.ts'
import { addBuyers, addMerchant, openWorld } from '../purchases/testing/purchase-world.ts'
import type { World } from '../purchases/testing/purchase-world.ts'
import { endIfGivenBack } from './end-if-given-back.ts'
import { askCredit, buyOne } from './testing/credit-world.ts'

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world.close())

for (const { name, isEnded, events } of [
  { name: 'given back whole: it ends, and the engine is told', isEnded: false, events: 1 },
  { name: 'cancelled before: it ended then, and is not told again', isEnded: true, events: 0 },
]) {
  test(name, async () => {
    const [buyer] = await addBuyers(world, 1)
    assert.ok(buyer !== undefined)
    const purchase = await buyOne(world, buyer, await addMerchant(world), 1_000_000n)
    const { bucket } = purchase
    const first = world.clock.now()
    if (isEnded) {
      const end = { bucket, purchase: purchase.purchase, at: first, cause: 'can_first' }
      await world.database.transaction('test.end', (tx) => endEntitlement(tx, end))
      world.clock.advance({ hours: 1 })
    }
    await askCredit(world, purchase, 1_000_000n, { isFinal: true })
    const given = { purchase, cause: 'rfd_whole', at: world.clock.now() }
    for (let time = 0; time < 2; time += 1) {
      const isWhole = await world.database.transaction('test.end-given-back', (tx) =>
        endIfGivenBack(tx, { ...world, outward: testOutward() }, given),
      )
      assert.equal(isWhole, true)
    }
    const [row] = await world.database.read('test.ends', (tx) =>
      tx.query<{ ended: Temporal.Instant; told: bigint }>({
        name: 'test.ends',
        text: `select e.ended_at as ended, (select count(*) from merchant_events m where m.purchase = e.purchase) as told
          from entitlement_ends e where e.bucket = $1 and e.purchase = $2`,
        values: [bucket, purchase.purchase],
      }),
    )
    assert.equal(row?.ended.toString(), first.toString())
    assert.equal(row.told, BigInt(events))
  })
}
