// Disputes over the API, from the charge to the decision: what rules decide, what people decide, and what is left.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openClaimWorld } from '../claims/testing/claim-world.ts'
import type { ClaimWorld } from '../claims/testing/claim-world.ts'
import type { Json, ScriptCustomer } from '../journeys/testing/open-script.ts'
import { assertAuditIsClean, fingerprintBooks } from '../journeys/testing/read-books.ts'

let world: ClaimWorld

before(async () => {
  world = await openClaimWorld()
})
after(async () => {
  try {
    await assertAuditIsClean(world.net)
  } finally {
    await world.net.close()
  }
})

/** Lets the network see a sign-on of the customer some hours ago. */
async function seeSignOn(
  customer: ScriptCustomer,
  hoursAgo: number,
  device: string,
): Promise<void> {
  const { net } = world
  const at = net.clock.now().subtract({ hours: hoursAgo })
  await net.opened.database.transaction('test.see-sign-on', (tx) =>
    tx.query({
      name: 'test.see-sign-on',
      text: `insert into sign_on_events (bucket, id, purchasing_account, sign_on, kind, device, network, happened_at)
        select s.bucket, 'soe_' || s.id || $2::text || $3::text, s.purchasing_account, s.id, 'signed_on_password', $3, '8.8.4.0/24', $4
        from sign_ons s where s.purchasing_account = $1`,
      values: [customer.purchasing_account, String(hoursAgo), device, at],
    }),
  )
}

test('below the threshold, nobody was signed on: the rules grant it at once', async () => {
  const { script } = world
  const customer = await world.customer()
  const purchase = await world.buy(customer, '9.999999')
  const { status, body } = await world.dispute(customer, purchase)
  assert.equal(status, 201)
  assert.deepEqual(body['provisional_credit'], { amount: '9.999999', currency: 'USD' })
  assert.deepEqual([body['status'], body['rule']], ['granted', 'nobody_signed_on'])
  assert.equal(await script.owed(customer), '0.00')
  assert.equal(
    (await world.net.call(customer.token, 'GET', `/purchases/${purchase}/receipt`)).status,
    410,
  )
  assert.deepEqual(await world.notices(purchase), ['dispute_granted'])
  assert.deepEqual(
    (await world.events(purchase)).map(({ type }) => type),
    ['entitlement.ended'],
  )
})

test('from the threshold on: provisional credit at once, and a person decides', async () => {
  const { script } = world
  for (const grant of [true, false]) {
    const customer = await world.customer()
    const purchase = await world.buy(customer, '10.00')
    const { body } = await world.dispute(customer, purchase)
    assert.deepEqual([body['status'], body['rule']], ['pending', null])
    assert.equal(await script.owed(customer), '0.00')
    const decided = await world.decide('disputes', body['dispute'], grant, 'We looked.')
    assert.equal(decided.body['status'], grant ? 'granted' : 'refused')
    assert.deepEqual(await world.decide('disputes', body['dispute'], grant), decided)
    const other = await world.decide('disputes', body['dispute'], !grant)
    assert.deepEqual([other.status, other.body['code']], [409, 'already_decided'])
    assert.equal(await script.owed(customer), grant ? '0.00' : '10.00')
    assert.equal((await world.events(purchase)).length, grant ? 1 : 0)
    assert.equal((await world.dispute(customer, purchase)).body['code'], 'already_disputed')
    const refund = await world.ask(customer, purchase)
    assert.equal(
      refund.body['code'] ?? refund.body['status'],
      grant ? 'already_refunded' : 'pending',
    )
  }
  await assertAuditIsClean(world.net)
})

test('a device of the customer’s own at a known merchant: the charge stands, and both stand on the tab', async () => {
  const customer = await world.customer()
  await seeSignOn(customer, 200, 'Firefox, Windows')
  await seeSignOn(customer, 1, 'Firefox, Windows')
  await world.buy(customer, '1.00')
  const purchase = await world.buy(customer, '2.00')
  const { body } = await world.dispute(customer, purchase)
  assert.deepEqual([body['status'], body['rule']], ['refused', 'regular'])
  assert.equal(await world.script.owed(customer), '3.00')
  assert.deepEqual(await world.notices(purchase), ['dispute_refused'])
  // It can still be asked back, but a person looks at it.
  assert.equal((await world.ask(customer, purchase)).body['status'], 'pending')
  await assertAuditIsClean(world.net)
})

test('another device than ever before: granted; and the evidence names it', async () => {
  const customer = await world.customer()
  await seeSignOn(customer, 200, 'Firefox, Windows')
  await seeSignOn(customer, 1, 'Safari, iPhone')
  await world.buy(customer, '1.00')
  const { body } = await world.dispute(customer, await world.buy(customer, '2.00'))
  assert.deepEqual([body['status'], body['rule']], ['granted', 'new_device'])
  const { operatorToken } = world.net
  const shown = await world.script.get(operatorToken, `/disputes/${String(body['dispute'])}`)
  const facts = shown['facts'] as Json
  assert.equal(facts['is_new_device'], true)
  assert.equal(facts['earlier_purchases_at_merchant'], 1)
  const seen = shown['sign_ons'] as readonly Json[]
  assert.deepEqual(
    seen.map(({ device, network }) => [device, network]),
    [['Safari, iPhone', '8.8.4.0/24']],
  )
  assert.equal((shown['evidence'] as Json)['is_entitled'], false)
})

test('more than the budget of a year: a person decides', async () => {
  const customer = await world.customer()
  for (let index = 0; index < 3; index += 1) {
    const { body } = await world.dispute(customer, await world.buy(customer, '1.00'))
    assert.equal(body['status'], 'granted')
  }
  const { body } = await world.dispute(customer, await world.buy(customer, '1.00'))
  assert.equal(body['status'], 'pending')
  const shown = await world.script.get(world.net.operatorToken, '/disputes/queue')
  const mine = (shown['data'] as readonly Json[]).find(({ dispute }) => dispute === body['dispute'])
  assert.equal(mine?.['queued_for'], 'budget')
})

test('what was given back before is not disputed: only the rest is', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '5.00')
  await world.ask(customer, purchase, { amount: '4.00' })
  const { body } = await world.dispute(customer, purchase)
  assert.deepEqual(body['provisional_credit'], { amount: '1.00', currency: 'USD' })
  assert.equal(await world.script.owed(customer), '0.00')
  assert.equal((await world.events(purchase)).length, 1)
  const whole = await world.buy(customer, '5.00')
  await world.ask(customer, whole)
  assert.equal((await world.dispute(customer, whole)).body['code'], 'already_refunded')
})

test('a refund while a dispute is open says so', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '11.00')
  await world.dispute(customer, purchase)
  const { status, body } = await world.ask(customer, purchase)
  assert.deepEqual([status, body['code']], [409, 'purchase_disputed'])
})

test('the same id twice; other content; not yours; nobody; too late', async () => {
  const { net } = world
  const customer = await world.customer()
  const stranger = await world.customer()
  const purchase = await world.buy(customer, '11.00')
  const late = await world.buy(customer, '11.00')
  const first = await world.dispute(customer, purchase, { id: 'mine' })
  const prints = await fingerprintBooks(net)
  const again = await world.dispute(customer, purchase, { id: 'mine' })
  assert.deepEqual([again.status, again.body], [200, first.body])
  for (const [asked, more] of [
    [purchase, { explanation: 'Other words.' }],
    [late, {}],
  ] as const) {
    const { body } = await world.dispute(customer, asked, { id: 'mine', ...more })
    assert.equal(body['code'], 'idempotency_conflict')
  }
  const unknown = `${purchase.slice(0, -1)}${purchase.endsWith('0') ? '1' : '0'}`
  const nobodys = await world.dispute(stranger, unknown, { id: 'x' })
  assert.deepEqual([nobodys.status, nobodys.body['code']], [404, 'unknown_purchase'])
  assert.deepEqual(await world.dispute(stranger, purchase, { id: 'x' }), nobodys)
  assert.equal((await world.dispute({ token: 'none' }, purchase)).status, 401)
  assert.equal((await world.decide('disputes', 'dsp_none', true)).body['code'], 'unknown_dispute')
  assert.deepEqual(await fingerprintBooks(net), prints)
  const list = (await world.script.get(customer.token, '/disputes'))['data'] as readonly Json[]
  assert.deepEqual(
    list.map(({ purchase: of }) => of),
    [purchase],
  )
  assert.deepEqual((await world.script.get(stranger.token, '/disputes'))['data'], [])
  net.clock.advance(Temporal.Duration.from({ hours: 24 * 120, seconds: 1 }))
  assert.equal((await world.dispute(customer, late)).body['code'], 'dispute_too_late')
})

test('granted and refused after the charge was paid both book right', async () => {
  for (const [grant, owed] of [
    [true, '-12.00'],
    [false, '0.00'],
  ] as const) {
    const customer = await world.customer()
    const purchase = await world.buy(customer, '12.00')
    const date = grant ? '2027-05-22' : '2027-06-22'
    await world.bill(date)
    assert.equal(await world.script.owed(customer), '0.00')
    const { body } = await world.dispute(customer, purchase)
    assert.equal(await world.script.owed(customer), '-12.00', 'the next bill is smaller')
    await world.decide('disputes', body['dispute'], grant)
    assert.equal(await world.script.owed(customer), owed)
    await assertAuditIsClean(world.net)
  }
})
