// Orders that arrive at the same time over HTTP: one purchase, one charge, and no trace of those that were refused.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean, countRows, fingerprintBooks } from './testing/read-books.ts'

let net: TestNetwork
let script: Script
let merchant: ScriptMerchant

before(async () => {
  net = await openTestNetwork()
  script = openScript(net)
  merchant = await script.merchant('courier')
  await script.offer(merchant, 'article', '2.50', { kind: 'digital' })
  await script.offer(merchant, 'other', '2.50', { kind: 'digital' })
  await script.offer(merchant, 'click', '0.10', { kind: 'metered' })
})
after(async () => {
  try {
    await assertAuditIsClean(net)
  } finally {
    await net.close()
  }
})

interface Outcome {
  readonly status: number
  readonly body: Json
}

/** All at once; each order as the number that it has among them. */
function orderAtOnce(
  { token }: ScriptCustomer,
  count: number,
  orderOf: (index: number) => Json,
): Promise<readonly Outcome[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      net.call(token, 'POST', '/purchases', { merchant: merchant.merchant, ...orderOf(index) }),
    ),
  )
}

function countBy(outcomes: readonly Outcome[]): Json {
  const counts: Record<string, number> = {}
  for (const { status, body } of outcomes) {
    const word = `${status} ${String(body['code'] ?? body['status'])}`
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

async function transferCount(purchase: unknown): Promise<number> {
  const { data } = await script.get(
    net.operatorToken,
    `/ledger/transfers?cause=${String(purchase)}`,
  )
  return (data as readonly Json[]).length
}

test('200 parallel orders for one item: one purchase, 199 that own it already, one charge', async () => {
  const customer = await script.customer('hasty')
  const purchasesBefore = await countRows(net, 'purchases')
  const transfersBefore = await countRows(net, 'transfers')
  const outcomes = await orderAtOnce(customer, 200, (index) => ({
    id: `hasty-${index}`,
    offer: 'article',
  }))
  assert.deepEqual(countBy(outcomes), { '201 purchased': 1, '200 already_owned': 199 })
  assert.equal(new Set(outcomes.map(({ body }) => body['purchase'])).size, 1)
  assert.equal(await script.owed(customer), '2.50')
  assert.equal(await transferCount(outcomes[0]?.body['purchase']), 2)
  assert.equal((await countRows(net, 'purchases')) - purchasesBefore, 1)
  assert.equal((await countRows(net, 'transfers')) - transfersBefore, 2)
})

test('50 parallel orders under one id, of what can be bought often: one', async () => {
  const customer = await script.customer('doubled')
  const transfersBefore = await countRows(net, 'transfers')
  const outcomes = await orderAtOnce(customer, 50, () => ({ id: 'same', offer: 'click' }))
  assert.deepEqual(countBy(outcomes), { '201 purchased': 1, '200 exists': 49 })
  assert.equal(await script.owed(customer), '0.10')
  assert.equal((await countRows(net, 'transfers')) - transfersBefore, 2)
})

test('50 parallel orders with ids of their own, of what can be bought often: 50', async () => {
  const customer = await script.customer('eager')
  const outcomes = await orderAtOnce(customer, 50, (index) => ({
    id: `eager-${index}`,
    offer: 'click',
  }))
  assert.deepEqual(countBy(outcomes), { '201 purchased': 50 })
  assert.equal(await script.owed(customer), '5.00')
})

test('one id, two contents, side by side: one wins, the other is a conflict', async () => {
  const customer = await script.customer('torn')
  const outcomes = await orderAtOnce(customer, 40, (index) => ({
    id: 'torn',
    offer: 'click',
    quantity: 1 + (index % 2),
  }))
  const won = outcomes.find(({ status }) => status === 201)
  assert.ok(won !== undefined)
  assert.deepEqual(countBy(outcomes), {
    '201 purchased': 1,
    '200 exists': 19,
    '409 order_conflict': 20,
  })
  const charged = (won.body['funding'] as readonly Json[])[0]?.['amount']
  assert.equal(await script.owed(customer), charged)
})

test('the same id with another offer, quantity, or price is a conflict, and leaves no trace', async () => {
  const customer = await script.customer('careful')
  const price = { amount: '0.10', currency: 'USD' }
  const order = { id: 'first', offer: 'click', quantity: 1, price }
  const [bought] = await orderAtOnce(customer, 1, () => order)
  assert.equal(bought?.status, 201)
  const prints = await fingerprintBooks(net)
  for (const more of [
    { offer: 'other', price: undefined },
    { offer: 'other', price: { amount: '2.50', currency: 'USD' } },
    { quantity: 2, price: undefined },
    { quantity: 2, price: { amount: '0.20', currency: 'USD' } },
    { price: { amount: '0.20', currency: 'USD' } },
  ]) {
    const [conflict] = await orderAtOnce(customer, 1, () => ({ ...order, ...more }))
    assert.equal(conflict?.status, 409, JSON.stringify(more))
    assert.equal(conflict.body['code'], 'order_conflict', JSON.stringify(more))
    assert.deepEqual(await fingerprintBooks(net), prints)
  }
  const [again] = await orderAtOnce(customer, 1, () => order)
  assert.deepEqual([again?.status, again?.body['status']], [200, 'exists'])
  assert.equal(await script.owed(customer), '0.10')
})

test('a new price of the merchant does not make another order of one that is sent again', async () => {
  const customer = await script.customer('patient')
  await script.offer(merchant, 'changing', '1.00', { kind: 'metered' })
  const bought = await script.buy(customer, merchant, 'changing', 'same')
  await script.offer(merchant, 'changing', '2.00', { kind: 'metered' })
  const again = await script.buy(customer, merchant, 'changing', 'same')
  assert.deepEqual([again['status'], again['purchase']], ['exists', bought['purchase']])
  assert.deepEqual(again['funding'], bought['funding'])
  assert.equal(await script.owed(customer), '1.00')
})

test('an id belongs to one account at one merchant', async () => {
  const [one, two] = [await script.customer('own-one'), await script.customer('own-two')]
  const second = await script.merchant('second')
  await script.offer(second, 'click', '0.10', { kind: 'metered' })
  for (const [customer, seller] of [
    [one, merchant],
    [two, merchant],
    [one, second],
  ] as const) {
    assert.equal((await script.buy(customer, seller, 'click', 'shared'))['status'], 'purchased')
  }
  assert.equal(await script.owed(one), '0.20')
  assert.equal(await script.owed(two), '0.10')
})

test('two billing runs, two reports and orders at the same time: each once', async () => {
  const customer = await script.customer('billed', { billing_day: 5 })
  await script.buy(customer, merchant, 'article', 'b-1')
  await script.buy(customer, merchant, 'other', 'b-2')
  await script.moveTo('2026-12-05T09:00:00Z')
  const operator = net.operatorToken
  const runs = await Promise.all(
    Array.from({ length: 8 }, () =>
      net.call(operator, 'POST', '/billing/runs', { date: '2026-12-05' }),
    ),
  )
  assert.deepEqual(countBy(runs), { '201 made': 1, '200 exists': 7 })
  const run = String(runs[0]?.body['run'])
  const { data } = await script.get(operator, `/billing/runs/${run}/requests`)
  const [request, ...others] = data as readonly Json[]
  assert.equal(others.length, 0)
  assert.equal(request?.['amount'], '5.00')
  const line = { request: request['request'], status: 'paid' }
  const [reports] = await Promise.all([
    Promise.all(Array.from({ length: 8 }, () => script.report([line]))),
    orderAtOnce(customer, 20, (index) => ({ id: `late-${index}`, offer: 'click' })),
  ])
  const sum = (name: string): number =>
    reports.reduce((total, report) => total + Number(report[name]), 0)
  assert.deepEqual([sum('paid'), sum('repeated')], [1, 7])
  assert.equal(await script.owed(customer), '2.00')
})
