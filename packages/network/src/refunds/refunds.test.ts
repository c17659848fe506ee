// Refunds over the API, from asking to the money: what is granted at once, what waits, and who may do what.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bucketOf } from '../platform/index.ts'
import type { Json } from '../journeys/testing/open-script.ts'
import { assertAuditIsClean, countRows, fingerprintBooks } from '../journeys/testing/read-books.ts'
import { eraseClaimWords } from '../claims/store.ts'
import { openClaimWorld } from '../claims/testing/claim-world.ts'
import type { ClaimWorld } from '../claims/testing/claim-world.ts'

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

async function receiptStatus(token: string, purchase: string): Promise<number> {
  return (await world.net.call(token, 'GET', `/purchases/${purchase}/receipt`)).status
}

/** Whom the receipt names: the customer as the merchant knows them. */
async function subjectOf(token: string, purchase: string): Promise<string> {
  const { receipt } = await world.script.get(token, `/purchases/${purchase}/receipt`)
  const [, payload = ''] = String(receipt).split('.')
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Json
  assert.match(String(sub), /^[\w-]{43}$/)
  return String(sub)
}

test('9.999999 is granted at once: off the tab, no longer open, and everybody is told', async () => {
  const { script, net } = world
  const customer = await world.customer()
  const purchase = await world.buy(customer, '9.999999')
  assert.equal(await script.owed(customer), '9.999999')
  const sub = await subjectOf(customer.token, purchase)
  const { status, body } = await world.ask(customer, purchase)
  assert.equal(status, 201)
  const { refund, ...rest } = body
  assert.match(String(refund), /^rfd_[0-9a-z]{28}$/)
  assert.deepEqual(rest, { status: 'granted', amount: '9.999999', currency: 'USD' })
  assert.equal(await script.owed(customer), '0.00')
  assert.equal(await receiptStatus(customer.token, purchase), 410)
  assert.deepEqual(await world.notices(purchase), ['refund_granted'])
  const [event, ...more] = await world.events(purchase)
  assert.deepEqual([event?.type, more], ['entitlement.ended', []])
  assert.equal(event?.data['sub'], sub, 'whose it is, as the merchant knows them')
  assert.equal(await world.earned(), '0.00 + 0.00')
  await assertAuditIsClean(net)
})

test('10.00 waits for a person, off the tab meanwhile; refused, it comes back with the reason', async () => {
  const { script } = world
  const customer = await world.customer()
  const purchase = await world.buy(customer, '10.00')
  const { body } = await world.ask(customer, purchase)
  assert.equal(body['status'], 'pending')
  assert.equal(await script.owed(customer), '0.00')
  assert.equal(await receiptStatus(customer.token, purchase), 200, 'open until it is granted')
  const refused = await world.decide('refunds', body['refund'], false, 'It is not blurred.')
  assert.deepEqual([refused.status, refused.body['status']], [200, 'refused'])
  assert.equal(await script.owed(customer), '10.00')
  const [mine] = (await script.get(customer.token, '/refunds'))['data'] as readonly Json[]
  assert.ok(mine !== undefined && !('evidence' in mine))
  assert.equal(mine['decision_reason'], 'It is not blurred.')
  assert.deepEqual(await world.notices(purchase), ['refund_queued', 'refund_refused'])
  assert.deepEqual(await world.events(purchase), [])
  await assertAuditIsClean(world.net)
})

test('a person grants: once; the same again changes nothing, the other way is a conflict', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '10.00')
  const { body } = await world.ask(customer, purchase)
  const first = await world.decide('refunds', body['refund'], true, 'True.')
  assert.equal(first.body['status'], 'granted')
  const prints = await fingerprintBooks(world.net)
  const again = await world.decide('refunds', body['refund'], true, 'Another reason.')
  assert.deepEqual(again, first)
  const other = await world.decide('refunds', body['refund'], false)
  assert.deepEqual([other.status, other.body['code']], [409, 'already_decided'])
  assert.deepEqual(await fingerprintBooks(world.net), prints)
  assert.equal(await receiptStatus(customer.token, purchase), 410)
  assert.deepEqual(await world.notices(purchase), ['refund_granted', 'refund_queued'])
  assert.equal((await world.events(purchase)).length, 1)
})

test('what the rules granted is not decided again', async () => {
  const customer = await world.customer()
  const { body } = await world.ask(customer, await world.buy(customer, '1.00'))
  assert.equal((await world.decide('refunds', body['refund'], true)).status, 200)
  const refused = await world.decide('refunds', body['refund'], false)
  assert.equal(refused.body['code'], 'already_decided')
})

test('the same id: the same answer with the same content, a conflict with any other', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '5.00')
  const other = await world.buy(customer, '5.00')
  const first = await world.ask(customer, purchase, { id: 'mine', amount: '1.00' })
  const prints = await fingerprintBooks(world.net)
  const again = await world.ask(customer, purchase, { id: 'mine', amount: '1.00' })
  assert.deepEqual([again.status, again.body], [200, first.body])
  for (const [asked, more] of [
    [purchase, { amount: '1.01' }],
    [purchase, {}],
    [purchase, { amount: '1.00', reason: 'other' }],
    [purchase, { amount: '1.00', explanation: 'Sharp.' }],
    [other, { amount: '1.00' }],
  ] as const) {
    const { status, body } = await world.ask(customer, asked, { id: 'mine', ...more })
    assert.deepEqual([status, body['code']], [409, 'idempotency_conflict'])
  }
  assert.deepEqual(await fingerprintBooks(world.net), prints)
  // Another customer's ids are their own.
  const stranger = await world.customer()
  const theirs = await world.ask(stranger, await world.buy(stranger, '5.00'), { id: 'mine' })
  assert.equal(theirs.status, 201)
})

test('part, part, and too much', async () => {
  const { script } = world
  const customer = await world.customer()
  const purchase = await world.buy(customer, '5.00')
  assert.equal(
    (await world.ask(customer, purchase, { amount: '1.000001' })).body['status'],
    'granted',
  )
  assert.equal(await receiptStatus(customer.token, purchase), 200, 'only a part was given back')
  assert.equal((await world.ask(customer, purchase, { amount: '2.00' })).body['status'], 'granted')
  assert.equal(await script.owed(customer), '1.999999')
  const tooMuch = await world.ask(customer, purchase, { amount: '2.00' })
  assert.deepEqual([tooMuch.status, tooMuch.body['code']], [422, 'refund_too_large'])
  assert.deepEqual([tooMuch.body['left'], tooMuch.body['currency']], ['1.999999', 'USD'])
  // Without an amount: all that is left.
  const rest = await world.ask(customer, purchase)
  assert.equal(rest.body['amount'], '1.999999')
  assert.equal(await script.owed(customer), '0.00')
  assert.equal(await receiptStatus(customer.token, purchase), 410)
  assert.equal((await world.ask(customer, purchase)).body['code'], 'already_refunded')
  await assertAuditIsClean(world.net)
})

test('the threshold asks for the price of the item: its parts wait, also after one was given back', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '12.00')
  const first = await world.ask(customer, purchase, { amount: '9.99' })
  assert.equal(first.body['status'], 'pending')
  await world.decide('refunds', first.body['refund'], true)
  assert.equal((await world.ask(customer, purchase, { amount: '2.01' })).body['status'], 'pending')
})

test('somebody else’s purchase answers like one that does not exist; a payer asks for a member', async () => {
  const payer = await world.customer()
  const member = await world.customer({ group_of: payer.payment_account })
  const stranger = await world.customer()
  const ofMember = await world.buy(member, '2.50')
  const ofPayer = await world.buy(payer, '2.50')
  const unknown = `${ofMember.slice(0, -1)}${ofMember.endsWith('0') ? '1' : '0'}`
  const prints = await fingerprintBooks(world.net)
  const nobody = await world.ask(stranger, unknown, { id: 'x' })
  assert.deepEqual([nobody.status, nobody.body['code']], [404, 'unknown_purchase'])
  assert.deepEqual(await world.ask(stranger, ofMember, { id: 'x' }), nobody)
  assert.deepEqual(await world.ask(member, ofPayer, { id: 'x' }), nobody)
  assert.equal((await world.ask({ token: 'none' }, ofMember)).status, 401)
  assert.deepEqual(await fingerprintBooks(world.net), prints)
  assert.equal((await world.ask(payer, ofMember, { amount: '1.00' })).body['status'], 'granted')
  assert.equal((await world.ask(member, ofMember)).body['status'], 'granted')
  const listed = async (token: string): Promise<number> =>
    ((await world.script.get(token, '/refunds'))['data'] as readonly Json[]).length
  assert.deepEqual([await listed(payer.token), await listed(member.token)], [2, 2])
  assert.equal(await listed(stranger.token), 0)
})

test('a purchase of price 0 has nothing to give back', async () => {
  const customer = await world.customer()
  const offer = await world.net.call(world.merchant.token, 'PUT', '/merchants/me/price-caps', {
    caps: [{ window: 'day', amount: '0.50', currency: 'USD' }],
  })
  assert.equal(offer.status, 200, JSON.stringify(offer.body))
  const more = { kind: 'metered' }
  await world.buy(customer, '0.50', more)
  const free = await world.buy(customer, '0.50', more)
  assert.equal(
    (await world.net.call(world.merchant.token, 'PUT', '/merchants/me/price-caps', { caps: [] }))
      .status,
    200,
  )
  for (const answer of [await world.ask(customer, free), await world.dispute(customer, free)]) {
    assert.deepEqual([answer.status, answer.body['code']], [409, 'nothing_was_paid'])
  }
})

test('after it was billed and paid it becomes a credit, and the merchant gives its share back', async () => {
  const { script } = world
  const customer = await world.customer()
  const purchase = await world.buy(customer, '8.000001')
  const before = await world.earned()
  await world.bill('2026-12-22')
  assert.equal(await script.owed(customer), '0.000001')
  const { body } = await world.ask(customer, purchase)
  assert.equal(body['status'], 'granted')
  assert.equal(await script.owed(customer), '-8.00')
  assert.notEqual(await world.earned(), before)
  await world.buy(customer, '9.00')
  assert.equal(await script.owed(customer), '1.00')
  await assertAuditIsClean(world.net)
})

test('too late, closed accounts, and money that was refused twice', async () => {
  const { net } = world
  const customer = await world.customer()
  const early = await world.buy(customer, '3.00')
  const dear = await world.buy(customer, '10.00')
  for (const round of [1, 2]) {
    const { body } = await world.ask(customer, dear, { id: `round-${round}` })
    assert.equal(body['status'], 'pending')
    await world.decide('refunds', body['refund'], false)
  }
  assert.equal((await world.ask(customer, dear)).body['code'], 'refund_refused_before')
  const closing = await world.customer()
  const ofClosed = await world.buy(closing, '12.00')
  const waiting = await world.ask(closing, ofClosed, { amount: '11.00' })
  await world.closeAccount(closing)
  // What was asked before is still decided; nothing new is taken.
  assert.equal((await world.ask(closing, ofClosed)).body['code'], 'account_closed')
  assert.equal((await world.decide('refunds', waiting.body['refund'], true)).status, 200)
  net.clock.advance(Temporal.Duration.from({ hours: 24 * 60 }))
  assert.equal((await world.ask(customer, early)).status, 201, 'on the last day')
  const late = await world.buy(customer, '3.00')
  net.clock.advance(Temporal.Duration.from({ hours: 24 * 60, seconds: 1 }))
  const answer = await world.ask(customer, late)
  assert.deepEqual([answer.status, answer.body['code']], [409, 'refund_too_late'])
})

test('the operator sees the queue, oldest first, in pages, and each request with its evidence', async () => {
  const { script, net } = world
  const { operatorToken } = net
  const customer = await world.customer()
  const purchase = await world.buy(customer, '9.00', { refund_policy: 'none' })
  const { body } = await world.ask(customer, purchase, { amount: '2.00' })
  const queue: Json[] = []
  let after = ''
  do {
    const page = await script.get(operatorToken, `/refunds/queue?limit=1${after}`)
    queue.push(...(page['data'] as readonly Json[]))
    after = typeof page['next'] === 'string' ? `&after=${page['next']}` : ''
  } while (after !== '')
  assert.deepEqual(
    queue.map((one) => String(one['requested_at'])),
    queue.map((one) => String(one['requested_at'])).toSorted(),
  )
  assert.deepEqual(queue.filter(({ refund }) => refund === body['refund']).length, 1)
  const shown = await script.get(operatorToken, `/refunds/${String(body['refund'])}`)
  assert.equal(shown['queued_for'], 'refund_policy')
  const evidence = shown['evidence'] as Json
  assert.equal(evidence['credited'], '2.00')
  assert.equal(evidence['is_entitled'], true)
  assert.deepEqual(evidence['price'], { amount: '9.00', currency: 'USD' })
  assert.deepEqual(evidence['requests'], { asked: 1, granted: 0, refused: 0 })
  assert.equal(typeof evidence['account_opened_at'], 'string')
  for (const id of ['rfd_none', `rfd_${'0'.repeat(28)}`, 'x']) {
    const none = await net.call(operatorToken, 'GET', `/refunds/${id}`)
    assert.deepEqual([none.status, none.body['code']], [404, 'unknown_refund'])
    assert.equal((await world.decide('refunds', id, true)).body['code'], 'unknown_refund')
  }
})

test('what was asked and decided never changes, whoever writes', async () => {
  const { database } = world.net.opened
  const before = await countRows(world.net, 'claims')
  assert.ok(before > 10)
  for (const [index, text] of [
    'delete from claims',
    'update claims set amount_micros = amount_micros + 1',
    `update claims set status = 'pending', decided_at = null, decided_by = null where status = 'refused'`,
    `update claims set status = 'refused' where status = 'granted'`,
    `update claims set purchase = 'pur_other'`,
  ].entries()) {
    const writing = database.transaction('test.write', (tx) =>
      tx.query({ name: `test.write-${index}`, text }),
    )
    await assert.rejects(writing, /never|check constraint/, text)
  }
  assert.equal(await countRows(world.net, 'claims'), before)
})

test('the words of a person are erased with the person; what was asked and decided stays', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '1.00')
  await world.ask(customer, purchase, { explanation: 'My name is Ada.' })
  const purchasingAccount = customer.purchasing_account
  await world.net.opened.database.transaction('test.erase', (tx) =>
    eraseClaimWords(tx, { bucket: bucketOf(purchasingAccount), purchasingAccount }),
  )
  const [mine] = (await world.script.get(customer.token, '/refunds'))['data'] as readonly Json[]
  assert.deepEqual([mine?.['explanation'], mine?.['status']], ['', 'granted'])
})
