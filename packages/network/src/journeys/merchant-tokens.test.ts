// The tokens of a merchant: several at once while they are changed, an end of their own, revoked at once, and closed
// with the merchant; each through the API, as its developer would.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as oauth from 'oauth4webapi'
import { createPauses } from '../platform/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'

let market: Market
let count = 0
const pauses = createPauses()
before(async () => {
  market = await openMarket({
    wrapDatabase: (database) => ({
      ...database,
      async transaction(name, work) {
        await pauses.point(`before ${name}`)
        return await database.transaction(name, work)
      },
    }),
  })
})
after(() => market.close())

const daysOfToken = 400

function openShop(): Promise<Shop> {
  count += 1
  return market.openShop(`Shop ${count}`)
}

async function call(secret: string, method: string, path: string) {
  const { status, body } = await market.net.call(secret, method, path)
  return { status, body, code: body['code'] }
}

async function issue(secret: string, path = '/merchants/me/tokens') {
  const { status, body } = await call(secret, 'POST', path)
  assert.equal(status, 201, JSON.stringify(body))
  return { token: String(body['token']), secret: String(body['secret']) }
}

async function works(secret: string): Promise<boolean> {
  const { status } = await call(secret, 'GET', '/merchants/me')
  assert.ok(status === 200 || status === 401, String(status))
  return status === 200
}

async function listed(secret: string): Promise<readonly string[]> {
  const { body } = await call(secret, 'GET', '/merchants/me/tokens')
  return (body['data'] as readonly { readonly token: string }[]).map(({ token }) => token)
}

/** The other way to a token: the client credentials grant, with the merchant's own key. */
async function grantToken({ merchant, party }: Shop): Promise<string> {
  const server = await party.authorizationServer()
  const client = { client_id: merchant }
  const parameters = new URLSearchParams()
  const { clientAuth, options } = party
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    clientAuth,
    parameters,
    options,
  )
  const { access_token: token } = (await response.json()) as { readonly access_token: string }
  return token
}

test('old and new work side by side, until the old one is revoked', async () => {
  const shop = await openShop()
  const [first = ''] = await listed(shop.token)
  const next = await issue(shop.token)
  assert.deepEqual(new Set(await listed(next.secret)), new Set([first, next.token]))
  assert.ok((await works(shop.token)) && (await works(next.secret)))
  const revoked = await call(next.secret, 'DELETE', `/merchants/me/tokens/${first}`)
  assert.deepEqual(revoked.body, { status: 'revoked' })
  assert.equal(await works(shop.token), false)
  assert.deepEqual(await listed(next.secret), [next.token])
  const again = await call(next.secret, 'DELETE', `/merchants/me/tokens/${first}`)
  assert.equal(again.code, 'unknown_token')
})

test('a merchant sees and ends none of another, and nobody but the operator those of any', async () => {
  const [own, other] = [await openShop(), await openShop()]
  const [foreign = ''] = await listed(other.token)
  assert.equal(
    (await call(own.token, 'DELETE', `/merchants/me/tokens/${foreign}`)).code,
    'unknown_token',
  )
  const ofOther = `/merchants/${other.merchant}/tokens`
  for (const [method, path] of [
    ['POST', ofOther],
    ['GET', ofOther],
    ['DELETE', `${ofOther}/${foreign}`],
  ] as const)
    assert.equal((await call(own.token, method, path)).code, 'forbidden', `${method} ${path}`)
  const { operatorToken } = market.net
  const crossed = `/merchants/${own.merchant}/tokens/${foreign}`
  assert.equal((await call(operatorToken, 'DELETE', crossed)).code, 'unknown_token')
  assert.ok(await works(other.token))
})

test('who lost all tokens is given one by the operator, who ends the lost one', async () => {
  const shop = await openShop()
  const { operatorToken } = market.net
  const path = `/merchants/${shop.merchant}/tokens`
  const [lost = ''] = await listed(shop.token)
  const found = await issue(operatorToken, path)
  assert.equal((await call(operatorToken, 'DELETE', `${path}/${lost}`)).status, 200)
  assert.equal(await works(shop.token), false)
  assert.ok(await works(found.secret))
  assert.equal(
    (await call(operatorToken, 'POST', '/merchants/mer_unknown/tokens')).code,
    'unknown_merchant',
  )
})

test('a merchant has at most five that work, also when it asks for several at once', async () => {
  const shop = await openShop()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => call(shop.token, 'POST', '/merchants/me/tokens')),
  )
  const codes = answers.map(({ status, code }) => (status === 201 ? 'issued' : code))
  assert.equal(codes.filter((code) => code === 'issued').length, 4)
  assert.equal(codes.filter((code) => code === 'too_many_tokens').length, 4)
  assert.equal((await listed(shop.token)).length, 5)
})

test('the same request under one key answers the same secret, and makes one token', async () => {
  const shop = await openShop()
  const ask = async (): Promise<unknown> => {
    const response = await fetch(`${market.net.url}/api/v1/merchants/me/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${shop.token}`, 'idempotency-key': 'rotate-1' },
    })
    return await response.json()
  }
  assert.deepEqual(await ask(), await ask())
  assert.equal((await listed(shop.token)).length, 2)
})

test('each ends by itself, to the second', async () => {
  const shop = await openShop()
  market.net.clock.advance({ hours: 24 * (daysOfToken - 1) })
  const next = await issue(shop.token)
  market.net.clock.advance({ hours: 23, minutes: 59 })
  assert.ok(await works(shop.token))
  market.net.clock.advance({ minutes: 1 })
  assert.equal(await works(shop.token), false)
  assert.deepEqual(await listed(next.secret), [next.token])
})

test('what a merchant has ends when it is closed, whichever way it was had', async () => {
  const shop = await openShop()
  const next = await issue(shop.token)
  const granted = await grantToken(shop)
  assert.ok(await works(granted))
  const { operatorToken } = market.net
  assert.equal(
    (await call(operatorToken, 'POST', `/merchants/${shop.merchant}/closure`)).status,
    200,
  )
  for (const secret of [shop.token, next.secret, granted]) assert.equal(await works(secret), false)
  const refused = await call(operatorToken, 'POST', `/merchants/${shop.merchant}/tokens`)
  assert.equal(refused.code, 'merchant_closed')
})

test('what was got with a key ends when a key is retired, and only then', async () => {
  const shop = await openShop()
  const byKey = await grantToken(shop)
  const kid = String(shop.party.publicJwk['kid'])
  const retire = (path: string) => call(shop.token, 'DELETE', `/merchants/me/keys/${path}`)
  assert.equal((await retire('another')).code, 'unknown_key')
  assert.ok(await works(byKey))
  assert.equal((await retire(kid)).status, 200)
  assert.equal(await works(byKey), false)
  assert.ok(await works(shop.token), 'which no key opened')
})

// By what a merchant asks for more, how that ends, and what is then answered.
const endings: readonly (readonly [
  how: string,
  secretOf: (shop: Shop) => Promise<string>,
  end: (shop: Shop, helping: string, first: string) => Promise<{ readonly status: number }>,
  code: string,
])[] = [
  [
    'its token is revoked',
    (shop) => Promise.resolve(shop.token),
    (_shop, helping, first) => call(helping, 'DELETE', `/merchants/me/tokens/${first}`),
    'unauthenticated',
  ],
  [
    'the key is retired that its token was got with',
    grantToken,
    (shop, helping) =>
      call(helping, 'DELETE', `/merchants/me/keys/${String(shop.party.publicJwk['kid'])}`),
    'unauthenticated',
  ],
  [
    'it is closed',
    (shop) => Promise.resolve(shop.token),
    ({ merchant }) => call(market.net.operatorToken, 'POST', `/merchants/${merchant}/closure`),
    'merchant_closed',
  ],
]

for (const [how, secretOf, end, code] of endings) {
  for (const [path, gives] of [
    ['/merchants/me/tokens', 'signon.issue-merchant-token'],
    ['/merchants/me/keys', 'merchants.add-key'],
  ] as const) {
    test(`${how} while a merchant asks for ${path}: it gets none`, async () => {
      const [shop, other] = [await openShop(), await openShop()]
      const [first = ''] = await listed(shop.token)
      const secret = await secretOf(shop)
      const helping = (await issue(market.net.operatorToken, `/merchants/${shop.merchant}/tokens`))
        .secret
      const key = { ...other.party.publicJwk, kid: 'one-more' }
      const body = path.endsWith('keys') ? key : undefined
      const held = pauses.holdAt(`before ${gives}`)
      const asking = market.net.call(secret, 'POST', path, body)
      await Promise.race([held.reached, asking])
      const ended = await end(shop, helping, first).finally(held.release)
      const answer = await asking
      assert.equal(ended.status, 200)
      assert.equal(answer.body['code'], code)
    })
  }
}
