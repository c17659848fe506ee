// Order ids of the network's own are refused at every door through which an order comes in, and none is left out: the
// doors are held against the network's own description.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { detailsOf } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let ada: TestCustomer
before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  await market.sell(courier, 'article', '2.50')
  ada = await market.register('ada')
})
after(() => market.close())

async function send(
  path: string,
  input: { readonly token: string; readonly body: object; readonly headers?: object },
): Promise<Record<string, unknown>> {
  const response = await fetch(`${market.net.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${input.token}`,
      'content-type': path.endsWith('batch') ? 'application/x-ndjson' : 'application/json',
      ...input.headers,
    },
    body: JSON.stringify(input.body),
  })
  return JSON.parse(await response.text()) as Record<string, unknown>
}

/** Each door, and what it says to an order of this id. */
const doors: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  'post /purchases': async (id) => {
    const body = { id, merchant: courier.merchant, offer: 'article' }
    return (await send('/purchases', { token: ada.token, body }))['code']
  },
  'post /purchases with Idempotency-Key': async (id) => {
    const body = { merchant: courier.merchant, offer: 'article' }
    const headers = { 'idempotency-key': id }
    return (await send('/purchases', { token: ada.token, body, headers }))['code']
  },
  'post /purchases/batch': async (id) => {
    const { merchant } = courier
    const account = { purchasing_account: ada.purchasingAccount }
    const body = { id, merchant, offer: 'article', ...account }
    return (await send('/purchases/batch', { token: market.net.operatorToken, body }))['code']
  },
  'pushed authorization details': async (id) => {
    const answer = await courier.party.push({ details: detailsOf(courier, id, 'article') })
    assert.ok(!answer.ok, 'it was taken')
    assert.match(answer.description, /^id: begins with what the network reserves/)
    return answer.error
  },
}
const ids = [
  'tallystick/',
  'tallystick/gift/gft_1',
  'tallystick/redemption/gft_1',
  'tallystick/renewal/pur_1',
  'tallystick/later/1',
]

for (const [door, ask] of Object.entries(doors)) {
  test(`${door}: reserved ids are refused, others are not`, async () => {
    const code = door.startsWith('pushed') ? 'invalid_authorization_details' : 'order_id_reserved'
    for (const id of ids) assert.equal(await ask(id), code, id)
    const { body } = await market.net.call(ada.token, 'GET', '/purchases')
    assert.deepEqual(body['data'], [])
  })
}

type Node = Readonly<Record<string, unknown>>

test('no other route takes an order', async () => {
  const response = await fetch(`${market.net.url}/api/v1/openapi.json`)
  const document = (await response.json()) as Node
  const schemas = (document['components'] as Node)['schemas'] as Readonly<Record<string, Node>>
  // An order names an offer of a merchant and an id of its own.
  const orders = Object.entries(schemas).flatMap(([name, schema]) => {
    const members = Object.keys(schema['properties'] ?? {})
    const isOrder = ['id', 'merchant', 'offer', 'quantity'].every((one) => members.includes(one))
    return isOrder && schema['additionalProperties'] === false
      ? [`#/components/schemas/${name}`]
      : []
  })
  const taking = Object.entries(document['paths'] as Readonly<Record<string, Node>>).flatMap(
    ([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => {
          const body = JSON.stringify((operation as Node)['requestBody'] ?? {})
          return orders.some((order) => body.includes(`"${order}"`))
        })
        .map(([method]) => `${method} ${path.replace('/api/v1', '')}`),
  )
  const known = Object.keys(doors).filter((door) => taking.includes(door))
  assert.deepEqual(taking.toSorted(), known.toSorted())
  assert.equal(taking.length, 2, taking.join())
})
