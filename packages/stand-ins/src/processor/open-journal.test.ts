import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { call, charge, makeProcessor, sendBatch, sessionOrder } from './testing/try-out.ts'

function makeFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'processor-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return join(folder, 'deep', 'book.jsonl')
}

const form = {
  number: '4242424242424242',
  expiry: '08/29',
  securityCode: '987',
  postalCode: '10115',
}

/** A processor with some of everything in its file; left open, as after kill -9. */
async function makeBusy(file: string) {
  const processor = makeProcessor({ file })
  for (const id of ['set_1', 'set_2', 'set_3']) {
    assert.equal(processor.openSetupSession({ ...sessionOrder, id }).outcome, 'opened')
  }
  const secretOf = (id: string) => processor.findSetupSession(id)?.secret ?? ''
  processor.tryCard(secretOf('set_1'), { ...form, number: '4000000000000010' })
  processor.tryCard(secretOf('set_1'), form)
  processor.cancelSetupSession(secretOf('set_2'))
  processor.misbehave({ declinePaymentMethods: ['pm_card_declined'] })
  await sendBatch(processor, 3)
  return processor
}

test('a restart finds everything that was answered', async (t) => {
  const file = makeFile(t)
  const before = await makeBusy(file)
  const after = makeProcessor({ file })
  assert.deepEqual(after.book(), before.book())
  for (const id of ['set_1', 'set_2', 'set_3']) {
    assert.deepEqual(after.findSetupSession(id), before.findSetupSession(id))
  }
  assert.deepEqual(after.takeReport('bat_1'), before.takeReport('bat_1'))
  assert.equal((await sendBatch(after, 3)).status, 200)
  assert.equal(after.book().entries.length, before.book().entries.length)
  const token = after.findSetupSession('set_1')?.paymentMethod?.token ?? ''
  const charges = [charge('chg_new', { payment_method: token })]
  await call(after, 'POST', '/v1/charge-batches', { id: 'bat_2', charges })
  assert.equal(after.book().totals[0]?.paid, '18.00')
})

test('neither card numbers nor security codes reach the file', async (t) => {
  const file = makeFile(t)
  await makeBusy(file)
  const text = readFileSync(file, 'utf8')
  assert.doesNotMatch(text, /4242424242424242|4000000000000010|"987"/)
})

test('cut at any byte, the file gives back a whole prefix, and goes on from there', async (t) => {
  const file = makeFile(t)
  const entries = (await makeBusy(file)).book().entries
  const bytes = readFileSync(file)
  for (let length = bytes.length; length >= 0; length -= 37) {
    writeFileSync(file, bytes.subarray(0, length))
    const after = makeProcessor({ file })
    assert.deepEqual(after.book().entries, entries.slice(0, after.book().entries.length))
    assert.equal((await sendBatch(after, 1, 'bat_9')).status, 200)
    after.close()
    const again = makeProcessor({ file })
    assert.ok(again.findBatch('bat_9'), `cut at ${length}`)
    assert.deepEqual(again.book().entries, after.book().entries)
    again.close()
  }
})

test('a torn last line is dropped; a bad line with its end is not passed over', async (t) => {
  const file = makeFile(t)
  const before = await makeBusy(file)
  appendFileSync(file, '{"happened":"batch_accepted","at":"2026-')
  const after = makeProcessor({ file })
  assert.deepEqual(after.book(), before.book())
  assert.doesNotMatch(readFileSync(file, 'utf8'), /2026-$/)
  appendFileSync(file, '{"happened":"something else"}\n')
  assert.throws(() => makeProcessor({ file }))
})
