// The contract on batches: charged once, whatever became of a call; refused means that nothing was charged.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertBooked, batchOf, chargesTo, nextId } from './stand-in.ts'
import type { StandIn } from './stand-in.ts'

export function testBatches(getStandIn: () => StandIn): void {
  testOnce(getStandIn)
  testDoubts(getStandIn)
  testRefusals(getStandIn)
}

function testOnce(getStandIn: () => StandIn): void {
  test('a batch is charged once, however often it is sent', async () => {
    const { adapter, tokens } = getStandIn()
    const batch = batchOf(tokens.good, tokens.declined, tokens.good)
    assert.equal(await adapter.findBatch(batch.batch), 'absent')
    for (let times = 0; times < 3; times += 1) {
      assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
      assert.equal(await adapter.findBatch(batch.batch), 'accepted')
    }
    assertBooked(getStandIn(), batch.charges, 1)
  })

  test('a batch that is sent several times at once is charged once', async () => {
    const { adapter, tokens } = getStandIn()
    const batch = batchOf(tokens.good, tokens.good)
    const sent = await Promise.all([1, 2, 3].map(() => adapter.submitBatch(batch)))
    // One of them may have to be asked after; none may be refused.
    for (const { outcome } of sent) assert.notEqual(outcome, 'refused')
    assert.ok(sent.some(({ outcome }) => outcome === 'accepted'))
    assertBooked(getStandIn(), batch.charges, 1)
  })

  test('a full batch is taken', async () => {
    const { adapter, tokens } = getStandIn()
    const full = Array.from({ length: adapter.batchSizeMax }, () => tokens.good)
    const batch = batchOf(...full)
    assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
    const fetched = await adapter.fetchReport(batch.batch)
    assert.ok(fetched.outcome === 'ready')
    assert.equal(fetched.report.lines.length, adapter.batchSizeMax)
  })
}

function testDoubts(getStandIn: () => StandIn): void {
  test('an answer that is lost after the charge is in doubt; the batch is found', async () => {
    const { adapter, tokens, misbehave } = getStandIn()
    const batch = batchOf(tokens.good, tokens.declined)
    misbehave('batch_answer_lost')
    assert.equal((await adapter.submitBatch(batch)).outcome, 'unknown')
    assert.equal(await adapter.findBatch(batch.batch), 'accepted')
    assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
    assertBooked(getStandIn(), batch.charges, 1)
  })

  test('a batch that is not found, and found later, is not charged again meanwhile', async () => {
    const { adapter, tokens, misbehave } = getStandIn()
    const batch = batchOf(tokens.good, tokens.good)
    misbehave('batch_answer_lost')
    await adapter.submitBatch(batch)
    misbehave('batch_hidden')
    assert.notEqual(await adapter.findBatch(batch.batch), 'accepted')
    // Whoever believes that sends it again.
    assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
    assert.equal(await adapter.findBatch(batch.batch), 'accepted')
    assertBooked(getStandIn(), batch.charges, 1)
  })

  test('a call that fails says nothing, and does nothing', async () => {
    const { adapter, tokens, misbehave } = getStandIn()
    const batch = batchOf(tokens.good)
    misbehave('call_fails')
    assert.equal((await adapter.submitBatch(batch)).outcome, 'unknown')
    assertBooked(getStandIn(), batch.charges, 0)
    misbehave('call_fails')
    assert.equal(await adapter.findBatch(batch.batch), 'unknown')
    assert.equal(await adapter.findBatch(batch.batch), 'absent')
    assert.deepEqual(await adapter.submitBatch(batch), { outcome: 'accepted' })
    assertBooked(getStandIn(), batch.charges, 1)
  })

  test('what cannot be reached, or does not let us in, is in doubt', async () => {
    const { cutOff, tokens } = getStandIn()
    for (const [what, adapter] of Object.entries(cutOff)) {
      const batch = batchOf(tokens.good)
      assert.equal((await adapter.submitBatch(batch)).outcome, 'unknown', what)
      assert.equal(await adapter.findBatch(batch.batch), 'unknown', what)
      assert.equal((await adapter.fetchReport(batch.batch)).outcome, 'unknown', what)
      assertBooked(getStandIn(), batch.charges, 0)
    }
  })
}

function testRefusals(getStandIn: () => StandIn): void {
  test('other content under the same id is refused, and nothing of it is charged', async () => {
    const { adapter, tokens } = getStandIn()
    const batch = batchOf(tokens.good)
    await adapter.submitBatch(batch)
    const [other] = chargesTo(tokens.good)
    assert.ok(other)
    const changes = [
      batch.charges.map((charge) => ({ ...charge, amountMicros: 4_510_000n })),
      batch.charges.map((charge) => ({ ...charge, token: tokens.declined })),
      [...batch.charges, other],
      [other],
    ]
    for (const charges of changes) {
      const submitted = await adapter.submitBatch({ ...batch, charges })
      assert.ok(submitted.outcome === 'refused')
      assert.notEqual(submitted.detail, '')
    }
    assertBooked(getStandIn(), batch.charges, 1)
    assertBooked(getStandIn(), [other], 0)
  })

  test('a charge that is known is not charged again by another batch', async () => {
    const { adapter, tokens } = getStandIn()
    const first = batchOf(tokens.good)
    await adapter.submitBatch(first)
    // Taken or refused, whichever is the processor's way: what counts is its book.
    await adapter.submitBatch({ ...first, batch: nextId('bat') })
    assertBooked(getStandIn(), first.charges, 1)
  })

  test('an amount that nobody can pay is refused, and with it the whole batch', async () => {
    const { adapter, tokens } = getStandIn()
    for (const amountMicros of [0n, 1n, -1_000_000n]) {
      const batch = batchOf(tokens.good, tokens.good)
      const [one, two] = batch.charges
      assert.ok(one && two)
      const charges = [one, { ...two, amountMicros }]
      assert.equal((await adapter.submitBatch({ ...batch, charges })).outcome, 'refused')
      assert.equal(await adapter.findBatch(batch.batch), 'absent')
      assertBooked(getStandIn(), charges, 0)
    }
  })
}
