// The contract on card pages, for adapters that have one: what came of a card, and nothing of its number.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProcessorError } from '../processor-adapter.ts'
import { cardOrder, chargesTo, nextId } from './stand-in.ts'
import type { StandIn } from './stand-in.ts'

/** The page of the adapter, and what people do on it. */
function getPage({ adapter, actOnCardPage: act }: StandIn) {
  const { cardPage: page } = adapter
  assert.ok(page && act)
  return { page, act }
}

export function testCardPage(getStandIn: () => StandIn): void {
  testOutcomes(getStandIn)
  testErrors(getStandIn)
}

function testOutcomes(getStandIn: () => StandIn): void {
  test("a card is set up on the processor's own page, and can be charged", async () => {
    const { adapter } = getStandIn()
    const { page, act } = getPage(getStandIn())
    const order = cardOrder()
    const { url } = await page.start(order)
    assert.equal(new URL(url).origin, page.origin)
    assert.deepEqual(await page.start(order), { url })
    assert.deepEqual(await page.find(order.id), { status: 'open' })
    const number = act(url, 'verify')
    const { status, paymentMethod } = await page.find(order.id)
    assert.ok(status === 'verified' && paymentMethod !== undefined)
    const { token, label, expiresOn } = paymentMethod
    assert.doesNotMatch(label, /\d{5}/, 'no more of a card number than its end')
    assert.ok(number !== undefined && !token.includes(number.slice(0, 12)), token)
    assert.equal(expiresOn.day, expiresOn.daysInMonth)
    const batch = { batch: nextId('bat'), charges: chargesTo(token) }
    await adapter.submitBatch(batch)
    const fetched = await adapter.fetchReport(batch.batch)
    assert.equal(fetched.outcome === 'ready' && fetched.report.lines[0]?.status, 'paid')
  })

  const failures = ['card_declined', 'card_expired', 'postal_code_mismatch'] as const
  for (const failure of failures) {
    test(`a card that is refused, ${failure}: said so, and another may be tried`, async () => {
      const { page, act } = getPage(getStandIn())
      const order = cardOrder()
      const { url } = await page.start(order)
      act(url, failure)
      assert.deepEqual(await page.find(order.id), { status: 'open', failure })
      act(url, 'verify')
      assert.equal((await page.find(order.id)).status, 'verified')
    })
  }

  test('a page that was left for good', async () => {
    const { page, act } = getPage(getStandIn())
    const order = cardOrder()
    const { url } = await page.start(order)
    act(url, 'cancel')
    assert.deepEqual(await page.find(order.id), { status: 'cancelled' })
  })
}

function testErrors(getStandIn: () => StandIn): void {
  const isError = (code: ProcessorError['code']) => (error: unknown) =>
    error instanceof ProcessorError && error.code === code

  test('a card page that is not to be had says why', async () => {
    const { cutOff, misbehave } = getStandIn()
    const { page } = getPage(getStandIn())
    const order = cardOrder()
    await page.start(order)
    await assert.rejects(page.find(nextId('reg')), isError('unknown_setup'))
    await assert.rejects(page.start({ ...order, postalCode: '1' }), isError('refused'))
    misbehave('call_fails')
    await assert.rejects(page.find(order.id), isError('unavailable'))
    misbehave('call_fails')
    await assert.rejects(page.start(cardOrder()), isError('unavailable'))
    for (const [what, { cardPage }] of Object.entries(cutOff)) {
      assert.ok(cardPage, what)
      await assert.rejects(cardPage.start(cardOrder()), isError('unavailable'), what)
      await assert.rejects(cardPage.find(order.id), isError('unavailable'), what)
    }
  })
}
