// Methods of several kinds beside each other: what is charged, found, reported and returned goes to its own processor.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { returnBalance } from '../credits/index.ts'
import { buyOne, giveBack } from '../credits/testing/credit-world.ts'
import { noLog } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { openMemoryStandIn } from '../processors/testing/open-memory-stand-in.ts'
import { openSimulatorStandIn } from '../processors/testing/open-simulator-stand-in.ts'
import type { StandIn } from '../processors/testing/stand-in.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import { doBillingWork, sendAndCollect, unfinishedWork } from './testing/billing-work.ts'
import {
  addBuyers,
  addMerchant,
  bill,
  buyForEach,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'
import { usePaymentMethods } from './testing/use-payment-methods.ts'

let world: BillingWorld
let merchant: string
let simulator: StandIn
let memory: StandIn

before(async () => {
  world = await openBillingWorld()
  merchant = await addMerchant(world)
  simulator = await openSimulatorStandIn({ batches: 'api', lostAs: 'cut' })
  memory = openMemoryStandIn()
})
after(async () => {
  await simulator.close()
  await world.close()
})

function usePaymentMethod(
  buyer: TestBuyer | undefined,
  processor: string,
  token: string,
): Promise<void> {
  return usePaymentMethods(world, {
    paymentAccount: buyer?.paymentAccount ?? '',
    processor,
    token,
  })
}

async function round(...adapters: readonly ProcessorAdapter[]): Promise<void> {
  // What failed is due again by then.
  world.clock.advance({ hours: 2 })
  await sendAndCollect(world, ...adapters)
}

const chargedAt = ({ book }: StandIn) => book().map(({ id }) => id)

let month = 0
/** Buyers whose cards the simulator charges. */
async function addCardHolders(count: number): Promise<readonly TestBuyer[]> {
  const buyers = await addBuyers(world, count)
  for (const buyer of buyers) await usePaymentMethod(buyer, 'simulator', simulator.tokens.good)
  return buyers
}

/** Each of these buys for 5.00 and is asked for it; answers their requests in the order of the buyers. */
async function billEach(buyers: readonly TestBuyer[]): Promise<readonly string[]> {
  await buyForEach(world, buyers, merchant, 5_000_000n)
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month })
  const { requests } = await bill(world, date.toString())
  return buyers.map(({ paymentAccount }) => {
    const own = requests.find((one) => one.paymentAccount === paymentAccount)
    assert.ok(own)
    return own.request
  })
}

test('a run over methods of two kinds: each batch goes to its own processor', async () => {
  const buyers = await addCardHolders(4)
  await usePaymentMethod(buyers[1], 'memory', memory.tokens.good)
  await usePaymentMethod(buyers[3], 'memory', memory.tokens.declined)
  const [first, second, third, fourth] = await billEach(buyers)
  await round(simulator.adapter)
  assert.deepEqual(chargedAt(simulator).toSorted(), [first, third].toSorted())
  assert.deepEqual(chargedAt(memory), [])
  assert.deepEqual(await Promise.all(buyers.map((buyer) => owed(world, buyer))), [
    0n,
    5_000_000n,
    0n,
    5_000_000n,
  ])
  await round(memory.adapter)
  assert.deepEqual(chargedAt(memory).toSorted(), [second, fourth].toSorted())
  assert.equal(chargedAt(simulator).length, 2)
  // The declined one is owed as before.
  assert.deepEqual(await Promise.all(buyers.map((buyer) => owed(world, buyer))), [
    0n,
    0n,
    0n,
    5_000_000n,
  ])
  await usePaymentMethod(buyers[3], 'simulator', simulator.tokens.good)
  await assertBooksAreClean(world)
})

test('a processor answers only what it was asked for', async () => {
  const buyers = await addCardHolders(1)
  const [request = ''] = await billEach(buyers)
  const paid = [{ request, status: 'paid' }]
  const strange = await report(world, paid, { processor: 'memory' })
  assert.equal(strange.counts.contradicts, 1)
  assert.equal(strange.contradictions[0]?.request, request)
  assert.equal((await report(world, paid, { processor: 'simulator' })).counts.paid, 1)
  await assertBooksAreClean(world)
})

/** What waits for a processor that is not there, and what is said of it. */
async function unserved(): Promise<readonly string[]> {
  const waiting = await unfinishedWork(world, ['record_batches', 'submit_batch', 'return_credit'])
  return waiting.map(({ kind, state, lastError }) => `${kind} ${state}: ${lastError ?? ''}`)
}

test('a kind that is not set up: nothing is charged elsewhere, it is said, and goes on when it is', async () => {
  const buyers = await addCardHolders(2)
  await usePaymentMethod(buyers[0], 'memory', memory.tokens.good)
  const [request] = await billEach(buyers)
  await round(simulator.adapter)
  assert.ok(!chargedAt(simulator).includes(request ?? ''))
  const reason = 'no processor memory is set up here'
  assert.deepEqual(await unserved(), [`record_batches waiting: ${reason}`])
  const said: object[] = []
  const log = { ...noLog, error: (fields: object) => void said.push(fields) }
  world.clock.advance({ hours: 2 })
  await sendAndCollect({ ...world, log }, simulator.adapter)
  assert.deepEqual(said, [{ processor: 'memory' }])
  // In a batch that nobody answered, and then without its processor.
  memory.misbehave('call_fails')
  await round(memory.adapter)
  await round(simulator.adapter)
  assert.deepEqual(await unserved(), [`submit_batch waiting: ${reason}`])
  await round(memory.adapter)
  assert.deepEqual(await unserved(), [])
  assert.ok(chargedAt(memory).includes(request ?? ''))
  await assertBooksAreClean(world)
})

test('a return goes to the processor that its money came from', async () => {
  const [buyer] = await addBuyers(world, 1)
  assert.ok(buyer)
  const { bucket, paymentAccount } = buyer
  await giveBack(world, await buyOne(world, buyer, merchant, 2_000_000n), 2_000_000n)
  const returned = await world.database.transaction('test.return', (tx) =>
    returnBalance(tx, world, {
      bucket,
      paymentAccount,
      currency: getCurrency('USD').code,
      amountMicros: 2_000_000n,
      way: { processor: 'memory', token: memory.tokens.good, methodLabel: 'An account' },
      at: world.clock.now(),
    }),
  )
  const kinds = ['return_credit'] as const
  await doBillingWork(world, { kinds, processors: [simulator.adapter] })
  assert.deepEqual(await unserved(), ['return_credit waiting: no processor memory is set up here'])
  world.clock.advance({ hours: 2 })
  await doBillingWork(world, { kinds, processors: [memory.adapter] })
  assert.ok(memory.book().some(({ kind, id }) => kind === 'return' && id === returned.id))
  assert.ok(!chargedAt(simulator).includes(returned.id))
  assert.deepEqual(await unserved(), [])
})
