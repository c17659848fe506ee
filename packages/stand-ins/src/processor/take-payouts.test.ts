// Payouts: a batch once per id for ever, a payout in one batch alone, kept in the book and in the file.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { call, makeProcessor } from './testing/try-out.ts'

const payout = { id: 'out_1', amount: '25.00', currency: 'USD', account: 'mer_1' }
const send = (
  processor: ReturnType<typeof makeProcessor>,
  { batch = 'pob_1', ...change }: Partial<typeof payout> & { batch?: string } = {},
) =>
  call(processor, 'POST', '/v1/payout-batches', { id: batch, payouts: [{ ...payout, ...change }] })

test('a batch is taken once, however often it is sent', async () => {
  const processor = makeProcessor()
  const find = () => call(processor, 'GET', '/v1/payout-batches/pob_1')
  assert.deepEqual([(await find()).status, (await find()).json.code], [404, 'batch_unknown'])
  assert.equal((await send(processor)).status, 201)
  assert.equal((await send(processor, { amount: '25.0' })).status, 200)
  assert.deepEqual([(await find()).status, (await find()).json.count], [200, 1])
  const entries = processor.book().entries.map(({ kind, status, amount }) => [kind, status, amount])
  assert.deepEqual(entries, [['payout', 'sent', '25.00']])
})

const refused = [
  [{ amount: '26.00' }, 409, 'batch_conflict'],
  [{ batch: 'pob_2' }, 422, 'payout_repeated'],
  [{ batch: 'pob_2', id: 'out_2', currency: 'XYZ' }, 422, 'currency_unknown'],
  [{ batch: 'pob_2', id: 'out_2', amount: '0.00' }, 422, 'amount_invalid'],
  [{ batch: 'pob_2', id: 'out_2', amount: '0.001' }, 422, 'amount_invalid'],
  [{ batch: 'pob_2', id: '' }, 400, 'invalid_request'],
] as const
for (const [change, status, code] of refused) {
  test(`${JSON.stringify(change)}: ${code}, and nothing is booked`, async () => {
    const processor = makeProcessor()
    await send(processor)
    const answer = await send(processor, change)
    assert.deepEqual([answer.status, answer.json.code], [status, code])
    assert.equal(processor.book().entries.length, 1)
  })
}

test('a batch is known again after a restart, and denied once where it is told to hide it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'payouts-'))
  const file = path.join(folder, 'processor.jsonl')
  const first = makeProcessor({ file })
  await send(first)
  first.close()
  const second = makeProcessor({ file })
  second.misbehave({ hiddenBatches: 1 })
  const find = () => call(second, 'GET', '/v1/payout-batches/pob_1')
  assert.deepEqual([(await find()).status, (await find()).status], [404, 200])
  second.close()
  rmSync(folder, { recursive: true })
})
