import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charge } from './testing/try-out.ts'
import { call, charge, makeProcessor, readLines, sendBatch } from './testing/try-out.ts'

const post = (processor: ReturnType<typeof makeProcessor>, id: string, charges: Charge[]) =>
  call(processor, 'POST', '/v1/charge-batches', { id, charges })

test('sandbox payment methods: what each charge answers', async () => {
  const processor = makeProcessor()
  const outcomes = [
    ['pm_card_ok', 'paid', undefined],
    ['pm_card_declined', 'declined', 'card_declined'],
    ['pm_card_expired', 'declined', 'card_expired'],
    ['pm_card_authentication_required', 'declined', 'authentication_required'],
    ['pm_nobody', 'declined', 'payment_method_unknown'],
  ] as const
  const charges = outcomes.map(([payment_method], n) => charge(`chg_${n}`, { payment_method }))
  const accepted = await post(processor, 'bat_1', charges)
  assert.deepEqual(accepted.json, { id: 'bat_1', status: 'accepted', count: 5 })
  const report = await call(processor, 'GET', '/v1/charge-batches/bat_1/report')
  assert.deepEqual(
    readLines(report.text).map(({ request, status, reason }) => [request, status, reason]),
    outcomes.map(([, status, reason], n) => [`chg_${n}`, status, reason]),
  )
  assert.equal(
    report.text.split('\n')[1],
    '{"request":"chg_1","status":"declined","reason":"card_declined","amount":"4.50","currency":"USD"}',
  )
  const [totals] = (await call(processor, 'GET', '/v1/book')).json.totals
  assert.deepEqual(totals, {
    currency: 'USD',
    paid: '4.50',
    paid_count: 1,
    declined: '18.00',
    declined_count: 4,
    returned: '0.00',
    returned_count: 0,
    held: '0.00',
  })
})

test('a batch and a charge happen once for ever', async () => {
  const processor = makeProcessor()
  const [a, b, c] = [charge('a'), charge('b', { amount: '5' }), charge('c')]
  const table = [
    ['bat_1', [a, b], 200, 'accepted', 2],
    ['bat_1', [a, b], 200, 'accepted', 2],
    ['bat_1', [a, charge('b', { amount: '5.00' })], 200, 'accepted', 2],
    ['bat_1', [b, a], 409, 'batch_conflict', 2],
    ['bat_1', [a], 409, 'batch_conflict', 2],
    ['bat_1', [a, b, c], 409, 'batch_conflict', 2],
    ['bat_2', [a, c], 200, 'accepted', 3],
    ['bat_3', [a, charge('d'), charge('b', { amount: '5.01' })], 409, 'charge_conflict', 3],
    ['bat_3', [charge('a', { currency: 'EUR' })], 409, 'charge_conflict', 3],
    ['bat_3', [charge('a', { payment_method: 'pm_card_declined' })], 409, 'charge_conflict', 3],
    ['bat_3', [{ ...a, statement_descriptor: 'X' }], 409, 'charge_conflict', 3],
    ['bat_3', [charge('e'), charge('e')], 422, 'charge_repeated', 3],
  ] as const
  for (const [id, charges, status, word, booked] of table) {
    const answer = await post(processor, id, [...charges])
    assert.deepEqual(
      [answer.status, status < 300 ? answer.json.status : answer.json.code],
      [status, word],
    )
    assert.equal(processor.book().entries.length, booked)
  }
  const { text } = await call(processor, 'GET', '/v1/charge-batches/bat_2/report')
  assert.deepEqual(
    readLines(text).map(({ request }) => request),
    ['a', 'c'],
  )
})

test('an answer stays what it was when the processor declines everything later', async () => {
  const processor = makeProcessor()
  await post(processor, 'bat_1', [charge('a')])
  processor.misbehave({ declineAll: true })
  await post(processor, 'bat_2', [charge('a'), charge('b')])
  const { text } = await call(processor, 'GET', '/v1/charge-batches/bat_2/report')
  assert.deepEqual(
    readLines(text).map(({ status }) => status),
    ['paid', 'declined'],
  )
})

test('what is wrong in itself is refused whole, and nothing is booked', async () => {
  const processor = makeProcessor()
  const table = [
    [charge('a', { amount: '0' }), 422, 'amount_invalid'],
    [charge('a', { amount: '-1.00' }), 422, 'amount_invalid'],
    [charge('a', { amount: '1.005' }), 422, 'amount_invalid'],
    [charge('a', { amount: '1e3' }), 422, 'amount_invalid'],
    [charge('a', { amount: '9223372036854775808' }), 422, 'amount_invalid'],
    [charge('a', { amount: '1.50', currency: 'JPY' }), 422, 'amount_invalid'],
    [charge('a', { currency: 'XYZ' }), 422, 'currency_unknown'],
    [{ ...charge('a'), amount: 4.5 }, 400, 'invalid_request'],
    [{ ...charge('a'), extra: 1 }, 400, 'invalid_request'],
    [charge('a b'), 400, 'invalid_request'],
  ] as const
  for (const [bad, status, code] of table) {
    const answer = await post(processor, 'bat_1', [charge('ok'), bad as Charge])
    assert.deepEqual([answer.status, answer.json.code], [status, code], JSON.stringify(bad))
  }
  const charges = Array.from({ length: 10_001 }, (_, n) => charge(`chg_${n}`))
  assert.equal((await post(processor, 'bat_1', charges)).json.code, 'batch_size')
  assert.equal((await post(processor, 'bat_1', [])).json.code, 'batch_size')
  assert.equal((await call(processor, 'POST', '/v1/charge-batches', '{')).status, 400)
  assert.equal(processor.book().entries.length, 0)
  assert.equal((await post(processor, 'bat_1', charges.slice(1))).json.count, 10_000)
})

test('batches that were never taken are unknown; keys are asked for', async () => {
  const processor = makeProcessor()
  await sendBatch(processor, 1)
  assert.equal((await call(processor, 'GET', '/v1/charge-batches/bat_1')).json.count, 1)
  for (const path of ['/v1/charge-batches/bat_2', '/v1/charge-batches/bat_2/report']) {
    const answer = await call(processor, 'GET', path)
    assert.deepEqual([answer.status, answer.json.code], [404, 'batch_unknown'])
  }
  for (const path of ['/v1/book', '/v1/charge-batches/bat_1', '/v1/control']) {
    const answer = await call(processor, 'GET', path, undefined, 'another-key')
    assert.deepEqual([answer.status, answer.json.code], [401, 'unauthorized'])
  }
})

test('a batch with a payment method that cannot be charged at all is refused; what is known is answered', async () => {
  const processor = makeProcessor()
  const [a, b, c] = [charge('a'), charge('b', { payment_method: 'pm_odd' }), charge('c')]
  assert.equal((await post(processor, 'bat_1', [a, c])).status, 200)
  processor.misbehave({ refusePaymentMethods: ['pm_odd'] })
  const refused = await post(processor, 'bat_2', [a, b])
  assert.deepEqual([refused.status, refused.json.code], [422, 'payment_method_unusable'])
  assert.equal((await post(processor, 'bat_3', [a, c])).status, 200)
  processor.behave()
  assert.equal((await post(processor, 'bat_2', [a, b])).status, 200)
  processor.misbehave({ refusePaymentMethods: ['pm_odd'] })
  assert.equal((await post(processor, 'bat_2', [a, b])).status, 200)
  assert.equal(processor.book().entries.filter(({ kind }) => kind === 'charge').length, 3)
})
