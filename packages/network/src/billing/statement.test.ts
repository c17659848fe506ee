// What a customer reads on the current statement, through a year of billing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { getCurrentStatement } from './get-current-statement.ts'
import {
  addBuyer,
  addMerchant,
  bill,
  buy,
  openBillingWorld,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let buyer: TestBuyer
let merchant: string

before(async () => {
  world = await openBillingWorld()
  buyer = await addBuyer(world)
  merchant = await addMerchant(world)
})
after(() => world.close())

async function read() {
  const statement = await world.database.read('test.statement', (tx) =>
    getCurrentStatement(tx, {
      paymentAccount: buyer.paymentAccount,
      currency: getCurrency('USD').code,
      lineCountMax: 100,
    }),
  )
  const { previousMicros, boughtMicros, paidMicros, owedMicros, lines, partPaidMicros } = statement
  // The two ways to add it up.
  assert.equal(previousMicros + boughtMicros - paidMicros, owedMicros)
  const linesMicros = lines.reduce((sum, { priceMicros }) => sum + priceMicros, 0n)
  assert.equal(linesMicros - partPaidMicros, owedMicros)
  const paymentsMicros = statement.payments.reduce(
    (sum, { amountMicros }) => sum + amountMicros,
    0n,
  )
  assert.equal(paymentsMicros, paidMicros)
  return {
    since: statement.since?.toString(),
    sums: [previousMicros, boughtMicros, paidMicros, owedMicros],
    lines: lines.map(
      ({ priceMicros, isCarried }) => `${priceMicros}${isCarried ? ' carried' : ''}`,
    ),
  }
}

async function answer(run: Awaited<ReturnType<typeof bill>>, status: 'paid' | 'declined') {
  await report(
    world,
    run.requests.map(({ request }) => ({ request, status })),
  )
}

test('before anything was bought', async () => {
  assert.deepEqual(await read(), { since: undefined, sums: [0n, 0n, 0n, 0n], lines: [] })
})

test('bought, carried, asked for, declined, paid, with a rest', async () => {
  await buy(world, buyer, merchant, 2_500_000n)
  const first = { since: undefined, sums: [0n, 2_500_000n, 0n, 2_500_000n], lines: ['2500000'] }
  assert.deepEqual(await read(), first)

  await bill(world, '2026-12-22')
  const carried = ['2500000 carried']
  assert.deepEqual(await read(), {
    since: '2026-12-22',
    sums: [2_500_000n, 0n, 0n, 2_500_000n],
    lines: carried,
  })

  await buy(world, buyer, merchant, 2_000_500n)
  const january = await bill(world, '2027-01-22')
  await buy(world, buyer, merchant, 1_000_000n)
  const open = {
    since: '2027-01-22',
    sums: [4_500_500n, 1_000_000n, 0n, 5_500_500n],
    lines: [...carried, '2000500 carried', '1000000'],
  }
  assert.deepEqual(await read(), open)
  await answer(january, 'declined')
  assert.deepEqual(await read(), open)

  const february = await bill(world, '2027-02-22')
  await answer(february, 'paid')
  // 5.50 of 5.5005 was collected: the last purchase is paid but for 0.0005.
  assert.deepEqual(await read(), {
    since: '2027-02-22',
    sums: [5_500_500n, 0n, 5_500_000n, 500n],
    lines: ['1000000 carried'],
  })

  await bill(world, '2027-03-22')
  assert.deepEqual(await read(), {
    since: '2027-03-22',
    sums: [500n, 0n, 0n, 500n],
    lines: ['1000000 carried'],
  })
})

test('a run of an earlier date does not turn the statement back', async () => {
  await bill(world, '2026-11-22')
  assert.equal((await read()).since, '2027-03-22')
})
