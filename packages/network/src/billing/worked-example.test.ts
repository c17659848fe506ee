// The example that the rules of billing were agreed on, through the operations.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  addBuyer,
  addMerchant,
  available,
  bill,
  buy,
  countsOf,
  fees,
  feesPending,
  openBillingWorld,
  owed,
  pending,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld } from './testing/billing-world.ts'

let world: BillingWorld
before(async () => {
  world = await openBillingWorld()
})
after(() => world.close())

test('two merchants, carried in December, paid in January', async () => {
  const j = await addBuyer(world)
  const c = await addMerchant(world)
  const s = await addMerchant(world)
  await buy(world, j, c, 2_500_000n)
  await buy(world, j, s, 1_000_000n)

  const december = await bill(world, '2026-12-22')
  assert.deepEqual(december.requests, [])
  assert.equal(december.belowThresholdCount, 1n)
  assert.equal(await owed(world, j), 3_500_000n)

  await buy(world, j, s, 1_000_000n)
  const january = await bill(world, '2027-01-22')
  assert.equal(january.outcome, 'made')
  assert.equal(january.requests.length, 1)
  assert.equal(january.requests[0]?.amountMicros, 4_500_000n)
  assert.deepEqual(january.totals, [
    { currency: 'USD', requestCount: 1n, amountMicros: 4_500_000n },
  ])
  const request = january.requests[0].request

  const again = await bill(world, '2027-01-22')
  assert.equal(again.outcome, 'exists')
  assert.deepEqual([again.requests, again.totals], [january.requests, january.totals])

  const lines = [{ request, status: 'paid' }]
  assert.deepEqual(countsOf(await report(world, lines)), { paid: 1 })
  assert.deepEqual(countsOf(await report(world, lines)), { repeated: 1 })
  assert.deepEqual(await totals(c, s), [2_250_000n, 1_800_000n, 450_000n])
  assert.deepEqual([await pending(world, c), await pending(world, s)], [0n, 0n])
  assert.equal(await feesPending(world), 0n)
  assert.equal(await owed(world, j), 0n)

  const contradicted = await report(world, [{ request, status: 'declined', reason: 'late' }])
  assert.deepEqual(countsOf(contradicted), { contradicts: 1 })
  assert.deepEqual(contradicted.contradictions, [{ line: 1, request, status: 'declined' }])
  assert.deepEqual(await totals(c, s), [2_250_000n, 1_800_000n, 450_000n])

  async function totals(...merchants: readonly string[]): Promise<readonly bigint[]> {
    const credits = []
    for (const merchant of merchants) credits.push(await available(world, merchant))
    return [...credits, await fees(world)]
  }
})

test('declined: all is owed as before, and the next run asks for all again', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await buy(world, buyer, merchant, 4_500_000n)
  const first = await bill(world, '2027-02-22')
  const lines = first.requests.map(({ request }) => ({ request, status: 'declined', reason: 'no' }))
  assert.deepEqual(countsOf(await report(world, lines)), { declined: 1 })
  assert.deepEqual(countsOf(await report(world, lines)), { repeated: 1 })
  assert.equal(await owed(world, buyer), 4_500_000n)
  assert.equal(await available(world, merchant), 0n)

  await buy(world, buyer, merchant, 1_000_000n)
  const second = await bill(world, '2027-03-22')
  assert.deepEqual(
    second.requests.map(({ amountMicros }) => amountMicros),
    [5_500_000n],
  )
  // The first request was declined: money that arrives for it after all is nobody's yet, and is not lost.
  const paid = first.requests.map(({ request }) => ({ request, status: 'paid' }))
  assert.deepEqual(countsOf(await report(world, paid)), { contradicts: 1 })
  assert.equal(await owed(world, buyer), 5_500_000n)
  await report(
    world,
    second.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  assert.equal(await owed(world, buyer), 0n)
  assert.equal(await available(world, merchant), 4_950_000n)
})

test('exactly the threshold is not asked for; one millionth more is', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await buy(world, buyer, merchant, 4_000_000n)
  const exact = await bill(world, '2027-04-22')
  assert.deepEqual([exact.requests.length, exact.belowThresholdCount], [0, 1n])
  await buy(world, buyer, merchant, 1n)
  const more = await bill(world, '2027-05-22')
  assert.deepEqual(
    more.requests.map(({ amountMicros }) => amountMicros),
    [4_000_000n],
  )
  const lines = more.requests.map(({ request }) => ({ request, status: 'paid' }))
  await report(world, lines)
  assert.equal(await owed(world, buyer), 1n)
  assert.equal(await available(world, merchant), 3_600_000n)
})

test('a thousand purchases of 0.004126: 4.12 is asked for, 0.006 stays, and is paid with the next', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await buy(world, buyer, merchant, 4_126n, { count: 1000 })
  const first = await bill(world, '2027-06-22')
  assert.deepEqual(
    first.requests.map(({ amountMicros }) => amountMicros),
    [4_120_000n],
  )
  await report(
    world,
    first.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  assert.equal(await owed(world, buyer), 6_000n)
  // 998 purchases are covered; of each, the merchant's share of 4126 micros is 3713 and the fee 413.
  const shareMicros = 3_713n
  assert.equal(await available(world, merchant), 998n * shareMicros)
  assert.equal(await pending(world, merchant), 2n * shareMicros)

  await buy(world, buyer, merchant, 5_000_000n)
  const second = await bill(world, '2027-07-22')
  assert.deepEqual(
    second.requests.map(({ amountMicros }) => amountMicros),
    [5_000_000n],
  )
  await report(
    world,
    second.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  // 5.006 is owed and 5.00 collected: the two old ones are paid now, the new one but for 0.006.
  assert.equal(await owed(world, buyer), 6_000n)
  assert.equal(await available(world, merchant), 1000n * shareMicros)
  assert.equal(await pending(world, merchant), 4_500_000n)

  await buy(world, buyer, merchant, 4_994_000n)
  const third = await bill(world, '2027-08-22')
  assert.deepEqual(
    third.requests.map(({ amountMicros }) => amountMicros),
    [5_000_000n],
  )
  await report(
    world,
    third.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  assert.equal(await owed(world, buyer), 0n)
  assert.equal(await pending(world, merchant), 0n)
  assert.equal(await available(world, merchant), 1000n * shareMicros + 4_500_000n + 4_494_600n)
})
