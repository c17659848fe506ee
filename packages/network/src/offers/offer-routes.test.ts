import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Caller } from '../contract/index.ts'
import { registerMerchant } from '../merchants/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import { seededRandom, testClock } from '../platform/index.ts'
import type { Clock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { offerRoutes, selectCurrentOffers } from './index.ts'

const random = seededRandom('offer routes')
let testing: TestDatabase
let ports: { database: TestDatabase['database']; clock: Clock; random: typeof random }
let merchant: string
before(async () => {
  testing = await openTestDatabase()
  ports = { database: testing.database, clock: testClock('2026-12-01T10:00:00Z'), random }
  merchant = await addMerchant()
})
after(() => testing.close())

async function addMerchant(): Promise<string> {
  const outcome = await registerMerchant(ports, {
    name: 'The Courier',
    currency: 'USD',
    shareMillionths: 900_000n,
    site: 'https://courier.example',
  })
  assert.ok(outcome.status === 'registered')
  return outcome.merchant
}

async function current(sku: string) {
  const [offer] = await testing.database.read('current', (tx) =>
    selectCurrentOffers(tx, [{ merchant, sku }]),
  )
  return offer
}

const body = {
  sku: 'api',
  title: 'An article',
  price: { amount: '2.50', currency: 'USD' },
  url: 'https://courier.example/1',
}

function api(caller: Caller) {
  const root = createApiRoot({
    routes: [offerRoutes(ports)],
    authenticate: async (c, next) => {
      c.set('caller', caller)
      await next()
    },
    version: '0',
    publicUrl: 'https://tally.example',
    random,
    logError: (error) => {
      throw error
    },
  })
  return async (method: string, path: string, sent?: unknown) => {
    const answer = await root.request(`/api/v1${path}`, {
      method,
      headers: {
        'content-type': typeof sent === 'string' ? 'application/x-ndjson' : 'application/json',
      },
      ...(sent === undefined
        ? {}
        : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    })
    const text = await answer.text()
    const isLines = answer.headers.get('content-type') === 'application/x-ndjson'
    const json = isLines ? [] : (JSON.parse(text) as Record<string, unknown>)
    return { status: answer.status, text, json: json as Record<string, unknown> }
  }
}

const badBodies: readonly [change: object, code: string, pointer: string][] = [
  [{ price: { amount: '0', currency: 'USD' } }, 'invalid_amount', '/price/amount'],
  [{ price: { amount: '-1', currency: 'USD' } }, 'invalid_amount', '/price/amount'],
  [
    { price: { amount: '9223372036854775808', currency: 'USD' } },
    'invalid_amount',
    '/price/amount',
  ],
  [{ price: { amount: '1.0000001', currency: 'USD' } }, 'invalid_amount', '/price/amount'],
  [{ price: { amount: 2.5, currency: 'USD' } }, 'invalid_field', '/price/amount'],
  [{ price: { amount: '1', currency: 'XXX' } }, 'unknown_currency', '/price/currency'],
  [{ price: undefined }, 'invalid_field', '/price'],
  [{ prices: [body.price] }, 'invalid_field', '/price'],
  [{ price: undefined, prices: [] }, 'invalid_field', '/prices'],
  [{ price: undefined, prices: [body.price, body.price] }, 'invalid_field', '/prices/1'],
  [{ sku: '' }, 'invalid_field', '/sku'],
  [{ sku: 'x'.repeat(101) }, 'invalid_field', '/sku'],
  [{ sku: 'a\u0000' }, 'invalid_field', '/sku'],
  [{ title: 7 }, 'invalid_field', '/title'],
  [{ kind: 'gift' }, 'invalid_field', '/kind'],
  [{ access: { hours: 0 } }, 'invalid_field', '/access/hours'],
  [{ access: { views: 1.5 } }, 'invalid_field', '/access/views'],
  [{ access: { days: -1 } }, 'invalid_field', '/access/days'],
  [{ access: { until: 'tomorrow' } }, 'invalid_field', '/access/until'],
  [{ access: { minutes: 5 } }, 'unknown_field', '/access/minutes'],
  [{ royalties: [{ holder: 'A', share: '1.1' }] }, 'invalid_amount', '/royalties/0/share'],
  [{ royalties: [{ holder: 'A', share: '0.95' }] }, 'unknown_holder', '/royalties/0/holder'],
  [{ url: 'https://evil.example/1' }, 'address_not_registered', '/url'],
  [{ url: 'http://courier.example/1' }, 'invalid_address', '/url'],
  [{ discount: '50%' }, 'unknown_field', '/discount'],
]
for (const [change, code, pointer] of badBodies) {
  test(`POST /offers ${JSON.stringify(change).slice(0, 70)} → ${code}`, async () => {
    const { status, json } = await api({ role: 'merchant', merchant, proof: { token: 'tok' } })(
      'POST',
      '/offers',
      {
        ...body,
        sku: 'never',
        ...change,
      },
    )
    assert.equal(status, code === 'unknown_holder' ? 404 : 422)
    assert.equal(json['code'], code)
    assert.equal((json['errors'] as { pointer: string }[])[0]?.pointer, pointer)
    assert.equal(await current('never'), undefined)
  })
}

test("the routes: one's own offers, and nobody else's", async () => {
  const own = api({ role: 'merchant', merchant: await addMerchant(), proof: { token: 'tok' } })
  const other = api({ role: 'merchant', merchant: await addMerchant(), proof: { token: 'tok' } })
  const made = await own('POST', '/offers', { ...body, access: { days: 30 } })
  assert.deepEqual([made.status, made.json['status']], [201, 'registered'])
  const again = await own('POST', '/offers', { ...body, access: { days: 30 } })
  assert.deepEqual([again.status, again.json['status']], [200, 'exists'])
  assert.equal(again.json['offer_version'], made.json['offer_version'])
  const { json: offer } = await own('GET', '/offers/api')
  assert.deepEqual(offer['prices'], [{ amount: '2.50', currency: 'USD' }])
  assert.deepEqual(offer['access'], { days: 30 })
  for (const [method, path] of [
    ['GET', '/offers/api'],
    ['DELETE', '/offers/api'],
    ['GET', '/offers/never'],
  ] as const) {
    const answer = await other(method, path)
    assert.deepEqual([answer.status, answer.json['code']], [404, 'unknown_offer'])
  }
  assert.equal((await own('DELETE', '/offers/api')).json['status'], 'withdrawn')
  assert.equal((await own('DELETE', '/offers/api')).json['status'], 'exists')
  const byOperator = await api({ role: 'operator' })('POST', '/offers', body)
  assert.deepEqual([byOperator.status, byOperator.json['code']], [403, 'forbidden'])
})

test('POST /offers/batch answers line by line', async () => {
  const own = api({ role: 'merchant', merchant: await addMerchant(), proof: { token: 'tok' } })
  const lines = [
    JSON.stringify({ ...body, sku: 'l1' }),
    '{"sku":',
    JSON.stringify({ ...body, sku: 'l2', url: 'https://evil.example' }),
    JSON.stringify({ ...body, sku: 'l3', price: undefined }),
    JSON.stringify({ ...body, sku: 'l4' }),
  ]
  const { status, text } = await own('POST', '/offers/batch', lines.join('\n'))
  assert.equal(status, 200)
  const answers = text.trimEnd().split('\n')
  assert.deepEqual(
    answers.map((line) => {
      const answer = JSON.parse(line) as { code?: string; sku?: string }
      return answer.code ?? answer.sku
    }),
    ['l1', 'malformed_body', 'address_not_registered', 'invalid_field', 'l4'],
  )
  const { json } = await own('GET', '/offers?limit=1')
  assert.equal((json['data'] as unknown[]).length, 1)
  const rest = await own('GET', `/offers?after=${json['next'] as string}`)
  assert.deepEqual(
    (rest.json['data'] as { sku: string }[]).map(({ sku }) => sku),
    ['l4'],
  )
})
