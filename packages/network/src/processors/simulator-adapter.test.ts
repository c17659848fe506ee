import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import { createHttpClient } from '../platform/index.ts'
import { createSimulatorAdapter, ProcessorError } from './index.ts'
import type { Charge, ProcessorAdapter } from './index.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
const USD = getCurrency('USD').code
const http = createHttpClient({ arePrivateAddressesAllowed: true })
let started: StartedProcessor

before(async () => {
  started = await startProcessor({ port: 0, ...keys })
})
after(async () => {
  http.close()
  await started.close()
})
beforeEach(() => started.processor.behave())

type Batches = 'api' | 'csv' | 'ndjson'

function adapterOf(batches: Batches = 'api', key = keys.apiKey): ProcessorAdapter {
  return createSimulatorAdapter({ http, url: started.url, key, batches, reportSecret: 'secret' })
}

let count = 0
function charges(...tokens: readonly string[]): readonly Charge[] {
  return tokens.map((token) => {
    count += 1
    return { request: `req_${count}`, amountMicros: 4_500_000n, currency: USD, token }
  })
}

for (const batches of ['api', 'csv', 'ndjson'] as const) {
  test(`${batches}: a batch is charged once, and its report says how`, async () => {
    const adapter = adapterOf(batches)
    const batch = {
      batch: `bat_${batches}`,
      charges: charges('pm_card_ok', 'pm_card_declined', 'pm,with"quotes"'),
    }
    assert.equal(await adapter.findBatch(batch.batch), 'absent')
    assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
    assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
    assert.equal(await adapter.findBatch(batch.batch), 'accepted')
    const report = await adapter.fetchReport(batch.batch)
    assert.ok(report.outcome === 'ready')
    const lines = report.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { request: string; status: string; reason?: string })
    assert.deepEqual(
      lines.map(({ request, status, reason }) => [request, status, reason]),
      batch.charges.map(({ request }, index) => [
        request,
        index === 0 ? 'paid' : 'declined',
        [undefined, 'card_declined', 'payment_method_unknown'][index],
      ]),
    )
    const booked = started.processor.book().entries.filter((entry) => entry.batch === batch.batch)
    assert.equal(booked.length, 3)
  })

  test(`${batches}: other content under the same id is refused, and nothing is charged`, async () => {
    const adapter = adapterOf(batches)
    const [charge] = charges('pm_card_ok')
    assert.ok(charge)
    const batch = `bat_conflict_${batches}`
    await adapter.submitBatch({ batch, charges: [charge] })
    const before = started.processor.book().entries.length
    const changed = { batch, charges: [{ ...charge, amountMicros: 4_510_000n }] }
    assert.deepEqual(await adapter.submitBatch(changed), {
      outcome: 'refused',
      detail: '409 charge_conflict',
    })
    assert.equal(started.processor.book().entries.length, before)
  })
}

for (const answer of ['504', 'cut'] as const) {
  test(`an answer lost by ${answer} is in doubt, and the batch is found again`, async () => {
    const adapter = adapterOf()
    started.processor.misbehave({ timeOutCalls: 1, timeOutAnswer: answer })
    const batch = { batch: `bat_lost_${answer}`, charges: charges('pm_card_ok') }
    const outcome = await adapter.submitBatch(batch)
    assert.equal(outcome.outcome, 'unknown')
    assert.equal(await adapter.findBatch(batch.batch), 'accepted')
  })
}

const doubts: readonly [what: string, answer: () => Promise<string>][] = [
  ['a fault of theirs', () => adapterOf().findBatch('bat_none')],
  [
    'a fault of theirs on a report',
    async () => (await adapterOf().fetchReport('bat_none')).outcome,
  ],
  [
    'a fault of theirs on a batch',
    async () => {
      const batch = { batch: 'bat_500', charges: charges('pm_card_ok') }
      return (await adapterOf().submitBatch(batch)).outcome
    },
  ],
]
for (const [what, answer] of doubts) {
  test(`${what} is in doubt`, async () => {
    started.processor.misbehave({ serverErrorCalls: 1 })
    assert.equal(await answer(), 'unknown')
  })
}

test('a key that is refused says nothing about the batch', async () => {
  const batch = { batch: 'bat_401', charges: charges('pm_card_ok') }
  assert.equal((await adapterOf('api', 'another-key').submitBatch(batch)).outcome, 'unknown')
})

test('a report that is being prepared', async () => {
  const adapter = adapterOf()
  started.processor.misbehave({ delayedAskings: 1 })
  await adapter.submitBatch({ batch: 'bat_late', charges: charges('pm_card_ok') })
  assert.deepEqual(await adapter.fetchReport('bat_late'), { outcome: 'not_ready' })
  assert.equal((await adapter.fetchReport('bat_late')).outcome, 'ready')
})

const order = {
  id: 'reg_1',
  currency: USD,
  returnUrl: 'http://localhost:4000/register/return',
  customerReference: 'reg_1',
  postalCode: '10115',
  country: 'DE',
}

test('a card is set up on the page of the processor', async () => {
  const adapter = adapterOf()
  const { url } = await adapter.startCardSetup(order)
  assert.deepEqual(await adapter.startCardSetup(order), { url })
  assert.deepEqual(await adapter.getCardSetup(order.id), { status: 'open' })
  const secret = url.slice(url.lastIndexOf('/') + 1)
  const form = { expiry: '12/40', securityCode: '123', postalCode: '10115' }
  started.processor.tryCard(secret, { ...form, number: '4000000000000002' })
  assert.deepEqual(await adapter.getCardSetup(order.id), {
    status: 'open',
    failure: 'card_declined',
  })
  started.processor.tryCard(secret, { ...form, number: '4242424242424242' })
  const { paymentMethod, ...setup } = await adapter.getCardSetup(order.id)
  assert.deepEqual(setup, { status: 'verified' })
  assert.equal(paymentMethod?.label, 'Visa ending in 4242')
  assert.equal(paymentMethod.expiresOn.toString(), '2040-12-31')
  const paid = { batch: 'bat_set_up', charges: charges(paymentMethod.token) }
  await adapter.submitBatch(paid)
  const report = await adapter.fetchReport('bat_set_up')
  assert.match(report.outcome === 'ready' ? report.text : '', /"status":"paid"/)
})

const failures: readonly [what: string, code: string, ask: () => Promise<unknown>][] = [
  ['an unknown set-up', 'unknown_setup', () => adapterOf().getCardSetup('reg_none')],
  [
    'a set-up with other content',
    'refused',
    () => adapterOf().startCardSetup({ ...order, postalCode: '1' }),
  ],
  ['a refused key', 'unavailable', () => adapterOf('api', 'another-key').startCardSetup(order)],
  [
    'a processor that is away',
    'unavailable',
    () =>
      createSimulatorAdapter({ http, url: 'http://127.0.0.1:9', key: 'k' }).startCardSetup(order),
  ],
]
for (const [what, code, ask] of failures) {
  test(`${what}: ${code}`, async () => {
    await assert.rejects(ask, (error) => error instanceof ProcessorError && error.code === code)
  })
}

const returnOrder = (id: string, token = 'pm_card_ok') => ({
  id,
  amountMicros: 4_500_000n,
  currency: USD,
  token,
})

test('a return is done once, however often it is sent, and in doubt it is said so', async () => {
  const adapter = adapterOf()
  const returned = () =>
    started.processor
      .book()
      .entries.filter(({ kind, status }) => kind === 'return' && status === 'returned')
  const before = returned().length
  assert.deepEqual(await adapter.returnPayment(returnOrder('rtn_a')), { outcome: 'returned' })
  assert.deepEqual(await adapter.returnPayment(returnOrder('rtn_a')), { outcome: 'returned' })
  for (const timeOutAnswer of ['504', 'cut'] as const) {
    started.processor.misbehave({ timeOutReturns: 1, timeOutAnswer })
    const id = `rtn_${timeOutAnswer}`
    assert.equal((await adapter.returnPayment(returnOrder(id))).outcome, 'unknown')
    assert.deepEqual(await adapter.returnPayment(returnOrder(id)), { outcome: 'returned' })
  }
  started.processor.misbehave({ serverErrorCalls: 1 })
  assert.equal((await adapter.returnPayment(returnOrder('rtn_b'))).outcome, 'unknown')
  assert.equal(returned().length - before, 3)
  // A refused key says nothing about the return; other content under a known id is never taken.
  assert.equal(
    (await adapterOf('api', 'wrong').returnPayment(returnOrder('rtn_c'))).outcome,
    'unknown',
  )
  assert.deepEqual(await adapter.returnPayment(returnOrder('rtn_a', 'pm_other')), {
    outcome: 'refused',
    detail: '409 return_conflict',
  })
  started.processor.misbehave({ declinedReturns: 1 })
  for (let times = 0; times < 2; times += 1) {
    assert.deepEqual(await adapter.returnPayment(returnOrder('rtn_d')), {
      outcome: 'refused',
      detail: 'account_closed',
    })
  }
  assert.equal(returned().length - before, 3)
})
