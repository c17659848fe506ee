import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Processor } from './create-processor.ts'
import { call, charge, makeProcessor, readLines, sendBatch } from './testing/try-out.ts'

const path = '/v1/charge-batches/bat_1/report'
const count = 20
const allIds = Array.from({ length: count }, (_, n) => `chg_${n + 1}`)

async function makeTold(order: Record<string, unknown>): Promise<Processor> {
  const processor = makeProcessor()
  await sendBatch(processor, count)
  const told = await call(processor, 'POST', '/v1/control', { seed: 7, ...order })
  assert.equal(told.status, 200)
  return processor
}

const ask = async (processor: Processor) => (await call(processor, 'GET', path)).text
const ids = (body: string) => readLines(body).map(({ request }) => request)
const sorted = (list: readonly string[]) => [...list].sort()

test('a well-behaved report: each charge once, in order, the same each time', async () => {
  const processor = await makeTold({})
  const report = await ask(processor)
  assert.deepEqual(ids(report), allIds)
  assert.equal(await ask(processor), report)
})

test('partial: lines are missing, then only the missing ones come, then all', async () => {
  const processor = await makeTold({ partial_reports: 2 })
  const [first, second, third] = [await ask(processor), await ask(processor), await ask(processor)]
  const received = [first, second, third].flatMap(ids)
  assert.ok(ids(first).length > 0 && ids(second).length > 0 && ids(third).length > 0)
  assert.ok(ids(first).length < count && ids(second).length < count)
  assert.deepEqual(sorted(received), sorted(allIds))
  assert.deepEqual(ids(await ask(processor)), allIds)
})

test('a partial report of one line is empty', async () => {
  const processor = makeProcessor()
  await sendBatch(processor, 1)
  processor.misbehave({ partialReports: 1 })
  assert.equal(await ask(processor), '')
  assert.deepEqual(ids(await ask(processor)), ['chg_1'])
})

test('doubled lines: every line is there, some twice, once', async () => {
  const processor = await makeTold({ doubled_line_reports: 1 })
  const received = ids(await ask(processor))
  assert.ok(received.length > count)
  assert.deepEqual([...new Set(received)], allIds)
  assert.deepEqual(ids(await ask(processor)), allIds)
})

test('doubled report: the whole report twice in one answer', async () => {
  const processor = await makeTold({ doubled_reports: 1 })
  assert.deepEqual(ids(await ask(processor)), [...allIds, ...allIds])
  assert.deepEqual(ids(await ask(processor)), allIds)
})

test('reordered: the same lines, not in order, also when there are only two', async () => {
  const processor = await makeTold({ reordered_reports: 1 })
  const received = ids(await ask(processor))
  assert.notDeepEqual(received, allIds)
  assert.deepEqual(sorted(received), sorted(allIds))
  for (let seed = 0; seed < 20; seed += 1) {
    const small = makeProcessor()
    await sendBatch(small, 2)
    small.misbehave({ seed, reorderedReports: 1 })
    assert.deepEqual(ids(await ask(small)), ['chg_2', 'chg_1'])
  }
})

test('truncated: breaks off inside a line; what was before it is whole', async () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const processor = await makeTold({ seed, truncated_reports: 1 })
    const body = await ask(processor)
    const torn = body.split('\n').at(-1) ?? ''
    assert.ok(torn.length > 0)
    assert.throws(() => void JSON.parse(torn), SyntaxError)
    assert.deepEqual(ids(body), allIds.slice(0, ids(body).length))
    assert.deepEqual(ids(await ask(processor)), allIds)
  }
})

test('unknown: one line speaks of a request that was never made', async () => {
  const processor = await makeTold({ unknown_line_reports: 1 })
  const received = ids(await ask(processor))
  assert.equal(received.length, count + 1)
  assert.equal(received.filter((id) => !allIds.includes(id)).length, 1)
  assert.equal(processor.book().entries.length, count)
})

test('changed amount: one line says more than was charged, once', async () => {
  const processor = await makeTold({ changed_amount_reports: 1 })
  const amounts = readLines(await ask(processor)).map(({ amount }) => amount)
  assert.deepEqual(sorted(amounts), [...Array.from({ length: count - 1 }, () => '4.50'), '4.51'])
  assert.equal(processor.book().totals[0]?.paid, '90.00')
  assert.ok(readLines(await ask(processor)).every(({ amount }) => amount === '4.50'))
})

test('hidden: a batch that is there is denied, so many times; one that is not uses none up', async () => {
  const processor = await makeTold({ hidden_batches: 2 })
  const statuses = []
  for (const id of ['bat_1', 'bat_none', 'bat_1', 'bat_1']) {
    statuses.push((await call(processor, 'GET', `/v1/charge-batches/${id}`)).status)
  }
  assert.deepEqual(statuses, [404, 404, 404, 200])
})

test('delayed: not ready until asked again so many times, each batch for itself', async () => {
  const processor = await makeTold({ delayed_askings: 2 })
  await sendBatch(processor, 1, 'bat_2')
  const statuses = []
  for (let n = 0; n < 4; n += 1) statuses.push((await call(processor, 'GET', path)).status)
  assert.deepEqual(statuses, [202, 202, 200, 200])
  const other = await call(processor, 'GET', '/v1/charge-batches/bat_2/report')
  assert.deepEqual([other.status, other.headers.get('retry-after')], [202, '1'])
})

test('several at once, and the same seed does the same wrong', async () => {
  const order = {
    partial_reports: 1,
    doubled_line_reports: 1,
    reordered_reports: 1,
    unknown_line_reports: 1,
    truncated_reports: 1,
  }
  const bodies = []
  for (const seed of [3, 3, 4]) bodies.push(await ask(await makeTold({ seed, ...order })))
  assert.equal(bodies[0], bodies[1])
  assert.notEqual(bodies[0], bodies[2])
})

test('declines: all, or given payment methods, until it is to behave again', async () => {
  const processor = makeProcessor()
  const statuses = []
  for (const [n, order] of [
    { decline_all: true },
    { decline_all: false, decline_payment_methods: ['pm_card_ok'] },
    { decline_payment_methods: ['pm_other'] },
  ].entries()) {
    await call(processor, 'POST', '/v1/control', order)
    const charges = [{ id: `c${n}`, amount: '1', currency: 'USD', payment_method: 'pm_card_ok' }]
    await call(processor, 'POST', '/v1/charge-batches', { id: `b${n}`, charges })
    const { text } = await call(processor, 'GET', `/v1/charge-batches/b${n}/report`)
    statuses.push(readLines(text)[0]?.status)
  }
  assert.deepEqual(statuses, ['declined', 'declined', 'paid'])
  const after = await call(processor, 'DELETE', '/v1/control')
  assert.deepEqual(after.json.decline_payment_methods, [])
})

test('server errors: nothing is done; the book still answers', async () => {
  const processor = makeProcessor()
  await call(processor, 'POST', '/v1/control', { server_error_calls: 2 })
  const statuses = []
  for (let n = 0; n < 3; n += 1) {
    assert.equal((await call(processor, 'GET', '/v1/book')).json.entries.length, 0)
    statuses.push((await sendBatch(processor, 1)).status)
  }
  assert.deepEqual(statuses, [500, 500, 200])
})

test('time-out: the charge stands in the book, and asking again with the same id settles it', async () => {
  const processor = makeProcessor()
  await call(processor, 'POST', '/v1/control', { time_out_calls: 1, time_out_answer: '504' })
  assert.equal((await sendBatch(processor, 2)).status, 504)
  assert.equal((await call(processor, 'GET', '/v1/charge-batches/bat_1')).json.count, 2)
  assert.equal((await sendBatch(processor, 2)).status, 200)
  assert.equal(processor.book().totals[0]?.paid, '9.00')
  processor.misbehave({ timeOutCalls: 1, timeOutAnswer: 'cut' })
  await assert.rejects(sendBatch(processor, 1, 'bat_2'), { name: 'AnswerLost' })
  assert.ok(processor.findBatch('bat_2'))
})

test('orders that are none are refused', async () => {
  const processor = makeProcessor()
  for (const order of [{ partial_reports: -1 }, { explode: true }, { time_out_answer: 'maybe' }]) {
    assert.equal((await call(processor, 'POST', '/v1/control', order)).status, 400)
  }
})

test('beside a script: what it named itself stands in no report, what people typed does', async () => {
  const processor = makeProcessor({ areTestMethodsLeftOut: true })
  await sendBatch(processor, count)
  assert.equal((await call(processor, 'GET', path)).status, 202)
  const charges = [charge('chg_a'), charge('chg_b', { payment_method: 'pm_typed' })]
  await call(processor, 'POST', '/v1/charge-batches', { id: 'bat_2', charges })
  const mixed = await call(processor, 'GET', '/v1/charge-batches/bat_2/report')
  assert.deepEqual(ids(mixed.text), ['chg_b'])
})
