// Races through real connections: two gatherings with pools of their own stand for two processes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { gatherPurchases, placePurchases } from './index.ts'
import type { Order, Outcome, PurchaseGathering } from './index.ts'
import { addBuyer, addBuyers, addMerchant, addOffers } from './testing/purchase-world.ts'
import { openWorld, orderOf } from './testing/purchase-world.ts'
import type { World } from './testing/purchase-world.ts'
import { findFaults, readPurchases } from './testing/read-world.ts'

let world: World
let otherDatabase: Database
let processes: readonly PurchaseGathering[]
before(async () => {
  world = await openWorld()
  otherDatabase = createPgDatabase({ url: world.url, poolMax: 5 })
  // Small batches, so that many of them meet.
  processes = [world, { ...world, database: otherDatabase }].map((ports) =>
    gatherPurchases(ports, { batchCountMax: 2, batchMax: 7, queueMax: 1_000 }),
  )
})
after(async () => {
  await otherDatabase.close()
  await world.close()
})

/** Orders in turn to both processes, all at the same time. */
function placeAll(orders: readonly Order[]): Promise<readonly Outcome[]> {
  return Promise.all(orders.map((order, index) => gatheringAt(index).place(order)))
}

function gatheringAt(index: number): PurchaseGathering {
  const gathering = processes[index % 2]
  assert.ok(gathering)
  return gathering
}

function countAnswers(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) {
    const answer = outcome.status === 'refused' ? outcome.code : outcome.status
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return counts
}

async function purchasesOf(purchasingAccount: string) {
  const lines = await readPurchases(world)
  return lines.filter((line) => line.purchasingAccount === purchasingAccount)
}

test('200 parallel orders for one item by one customer: one purchase', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant])
  const orders = Array.from({ length: 200 }, (_, index) => orderOf(buyer, merchant, `o-${index}`))
  const outcomes = await placeAll(orders)
  assert.deepEqual(countAnswers(outcomes), { purchased: 1, already_owned: 199 })
  const ids = outcomes.map((outcome) => outcome.status !== 'refused' && outcome.purchase.purchase)
  assert.equal(new Set(ids).size, 1)
  assert.equal((await purchasesOf(buyer.purchasingAccount)).length, 1)
  assert.deepEqual(await findFaults(world), [])
})

test('50 parallel orders with one id: one purchase', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered' })
  const outcomes = await placeAll(
    Array.from({ length: 50 }, () => orderOf(buyer, merchant, 'same')),
  )
  assert.deepEqual(countAnswers(outcomes), { purchased: 1, exists: 49 })
  assert.equal((await purchasesOf(buyer.purchasingAccount)).length, 1)
})

test('one id with different contents at once: one content wins, the others leave no trace', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered' })
  const outcomes = await placeAll(
    Array.from({ length: 60 }, (_, index) =>
      orderOf(buyer, merchant, 'torn', { quantity: (index % 3) + 1 }),
    ),
  )
  assert.deepEqual(countAnswers(outcomes), { purchased: 1, exists: 19, order_conflict: 40 })
  assert.equal((await purchasesOf(buyer.purchasingAccount)).length, 1)
})

test('many customers in opposite orders, in batches that overlap: no deadlock is ever seen', async () => {
  const buyers = await addBuyers(world, 40)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered' })
  const rounds = Array.from({ length: 12 }, (_, round) =>
    (round % 2 === 0 ? buyers : buyers.toReversed()).map((buyer, index) =>
      orderOf(buyer, merchant, `${round}-${index}`),
    ),
  )
  const databases = [world.database, otherDatabase]
  const outcomes = await Promise.all(
    rounds.map((orders, round) =>
      placePurchases({ ...world, database: databases[round % 2] ?? otherDatabase }, orders),
    ),
  )
  assert.deepEqual(countAnswers(outcomes.flat()), { purchased: 480 })
  assert.deepEqual(await findFaults(world), [])
})

test('two members of a group race on one tab: numbers have no gaps', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered' })
  await placeAll(
    Array.from({ length: 100 }, (_, index) =>
      orderOf(index % 3 === 0 ? payer : member, merchant, `m-${index}`),
    ),
  )
  const lines = [
    ...(await purchasesOf(payer.purchasingAccount)),
    ...(await purchasesOf(member.purchasingAccount)),
  ]
  assert.deepEqual(
    lines.map((line) => line.tabNumber).toSorted((a, b) => Number(a - b)),
    Array.from({ length: 100 }, (_, index) => BigInt(index + 1)),
  )
  assert.deepEqual(await findFaults(world), [])
})
