// The contract on returns: money goes back once, and what is refused never went.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnTo } from './stand-in.ts'
import type { StandIn } from './stand-in.ts'

export function testReturns(getStandIn: () => StandIn): void {
  const countReturned = (order: { readonly id: string }) =>
    getStandIn()
      .book()
      .filter(
        ({ kind, id, status }) => kind === 'return' && id === order.id && status === 'returned',
      ).length

  test('a return is done once, however often it is sent', async () => {
    const { adapter, tokens } = getStandIn()
    const order = returnTo(tokens.good)
    for (let times = 0; times < 3; times += 1) {
      assert.deepEqual(await adapter.returnPayment(order), { outcome: 'returned' })
    }
    assert.equal(countReturned(order), 1)
    const changed = await adapter.returnPayment({ ...order, amountMicros: 5_000_000n })
    assert.equal(changed.outcome, 'refused')
    assert.equal(countReturned(order), 1)
  })

  test('a return without an answer is in doubt, and the same one settles it', async () => {
    const { adapter, tokens, misbehave } = getStandIn()
    for (const [wrong, times] of [
      ['return_answer_lost', 1],
      ['call_fails', 0],
    ] as const) {
      const order = returnTo(tokens.good)
      misbehave(wrong)
      assert.equal((await adapter.returnPayment(order)).outcome, 'unknown')
      assert.equal(countReturned(order), times)
      assert.deepEqual(await adapter.returnPayment(order), { outcome: 'returned' })
      assert.equal(countReturned(order), 1)
    }
  })

  test('a return that is refused stays refused, with a reason', async () => {
    const { adapter, tokens, misbehave } = getStandIn()
    const order = returnTo(tokens.good)
    misbehave('return_declined')
    for (let times = 0; times < 2; times += 1) {
      const answer = await adapter.returnPayment(order)
      assert.ok(answer.outcome === 'refused')
      assert.notEqual(answer.detail, '')
    }
    assert.equal(countReturned(order), 0)
  })

  test('a return to what cannot be reached, or does not let us in, is in doubt', async () => {
    const { cutOff, tokens } = getStandIn()
    for (const [what, adapter] of Object.entries(cutOff)) {
      const order = returnTo(tokens.good)
      assert.equal((await adapter.returnPayment(order)).outcome, 'unknown', what)
      assert.equal(countReturned(order), 0)
    }
  })
}
