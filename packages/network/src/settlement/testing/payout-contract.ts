// What every payout adapter must hold to, as tests: each kind runs them against a stand-in that does wrong.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { assertPaid, batchTo } from './payout-stand-in.ts'
import type { OpenPayoutStandIn, PayoutStandIn } from './payout-stand-in.ts'

const amounts = [4_500_000n, 10_000n, 123_456_780_000n]

/** For each way in which an adapter can be set up, once. */
export function testPayoutContract(name: string, open: OpenPayoutStandIn): void {
  describe(`${name}, the contract of payout adapters`, () => {
    let standIn: PayoutStandIn
    const getStandIn = () => standIn
    before(async () => {
      standIn = await open()
    })
    after(() => standIn.close())
    beforeEach(() => standIn.behave())

    test('it is of a kind that can stand in the name of an account', () => {
      assert.match(standIn.adapter.kind, /^[a-z][a-z0-9.-]{0,30}$/)
      assert.ok(Object.keys(standIn.cutOff).length > 0)
    })
    testOnce(getStandIn)
    testDoubts(getStandIn)
    testRefusals(getStandIn)
  })
}

function testOnce(getStandIn: () => PayoutStandIn): void {
  test('a batch is paid once, however often it is sent', async () => {
    const { adapter } = getStandIn()
    const batch = batchTo(getStandIn(), ...amounts)
    assert.equal(await adapter.findBatch(batch.batch), 'absent')
    for (let times = 0; times < 3; times += 1) {
      assert.deepEqual(await adapter.sendBatch(batch), { outcome: 'accepted' })
      assert.equal(await adapter.findBatch(batch.batch), 'accepted')
      // Each time the bank has done what it was asked for before.
      assertPaid(getStandIn(), batch, 1)
    }
  })

  test('a batch that is sent several times at once is paid once', async () => {
    const { adapter } = getStandIn()
    const batch = batchTo(getStandIn(), ...amounts)
    const sent = await Promise.all([1, 2, 3, 4].map(() => adapter.sendBatch(batch)))
    // One of them may have to be asked after; none may be refused.
    for (const { outcome } of sent) assert.notEqual(outcome, 'refused')
    assert.ok(sent.some(({ outcome }) => outcome === 'accepted'))
    assertPaid(getStandIn(), batch, 1)
  })

  test('a thousand payouts go in one batch', async () => {
    const { adapter } = getStandIn()
    const many = Array.from({ length: 1_000 }, (_, at) => BigInt(at + 1) * 10_000n)
    const batch = batchTo(getStandIn(), ...many)
    assert.deepEqual(await adapter.sendBatch(batch), { outcome: 'accepted' })
    assertPaid(getStandIn(), batch, 1)
  })
}

function testDoubts(getStandIn: () => PayoutStandIn): void {
  test('an answer that is lost after the payment is in doubt; the batch is found', async () => {
    const { adapter, misbehave } = getStandIn()
    const batch = batchTo(getStandIn(), ...amounts)
    misbehave('answer_lost')
    assert.equal((await adapter.sendBatch(batch)).outcome, 'unknown')
    assert.equal(await adapter.findBatch(batch.batch), 'accepted')
    assert.deepEqual(await adapter.sendBatch(batch), { outcome: 'accepted' })
    assertPaid(getStandIn(), batch, 1)
  })

  test('a batch that is not found, and found later, is not paid again meanwhile', async () => {
    const { adapter, misbehave } = getStandIn()
    const batch = batchTo(getStandIn(), ...amounts)
    misbehave('answer_lost')
    await adapter.sendBatch(batch)
    assertPaid(getStandIn(), batch, 1)
    misbehave('batch_hidden')
    await adapter.findBatch(batch.batch)
    // Whoever believes the answer sends it again.
    assert.deepEqual(await adapter.sendBatch(batch), { outcome: 'accepted' })
    assert.equal(await adapter.findBatch(batch.batch), 'accepted')
    assertPaid(getStandIn(), batch, 1)
  })

  test('a call that fails says nothing, and does nothing', async () => {
    const { adapter, misbehave } = getStandIn()
    const batch = batchTo(getStandIn(), ...amounts)
    misbehave('call_fails')
    assert.equal((await adapter.sendBatch(batch)).outcome, 'unknown')
    assertPaid(getStandIn(), batch, 0)
    assert.equal(await adapter.findBatch(batch.batch), 'absent')
    assert.deepEqual(await adapter.sendBatch(batch), { outcome: 'accepted' })
    assertPaid(getStandIn(), batch, 1)
  })

  test('what cannot be reached, or does not let us in, is in doubt', async () => {
    const { cutOff } = getStandIn()
    for (const [what, adapter] of Object.entries(cutOff)) {
      const batch = batchTo(getStandIn(), ...amounts)
      assert.equal((await adapter.sendBatch(batch)).outcome, 'unknown', what)
      assert.equal(await adapter.findBatch(batch.batch), 'unknown', what)
      assertPaid(getStandIn(), batch, 0)
    }
  })
}

function testRefusals(getStandIn: () => PayoutStandIn): void {
  test('other content under the same id is refused, and nothing of it is paid', async () => {
    const { adapter, accounts } = getStandIn()
    const batch = batchTo(getStandIn(), ...amounts)
    const more = batchTo(getStandIn(), 70_000n)
    await adapter.sendBatch(batch)
    const { payouts } = batch
    const changes = [
      payouts.map((payout) => ({ ...payout, amountMicros: payout.amountMicros + 10_000n })),
      payouts.map((payout) => ({ ...payout, account: accounts[1] })),
      [...payouts, ...more.payouts],
      payouts.slice(1),
    ]
    for (const changed of changes) {
      const sent = await adapter.sendBatch({ ...batch, payouts: changed })
      assert.ok(sent.outcome === 'refused')
      assert.notEqual(sent.detail, '')
    }
    assertPaid(getStandIn(), batch, 1)
    assertPaid(getStandIn(), more, 0)
  })

  test('an amount that nobody can pay is refused, and with it the whole batch', async () => {
    const { adapter } = getStandIn()
    for (const amountMicros of [0n, 1n, -1_000_000n]) {
      const batch = batchTo(getStandIn(), 4_500_000n, amountMicros)
      assert.equal((await adapter.sendBatch(batch)).outcome, 'refused')
      assert.equal(await adapter.findBatch(batch.batch), 'absent')
      assertPaid(getStandIn(), batch, 0)
    }
  })
}
