// The process dies at each point of giving, taking up and giving back in turn; what it did not finish is finished
// later.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createFaults, createPgDatabase, FaultError } from '../platform/index.ts'
import { addBuyers } from '../purchases/testing/purchase-world.ts'
import { giveGift, listGifts, redeemGift, returnGift } from './index.ts'
import { lookAfterGifts } from './testing/look-after-gifts.ts'
import { countSent, openGiftWorld } from './testing/gift-world.ts'
import type { GiftWorld } from './testing/gift-world.ts'
import type { GiftPorts } from './gift-ports.ts'

let world: GiftWorld
before(async () => {
  world = await openGiftWorld()
})
after(() => world.close())

/** Runs the work on a database that dies at the n-th point; answers whether it came to its end instead. */
async function isFinished(
  killAt: number,
  work: (ports: GiftPorts) => Promise<unknown>,
): Promise<boolean> {
  const database = createPgDatabase({ url: world.url, faults: createFaults(killAt), poolMax: 1 })
  try {
    await work(world.portsOn(database))
    return true
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return false
  } finally {
    await database.close()
  }
}

async function resume(): Promise<void> {
  world.clock.advance({ minutes: 2 })
  await lookAfterGifts(world.ports)
}

test('giving: in the end it was not given, or bought once and sent once', async () => {
  let given = 0
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const [ada] = await addBuyers(world, 1)
    assert.ok(ada)
    const order = world.order(ada)
    isDone = await isFinished(killAt, (ports) => giveGift(ports, order))
    await resume()
    const gifts = await world.database.read('test.gifts', (tx) =>
      listGifts(tx, { ...ada, limit: 100 }),
    )
    const [gift] = gifts
    const bought = gift === undefined ? 'nothing' : 'gift 2500000'
    const point = `killed at point ${killAt}`
    assert.equal(await world.tell(ada), `bought ${bought}; back nothing; told nothing`, point)
    assert.equal(await countSent(world, order.gift), gift === undefined ? 0 : 1, point)
    assert.equal(gift?.status ?? 'sent', 'sent', point)
    if (gift !== undefined) given += 1
  }
  assert.ok(killAt > 10 && given > 5, `${killAt} points, ${given} gifts`)
})

test('taking up: in the end it waits, or was redeemed once; never claimed for ever', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const [ada, grace] = await addBuyers(world, 2)
    assert.ok(ada && grace)
    const order = world.order(ada)
    await giveGift(world.ports, order)
    const taking = { gift: order.gift, purchasingAccount: grace.purchasingAccount }
    isDone = await isFinished(killAt, (ports) => redeemGift(ports, taking))
    await resume()
    const [gift] = await world.database.read('test.gifts', (tx) =>
      listGifts(tx, { ...ada, limit: 100 }),
    )
    const isTaken = gift?.status === 'redeemed'
    const point = `killed at point ${killAt}`
    assert.match(gift?.status ?? '', /^(sent|redeemed)$/, point)
    assert.match(
      await world.tell(grace),
      isTaken ? /^bought redemption 0;/ : /^bought nothing;/,
      point,
    )
    assert.match(await world.tell(ada), isTaken ? /told gift_redeemed$/ : /told nothing$/, point)
    const redeemed = await redeemGift(world.ports, taking)
    assert.equal(redeemed.status, 'redeemed', point)
  }
  assert.ok(killAt > 10, `${killAt} points`)
})

test('giving back: the price once', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const [ada] = await addBuyers(world, 1)
    assert.ok(ada)
    const order = world.order(ada)
    await giveGift(world.ports, order)
    const back = { gift: order.gift, cause: 'expired' } as const
    isDone = await isFinished(killAt, (ports) => returnGift(ports, back))
    await returnGift(world.ports, back)
    assert.equal(
      await world.tell(ada),
      'bought gift 2500000; back 2500000; told gift_returned',
      `killed at point ${killAt}`,
    )
  }
  assert.ok(killAt > 5, `${killAt} points`)
})
