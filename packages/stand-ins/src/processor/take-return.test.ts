// Returns: once per id for ever, decided at once, kept in the book and in the file, and done wrong as told.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { AnswerLost } from './lose-answer.ts'
import { call, makeProcessor } from './testing/try-out.ts'

const order = { id: 'rtn_1', amount: '4.50', currency: 'USD', payment_method: 'pm_card_ok' }
const send = (processor: ReturnType<typeof makeProcessor>, change: Partial<typeof order> = {}) =>
  call(processor, 'POST', '/v1/returns', { ...order, ...change })

const entriesOf = (processor: ReturnType<typeof makeProcessor>) =>
  processor.book().entries.map(({ kind, status, amount }) => [kind, status, amount])

test('a return is taken once, however often and however it is spelled', async () => {
  const processor = makeProcessor()
  const first = await send(processor)
  assert.deepEqual([first.status, first.json.status], [201, 'returned'])
  for (const amount of ['4.50', '4.5']) {
    const again = await send(processor, { amount })
    assert.deepEqual([again.status, again.json.status], [200, 'returned'])
  }
  assert.deepEqual(entriesOf(processor), [['return', 'returned', '4.50']])
  const [totals] = processor.book().totals
  assert.deepEqual([totals?.returned, totals?.returnedCount, totals?.paid], ['4.50', 1, '0.00'])
})

const refused = [
  [{ amount: '4.51' }, 409, 'return_conflict'],
  [{ payment_method: 'pm_other' }, 409, 'return_conflict'],
  [{ id: 'rtn_2', currency: 'XYZ' }, 422, 'currency_unknown'],
  [{ id: 'rtn_2', amount: '0' }, 422, 'amount_invalid'],
  [{ id: 'rtn_2', amount: '-1.00' }, 422, 'amount_invalid'],
  [{ id: 'rtn_2', amount: '1.001' }, 422, 'amount_invalid'],
  [{ id: '' }, 400, 'invalid_request'],
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

test('told to decline, time out or take it twice, it does that, and keeps to it', async () => {
  const processor = makeProcessor()
  processor.misbehave({ declinedReturns: 1, doubledReturns: 2 })
  assert.equal((await send(processor)).json.status, 'declined')
  assert.equal((await send(processor)).json.status, 'declined')
  processor.misbehave({ timeOutReturns: 1, timeOutAnswer: '504' })
  assert.equal((await send(processor, { id: 'rtn_2' })).status, 504)
  processor.misbehave({ timeOutReturns: 1, timeOutAnswer: 'cut' })
  await assert.rejects(send(processor, { id: 'rtn_3' }), AnswerLost)
  for (const id of ['rtn_2', 'rtn_3']) {
    assert.deepEqual([(await send(processor, { id })).status], [200])
  }
  assert.deepEqual(entriesOf(processor), [
    ['return', 'declined', '4.50'],
    ['return', 'returned', '4.50'],
    ['return', 'returned', '4.50'],
  ])
})

test('it is known again after a restart', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'returns-'))
  const file = path.join(folder, 'processor.jsonl')
  const first = makeProcessor({ file })
  await send(first)
  first.close()
  const second = makeProcessor({ file })
  assert.equal((await send(second)).status, 200)
  assert.equal((await send(second, { amount: '1.00' })).status, 409)
  assert.deepEqual(second.book(), first.book())
  second.close()
  rmSync(folder, { recursive: true })
})
