// Rights holders have their part of each sale, through the API alone: sold, given back in part, collected, paid out;
// and the audit agrees.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { sendRequest } from './testing/send-request.ts'

let net: TestNetwork
let script: Script
let operator: string
let label: ScriptMerchant
let other: ScriptMerchant
let buyer: ScriptCustomer
let holders: readonly string[]

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  script = openScript(net)
  operator = net.operatorToken
  label = await script.merchant('label')
  other = await script.merchant('other')
  holders = [await addHolder('Ada'), await addHolder('Ben')]
  const royalties = holders.map((holder, at) => ({ holder, share: at === 0 ? '0.10' : '0.05' }))
  await script.offer(label, 'song', '2.50', { kind: 'metered', royalties })
  buyer = await script.customer('jane', { billing_day: 22 })
})
after(() => net.close())

async function addHolder(name: string): Promise<string> {
  const { holder } = await script.post(label.token, '/holders', { name, currency: 'USD' })
  return String(holder)
}

async function sell(id: string, quantity = 1): Promise<string> {
  const order = { id, merchant: label.merchant, offer: 'song', quantity }
  const { purchase } = await script.post(buyer.token, '/purchases', order)
  return String(purchase)
}

/** What the merchant, the one holder and the other have in a place. */
async function stand(place: string): Promise<readonly unknown[]> {
  const paths = ['/merchants/me/balance', ...holders.map((holder) => `/holders/${holder}/balance`)]
  const answers = await Promise.all(paths.map((path) => script.get(label.token, path)))
  return answers.map((answer) => (answer['USD'] as Json)[place])
}

async function collect(date: string): Promise<void> {
  await script.moveTo(`${date}T09:00:00Z`)
  const { run } = await script.post(operator, '/billing/runs', { date })
  const { data } = await script.get(operator, `/billing/runs/${String(run)}/requests`)
  await script.report((data as readonly Json[]).map(({ request }) => ({ request, status: 'paid' })))
}

async function settle(date: string): Promise<readonly Json[]> {
  await script.moveTo(`${date}T10:00:00Z`)
  const { run } = await script.post(operator, '/settlement/runs', { date })
  const { data } = await script.get(operator, `/settlement/runs/${String(run)}/payouts`)
  return data as readonly Json[]
}

async function report(...lines: readonly Json[]): Promise<void> {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const path = '/api/v1/settlement/reports'
  const answer = await sendRequest(net, {
    token: operator,
    path,
    body,
    type: 'application/x-ndjson',
  })
  assert.equal(answer.status, 200, answer.text)
}

async function setSettlement(holder: string): Promise<void> {
  const terms = { currency: 'USD', amount: '25.00', days: 30, payout: { kind: 'simulator' } }
  const answer = await net.call(label.token, 'PUT', `/holders/${holder}/settlement`, terms)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}

test('the worked example: 0.10 and 0.05 of the merchant’s share, half given back, half of each', async () => {
  const purchase = await sell('first')
  assert.deepEqual(await stand('pending'), ['1.9125', '0.225', '0.1125'])
  const refund = { id: 'half', reason: 'other', explanation: 'No.', amount: '1.25' }
  await script.post(buyer.token, `/purchases/${purchase}/refunds`, refund)
  assert.deepEqual(await stand('pending'), ['0.95625', '0.1125', '0.05625'])
  await assertAuditIsClean(net)
})

test('given back part by part, all of it is given back of everybody', async () => {
  const before = await stand('pending')
  const purchase = await sell('parts')
  for (const [at, amount] of ['0.33', '0.77', '1.40'].entries()) {
    const refund = { id: `part-${at}`, reason: 'other', explanation: 'No.', amount }
    await script.post(buyer.token, `/purchases/${purchase}/refunds`, refund)
  }
  assert.deepEqual(await stand('pending'), before)
})

test('holders are paid at their amount or after their days, and what comes back is theirs again', async () => {
  const [one = '', two = ''] = holders
  await sell('many', 120)
  await collect('2026-12-22')
  assert.deepEqual(await stand('available'), ['230.45625', '27.1125', '13.55625'])
  assert.deepEqual(await settle('2026-12-23'), [], 'nobody has said where to')
  await setSettlement(one)
  await setSettlement(two)
  const [first, ...others] = await settle('2026-12-24')
  assert.deepEqual([first?.['receiver'], first?.['amount'], others], [one, '27.11', []])
  await report({ payout: first?.['payout'], status: 'paid' })
  assert.deepEqual(await stand('paid_out'), ['0.00', '27.11', '0.00'])
  await report({ payout: first?.['payout'], status: 'returned', reason: 'account closed' })
  assert.deepEqual(await stand('available'), ['230.45625', '27.1125', '13.55625'])
  const again = await settle('2027-01-21')
  assert.deepEqual(
    new Map(again.map(({ receiver, amount }) => [receiver, amount])),
    new Map([
      [one, '27.11'],
      [two, '13.55'],
    ]),
    'the one at its amount, the other after its days',
  )
  const own = await script.get(label.token, `/holders/${one}/payouts`)
  const listed = (own['data'] as readonly Json[]).map(({ status, reason }) => [status, reason])
  assert.deepEqual(listed.at(-1), ['returned', 'account closed'])
  await assertAuditIsClean(net)
})

test('another merchant’s holder is one that does not exist', async () => {
  const [holder = ''] = holders
  for (const path of ['balance', 'settlement', 'payouts']) {
    const answer = await net.call(other.token, 'GET', `/holders/${holder}/${path}`)
    assert.deepEqual([answer.status, answer.body['code']], [404, 'unknown_holder'])
  }
  const offer = { sku: 'stolen', title: 'A song', price: { amount: '1.00', currency: 'USD' } }
  const royalties = [{ holder, share: '0.10' }]
  const url = 'https://other.example/song'
  const refused = await net.call(other.token, 'POST', '/offers', { ...offer, url, royalties })
  assert.equal(refused.body['code'], 'unknown_holder')
  const { data } = await script.get(other.token, '/holders')
  assert.deepEqual(data, [])
})
