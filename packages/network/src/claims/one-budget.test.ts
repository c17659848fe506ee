// One budget for every way of getting money back without a person: refunds, disputes, cancellations, one after another
// and at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Json, ScriptCustomer } from '../journeys/testing/open-script.ts'
import { assertAuditIsClean } from '../journeys/testing/read-books.ts'
import { openClaimWorld } from './testing/claim-world.ts'
import type { ClaimWorld } from './testing/claim-world.ts'

let world: ClaimWorld
before(async () => {
  world = await openClaimWorld({
    TALLYSTICK_REFUND_BUDGET: '20.00',
    TALLYSTICK_REFUND_BUDGET_COUNT: '4',
    TALLYSTICK_DISPUTE_BUDGET_COUNT: '100',
  })
})
after(async () => {
  try {
    await assertAuditIsClean(world.net)
  } finally {
    await world.net.close()
  }
})

type Way = 'refund' | 'dispute' | 'cancellation'
const ways = ['refund', 'dispute', 'cancellation'] as const

/** Buys something, asks it back in one way, and answers what became of it. */
async function giveBack(customer: ScriptCustomer, way: Way, price: string): Promise<unknown> {
  if (way === 'cancellation') {
    const purchase = await world.buy(customer, price, { kind: 'subscription', term: 'P1M' })
    return (await world.cancel(customer, purchase)).body['credit_status']
  }
  const purchase = await world.buy(customer, price)
  const answer = await (way === 'refund'
    ? world.ask(customer, purchase)
    : world.dispute(customer, purchase))
  return answer.body['status']
}

for (const way of ways) {
  test(`what came back by refund, dispute and cancellation counts for a ${way}`, async () => {
    const customer = await world.customer()
    for (const before of ways) {
      assert.equal(await giveBack(customer, before, '5.00'), 'granted', before)
    }
    assert.equal(await giveBack(customer, way, '9.00'), 'pending')
    // Thirty days later there is room again.
    world.net.clock.advance(Temporal.Duration.from({ hours: 24 * 30 }))
    assert.equal(await giveBack(customer, way, '9.00'), 'granted')
  })

  test(`the number counts for a ${way} too`, async () => {
    const customer = await world.customer()
    for (const before of [...ways, 'refund'] as const) {
      assert.equal(await giveBack(customer, before, '1.00'), 'granted', before)
    }
    assert.equal(await giveBack(customer, way, '1.00'), 'pending')
  })
}

test('bought at 120.00 and cancelled: it ends as asked, and a person decides about the credit', async () => {
  const { script, net } = world
  const customer = await world.customer()
  const purchase = await world.buy(customer, '120.00', { kind: 'subscription', term: 'P30D' })
  const path = `/subscriptions/${purchase.replace('pur_', 'sub_')}/cancellation`
  const preview = await script.get(customer.token, path)
  assert.deepEqual(preview['credit'], { amount: '116.00', currency: 'USD' })
  assert.equal(preview['credit_status'], 'pending', 'said before')
  const { status, body } = await world.cancel(customer, purchase, 'one')
  assert.deepEqual([status, body['credit_status']], [201, 'pending'])
  assert.equal(await script.owed(customer), '4.00', 'off the tab meanwhile')
  assert.equal(
    (await net.call(customer.token, 'GET', `/purchases/${purchase}/receipt`)).status,
    410,
  )
  const { data } = await script.get(net.operatorToken, '/cancellations/queue')
  const waiting = (data as readonly Json[]).find((one) => one['purchase'] === purchase)
  assert.equal(waiting?.['queued_for'], 'budget')
  const id = String(waiting['cancellation'])
  const shown = await script.get(net.operatorToken, `/cancellations/${id}`)
  assert.equal((shown['evidence'] as Json)['credited'], '116.00')
  assert.equal((await world.decide('cancellations', id, false, 'The sixth.')).status, 200)
  assert.equal(await script.owed(customer), '120.00')
  const again = await world.cancel(customer, purchase, 'one')
  assert.deepEqual([again.body['status'], again.body['credit_status']], ['exists', 'refused'])
  const other = await world.decide('cancellations', id, true)
  assert.deepEqual([other.status, other.body['code']], [409, 'already_decided'])
  assert.deepEqual(await world.notices(purchase), ['cancellation_refused'])
})

test('granted by a person it does not count, and stays off the tab', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '120.00', { kind: 'subscription', term: 'P30D' })
  await world.cancel(customer, purchase)
  const { data } = await world.script.get(customer.token, '/cancellations')
  const [mine] = data as readonly Json[]
  assert.ok(mine !== undefined && !('credit' in mine))
  await world.decide('cancellations', mine['cancellation'], true, 'They moved.')
  assert.equal(await world.script.owed(customer), '4.00')
  assert.equal(await giveBack(customer, 'refund', '9.00'), 'granted')
  assert.deepEqual(await world.notices(purchase), ['cancellation_granted'])
})

test('all ways at once: no more than the budget without a person', async () => {
  const customer = await world.customer()
  const bought = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const way = ways[index % 3] ?? 'refund'
      const more = way === 'cancellation' ? { kind: 'subscription', term: 'P1M' } : {}
      return { way, purchase: await world.buy(customer, '6.00', more) }
    }),
  )
  const statuses = await Promise.all(
    bought.map(async ({ way, purchase }) => {
      if (way === 'refund') return (await world.ask(customer, purchase)).body['status']
      if (way === 'dispute') return (await world.dispute(customer, purchase)).body['status']
      return (await world.cancel(customer, purchase)).body['credit_status']
    }),
  )
  assert.equal(statuses.filter((status) => status === 'granted').length, 3, statuses.join())
  assert.equal(statuses.filter((status) => status === 'pending').length, 9)
})
