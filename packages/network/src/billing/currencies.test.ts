// Requests are whole minor units in every currency, and shares are exact in each.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyer,
  addMerchant,
  available,
  bill,
  buy,
  fees,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld } from './testing/billing-world.ts'

let world: BillingWorld
before(async () => {
  world = await openBillingWorld()
})
after(() => world.close())

test('exponents 0, 2, 3 and 4 in one run', async () => {
  const merchant = await addMerchant(world)
  const cases = [
    { currency: 'JPY', request: 5_000_000n, rest: 437_037n },
    { currency: 'USD', request: 5_430_000n, rest: 7_037n },
    { currency: 'KWD', request: 5_437_000n, rest: 37n },
    { currency: 'CLF', request: 5_437_000n, rest: 37n },
  ]
  const buyers = new Map<string, Awaited<ReturnType<typeof addBuyer>>>()
  for (const { currency } of cases) {
    const buyer = await addBuyer(world, { currency })
    buyers.set(currency, buyer)
    // Three at 1.812345666…: 5.437037 in all.
    await buy(world, buyer, merchant, 1_812_345n, { count: 2, currency })
    await buy(world, buyer, merchant, 1_812_347n, { currency })
  }
  const run = await bill(world, '2026-12-22')
  assert.deepEqual(
    run.totals.map(({ currency, amountMicros }) => [currency, amountMicros]),
    cases.map(({ currency, request }) => [currency, request]).toSorted(),
  )
  await report(
    world,
    run.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  for (const { currency, rest } of cases) {
    const buyer = buyers.get(currency)
    assert.ok(buyer)
    assert.equal(await owed(world, buyer, currency), rest, currency)
    // Nothing lets the third be paid: two are, at 1.812345 each.
    const credited = (await available(world, merchant, currency)) + (await fees(world, currency))
    assert.equal(credited, 2n * 1_812_345n, currency)
  }
  await assertBooksAreClean(world)
})
