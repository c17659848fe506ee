import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Database } from '../platform/index.ts'
import { countBatches } from './gather-purchases.ts'
import { gatherPurchases } from './index.ts'
import type { Outcome } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'

let world: World
let buyer: TestBuyer
let merchant: string
before(async () => {
  world = await openWorld()
  buyer = await addBuyer(world)
  merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered' })
})
after(() => world.close())

/** The world with its transactions counted by name. */
function counted(): { readonly ports: World; readonly names: string[] } {
  const names: string[] = []
  const database: Database = {
    ...world.database,
    transaction(name, work) {
      names.push(name)
      return world.database.transaction(name, work)
    },
  }
  return { ports: { ...world, database }, names }
}

function orders(prefix: string, count: number) {
  return Array.from({ length: count }, (_, index) => orderOf(buyer, merchant, `${prefix}-${index}`))
}

function answersOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.code : outcome.status))
}

test('while one batch commits, the next gathers', async () => {
  const { ports, names } = counted()
  const gathering = gatherPurchases(ports)
  const [first, ...rest] = orders('gather', 101)
  assert.ok(first)
  const early = gathering.place(first)
  // The first is under way when the others come.
  await new Promise((resolve) => setImmediate(resolve))
  const late = await Promise.all(rest.map((order) => gathering.place(order)))
  assert.equal((await early).status, 'purchased')
  assert.deepEqual(new Set(answersOf(late)), new Set(['purchased']))
  assert.equal(names.filter((name) => name === 'purchases.place').length, 2)
})

test('a full queue refuses with busy, and leaves no trace', async () => {
  const gathering = gatherPurchases(world, { batchCountMax: 1, batchMax: 2, queueMax: 3 })
  const outcomes = await Promise.all(orders('full', 5).map((order) => gathering.place(order)))
  assert.deepEqual(answersOf(outcomes), ['purchased', 'purchased', 'purchased', 'busy', 'busy'])
  assert.ok(outcomes.every((outcome) => outcome.status !== 'refused' || outcome.retry))
  const again = await Promise.all(orders('full', 5).map((order) => gathering.place(order)))
  assert.deepEqual(answersOf(again).toSorted(), ['busy', 'busy', 'exists', 'exists', 'exists'])
})

test('draining answers all that wait and takes no more', async () => {
  const gathering = gatherPurchases(world, { batchCountMax: 2, batchMax: 3 })
  const waiting = orders('drain', 10).map((order) => gathering.place(order))
  const drained = gathering.drain()
  const late = await gathering.place(orderOf(buyer, merchant, 'late'))
  assert.deepEqual(answersOf([late]), ['busy'])
  await drained
  assert.deepEqual(new Set(answersOf(await Promise.all(waiting))), new Set(['purchased']))
})

test('an error of the database reaches every caller of the batch, and the next batch goes on', async () => {
  let isBroken = true
  const database: Database = {
    ...world.database,
    transaction(name, work) {
      if (isBroken && name === 'purchases.place') return Promise.reject(new Error('no connection'))
      return world.database.transaction(name, work)
    },
  }
  const gathering = gatherPurchases({ ...world, database })
  const results = await Promise.allSettled(
    orders('broken', 4).map((order) => gathering.place(order)),
  )
  assert.deepEqual(
    results.map((result) => result.status),
    ['rejected', 'rejected', 'rejected', 'rejected'],
  )
  isBroken = false
  const again = await Promise.all(orders('broken', 4).map((order) => gathering.place(order)))
  assert.deepEqual(new Set(answersOf(again)), new Set(['purchased']))
})

test('an order that cannot be stored disturbs no other', async () => {
  const gathering = gatherPurchases(world, { batchCountMax: 1 })
  const bad = { ...orderOf(buyer, merchant, 'lone'), sku: '\ud800' }
  const results = await Promise.allSettled([
    gathering.place(bad),
    gathering.place(orderOf(buyer, merchant, 'beside')),
  ])
  assert.equal(results[0].status, 'rejected')
  assert.equal(results[1].status === 'fulfilled' && results[1].value.status, 'purchased')
})

test('an order that comes in the turn in which a batch ends is not forgotten', async () => {
  const gathering = gatherPurchases(world, { batchCountMax: 1 })
  for (let index = 0; index < 20; index += 1) {
    // Each continues in the very microtasks in which the lane falls idle.
    const outcome = await gathering.place(orderOf(buyer, merchant, `turn-${index}`))
    assert.equal(outcome.status, 'purchased')
  }
})

test('how many batches are begun', () => {
  const rows: readonly [ready: number, quick: number, slow: number, batches: number][] = [
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [63, 0, 0, 1],
    [64, 0, 0, 2],
    [900, 0, 0, 3],
    [31, 1, 0, 0],
    [32, 1, 0, 1],
    [900, 1, 0, 2],
    [900, 3, 0, 0],
    // Behind one that hangs nobody waits; but each keeps a connection.
    [1, 0, 1, 1],
    [1, 0, 5, 1],
    [900, 0, 6, 0],
  ]
  for (const [readyCount, quickCount, slowCount, batches] of rows) {
    const underWayCount = quickCount + slowCount
    const now = { readyCount, quickCount, underWayCount, batchCountMax: 3 }
    assert.equal(countBatches(now), batches, JSON.stringify(now))
  }
})
