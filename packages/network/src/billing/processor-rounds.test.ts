// Requests on their way to the processor simulator and back, while it misbehaves and while we die.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { MisbehaviourOrder, StartedProcessor } from '@tallystick/stand-ins/processor'
import {
  createFaults,
  createHttpClient,
  createPgDatabase,
  FaultError,
  noFaults,
} from '../platform/index.ts'
import type { Faults } from '../platform/index.ts'
import { createSimulatorAdapter } from '../processors/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import { sendAndCollect } from './testing/billing-work.ts'
import {
  addBuyers,
  addMerchant,
  bill,
  buyForEach,
  openBillingWorld,
  owed,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'
import { usePaymentMethods } from './testing/use-payment-methods.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
let world: BillingWorld
let processor: StartedProcessor
let buyers: readonly TestBuyer[]
let merchant: string
let month = 0

before(async () => {
  world = await openBillingWorld()
  processor = await startProcessor({ port: 0, ...keys })
  buyers = await addBuyers(world, 7)
  merchant = await addMerchant(world)
  await useCard('pm_card_ok')
})
after(async () => {
  await processor.close()
  await world.close()
})
beforeEach(() => processor.processor.behave())

function useCard(token: string): Promise<void> {
  return usePaymentMethods(world, { token })
}

type Process = BillingWorld & { readonly processor: ProcessorAdapter }

/** Ports with an adapter whose batches are small, so that a run needs several. */
async function withPorts<T>(faults: Faults, work: (ports: Process) => Promise<T>): Promise<T> {
  const http = createHttpClient({ arePrivateAddressesAllowed: true, faults })
  const database = createPgDatabase({ url: world.url, faults, poolMax: 2 })
  const adapter = createSimulatorAdapter({ http, url: processor.url, key: keys.apiKey })
  try {
    return await work({ ...world, database, processor: { ...adapter, batchSizeMax: 3 } })
  } finally {
    http.close()
    await database.close()
  }
}

async function startRun() {
  await buyForEach(world, buyers, merchant, 5_000_000n)
  month += 1
  return bill(world, Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString())
}

async function round(ports: Process): Promise<void> {
  // What failed, or was not ready, is due again by then.
  world.clock.advance({ hours: 2 })
  await sendAndCollect(ports, ports.processor)
}

/** Rounds until every request has its answer; answers the statuses of the requests. */
async function finish(run: string): Promise<readonly string[]> {
  return withPorts(noFaults, async (ports) => {
    for (let count = 0; count < 12; count += 1) {
      await round(ports)
      const statuses = await statusesOf(run)
      if (!statuses.some((status) => ['requested', 'submitted'].includes(status))) return statuses
    }
    return statusesOf(run)
  })
}

function statusesOf(run: string): Promise<readonly string[]> {
  return world.database.read('test.statuses', async (tx) => {
    const rows = await tx.query<{ status: string }>({
      name: 'test.statuses',
      text: 'select status from payment_requests where run = $1 order by id',
      values: [run],
    })
    return rows.map(({ status }) => status)
  })
}

/** The processor's own book: each request of a run charged exactly once. */
async function assertChargedOnce(run: string): Promise<void> {
  const ids = await world.database.read('test.ids', (tx) =>
    tx.query<{ id: string }>({
      name: 'test.ids',
      text: 'select id from payment_requests where run = $1',
      values: [run],
    }),
  )
  const { entries } = processor.processor.book()
  for (const { id } of ids) {
    assert.equal(entries.filter(({ reference }) => reference === id).length, 1, id)
  }
}

const wrongs: readonly MisbehaviourOrder[] = [
  {},
  { timeOutCalls: 2, timeOutAnswer: '504' },
  { timeOutCalls: 2, timeOutAnswer: 'cut' },
  { serverErrorCalls: 5 },
  { partialReports: 3 },
  { doubledLineReports: 3 },
  { doubledReports: 3 },
  { reorderedReports: 3 },
  { truncatedReports: 3 },
  { unknownLineReports: 3 },
  { changedAmountReports: 3 },
  { timeOutCalls: 2, timeOutAnswer: 'cut', hiddenBatches: 2 },
  { delayedAskings: 2 },
  {
    timeOutCalls: 1,
    serverErrorCalls: 2,
    partialReports: 2,
    doubledLineReports: 2,
    truncatedReports: 2,
  },
]
for (const wrong of wrongs) {
  test(`a processor that ${JSON.stringify(wrong)}: each request is charged and credited once`, async () => {
    processor.processor.misbehave({ ...wrong, seed: 7 })
    const { run } = await startRun()
    assert.deepEqual(
      await finish(run),
      buyers.map(() => 'paid'),
    )
    await assertChargedOnce(run)
    for (const buyer of buyers) assert.equal(await owed(world, buyer), 0n)
    await assertBooksAreClean(world)
  })
}

test('cards that are declined: all is owed, with the reason', async () => {
  await useCard('pm_card_declined')
  const { run } = await startRun()
  assert.deepEqual(
    await finish(run),
    buyers.map(() => 'declined'),
  )
  for (const buyer of buyers) assert.equal(await owed(world, buyer), 5_000_000n)
  await useCard('pm_card_ok')
  const next = await startRun()
  assert.equal(next.requests[0]?.amountMicros, 10_000_000n)
  assert.deepEqual(
    await finish(next.run),
    buyers.map(() => 'paid'),
  )
  await assertBooksAreClean(world)
})

test('dying at any point of a round: each request is charged and credited once', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const { run } = await startRun()
    isDone = await withPorts(createFaults(killAt), round).then(
      () => true,
      (error: unknown) => {
        if (error instanceof FaultError) return false
        throw error
      },
    )
    assert.deepEqual(
      await finish(run),
      buyers.map(() => 'paid'),
      `killed at point ${killAt}`,
    )
    await assertChargedOnce(run)
  }
  assert.ok(killAt > 100, `only ${killAt} points were passed`)
  await assertBooksAreClean(world)
})

test('two workers at once: each request is charged once', async () => {
  const { run } = await startRun()
  await withPorts(noFaults, (first) =>
    withPorts(noFaults, async (second) => {
      await Promise.all([round(first), round(second), round(first), round(second)])
    }),
  )
  assert.deepEqual(
    await finish(run),
    buyers.map(() => 'paid'),
  )
  await assertChargedOnce(run)
  await assertBooksAreClean(world)
})
