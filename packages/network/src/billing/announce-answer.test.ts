import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buyOne, giveBack } from '../credits/testing/credit-world.ts'
import type { Announcement } from './announce-answer.ts'
import { doBillingWork } from './testing/billing-work.ts'
import {
  addBuyers,
  addMerchants,
  bill,
  buy,
  openBillingWorld,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld } from './testing/billing-world.ts'

let world: BillingWorld
before(async () => {
  world = await openBillingWorld()
})
after(() => world.close())

async function announce(mails: readonly string[] = []) {
  const seen: Announcement[] = []
  const { done: count = 0 } = await doBillingWork(world, {
    kinds: ['announce_answer'],
    compose: (announcement) => {
      seen.push(announcement)
      const { paymentAccount, status } = announcement.request
      const recipient = `${paymentAccount}@example.com`
      const mail = { recipient, subject: status, text: status, html: status }
      return Promise.resolve(mails.includes(paymentAccount) ? undefined : mail)
    },
  })
  return { count, seen }
}

async function subjects(): Promise<readonly string[]> {
  const rows = await world.database.read('test.mails', (tx) =>
    tx.query<{ subject: string }>({
      name: 'test.mails',
      text: 'select subject from outbox_mails order by subject',
    }),
  )
  return rows.map(({ subject }) => subject)
}

test('each customer is told once what was charged or declined, with what it was for', async () => {
  const [paying, declining, unreachable] = await addBuyers(world, 3)
  const [small, large] = await addMerchants(world, 2)
  assert.ok(paying && declining && unreachable && small !== undefined && large !== undefined)
  for (const buyer of [paying, declining, unreachable]) {
    await buy(world, buyer, small, 4_126n, { count: 300 })
    await buy(world, buyer, large, 5_000_000n)
  }
  const run = await bill(world, '2026-12-22')
  assert.deepEqual(await announce(), { count: 0, seen: [] })
  await report(
    world,
    run.requests.map(({ request, paymentAccount }) =>
      paymentAccount === declining.paymentAccount
        ? { request, status: 'declined', reason: 'card_expired' }
        : { request, status: 'paid' },
    ),
  )
  const skipped = [unreachable.paymentAccount]
  const told = await announce(skipped)
  assert.deepEqual([told.count, (await announce()).count], [3, 0])
  assert.deepEqual(await subjects(), ['declined', 'paid'])
  assert.deepEqual(new Set(told.seen.map(({ request }) => request.request)).size, 3)
  for (const { merchants, carriedMicros, deductedMicros } of told.seen) {
    assert.equal(deductedMicros, 0n)
    assert.deepEqual(merchants, [
      { merchant: large, purchaseCount: 1, sumMicros: 5_000_000n },
      { merchant: small, purchaseCount: 300, sumMicros: 1_237_800n },
    ])
    // 6.2378 is owed, 6.23 was asked for.
    assert.equal(carriedMicros, 7_800n)
  }
})

test('what credits and an earlier payment took off is told beside the purchases', async () => {
  const [buyer] = await addBuyers(world, 1)
  const [merchant] = await addMerchants(world, 1)
  assert.ok(buyer && merchant !== undefined)
  const billAndPay = async (date: string) => {
    const run = await bill(world, date)
    await report(
      world,
      run.requests.map(({ request }) => ({ request, status: 'paid' })),
    )
    const { seen } = await announce()
    return seen.filter(({ request }) => request.paymentAccount === buyer.paymentAccount)
  }
  const item = await buyOne(world, buyer, merchant, 6_004_126n)
  const [first] = await billAndPay('2027-03-22')
  assert.deepEqual([first?.merchants[0]?.sumMicros, first?.deductedMicros], [6_004_126n, 0n])
  await buyOne(world, buyer, merchant, 7_000_000n)
  await giveBack(world, item, 2_000_000n)
  const [second] = await billAndPay('2027-04-22')
  assert.ok(second !== undefined)
  // 6.00 of the first was paid: it stands there again, less that, and less what was given back.
  assert.deepEqual(
    [second.merchants, second.deductedMicros, second.request.owedMicros, second.carriedMicros],
    [[{ merchant, purchaseCount: 2, sumMicros: 13_004_126n }], 8_000_000n, 5_004_126n, 4_126n],
  )
})

test('workers at once write one mail each', async () => {
  const buyers = await addBuyers(world, 6)
  const [merchant] = await addMerchants(world, 1)
  assert.ok(merchant !== undefined)
  for (const buyer of buyers) await buy(world, buyer, merchant, 5_000_000n)
  const run = await bill(world, '2027-01-22')
  await report(
    world,
    run.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  const before = (await subjects()).length
  await Promise.all([announce(), announce(), announce()])
  assert.equal((await subjects()).length - before, run.requests.length)
})
