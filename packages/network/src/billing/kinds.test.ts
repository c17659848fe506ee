// Methods of several kinds beside each other: what is charged, found, reported and returned goes to its own processor.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { insertReturn } from '../credits/index.ts'
import { noLog, systemClock } from '../platform/index.ts'
import { processorsOf } from '../processors/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { openMemoryStandIn } from '../processors/testing/open-memory-stand-in.ts'
import { openSimulatorStandIn } from '../processors/testing/open-simulator-stand-in.ts'
import type { StandIn } from '../processors/testing/stand-in.ts'
import { collectReports } from './collect-reports.ts'
import { returnCredits } from './return-credits.ts'
import { submitRequests } from './submit-requests.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
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
import { warnOfUnserved } from './warn-of-unserved.ts'

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

function usePaymentMethod(buyer: TestBuyer | undefined, processor: string, token: string) {
  return world.database.transaction('test.use-method', (tx) =>
    tx.query({
      name: 'test.use-method',
      text: `update payment_methods set processor = $2, processor_token = $3 where payment_account = $1`,
      values: [buyer?.paymentAccount, processor, token],
    }),
  )
}

async function round(adapter: ProcessorAdapter): Promise<void> {
  const ports = { ...world, processor: adapter }
  await submitRequests(ports)
  await collectReports(ports)
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

function unserved(...standIns: readonly StandIn[]): Promise<number> {
  const processors = processorsOf(standIns.map(({ adapter }) => adapter))
  return warnOfUnserved({ ...world, processors })
}

test('a kind that is not set up: nothing is charged elsewhere, it is said, and goes on when it is', async () => {
  const buyers = await addCardHolders(2)
  await usePaymentMethod(buyers[0], 'memory', memory.tokens.good)
  const [request] = await billEach(buyers)
  await round(simulator.adapter)
  assert.ok(!chargedAt(simulator).includes(request ?? ''))
  const said: object[] = []
  const log = { ...noLog, error: (fields: object) => void said.push(fields) }
  const processors = processorsOf([simulator.adapter])
  assert.equal(await warnOfUnserved({ ...world, log, processors }), 1)
  assert.deepEqual(said, [{ processor: 'memory', requests: 1, batches: 0 }])
  // In a batch that nobody answered, and then without its processor.
  memory.misbehave('call_fails')
  await round(memory.adapter)
  await warnOfUnserved({ ...world, log, processors })
  assert.deepEqual(said[1], { processor: 'memory', requests: 0, batches: 1 })
  await round(memory.adapter)
  assert.equal(await unserved(simulator), 0)
  assert.ok(chargedAt(memory).includes(request ?? ''))
  await assertBooksAreClean(world)
})

test('a return goes to the processor that its money came from', async () => {
  const [buyer] = await addBuyers(world, 1)
  assert.ok(buyer)
  const { bucket, paymentAccount } = buyer
  await world.database.transaction('test.return', (tx) =>
    insertReturn(tx, {
      bucket,
      id: 'rtn_of_memory',
      paymentAccount,
      currency: getCurrency('USD').code,
      amountMicros: 2_000_000n,
      processor: 'memory',
      token: memory.tokens.good,
      methodLabel: 'An account',
      status: 'recorded',
      refusedReason: null,
      recordedAt: systemClock().now(),
    }),
  )
  assert.equal(await returnCredits({ ...world, processor: simulator.adapter }), 0)
  assert.equal(await unserved(simulator), 1)
  assert.equal(await returnCredits({ ...world, processor: memory.adapter }), 1)
  assert.ok(memory.book().some(({ kind, id }) => kind === 'return' && id === 'rtn_of_memory'))
  assert.ok(!chargedAt(simulator).includes('rtn_of_memory'))
})
