// A processor that refuses a batch for one line in it: the line stands alone in the end, the others are charged once.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import { createFaults, createHttpClient, createPgDatabase, FaultError } from '../platform/index.ts'
import { createSimulatorAdapter } from '../processors/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  decideParked,
  doBillingWork,
  sendAndCollect,
  unfinishedWork,
} from './testing/billing-work.ts'
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

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
const http = createHttpClient({ arePrivateAddressesAllowed: true })
const looking = ['look_at_refused_request'] as const
let world: BillingWorld
let processor: StartedProcessor
let adapter: ProcessorAdapter
let merchant: string
let month = 0

before(async () => {
  world = await openBillingWorld()
  processor = await startProcessor({ port: 0, ...keys })
  adapter = createSimulatorAdapter({ http, url: processor.url, key: keys.apiKey })
  merchant = await addMerchant(world)
})
after(async () => {
  http.close()
  await processor.close()
  await world.close()
})
beforeEach(() => processor.processor.behave())

/** Buyers, those at `bad` with a card that the processor refuses, who are asked for 5.00 each. */
async function billSome(count: number, bad: readonly number[]) {
  return await askSome(await addBuyers(world, count), bad)
}

async function askSome(buyers: readonly TestBuyer[], bad: readonly number[]) {
  await useGoodCards()
  for (const at of bad) await usePaymentMethod(buyers[at] as TestBuyer, 'pm_odd')
  await buyForEach(world, buyers, merchant, 5_000_000n)
  processor.processor.misbehave({ refusePaymentMethods: ['pm_odd'] })
  const requests = await billNext(buyers)
  return {
    buyers,
    requests,
    odd: bad.map((at) => buyers[at]).filter((buyer) => buyer !== undefined),
  }
}

/** Whoever was refused before is asked again with these, and is in nobody's way. */
function useGoodCards(): Promise<void> {
  return usePaymentMethods(world, { token: 'pm_card_ok' })
}

async function billNext(buyers: readonly TestBuyer[]): Promise<readonly string[]> {
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
  const { requests } = await bill(world, date)
  return buyers.flatMap(({ paymentAccount }) =>
    requests.filter((one) => one.paymentAccount === paymentAccount).map(({ request }) => request),
  )
}

function usePaymentMethod({ paymentAccount }: TestBuyer, token: string): Promise<void> {
  return usePaymentMethods(world, { paymentAccount, token })
}

/** Work is done until a while has passed. */
async function finish(rounds = 3): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    world.clock.advance({ hours: 2 })
    await sendAndCollect(world, adapter)
    await doBillingWork(world, { kinds: looking })
  }
}

/** How often each request stands in the processor's own book. */
function timesCharged(requests: readonly string[]): readonly number[] {
  const { entries } = processor.processor.book()
  return requests.map((id) => entries.filter(({ reference }) => reference === id).length)
}

async function assertOwed(buyers: readonly TestBuyer[], odd: readonly TestBuyer[], micros: bigint) {
  for (const buyer of buyers) {
    assert.equal(await owed(world, buyer), odd.includes(buyer) ? micros : 0n)
  }
}

const cases: readonly (readonly [count: number, bad: readonly number[]])[] = [
  [1, [0]],
  [2, [1]],
  [7, [3]],
  [8, [0, 7]],
  [5, [0, 1, 2, 3, 4]],
]
for (const [count, bad] of cases) {
  test(`of ${count} requests those at ${bad.join(', ')} are refused: they wait for people, the others are paid`, async () => {
    const { buyers, requests, odd } = await billSome(count, bad)
    await finish()
    assert.deepEqual(
      timesCharged(requests),
      requests.map((_, at) => (bad.includes(at) ? 0 : 1)),
    )
    await assertOwed(buyers, odd, 5_000_000n)
    const parked = await unfinishedWork(world, looking)
    assert.deepEqual(
      parked.map(({ state, lastError }) => `${state}: ${lastError}`).toSorted(),
      bad
        .map((at) => `parked: the processor refuses ${requests[at]}: 422 payment_method_unusable`)
        .toSorted(),
    )
    // Nothing else of it is under way, and what is parked is not asked for again.
    assert.deepEqual(await unfinishedWork(world, ['submit_batch', 'collect_report']), [])
    assert.deepEqual(await billNext(odd), [])
    await assertBooksAreClean(world)
    assert.equal(await decideParked(world, 'cancel', looking), bad.length)
    await assertOwed(buyers, odd, 5_000_000n)
    await assertBooksAreClean(world)
  })
}

test('tried again when the processor takes it: charged and paid once', async () => {
  const { buyers, requests, odd } = await billSome(4, [2])
  await finish()
  assert.equal(await decideParked(world, 'retry', looking), 1)
  await finish()
  assert.equal((await unfinishedWork(world, looking)).length, 1, 'refused once more: parked again')
  processor.processor.behave()
  await usePaymentMethod(odd[0] as TestBuyer, 'pm_card_ok')
  processor.processor.misbehave({ timeOutCalls: 1, timeOutAnswer: 'cut' })
  assert.equal(await decideParked(world, 'retry', looking), 1)
  await finish()
  // The method of the request is a copy: that card is unknown to the processor, which says so.
  assert.deepEqual(timesCharged(requests), [1, 1, 1, 1])
  assert.deepEqual(await unfinishedWork(world, looking), [])
  await assertOwed(buyers, odd, 5_000_000n)
  await assertBooksAreClean(world)
})

test('cancelled: the hold is released, and the next run asks for all of it', async () => {
  const { buyers, requests, odd } = await billSome(3, [1])
  await finish()
  await decideParked(world, 'cancel', looking)
  assert.deepEqual(timesCharged(requests), [1, 0, 1])
  for (const buyer of odd) await usePaymentMethod(buyer, 'pm_card_ok')
  const again = await billNext(odd)
  assert.equal(again.length, 1)
  await finish()
  assert.deepEqual(timesCharged(again), [1])
  await assertOwed(buyers, [], 0n)
  await assertBooksAreClean(world)
})

test('reported by hand: nobody has to look any more', async () => {
  const { buyers, requests, odd } = await billSome(3, [1])
  await finish()
  const request = requests[1] ?? ''
  await report(world, [{ request, status: 'paid' }])
  assert.deepEqual(await unfinishedWork(world, looking), [])
  await assertOwed(buyers, [], 0n)
  assert.equal(odd.length, 1)
  await assertBooksAreClean(world)
})

test('what the processor has is never halved, whatever it says when it is sent again', async () => {
  const { buyers, requests } = await billSome(3, [])
  processor.processor.misbehave({ timeOutCalls: 1, timeOutAnswer: 'cut', hiddenBatches: 1 })
  const strange: ProcessorAdapter = {
    ...adapter,
    submitBatch: async (batch) => {
      const submitted = await adapter.submitBatch(batch)
      return submitted.outcome === 'accepted'
        ? { outcome: 'refused', detail: '422 odd' }
        : submitted
    },
  }
  for (let round = 0; round < 4; round += 1) {
    world.clock.advance({ hours: 2 })
    await sendAndCollect(world, strange)
  }
  assert.deepEqual(timesCharged(requests), [1, 1, 1])
  assert.deepEqual(await unfinishedWork(world, looking), [])
  await assertOwed(buyers, [], 0n)
  await assertBooksAreClean(world)
})

test('dying at points all along sending and halving: each request is charged once, or waits for people', async () => {
  const buyers = await addBuyers(world, 3)
  let killAt = 0
  for (let isDone = false; !isDone;) {
    // Every one of them takes minutes; three in a row differ in little.
    killAt += 3
    const { requests, odd } = await askSome(buyers, [1])
    const faults = createFaults(killAt)
    const database = createPgDatabase({ url: world.url, faults, poolMax: 2 })
    isDone = await sendAndCollect({ ...world, database }, adapter)
      .then(() => doBillingWork({ ...world, database }, { kinds: looking }))
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof FaultError) return false
          throw error
        },
      )
    await database.close()
    await finish(2)
    assert.deepEqual(timesCharged(requests), [1, 0, 1], `killed at ${killAt}`)
    await assertOwed(buyers, odd, 5_000_000n)
    const parked = await unfinishedWork(world, looking)
    assert.deepEqual(
      parked.map(({ state }) => state),
      ['parked'],
      `killed at ${killAt}`,
    )
    // So that all begin with nothing owed.
    await report(world, [{ request: requests[1] ?? '', status: 'paid' }])
  }
  assert.ok(killAt > 60, `only ${killAt} points were passed`)
  await assertBooksAreClean(world)
})
