// The process dies at each point of a run and of a report in turn; what it did not finish is finished later, once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createFaults, createPgDatabase, FaultError } from '../platform/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyers,
  addMerchant,
  available,
  bill,
  buyForEach,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let buyers: readonly TestBuyer[]
let merchant: string
let month = 0

before(async () => {
  world = await openBillingWorld()
  buyers = await addBuyers(world, 3)
  merchant = await addMerchant(world)
})
after(() => world.close())

const chunkSize = 2

/** Runs the work with a database that dies at the n-th point; answers whether it came to its end instead. */
async function isFinished(killAt: number, work: (dying: BillingWorld) => Promise<unknown>) {
  const database = createPgDatabase({ url: world.url, faults: createFaults(killAt), poolMax: 1 })
  try {
    await work({ ...world, database })
    return true
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return false
  } finally {
    await database.close()
  }
}

function nextDate(): string {
  month += 1
  return Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
}

function buyForAll(): Promise<void> {
  return buyForEach(world, buyers, merchant, 5_000_000n)
}

test('a run that dies at any point asks each tab exactly once in the end', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    await buyForAll()
    const date = nextDate()
    isDone = await isFinished(killAt, (dying) => bill(dying, date, chunkSize))
    const run = await bill(world, date, chunkSize)
    assert.equal(run.status, 'finished')
    assert.deepEqual(
      run.requests.map(({ amountMicros }) => amountMicros),
      [5_000_000n, 5_000_000n, 5_000_000n],
      `killed at point ${killAt}`,
    )
    assert.deepEqual(run.totals, [{ currency: 'USD', requestCount: 3n, amountMicros: 15_000_000n }])
    await report(
      world,
      run.requests.map(({ request }) => ({ request, status: 'paid' })),
    )
  }
  assert.ok(killAt > 40, `only ${killAt} points were passed`)
  assert.equal(await available(world, merchant), BigInt(killAt) * 3n * 4_500_000n)
  await assertBooksAreClean(world)
})

for (const hasKey of [true, false]) {
  test(`a report ${hasKey ? 'with' : 'without'} a key that dies at any point is applied once in the end`, async () => {
    const before = await available(world, merchant)
    let killAt = 0
    for (let isDone = false; !isDone;) {
      killAt += 1
      await buyForAll()
      const { requests } = await bill(world, nextDate(), chunkSize)
      const lines = requests.map(({ request }, index) =>
        index === 1
          ? { request, status: 'declined', reason: 'card_declined' }
          : { request, status: 'paid' },
      )
      const more = { chunkSize, ...(hasKey ? { key: `report-${killAt}` } : {}) }
      isDone = await isFinished(killAt, (dying) => report(dying, lines, more))
      const { counts } = await report(world, lines, more)
      if (hasKey) assert.deepEqual([counts.paid, counts.declined, counts.repeated], [2, 1, 0])
      else assert.equal(counts.paid + counts.declined + counts.repeated, 3)
      // What was declined is asked for again at once, so that each round begins with empty tabs.
      const again = await bill(world, nextDate())
      assert.equal(again.requests.length, 1)
      await report(world, [{ request: again.requests[0]?.request ?? '', status: 'paid' }])
      for (const buyer of buyers) assert.equal(await owed(world, buyer), 0n)
    }
    assert.ok(killAt > 40, `only ${killAt} points were passed`)
    assert.equal((await available(world, merchant)) - before, BigInt(killAt) * 3n * 4_500_000n)
    await assertBooksAreClean(world)
  })
}
