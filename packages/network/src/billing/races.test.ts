// The same work done by several processes at once, and reports that arrive while customers buy.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyers,
  addMerchants,
  available,
  bill,
  buy,
  countsOf,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let other: { readonly database: Database }
let buyers: readonly TestBuyer[]
let merchants: readonly string[]

before(async () => {
  world = await openBillingWorld({ poolMax: 8 })
  other = { database: createPgDatabase({ url: world.url, poolMax: 8 }) }
  buyers = await addBuyers(world, 40)
  merchants = await addMerchants(world, 3)
})
after(async () => {
  await other.database.close()
  await world.close()
})

function merchantOf(index: number): string {
  return merchants[index % merchants.length] ?? ''
}

test('one date run by four at once: one run, one request for each tab', async () => {
  for (const [index, buyer] of buyers.entries()) {
    await buy(world, buyer, merchantOf(index), 5_000_000n)
  }
  const runs = await Promise.all(
    [world, { ...world, ...other }, world, { ...world, ...other }].map((process) =>
      bill(process, '2026-12-22', 7),
    ),
  )
  assert.equal(runs.filter(({ outcome }) => outcome === 'made').length, 1)
  assert.equal(new Set(runs.map(({ run }) => run)).size, 1)
  for (const run of runs) {
    assert.equal(run.requests.length, buyers.length)
    assert.equal(run.requestCount, BigInt(buyers.length))
  }
})

test('one report sent by four at once, with a key and without: each line once', async () => {
  const run = await bill(world, '2026-12-22')
  const lines = run.requests.map(({ request }) => ({ request, status: 'paid' }))
  // Orders that differ would lock in circles, were the order of the lines that of the locks.
  const reversed = lines.toReversed()
  const keyed = { chunkSize: 9, key: 'the-report' }
  const [first, second, ...rest] = await Promise.all([
    report(world, lines, keyed),
    report({ ...world, ...other }, lines, keyed),
    report(world, reversed, { chunkSize: 13 }),
    report({ ...world, ...other }, lines, { chunkSize: 40 }),
  ])
  assert.deepEqual(countsOf(first), countsOf(second))
  const paid = [first, ...rest].reduce((sum, { counts }) => sum + counts.paid, 0)
  assert.equal(paid, lines.length)
  for (const buyer of buyers) assert.equal(await owed(world, buyer), 0n)
  let credited = 0n
  for (const merchant of merchants) credited += await available(world, merchant)
  assert.equal(credited, 40n * 4_500_000n)
  await assertBooksAreClean(world)
})

test('a run and its report while the same customers buy', async () => {
  const few = buyers.slice(0, 5)
  for (const buyer of few) await buy(world, buyer, merchantOf(0), 5_000_000n)
  let isOver = false
  const buying = Promise.all(
    few.map(async (buyer, index) => {
      for (let round = 0; !isOver || round < 10; round += 1) {
        await buy({ ...world, ...other }, buyer, merchantOf(index + round), 4_126n)
      }
    }),
  )
  for (const date of ['2027-01-22', '2027-02-22', '2027-03-22']) {
    const { requests } = await bill(world, date, 2)
    await report(
      world,
      requests.map(({ request }) => ({ request, status: 'paid' })),
      { chunkSize: 2 },
    )
    for (const buyer of few) await buy(world, buyer, merchantOf(1), 5_000_000n)
  }
  isOver = true
  await buying
  await assertBooksAreClean(world)
  const last = await bill(world, '2027-04-22')
  assert.equal(last.requests.length, few.length)
  await report(
    world,
    last.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  for (const buyer of few) assert.ok((await owed(world, buyer)) < 10_000n)
  await assertBooksAreClean(world)
})
