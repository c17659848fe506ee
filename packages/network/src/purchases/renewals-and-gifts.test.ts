// What is owned for a time, for somebody else, or no longer: terms renewed, gifts taken up, entitlements ended.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bucketOf } from '../platform/index.ts'
import {
  endEntitlement,
  findPurchase,
  isEntitled,
  placePurchases,
  previewPurchase,
} from './index.ts'
import type { Order, Purchase } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'
import { findFaults } from './testing/read-world.ts'

let world: World
let merchant: string
before(async () => {
  world = await openWorld()
  merchant = await addMerchant(world)
  await addOffers(world, [merchant])
  await addOffers(world, [merchant], {
    sku: 'month',
    kind: 'subscription',
    prices: { USD: 11_000_000n },
    access: { term: 'P1M' },
  })
})
after(async () => {
  assert.deepEqual(await findFaults(world), [])
  await world.close()
})

let orderNumber = 0
async function place(buyer: TestBuyer, more: Partial<Order> = {}) {
  orderNumber += 1
  const [outcome] = await placePurchases(world, [orderOf(buyer, merchant, `${orderNumber}`, more)])
  assert.ok(outcome)
  return outcome
}

async function buy(buyer: TestBuyer, more: Partial<Order> = {}): Promise<Purchase> {
  const outcome = await place(buyer, more)
  if (outcome.status === 'refused') assert.fail(outcome.code)
  assert.equal(outcome.status, 'purchased')
  return outcome.purchase
}

async function answer(buyer: TestBuyer, more: Partial<Order> = {}): Promise<string> {
  const outcome = await place(buyer, more)
  return outcome.status === 'refused' ? outcome.code : outcome.status
}

async function end({ purchase }: Purchase, cause: string): Promise<void> {
  await world.database.transaction('test.end', (tx) =>
    endEntitlement(tx, { bucket: bucketOf(purchase), purchase, at: world.clock.now(), cause }),
  )
}

test('an entitlement that ended is not delivered again, and may be bought again; the first end holds', async () => {
  const buyer = await addBuyer(world)
  const first = await buy(buyer)
  assert.equal(await answer(buyer), 'already_owned')
  const endedAt = world.clock.now()
  await end(first, 'rfd_1')
  world.clock.advance({ minutes: 1 })
  await end(first, 'rfd_2')
  const found = await world.database.read('test.find', (tx) =>
    findPurchase(tx, first.purchase, { role: 'operator' }),
  )
  assert.ok(found !== undefined && found.entitlementEndedAt?.equals(endedAt) === true)
  assert.equal(isEntitled(found, world.clock.now()), false)
  const second = await buy(buyer)
  assert.equal(second.tabNumber, 2n)
  assert.equal(await answer(buyer), 'already_owned')
})

test('a month renewed ahead of time begins where the one before ends, and neither is sold twice', async () => {
  const buyer = await addBuyer(world)
  const first = await buy(buyer, { sku: 'month' })
  assert.equal(first.term, 'P1M')
  assert.equal(await answer(buyer, { sku: 'month' }), 'already_owned')
  const second = await buy(buyer, { sku: 'month', renews: first.purchase })
  assert.ok(first.accessUntil !== null && second.accessFrom?.equals(first.accessUntil))
  // The same renewal again, from another page: it is not the latest term any more.
  assert.equal(await answer(buyer, { sku: 'month', renews: first.purchase }), 'renewal_outdated')
  // The term that runs is delivered, not the one to come.
  const again = await place(buyer, { sku: 'month' })
  assert.ok(again.status === 'already_owned')
  assert.equal(again.purchase.purchase, first.purchase)
  world.clock.set(first.accessUntil)
  const next = await place(buyer, { sku: 'month' })
  assert.ok(next.status === 'already_owned')
  assert.equal(next.purchase.purchase, second.purchase)
})

test("a renewal of another's subscription answers like one of nothing", async () => {
  const buyer = await addBuyer(world)
  const other = await addBuyer(world)
  const theirs = await buy(other, { sku: 'month' })
  const answers = [
    await answer(buyer, { sku: 'month', renews: theirs.purchase }),
    await answer(buyer, { sku: 'month', renews: 'pur_none' }),
  ]
  assert.deepEqual(answers, ['renewal_outdated', 'renewal_outdated'])
})

test('two renewals at the same time: one term more', async () => {
  const buyer = await addBuyer(world)
  const first = await buy(buyer, { sku: 'month' })
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      place(buyer, { sku: 'month', renews: first.purchase, orderId: `renewal-${index}` }),
    ),
  )
  const answers = outcomes.map((one) => (one.status === 'refused' ? one.code : one.status))
  assert.equal(answers.filter((one) => one === 'purchased').length, 1)
  assert.equal(answers.filter((one) => one === 'renewal_outdated').length, 9)
})

test('a gift entitles nobody who paid for it, and its redemption costs nothing', async () => {
  const giver = await addBuyer(world)
  const receiver = await addBuyer(world, { hasPaymentMethod: false, currency: 'EUR' })
  const gift = await buy(giver, { purpose: 'gift' })
  assert.equal(gift.priceMicros, 250_000n)
  assert.equal(isEntitled(gift, world.clock.now()), false)
  // The giver owns nothing yet, and may give as often as it likes.
  await buy(giver, { purpose: 'gift' })
  await buy(giver)
  await buy(giver, { purpose: 'gift' })
  const taken = await buy(receiver, { purpose: 'redemption' })
  assert.equal(taken.priceMicros, 0n)
  assert.equal(taken.tabNumber, 1n)
  assert.equal(taken.tabTotalMicros, 0n)
  assert.equal(isEntitled(taken, world.clock.now()), true)
  assert.equal(await answer(receiver, { purpose: 'redemption' }), 'already_owned')
  assert.equal(await answer(receiver), 'already_owned')
})

test('a preview says what would be, and leaves nothing', async () => {
  const buyer = await addBuyer(world)
  const asked = { merchant, sku: 'article', quantity: 1, ...buyer }
  const open = await previewPurchase(world, asked)
  assert.ok(open.state === 'open')
  assert.equal(open.purchase.priceMicros, 250_000n)
  assert.equal((await buy(buyer)).tabNumber, 1n)
  assert.equal((await previewPurchase(world, asked)).state, 'owned')
  const refused = await previewPurchase(world, { ...asked, sku: 'nothing' })
  assert.ok(refused.state === 'refused')
  assert.equal(refused.refusal.code, 'unknown_offer')
})
