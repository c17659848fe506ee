// Closing an account: what refuses it, and how a credit balance goes back while the processor misbehaves and we die.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { MisbehaviourOrder, StartedProcessor } from '@tallystick/stand-ins/processor'
import { buyOne, credited, decide, giveBack } from '../credits/testing/credit-world.ts'
import { createFaults, createHttpClient, createPgDatabase, FaultError } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { createSimulatorAdapter } from '../processors/index.ts'
import { placePurchases, releaseReservation, reserveAmount } from '../purchases/index.ts'
import { withDeals } from '../purchases/testing/lots.ts'
import { orderOf } from '../purchases/testing/purchase-world.ts'
import { askForAll, closePaymentAccount } from './index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import { doBillingWork } from './testing/billing-work.ts'
import {
  addBuyer,
  addMerchant,
  available,
  bill,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
const http = createHttpClient({ arePrivateAddressesAllowed: true })
let world: BillingWorld
let processor: StartedProcessor
let merchant: string
let buyer: TestBuyer
let month = 0
const writeOff = (): bigint => 500_000n

before(async () => {
  world = await openBillingWorld()
  processor = await startProcessor({ port: 0, ...keys })
  merchant = await addMerchant(world)
})
after(async () => {
  http.close()
  await processor.close()
  await world.close()
})
beforeEach(async () => {
  processor.processor.behave()
  buyer = await addBuyer(world)
})

const close = (database: Database = world.database) =>
  closePaymentAccount({ ...world, database, writeOff }, { paymentAccount: buyer.paymentAccount })

/** Answers how many the processor has answered. What failed before is due again by then. */
async function send(database: Database = world.database): Promise<number> {
  world.clock.advance({ hours: 2 })
  const processors = [createSimulatorAdapter({ http, url: processor.url, key: keys.apiKey })]
  const { done = 0, parked = 0 } = await doBillingWork(
    { ...world, database },
    { kinds: ['return_credit'], processors },
  )
  return done + parked
}

async function billNext(): Promise<readonly string[]> {
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
  return (await bill(world, date)).requests.map(({ request }) => request)
}

/** A buyer who has paid 5.00 and was given back 2.005. */
async function haveCredit(): Promise<void> {
  const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
  const requests = await billNext()
  await report(
    world,
    requests.map((request) => ({ request, status: 'paid' })),
  )
  await giveBack(world, purchase, 2_005_000n, { isFinal: true })
}

/** What this buyer's processor has done for it, as its own book says. */
function returnsOf(id: string | undefined): readonly (readonly string[])[] {
  return processor.processor
    .book()
    .entries.filter(({ kind, reference }) => kind === 'return' && reference === id)
    .map(({ status, amount }) => [status, amount])
}

test('an account that never bought is closed, and buys no more', async () => {
  assert.deepEqual(await close(), { status: 'closed', returned: null })
  assert.deepEqual(await close(), { status: 'exists', returned: null })
  const order = orderOf(buyer, merchant, 'too-late', { sku: 'one-5000000' })
  await buyOne(world, await addBuyer(world), merchant, 5_000_000n)
  const [outcome] = await placePurchases(world, [order])
  assert.equal(outcome?.status, 'refused')
})

test('what is owed up to the cost of asking is written off, booked, and the merchant has its share', async () => {
  await buyOne(world, buyer, merchant, 250_000n)
  assert.deepEqual(await close(), { status: 'closed', returned: null })
  assert.deepEqual(await close(), { status: 'exists', returned: null })
  assert.equal(await owed(world, buyer), 0n)
  await assertBooksAreClean(world)
})

test('written off after billing days too, with purchases that were paid before', async () => {
  await buyOne(world, buyer, merchant, 5_000_000n)
  const [request = ''] = await billNext()
  await report(world, [{ request, status: 'paid' }])
  await buyOne(world, buyer, merchant, 490_000n)
  await buyOne(world, buyer, merchant, 10_000n)
  const before = await available(world, merchant)
  assert.equal((await close()).status, 'closed')
  assert.equal((await available(world, merchant)) - before, 450_000n)
  await assertBooksAreClean(world)
})

test('one cent more is asked for, however little that is', async () => {
  await buyOne(world, buyer, merchant, 510_000n)
  assert.deepEqual(await close(), { status: 'refused', code: 'balance_owed', owedMicros: 510_000n })
  assert.equal(await askForAll(world, buyer), true)
  const [request = ''] = await billNext()
  await report(world, [{ request, status: 'paid' }])
  assert.deepEqual(await close(), { status: 'closed', returned: null })
  await assertBooksAreClean(world)
})

test('two at once write off once', async () => {
  await buyOne(world, buyer, merchant, 300_000n)
  const closed = await Promise.all([close(), close(), close()])
  assert.deepEqual(closed.map(({ status }) => status).toSorted(), ['closed', 'exists', 'exists'])
  await assertBooksAreClean(world)
})

test('what refuses it, in order', async () => {
  const unknown = await closePaymentAccount(
    { ...world, writeOff },
    {
      paymentAccount: 'pay_0701m8rgr0800000000000000000',
    },
  )
  assert.deepEqual(unknown, { status: 'refused', code: 'unknown_account', owedMicros: 0n })
  const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
  assert.deepEqual(await close(), {
    status: 'refused',
    code: 'balance_owed',
    owedMicros: 5_000_000n,
  })
  const [request = ''] = await billNext()
  const credit = await giveBack(world, purchase, 5_000_000n)
  assert.deepEqual(await close(), { status: 'refused', code: 'request_open', owedMicros: 0n })
  await report(world, [{ request, status: 'declined' }])
  assert.deepEqual(await close(), { status: 'refused', code: 'claim_undecided', owedMicros: 0n })
  await decide(world, credit, 'granted')
  assert.deepEqual(await close(), { status: 'closed', returned: null })
  await assertBooksAreClean(world)
})

test('a claim on something that lots alone paid for is undecided too', async () => {
  const deals = Object.assign(withDeals(world), { log: world.log })
  await deals.issue(buyer, { source: 'prepaid', leftMicros: 5_000_000n })
  const purchase = await buyOne(deals, buyer, merchant, 5_000_000n)
  assert.equal(purchase.tabMicros, 0n)
  const credit = await giveBack(deals, purchase, 5_000_000n)
  assert.deepEqual(await close(), { status: 'refused', code: 'claim_undecided', owedMicros: 0n })
  await decide(deals, credit, 'refused')
  assert.equal((await close()).status, 'closed')
})

test('what was promised to a merchant must be used, released or over', async () => {
  const reserve = (reservation: string) =>
    reserveAmount(world, {
      reservation,
      purchasingAccount: buyer.purchasingAccount,
      merchant,
      amountMicros: 1_000_000n,
      endsAt: world.clock.now().add({ hours: 1 }),
    })
  const refused = { status: 'refused', code: 'amount_reserved', owedMicros: 0n }
  await reserve('alw_released')
  assert.deepEqual(await close(), refused)
  await world.database.transaction('test.release', (tx) =>
    releaseReservation(tx, {
      bucket: buyer.bucket,
      reservation: 'alw_released',
      at: world.clock.now(),
    }),
  )
  await reserve('alw_ends')
  assert.deepEqual(await close(), refused)
  world.clock.advance({ hours: 1 })
  assert.equal((await close()).status, 'closed')
  assert.equal((await reserve('alw_late')).status, 'refused')
})

test('less than a cent is owed: nobody can pay it, and it is no obstacle', async () => {
  await buyOne(world, buyer, merchant, 9_999n)
  assert.equal((await close()).status, 'closed')
})

test('it goes back to where the last payment came from, though the account has no method any more', async () => {
  await haveCredit()
  await world.database.transaction('test', (tx) =>
    tx.query({
      name: 'test.forget-way',
      text: `update payment_methods set status = 'removed' where payment_account = $1`,
      values: [buyer.paymentAccount],
    }),
  )
  const closed = await close()
  assert.ok(closed.status === 'closed')
  await send()
  assert.deepEqual(returnsOf(closed.returned?.id), [['returned', '2.00']])
})

const misbehaviours: readonly (readonly [string, MisbehaviourOrder, rounds: number])[] = [
  ['as it should', {}, 1],
  ['taken twice', { doubledReturns: 1 }, 1],
  ['done, and no answer', { timeOutReturns: 2, timeOutAnswer: '504' }, 3],
  ['done, and the connection cut', { timeOutReturns: 1, timeOutAnswer: 'cut' }, 2],
  ['not done, a fault of theirs', { serverErrorCalls: 2 }, 3],
]
for (const [what, order, rounds] of misbehaviours) {
  test(`whole cents go back once, a rest stays: ${what}`, async () => {
    await haveCredit()
    assert.equal(await owed(world, buyer), -2_005_000n)
    processor.processor.misbehave(order)
    const closed = await close()
    assert.ok(closed.status === 'closed' && closed.returned !== null)
    assert.equal(closed.returned.amountMicros, 2_000_000n)
    assert.equal(await owed(world, buyer), -5_000n)
    for (let round = 1; round <= rounds; round += 1) {
      assert.equal(await send(), round === rounds ? 1 : 0)
    }
    assert.equal(await send(), 0)
    assert.deepEqual(returnsOf(closed.returned.id), [['returned', '2.00']])
    const again = await close()
    assert.ok(again.status === 'exists')
    // It is there: where it went is forgotten.
    const forgotten = { methodLabel: '', token: '' }
    assert.deepEqual(again.returned, { ...closed.returned, ...forgotten, status: 'returned' })
    assert.equal(await owed(world, buyer), -5_000n)
    await assertBooksAreClean(world)
  })
}

test('a refused return stands on the account again, and may be tried again', async () => {
  await haveCredit()
  processor.processor.misbehave({ declinedReturns: 1 })
  const closed = await close()
  assert.ok(closed.status === 'closed')
  assert.equal(await send(), 1)
  assert.equal(await owed(world, buyer), -2_005_000n)
  assert.equal(await credited(world, buyer), 2_005_000n)
  assert.deepEqual(returnsOf(closed.returned?.id), [['declined', '2.00']])
  await assertBooksAreClean(world)
  const again = await close()
  assert.ok(again.status === 'exists' && again.returned !== null)
  assert.notEqual(again.returned.id, closed.returned?.id)
  assert.equal(await send(), 1)
  assert.equal(await owed(world, buyer), -5_000n)
  await assertBooksAreClean(world)
})

test('closed and sent by several at once: it goes back once', async () => {
  await haveCredit()
  const closed = await Promise.all([close(), close(), close()])
  assert.deepEqual(closed.map(({ status }) => status).toSorted(), ['closed', 'exists', 'exists'])
  await Promise.all([send(), send(), send()])
  assert.equal(await owed(world, buyer), -5_000n)
  const [one] = closed
  assert.ok(one.status !== 'refused')
  assert.equal(returnsOf(one.returned?.id).length, 1)
  await assertBooksAreClean(world)
})

test('a process that dies at any point of it: once in the end', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    buyer = await addBuyer(world)
    await haveCredit()
    const database = createPgDatabase({ url: world.url, faults: createFaults(killAt), poolMax: 1 })
    try {
      await close(database)
      await send(database)
      isDone = true
    } catch (error) {
      if (!(error instanceof FaultError)) throw error
    } finally {
      await database.close()
    }
    const closed = await close()
    await send()
    assert.ok(closed.status !== 'refused')
    assert.deepEqual(returnsOf(closed.returned?.id), [['returned', '2.00']], `killed at ${killAt}`)
    assert.equal(await owed(world, buyer), -5_000n)
  }
  assert.ok(killAt > 15, `only ${killAt} points were passed`)
  await assertBooksAreClean(world)
})
