// Subscriptions through the API: bought, renewed, switched, agreed to, cancelled; the money, the engine, the customer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from '../journeys/testing/open-script.ts'
import type {
  Json,
  Script,
  ScriptCustomer,
  ScriptMerchant,
} from '../journeys/testing/open-script.ts'
import { openTestNetwork } from '../journeys/testing/open-test-network.ts'
import type { TestNetwork } from '../journeys/testing/open-test-network.ts'
import { readMerchantEvents } from '../journeys/testing/read-merchant-events.ts'

let net: TestNetwork
let script: Script
let courier: ScriptMerchant
let count = 0

// The clock only goes on, so the tests follow one another in time.
before(async () => {
  net = await openTestNetwork({ startsAt: '2026-11-27T15:00:00Z' })
  script = openScript(net)
  courier = await script.merchant('courier')
  await script.offer(courier, 'daily', '11.00', { kind: 'subscription', term: 'P1M' })
})
after(() => net.close())

async function subscriber(sku = 'daily', merchant = courier) {
  count += 1
  const customer = await script.customer(`subscriber-${count}`)
  const bought = await script.buy(customer, merchant, sku, `first-${count}`)
  const { data } = await script.get(customer.token, '/subscriptions')
  const [subscription] = data as readonly Json[]
  assert.ok(subscription)
  const path = `/subscriptions/${String(subscription['subscription'])}`
  return { customer, subscription, path, purchase: String(bought['purchase']) }
}

function call(customer: ScriptCustomer, method: string, path: string, body?: unknown) {
  return net.call(customer.token, method, path, body)
}

async function lookAfterDue(): Promise<void> {
  await net.network.doDueWork(['look_after_subscription'])
}

async function noticesOf(customer: ScriptCustomer): Promise<readonly string[]> {
  const rows = await net.opened.database.read('test.notices', (tx) =>
    tx.query<{ kind: string }>({
      name: 'test.notices',
      text: `select kind from outbox_notices where receiver::text like $1 order by created_at, id`,
      values: [`%${customer.purchasing_account}%`],
    }),
  )
  return rows.map(({ kind }) => kind)
}

test('what is bought is a subscription at once, and renews itself only when it is told to', async () => {
  const { subscription, purchase } = await subscriber()
  assert.deepEqual(subscription, {
    subscription: purchase.replace('pur_', 'sub_'),
    merchant: courier.merchant,
    offer: 'daily',
    title: 'The daily',
    status: 'active',
    term: 'P1M',
    price: { amount: '11.00', currency: 'USD' },
    agreed_price: { amount: '11.00', currency: 'USD' },
    automatic: false,
    started_at: '2026-11-27T15:00:00Z',
    access_until: '2026-12-27T15:00:00Z',
    cancelled_at: null,
    lapsed_at: null,
    terms: [
      {
        purchase,
        price: { amount: '11.00', currency: 'USD' },
        from: '2026-11-27T15:00:00Z',
        until: '2026-12-27T15:00:00Z',
        ended: false,
      },
    ],
  })
})

test('renewed now: one term more from the end of the present one, once per id and once per term', async () => {
  const { customer, path, purchase } = await subscriber()
  const renewals = await Promise.all(
    Array.from({ length: 8 }, () => call(customer, 'POST', `${path}/renew`, { renews: purchase })),
  )
  assert.deepEqual(renewals.map(({ status }) => status).toSorted(), [
    ...Array<number>(7).fill(200),
    201,
  ])
  assert.equal(new Set(renewals.map(({ body }) => body['purchase'])).size, 1)
  const [first] = renewals
  assert.ok(first)
  assert.equal(first.body['access_until'], '2027-01-27T15:00:00Z')
  const again = await call(customer, 'POST', `${path}/renew`, {})
  assert.deepEqual([again.status, again.body['access_until']], [201, '2027-02-27T15:00:00Z'])
  assert.equal(await script.owed(customer), '33.00')
  const told = await readMerchantEvents(net, courier, [
    String(first.body['purchase']),
    String(again.body['purchase']),
  ])
  assert.deepEqual(
    told
      .map(({ type, data }) => [type, data['renews'], data['access_until']])
      .toSorted((one, other) => String(one[2]).localeCompare(String(other[2]))),
    [
      ['entitlement.renewed', purchase, '2027-01-27T15:00:00Z'],
      ['entitlement.renewed', first.body['purchase'], '2027-02-27T15:00:00Z'],
    ],
  )
  assert.deepEqual(await noticesOf(customer), ['subscription_renewed', 'subscription_renewed'])
})

test('a renewal under an id of the caller stands for one term for ever', async () => {
  const { customer, path } = await subscriber()
  const renew = (key: string, body: object = {}) =>
    fetch(`${net.url}/api/v1${path}/renew`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${customer.token}`,
        'idempotency-key': key,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })
  const read = async (answer: Response) => (await answer.json()) as Json
  const first = await renew('k1')
  const second = await renew('k2')
  assert.deepEqual([first.status, second.status], [201, 201])
  const repeated = await renew('k1')
  assert.equal(repeated.status, 201)
  assert.deepEqual(await read(repeated), await read(first))
  const other = await renew('k1', { price: { amount: '11.00', currency: 'USD' } })
  assert.deepEqual([other.status, (await read(other))['code']], [409, 'idempotency_conflict'])
  assert.equal(await script.owed(customer), '33.00')
})

test('what is not yours answers like what does not exist', async () => {
  const { path } = await subscriber()
  const { customer: other } = await subscriber()
  const calls: readonly (readonly [string, string, object?])[] = [
    ['GET', path],
    ['POST', `${path}/renew`, {}],
    ['PUT', `${path}/automatic`, { on: true }],
    ['PUT', `${path}/agreed-price`, { price: { amount: '11.00', currency: 'USD' } }],
    ['GET', `${path}/cancellation`],
    ['POST', `${path}/cancellation`, { id: 'x' }],
  ]
  for (const [method, at, body] of calls) {
    const foreign = await call(other, method, at, body)
    const unknown = await call(other, method, at.replace(/sub_\w+/, 'sub_nothing'), body)
    assert.deepEqual([foreign.status, foreign.body['code']], [404, 'unknown_subscription'])
    assert.deepEqual(unknown.body, foreign.body)
  }
})

test('a new price is renewed at only when it was agreed to', async () => {
  const times = await script.merchant('times')
  await script.offer(times, 'weekly', '5.00', { kind: 'subscription', term: 'P1M' })
  const { customer, path } = await subscriber('weekly', times)
  await script.offer(times, 'weekly', '6.00', { kind: 'subscription', term: 'P1M' })
  const refused = await call(customer, 'POST', `${path}/renew`)
  assert.deepEqual([refused.status, refused.body['code']], [409, 'price_changed'])
  const wrong = await call(customer, 'PUT', `${path}/agreed-price`, {
    price: { amount: '5.50', currency: 'USD' },
  })
  assert.deepEqual([wrong.status, wrong.body['code']], [409, 'price_changed'])
  const agreed = await call(customer, 'PUT', `${path}/agreed-price`, {
    price: { amount: '6.00', currency: 'USD' },
  })
  assert.deepEqual(agreed.body['agreed_price'], { amount: '6.00', currency: 'USD' })
  assert.equal((await call(customer, 'POST', `${path}/renew`)).status, 201)
  assert.equal(await script.owed(customer), '11.00')
})

test('cancelled ten days on: 11.00 × 20/30, shown before, granted once, and the engine is told', async () => {
  const { customer, path, purchase } = await subscriber()
  await call(customer, 'PUT', `${path}/automatic`, { on: true })
  await script.moveTo('2026-12-07T15:00:00Z')
  const shown = await call(customer, 'GET', `${path}/cancellation`)
  const credit = { amount: '7.333333', currency: 'USD' }
  assert.deepEqual(shown.body, {
    credit,
    credit_status: 'granted',
    terms: [{ purchase, days: 30, unused_days: 20, credit }],
  })
  const changed = await call(customer, 'POST', `${path}/cancellation`, {
    id: 'c0',
    credit: { amount: '7.40', currency: 'USD' },
  })
  assert.deepEqual([changed.status, changed.body['code']], [409, 'credit_changed'])
  const answers = await Promise.all(
    ['c1', 'c1', 'c2', 'c3'].map((id) =>
      call(customer, 'POST', `${path}/cancellation`, { id, credit }),
    ),
  )
  assert.equal(answers.filter(({ status }) => status === 201).length, 1)
  for (const { body } of answers) assert.deepEqual(body['credit'], credit)
  assert.equal(new Set(answers.map(({ body }) => body['cancellation'])).size, 1)
  assert.equal(await script.owed(customer), '3.666667')
  const one = await call(customer, 'GET', path)
  assert.equal(one.body['status'], 'cancelled')
  assert.equal(one.body['automatic'], false)
  const told = await readMerchantEvents(net, courier, [purchase])
  assert.deepEqual(
    told.map(({ type, data }) => `${type} ${String(data['change'] ?? data['reason'])}`).toSorted(),
    [
      'entitlement.ended cancellation',
      'subscription.changed automatic_on',
      'subscription.changed cancelled',
    ],
  )
  const subjects = new Set(told.map(({ data }) => data['sub']))
  assert.equal(subjects.size, 1)
  assert.doesNotMatch(JSON.stringify(told), new RegExp(customer.purchasing_account))
  const gone = await call(customer, 'POST', `${path}/renew`)
  assert.deepEqual([gone.status, gone.body['code']], [409, 'subscription_ended'])
  assert.equal((await call(customer, 'PUT', `${path}/automatic`, { on: true })).status, 409)
  // Wanted again, it is bought anew: another subscription.
  await script.buy(customer, courier, 'daily', 'again')
  const { data } = await script.get(customer.token, '/subscriptions')
  assert.deepEqual(
    (data as readonly Json[]).map(({ status }) => status),
    ['active', 'cancelled'],
  )
})

test('paid-ahead terms are given back in full; a renewal beside a cancellation never survives it', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { customer, path } = await subscriber()
    const [cancelled, renewed] = await Promise.all([
      call(customer, 'POST', `${path}/cancellation`, { id: 'c' }),
      call(customer, 'POST', `${path}/renew`),
    ])
    assert.equal(cancelled.status, 201)
    assert.ok([201, 409].includes(renewed.status), JSON.stringify(renewed.body))
    const credited = renewed.status === 201 && cancelled.body['credit']
    // Its first day of 31 was used, whichever came first; of the term that has not begun nothing was.
    assert.equal(await script.owed(customer), '0.354839', JSON.stringify(credited))
  }
})

test('a refund of a term beside a cancellation: never more than the price', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { customer, path, purchase } = await subscriber()
    const [cancelled, refunded] = await Promise.all([
      call(customer, 'POST', `${path}/cancellation`, { id: 'c' }),
      call(customer, 'POST', `/purchases/${purchase}/refunds`, {
        id: 'r',
        reason: 'other',
        explanation: 'not what I wanted',
        amount: '6.00',
      }),
    ])
    assert.ok(cancelled.status < 500 && refunded.status < 500)
    const owed = Number(await script.owed(customer))
    assert.ok(owed >= 0 && owed <= 11, String(owed))
  }
})

test('switched on: told seven days before, renewed at the end, once, whoever looks', async () => {
  const { customer, path, purchase } = await subscriber()
  const { body } = await call(customer, 'GET', path)
  assert.equal(body['access_until'], '2027-01-07T15:00:00Z')
  const on = await call(customer, 'PUT', `${path}/automatic`, { on: true })
  assert.equal(on.body['automatic'], true)
  await lookAfterDue()
  assert.deepEqual(await noticesOf(customer), [])
  await script.moveTo('2026-12-31T15:00:00Z')
  await lookAfterDue()
  await lookAfterDue()
  assert.deepEqual(await noticesOf(customer), ['subscription_renews'])
  await script.moveTo('2027-01-07T14:30:00Z')
  await Promise.all([lookAfterDue(), lookAfterDue(), lookAfterDue()])
  await lookAfterDue()
  const renewed = await call(customer, 'GET', path)
  assert.equal(renewed.body['access_until'], '2027-02-07T15:00:00Z')
  assert.equal(await script.owed(customer), '22.00')
  assert.deepEqual(await noticesOf(customer), ['subscription_renews', 'subscription_renewed'])
  const [, second] = renewed.body['terms'] as readonly Json[]
  const told = await readMerchantEvents(net, courier, [String(second?.['purchase'])])
  assert.deepEqual(
    told.map(({ type, data }) => [type, data['renews']]),
    [['entitlement.renewed', purchase]],
  )
})

test('refused: told once, tried again, then it lapses and nothing was charged', async () => {
  const { customer, path } = await subscriber()
  await call(customer, 'PUT', `${path}/automatic`, { on: true })
  await call(customer, 'POST', '/account/freeze', { on: true })
  await script.moveTo('2027-02-07T14:30:00Z')
  await lookAfterDue()
  await script.moveTo('2027-02-08T14:30:00Z')
  await lookAfterDue()
  assert.deepEqual((await noticesOf(customer)).toSorted(), [
    'subscription_not_renewed',
    'subscription_renews',
  ])
  assert.equal((await call(customer, 'GET', path)).body['automatic'], true)
  await script.moveTo('2027-02-10T15:00:01Z')
  await lookAfterDue()
  const lapsed = (await call(customer, 'GET', path)).body
  assert.deepEqual([lapsed['automatic'], lapsed['status']], [false, 'ended'])
  assert.notEqual(lapsed['lapsed_at'], null)
  assert.equal((await noticesOf(customer)).at(-1), 'subscription_lapsed')
  assert.equal(await script.owed(customer), '11.00')
  // Taken up again by hand, it goes on from now.
  await call(customer, 'POST', '/account/freeze', { on: false })
  const renewed = await call(customer, 'POST', `${path}/renew`)
  assert.deepEqual([renewed.status, renewed.body['access_until']], [201, '2027-03-10T15:00:01Z'])
})

test('whoever is taken off the account is neither charged nor told; the engine is', async () => {
  const payer = await script.customer('payer-of-a-subscriber')
  const member = await script.customer('member-with-a-subscription', {
    group_of: payer.payment_account,
  })
  const bought = await script.buy(member, courier, 'daily', 'of-a-member')
  const purchase = String(bought['purchase'])
  const path = `/subscriptions/${purchase.replace('pur_', 'sub_')}`
  assert.equal((await call(member, 'PUT', `${path}/automatic`, { on: true })).status, 200)
  const removed = await call(payer, 'DELETE', `/group/accounts/${member.purchasing_account}`)
  assert.equal(removed.status, 200, JSON.stringify(removed.body))
  const owed = await script.owed(payer)
  await lookAfterDue()
  const { until } = await readSettings(purchase)
  await script.moveTo(until)
  await lookAfterDue()
  await lookAfterDue()
  assert.equal((await readSettings(purchase)).isAutomatic, false)
  assert.equal(await script.owed(payer), owed)
  const told = (await noticesOf(member)).filter((kind) => kind.startsWith('subscription'))
  assert.deepEqual(told, [])
  const events = await readMerchantEvents(net, courier, [purchase])
  const changes = events.map(({ data }) => String(data['change'])).toSorted()
  assert.deepEqual(changes, ['automatic_off', 'automatic_on'])
})

async function readSettings(purchase: string) {
  const [row] = await net.opened.database.read('test.settings', (tx) =>
    tx.query<{ isAutomatic: boolean; until: Temporal.Instant }>({
      name: 'test.settings',
      text: `select s.is_automatic as "isAutomatic", p.access_until as until
        from subscription_settings s join purchases p on p.bucket = s.bucket and p.id = s.first_purchase
        where s.first_purchase = $1`,
      values: [purchase],
    }),
  )
  assert.ok(row)
  return { isAutomatic: row.isAutomatic, until: row.until.toString() }
}

test('a term that is refunded in full ends the subscription, and nothing renews it', async () => {
  const { customer, path, purchase } = await subscriber()
  await call(customer, 'PUT', `${path}/automatic`, { on: true })
  const refund = await call(customer, 'POST', `/purchases/${purchase}/refunds`, {
    id: 'r',
    reason: 'other',
    explanation: 'not what I wanted',
  })
  await script.post(net.operatorToken, `/refunds/${String(refund.body['refund'])}/decision`, {
    grant: true,
    reason: 'as asked',
  })
  const { body } = await call(customer, 'GET', path)
  assert.equal(body['status'], 'ended')
  const shown = await call(customer, 'GET', `${path}/cancellation`)
  assert.deepEqual([shown.status, shown.body['code']], [409, 'subscription_ended'])
  await script.moveTo('2027-03-10T16:00:00Z')
  await lookAfterDue()
  assert.equal(await script.owed(customer), '0.00')
  assert.equal((await call(customer, 'POST', `${path}/renew`)).status, 409)
})
