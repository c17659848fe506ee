// The scripted client in the member centre: each route as docs/scripted-client.md writes it, by someone who has read
// nothing else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let net: TestNetwork
let script: Script
let journal: ScriptMerchant
let ada: ScriptCustomer

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-11-27T09:00:00Z' })
  script = openScript(net)
  journal = await script.merchant('journal')
  await script.offer(journal, 'small', '9.999999', { kind: 'digital' })
  await script.offer(journal, 'ten', '10.00', { kind: 'digital' })
  await script.offer(journal, 'report', '1.00', { kind: 'digital', access: { hours: 1 } })
  await script.offer(journal, 'click', '0.25', { kind: 'metered' })
  await script.offer(journal, 'letter', '11.00', { kind: 'subscription', term: 'P1M' })
  ada = await script.customer('ada', { time_zone: 'Europe/London' })
})
after(() => net.close())

async function put(token: string, path: string, body: object): Promise<Json> {
  const { status, body: answer } = await net.call(token, 'PUT', path, body)
  assert.equal(status, 200, JSON.stringify(answer))
  return answer
}

async function bought(offer: string, id: string, buyer = ada): Promise<string> {
  return String((await script.buy(buyer, journal, offer, id))['purchase'])
}

test('limits: PUT replaces all, GET adds what is used, a refusal names the limit and what is left', async () => {
  const limit = {
    window: 'day',
    amount: '0.60',
    currency: 'USD',
    merchant: null,
    purchasing_account: null,
  }
  await put(ada.token, '/limits', { limits: [limit] })
  for (const id of ['c-1', 'c-2']) await bought('click', id)
  const { limits } = await script.get(ada.token, '/limits')
  const [shown] = limits as readonly Json[]
  assert.deepEqual(
    { window: shown?.['window'], amount: shown?.['amount'], used: shown?.['used'] },
    { window: 'day', amount: '0.60', used: '0.50' },
  )
  const order = { id: 'c-3', merchant: journal.merchant, offer: 'click' }
  const refused = await net.call(ada.token, 'POST', '/purchases', order)
  assert.equal(refused.body['code'], 'limit_reached')
  const named = refused.body['limit'] as Json
  assert.deepEqual([named['window'], named['amount'], named['left']], ['day', '0.60', '0.10'])
  await put(ada.token, '/limits', { limits: [] })
  assert.deepEqual((await script.get(ada.token, '/limits'))['limits'], [])
  await bought('click', 'c-3')
})

test('freeze: no purchase passes while it is on', async () => {
  await script.post(ada.token, '/account/freeze', { on: true })
  const order = { id: 'f-1', merchant: journal.merchant, offer: 'click' }
  const refused = await net.call(ada.token, 'POST', '/purchases', order)
  assert.equal(refused.body['code'], 'account_frozen')
  await script.post(ada.token, '/account/freeze', { on: false })
  await bought('click', 'f-1')
})

test('refunds: 9.999999 at once, 10.00 by an operator; twice is once', async () => {
  const ask = (purchase: string, id: string): Promise<Json> =>
    script.post(ada.token, `/purchases/${purchase}/refunds`, {
      id,
      reason: 'quality',
      explanation: 'It is not what it says.',
    })
  const small = await bought('small', 's-1')
  const granted = await ask(small, 'r-1')
  assert.equal(granted['status'], 'granted')
  assert.deepEqual(await ask(small, 'r-1'), granted)
  const ten = await bought('ten', 't-1')
  const pending = await ask(ten, 'r-2')
  assert.equal(pending['status'], 'pending')
  const decided = await script.post(
    net.operatorToken,
    `/refunds/${String(pending['refund'])}/decision`,
    { grant: false, reason: 'It was read to its end.' },
  )
  assert.equal(decided['status'], 'refused')
})

test('disputes: provisional credit at once, decided by an operator', async () => {
  const purchase = await bought('ten', 't-2')
  const opened = await script.post(ada.token, `/purchases/${purchase}/disputes`, {
    id: 'd-1',
    explanation: 'That was not me.',
  })
  assert.ok(['open', 'pending', 'won', 'granted'].includes(String(opened['status'])))
  const credit = opened['provisional_credit'] as Json
  assert.deepEqual([credit['amount'], credit['currency']], ['10.00', 'USD'])
})

test('business expenses, and the library', async () => {
  const purchase = await bought('report', 'b-1')
  await put(ada.token, `/purchases/${purchase}/business-expense`, { on: true })
  const { data } = await script.get(ada.token, '/library')
  const item = (data as readonly Json[]).find((one) => one['purchase'] === purchase)
  assert.equal(item?.['title'], 'The report')
})

test('subscriptions: 11.00 a month bought on 27 November, cancelled on 7 December: 7.333333; twice is once', async () => {
  await bought('letter', 'l-1')
  const { data } = await script.get(ada.token, '/subscriptions')
  const [letter] = data as readonly Json[]
  const where = `/subscriptions/${String(letter?.['subscription'])}`
  await put(ada.token, `${where}/automatic`, { on: true })
  await script.moveTo('2026-12-07T09:00:00Z')
  const preview = await script.get(ada.token, `${where}/cancellation`)
  assert.equal((preview['credit'] as Json)['amount'], '7.333333')
  const owed = await script.owed(ada)
  await script.post(ada.token, `${where}/cancellation`, { id: 'x-1' })
  await script.post(ada.token, `${where}/cancellation`, { id: 'x-1' })
  const after_ = await script.owed(ada)
  assert.equal(micros(owed) - micros(after_), 7_333_333n)
})

test('renewing extends by a term', async () => {
  const bob = await script.customer('bob')
  await bought('letter', 'l-1', bob)
  const { data } = await script.get(bob.token, '/subscriptions')
  const [letter] = data as readonly Json[]
  const id = String(letter?.['subscription'])
  await script.post(bob.token, `/subscriptions/${id}/renew`, {})
  const renewed = (await script.get(bob.token, '/subscriptions'))['data'] as readonly Json[]
  assert.equal(renewed.length, 1)
  const months = Temporal.Instant.from(String(letter?.['access_until']))
    .toZonedDateTimeISO('America/New_York')
    .add({ months: 1 })
  assert.equal(renewed[0]?.['access_until'], months.toInstant().toString())
})

test('a group: the member reads 5.00, the payer 3.50 and 8.50 in all, and is asked for 8.50; a refund makes it 7.50', async () => {
  const payer = await script.customer('payer', { billing_day: 22 })
  const member = await script.customer('member', { group_of: payer.payment_account })
  await script.offer(journal, 'essay', '2.50', { kind: 'digital' })
  await script.offer(journal, 'essay-2', '2.50', { kind: 'digital' })
  await script.buy(payer, journal, 'essay', 'p-1')
  const one = await script.buy(payer, journal, 'report', 'p-2')
  await script.buy(member, journal, 'essay', 'm-1')
  await script.buy(member, journal, 'essay-2', 'm-2')
  const mine = await script.get(payer.token, '/statements/current')
  const parts = (mine['members'] as readonly Json[]).map((part) => amountOf(part['total']))
  assert.deepEqual(parts.toSorted(), ['3.50', '5.00'])
  assert.equal(await script.owed(payer), '8.50')
  const theirs = await script.get(member.token, '/statements/current')
  assert.equal((theirs['lines'] as readonly Json[]).length, 2)
  const { data } = await script.get(payer.token, '/group/accounts')
  assert.equal((data as readonly Json[]).length, 2)
  const asked = await script.post(payer.token, `/purchases/${String(one['purchase'])}/refunds`, {
    id: 'g-1',
    reason: 'bought_by_mistake',
    explanation: '',
  })
  assert.equal(asked['status'], 'granted')
  assert.equal(await script.owed(payer), '7.50')
  await script.moveTo('2026-12-22T09:00:00Z')
  const made = await script.post(net.operatorToken, '/billing/runs', { date: '2026-12-22' })
  const { data: requests } = await script.get(
    net.operatorToken,
    `/billing/runs/${String(made['run'])}/requests`,
  )
  const [request] = (requests as readonly Json[]).filter(
    ({ payment_account: account }) => account === payer.payment_account,
  )
  assert.equal(request?.['amount'], '7.50')
  const past = await script.get(payer.token, '/statements/2026-12-22')
  assert.ok((past['lines'] as readonly Json[]).length >= 4)
})

test('the books are clean', () => assertAuditIsClean(net))

function micros(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.')
  return BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0'))
}

function amountOf(total: unknown): unknown {
  return typeof total === 'string' ? total : (total as Json)['amount']
}
