import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyReceipt, verifyingKeysFromJwks } from '@tallystick/proofs'
import type { Caller } from '../contract/index.ts'
import { testOutward } from '../outward/testing/test-outward.ts'
import { createApiRoot } from '../platform/api/index.ts'
import { openReceiptKeys } from '../receipts/index.ts'
import { gatherPurchases } from './index.ts'
import { purchaseRoutes } from './routes.ts'
import { addBuyer, addMerchant, addOffers, openWorld } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'

const outward = testOutward()
const publicUrl = 'https://tally.example'
const receiptKeys = openReceiptKeys({ keys: { derive: () => new Uint8Array(32).fill(7) } })
let world: World
let api: { fetch(request: Request): Response | Promise<Response> }
let buyer: TestBuyer
let merchant: string
let other: string
const callers = new Map<string, Caller>()

before(async () => {
  world = await openWorld()
  buyer = await addBuyer(world)
  const stranger = await addBuyer(world)
  merchant = await addMerchant(world)
  other = await addMerchant(world)
  await addOffers(world, [merchant], { prices: { USD: 2_500_000n }, access: { hours: 1 } })
  await addOffers(world, [merchant], { sku: 'call', kind: 'metered', prices: { USD: 4_126n } })
  callers.set('operator', { role: 'operator' })
  const proof = { token: 'tok' }
  callers.set('merchant', { role: 'merchant', merchant, proof })
  callers.set('other', { role: 'merchant', merchant: other, proof })
  callers.set('buyer', { role: 'customer', customer: 'cus', signOn: 'sgn', proof, ...buyer })
  callers.set('stranger', { role: 'customer', customer: 'cus', signOn: 'sgn', proof, ...stranger })
  const ports = {
    ...world,
    receiptKeys,
    readCheckpoint: () => Promise.resolve(undefined),
    outward,
    publicUrl,
  }
  api = createApiRoot({
    routes: [purchaseRoutes(ports, { isSandbox: true, gathering: gatherPurchases(world) })],
    authenticate: async (c, next) => {
      c.set('caller', callers.get(c.req.header('authorization') ?? ''))
      await next()
    },
    version: 'test',
    publicUrl,
    random: world.random,
    logError: (error) => assert.fail(String(error)),
  })
})
after(() => world.close())

async function call(
  as: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly json: Record<string, unknown> }> {
  const answer = await api.fetch(
    new Request(`${publicUrl}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: as, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

test('buying: bought, the same again, owned already; with a receipt each time', async () => {
  const order = { id: 'r-1', merchant, offer: 'article' }
  const first = await call('buyer', '/purchases', order)
  assert.equal(first.status, 201)
  assert.equal(first.json['status'], 'purchased')
  assert.deepEqual(first.json['funding'], [{ source: 'tab', amount: '2.50', currency: 'USD' }])
  const verified = verifyReceipt(String(first.json['receipt']), {
    keys: verifyingKeysFromJwks(receiptKeys.published),
    issuer: publicUrl,
    audience: merchant,
    at: world.clock.now(),
  })
  assert.ok(verified.ok)
  assert.equal(verified.claims.jti, outward.idFor(merchant, String(first.json['purchase'])))
  assert.equal(verified.claims.offer, 'article')
  assert.equal(verified.claims.exp - verified.claims.iat, 3_600)
  assert.ok(!JSON.stringify(verified.claims).includes(buyer.purchasingAccount.slice(4)))

  const again = await call('buyer', '/purchases', order)
  assert.deepEqual([again.status, again.json['status']], [200, 'exists'])
  assert.equal(again.json['purchase'], first.json['purchase'])
  const owned = await call('buyer', '/purchases', { ...order, id: 'r-2' })
  assert.deepEqual([owned.status, owned.json['status']], [200, 'already_owned'])
  assert.deepEqual(owned.json['funding'], [])
})

test('the Idempotency-Key stands for the id', async () => {
  const order = { merchant, offer: 'call', quantity: 2 }
  const key = { 'idempotency-key': 'k-1' }
  const first = await call('buyer', '/purchases', order, key)
  const again = await call('buyer', '/purchases', { ...order, id: 'k-1' })
  assert.deepEqual([first.json['status'], again.json['status']], ['purchased', 'exists'])
  assert.deepEqual(first.json['funding'], [{ source: 'tab', amount: '0.008252', currency: 'USD' }])
})

const good = { id: 'bad', offer: 'article' }
const refused: readonly [name: string, as: string, body: object, status: number, code: string][] = [
  ['nobody', '', {}, 401, 'unauthenticated'],
  ['a merchant', 'merchant', {}, 403, 'forbidden'],
  ['an unknown field', 'buyer', { colour: 'red' }, 422, 'unknown_field'],
  ['a quantity of zero', 'buyer', { quantity: 0 }, 422, 'invalid_field'],
  ['a negative quantity', 'buyer', { quantity: -1 }, 422, 'invalid_field'],
  ['a quantity of 2^63', 'buyer', { quantity: 2 ** 63 }, 422, 'invalid_field'],
  ['a quantity as text', 'buyer', { quantity: '1' }, 422, 'invalid_field'],
  ['two of an article', 'buyer', { quantity: 2 }, 422, 'quantity_not_allowed'],
  ['no id', 'buyer', { id: undefined }, 400, 'idempotency_key_invalid'],
  ['an id with NUL', 'buyer', { id: 'a\0b' }, 422, 'invalid_field'],
  ['an unknown merchant', 'buyer', { merchant: 'mer_1' }, 404, 'unknown_merchant'],
  ["another merchant's offer", 'stranger', { offer: 'report' }, 404, 'unknown_offer'],
  [
    'another price',
    'stranger',
    { price: { amount: '2.40', currency: 'USD' } },
    409,
    'price_changed',
  ],
  [
    'a negative price',
    'buyer',
    { price: { amount: '-1', currency: 'USD' } },
    422,
    'invalid_amount',
  ],
  ['the id of another order', 'buyer', { id: 'r-1', offer: 'call' }, 409, 'order_conflict'],
]
for (const [name, as, change, status, code] of refused) {
  test(`${name}: ${code}`, async () => {
    const answer = await call(as, '/purchases', { merchant, ...good, ...change })
    assert.deepEqual([answer.status, answer.json['code']], [status, code])
  })
}

test('a purchase is shown to its buyer, its merchant and the operator; to others it does not exist', async () => {
  const { json } = await call('buyer', '/purchases', { id: 'r-1', merchant, offer: 'article' })
  const inside = String(json['purchase'])
  const [here, there] = [merchant, other].map((receiver) => outward.idFor(receiver, inside))
  const shownTo: readonly (readonly [as: string, path: string, id: string | undefined])[] = [
    ['buyer', inside, inside],
    ['operator', inside, inside],
    ['merchant', `${here}`, here],
    // Who has it from the merchant asks for the merchant's.
    ['operator', `${here}?merchant=${merchant}`, inside],
    ['buyer', `${here}?merchant=${merchant}`, inside],
  ]
  for (const [as, path, id] of shownTo) {
    const shown = await call(as, `/purchases/${path}`)
    assert.equal(shown.status, 200, `${as} ${path}`)
    assert.equal(shown.json['purchase'], id)
    assert.deepEqual(shown.json['price'], { amount: '2.50', currency: 'USD' })
    assert.ok(!JSON.stringify(shown.json).includes(buyer.purchasingAccount))
  }
  const nothing = await call('stranger', '/purchases/pur_none')
  assert.deepEqual([nothing.status, nothing.json['code']], [404, 'unknown_purchase'])
  const hiddenFrom: readonly (readonly [as: string, path: string])[] = [
    ['stranger', inside],
    ['stranger', `${here}?merchant=${merchant}`],
    ['other', inside],
    ['other', `${here}`],
    ['other', `${there}`],
    ['other', `${here}?merchant=${merchant}`],
    ['merchant', inside],
    ['merchant', `${there}`],
    ['operator', `${here}`],
    ['operator', `${here}?merchant=${other}`],
    ['operator', `${inside}?merchant=${merchant}`],
  ]
  for (const [as, path] of hiddenFrom) {
    const [id, query = ''] = path.split('?')
    assert.deepEqual(await call(as, `/purchases/${path}`), nothing, `${as} ${path}`)
    if (as === 'operator') continue
    assert.deepEqual(await call(as, `/purchases/${id}/receipt?${query}`), nothing, `${as} ${path}`)
  }
})

test('a receipt is renewed for buyer and merchant until access ends', async () => {
  const order = { id: 'renew', merchant, offer: 'call' }
  const { json } = await call('buyer', '/purchases', order)
  const inside = String(json['purchase'])
  for (const [as, id] of [
    ['buyer', inside],
    ['merchant', outward.idFor(merchant, inside)],
  ] as const) {
    const { json: renewed } = await call(as, `/purchases/${id}/receipt`)
    assert.ok(String(renewed['receipt']).startsWith('ey'))
  }
  const article = await call('buyer', '/purchases', { id: 'r-1', merchant, offer: 'article' })
  world.clock.advance({ hours: 1 })
  const id = outward.idFor(merchant, String(article.json['purchase']))
  const ended = await call('merchant', `/purchases/${id}/receipt`)
  assert.deepEqual([ended.status, ended.json['code']], [410, 'access_ended'])
  const again = await call('buyer', '/purchases', { id: 'r-1', merchant, offer: 'article' })
  assert.deepEqual([again.json['status'], again.json['receipt']], ['exists', null])
})

test('a list goes on where the page before ended, and holds only what is one’s own', async () => {
  const ids: string[] = []
  let next: string | null = null
  do {
    const after = next === null ? '' : `&after=${next}`
    const { json } = await call('buyer', `/purchases?limit=2${after}`)
    const page = json['data'] as readonly { readonly id: string }[]
    assert.ok(page.length <= 2)
    ids.push(...page.map((row) => row.id))
    next = json['next'] as string | null
  } while (next !== null)
  assert.deepEqual(ids, ['renew', 'k-1', 'r-1'])
  assert.deepEqual((await call('stranger', '/purchases')).json, { data: [], next: null })
  const forged = await call('buyer', '/purchases?after=WyItMSJd')
  assert.equal(forged.json['code'], 'invalid_cursor')
})

test('a batch answers each line, in order; a bad line refuses itself', async () => {
  const line = { merchant, offer: 'call', purchasing_account: buyer.purchasingAccount }
  const lines = [
    { id: 'n-1', ...line },
    { id: 'n-2', ...line, quantity: 0 },
    { id: 'n-1', ...line },
    { id: 'n-3', ...line, purchasing_account: 'pac_none' },
    { id: 'n-4', ...line, quantity: 3 },
  ]
  const send = (as: string) =>
    api.fetch(
      new Request(`${publicUrl}/api/v1/purchases/batch`, {
        method: 'POST',
        headers: { authorization: as, 'content-type': 'application/x-ndjson' },
        body: `${lines.map((value) => JSON.stringify(value)).join('\n')}\n`,
      }),
    )
  const answer = await send('operator')
  assert.equal(answer.status, 200)
  const answers = (await answer.text())
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Record<string, unknown>)
  assert.deepEqual(
    answers.map((value) => value['code'] ?? value['status']),
    ['purchased', 'invalid_field', 'exists', 'unknown_purchasing_account', 'purchased'],
  )
  assert.equal(answers[0]?.['purchase'], answers[2]?.['purchase'])
  assert.equal((await send('buyer')).status, 403)
})
