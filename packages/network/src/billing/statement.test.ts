// What a customer reads on the current statement, through a year of billing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { buyOne, decide, giveBack } from '../credits/testing/credit-world.ts'
import { getCurrentStatement } from './get-current-statement.ts'
import { getStatement, listPayments, listStatements } from './index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
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
  const { previousMicros, boughtMicros, creditedMicros, paidMicros, owedMicros } = statement
  const { lines, partPaidMicros } = statement
  // The two ways to add it up.
  assert.equal(previousMicros + boughtMicros - creditedMicros - paidMicros, owedMicros)
  const linesMicros = lines.reduce((sum, { priceMicros }) => sum + priceMicros, 0n)
  assert.equal(linesMicros - partPaidMicros, owedMicros)
  const payments = await world.database.read('test.payments', (tx) =>
    listPayments(tx, {
      paymentAccount: buyer.paymentAccount,
      currency: getCurrency('USD').code,
      afterMicros: statement.sincePaidMicros,
      throughMicros: 2n ** 62n,
      first: 'newest',
      limit: 100,
    }),
  )
  const paymentsMicros = payments.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
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

const usd = getCurrency('USD').code

test('periods that were closed: each begins where the one before ends, and they add up', async () => {
  await assertBooksAreClean(world)
  const { paymentAccount } = buyer
  const all = await world.database.read('test', (tx) =>
    listStatements(tx, { paymentAccount, currency: usd, limit: 100 }),
  )
  // The run of an earlier date came last.
  assert.deepEqual(
    all.map(({ period }) => period),
    ['2026-11-22', '2027-03-22', '2027-02-22', '2027-01-22', '2026-12-22'],
  )
  for (const [index, statement] of all.entries()) {
    const { previousMicros, boughtMicros, creditedMicros, paidMicros, owedMicros } = statement
    assert.equal(previousMicros + boughtMicros - creditedMicros - paidMicros, owedMicros)
    const before = all[index + 1]
    assert.equal(previousMicros, before?.owedMicros ?? 0n)
    assert.equal(statement.afterNumber, before?.throughNumber ?? 0n)
    assert.deepEqual(statement.since, before?.closedOn ?? null)
    const again = await world.database.read('test', (tx) =>
      getStatement(tx, { paymentAccount, currency: usd, period: statement.period }),
    )
    assert.deepEqual(again, statement)
  }
})

test('credits stand in the period in which they moved', async () => {
  buyer = await addBuyer(world)
  const { paymentAccount } = buyer
  const close = async (date: string) => {
    const run = await bill(world, date)
    const own = run.requests.filter((one) => one.paymentAccount === paymentAccount)
    const statement = await world.database.read('test', (tx) =>
      getStatement(tx, { paymentAccount, currency: usd, period: date }),
    )
    assert.ok(statement !== undefined)
    assert.equal(statement.request, own[0]?.request ?? null)
    await answer({ ...run, requests: own }, 'paid')
    const { previousMicros, boughtMicros, creditedMicros, paidMicros, owedMicros } = statement
    return [previousMicros, boughtMicros, creditedMicros, paidMicros, owedMicros].map(Number)
  }
  const first = await buyOne(world, buyer, merchant, 3_000_000n)
  const second = await buyOne(world, buyer, merchant, 4_000_000n)
  const claim = await giveBack(world, first, 1_000_000n)
  assert.deepEqual((await read()).sums, [0n, 7_000_000n, 0n, 6_000_000n])
  assert.deepEqual(await close('2027-04-22'), [0, 7_000_000, 1_000_000, 0, 6_000_000])
  assert.deepEqual((await read()).lines, [])
  await decide(world, claim, 'refused')
  // Owed again, though each purchase is paid: what is left of a claim that was taken back.
  assert.deepEqual((await read()).sums, [6_000_000n, 0n, 6_000_000n, 1_000_000n])
  await giveBack(world, second, 4_000_000n, { isFinal: true })
  assert.deepEqual((await read()).sums, [6_000_000n, 0n, 6_000_000n, -3_000_000n])
  assert.deepEqual(await close('2027-05-22'), [6_000_000, 0, 3_000_000, 6_000_000, -3_000_000])
  await buyOne(world, buyer, merchant, 500_000n)
  assert.deepEqual(await close('2027-06-22'), [-3_000_000, 500_000, 0, 0, -2_500_000])
  await assertBooksAreClean(world)
  // Nobody else's, and no other name of a period, is found.
  const stranger = await addBuyer(world)
  for (const of of [
    { paymentAccount: stranger.paymentAccount, period: '2027-06-22' },
    { paymentAccount, period: '2027-06-23' },
    { paymentAccount, period: 'current' },
  ]) {
    const found = await world.database.read('test', (tx) =>
      getStatement(tx, { ...of, currency: usd }),
    )
    assert.equal(found, undefined)
  }
})
