// What a merchant's server may push, and what becomes of codes: every refusal, and no trace of a purchase.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import * as oauth from 'oauth4webapi'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { createRelyingParty } from './testing/relying-party.ts'
import { buy, detailsOf, open, push } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop
let ada: TestCustomer

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  await market.sell(courier, 'article', '2.50')
  await market.sell(harbor, 'report', '1.00')
  ada = await market.register('ada')
})
after(() => market.close())

const terms = {
  title: 'Sent along',
  price: { amount: '0.20', currency: 'USD' },
  url: 'http://localhost:1/x',
}
type Change = (details: Record<string, unknown>) => unknown
const pushes: readonly [name: string, change: Change, error: string, words?: RegExp][] = [
  ['an unknown offer', (d) => [{ ...d, offer: 'nothing' }], 'invalid_authorization_details'],
  [
    "another merchant's offer",
    (d) => [{ ...d, offer: 'report' }],
    'invalid_authorization_details',
    /^offer: no such offer/,
  ],
  [
    'two purchases',
    (d) => [d, { ...d, id: 'other' }],
    'invalid_authorization_details',
    /exactly one/,
  ],
  [
    'an unknown field',
    (d) => [{ ...d, price: '0.01' }],
    'invalid_authorization_details',
    /[Uu]nrecognized/,
  ],
  ['another type', (d) => [{ ...d, type: 'payment' }], 'invalid_authorization_details'],
  [
    'no quantity at all',
    (d) => [{ ...d, quantity: 0 }],
    'invalid_authorization_details',
    /quantity/,
  ],
  ['a negative quantity', (d) => [{ ...d, quantity: -1 }], 'invalid_authorization_details'],
  ['half a quantity', (d) => [{ ...d, quantity: 1.5 }], 'invalid_authorization_details'],
  ['too many', (d) => [{ ...d, quantity: 1001 }], 'invalid_authorization_details'],
  ['no id', (d) => [{ ...d, id: undefined }], 'invalid_authorization_details', /^id:/],
  [
    'an id with a control character',
    (d) => [{ ...d, id: 'preview\u0001' }],
    'invalid_authorization_details',
  ],
  [
    'an unregistered way back',
    (d) => [{ ...d, return_to: 'https://evil.example/' }],
    'invalid_authorization_details',
    /return_to/,
  ],
  [
    "another merchant's way back",
    (d) => [{ ...d, return_to: `${harbor.site}/x` }],
    'invalid_authorization_details',
    /return_to/,
  ],
  [
    'a way back with dots',
    (d) => [{ ...d, return_to: `${courier.site}/../x` }],
    'invalid_authorization_details',
    /return_to/,
  ],
  [
    'tracking of more than 1 KB',
    (d) => [{ ...d, tracking: { x: 'y'.repeat(1024) } }],
    'invalid_authorization_details',
    /tracking/,
  ],
  [
    'terms with an unknown field',
    (d) => [{ ...d, offer: 'sent-1', offer_terms: { ...terms, share: 1 } }],
    'invalid_authorization_details',
    /offer_terms/,
  ],
  [
    'terms at no price',
    (d) => [
      { ...d, offer: 'sent-1', offer_terms: { ...terms, price: { amount: '0', currency: 'USD' } } },
    ],
    'invalid_authorization_details',
  ],
  [
    'terms of 2^63',
    (d) => [
      {
        ...d,
        offer: 'sent-1',
        offer_terms: { ...terms, price: { amount: '9223372036854775808', currency: 'USD' } },
      },
    ],
    'invalid_authorization_details',
  ],
  ['no details, but text', () => 'purchase', 'invalid_authorization_details'],
]
for (const [name, change, error, words] of pushes) {
  test(`push refused: ${name}`, async () => {
    const [details] = detailsOf(courier, 'p-1', 'article') as [Record<string, unknown>]
    const answer = await courier.party.push({ details: change(details) })
    assert.ok(!answer.ok)
    assert.equal(answer.status, 400)
    assert.equal(answer.error, error)
    if (words !== undefined) assert.match(answer.description, words)
  })
}

const parameters: readonly [
  name: string,
  changes: Record<string, string | undefined>,
  error: string,
][] = [
  ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
  ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
  [
    'another redirect address',
    { redirect_uri: 'http://localhost:9/tally/callback' },
    'invalid_request',
  ],
  ['a longer redirect address', { redirect_uri: 'CALLBACK/x' }, 'invalid_request'],
  ['a redirect address with a query', { redirect_uri: 'CALLBACK?x=1' }, 'invalid_request'],
  ['a token instead of a code', { response_type: 'token' }, 'unsupported_response_type'],
  ['no sign-on asked for', { scope: 'profile' }, 'invalid_request'],
  ['a foreign resource', { resource: 'https://evil.example/' }, 'invalid_target'],
]
for (const [name, changes, error] of parameters) {
  test(`request refused: ${name}`, async () => {
    const resolved = Object.fromEntries(
      Object.entries(changes).map(([key, value]) => [
        key,
        value?.replace('CALLBACK', courier.party.callback),
      ]),
    )
    const details = detailsOf(courier, 'p-1', 'article')
    const answer = await courier.party.push({ details, changes: resolved })
    assert.ok(!answer.ok, 'it was taken')
    assert.equal(answer.error, error)
  })
}

test('only the registered key signs for a merchant', async () => {
  const forger = (
    await createRelyingParty({ issuer: market.net.url, merchant: '', site: courier.site })
  ).as(courier.merchant)
  const answer = await forger.push({ details: detailsOf(courier, 'p-2', 'article') })
  assert.ok(!answer.ok)
  assert.equal(answer.status, 401)
  assert.equal(answer.error, 'invalid_client')
  const closed = await courier.party.as('mer_nobody').push({})
  assert.ok(!closed.ok)
  assert.equal(closed.error, 'invalid_client')
})

test('a request that was not pushed is refused on our page, and never redirected', async () => {
  const browser = market.browser()
  const query = new URLSearchParams({
    client_id: courier.merchant,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'https://evil.example/',
  })
  const page = await open(browser, `/oauth/auth?${query.toString()}`)
  assert.equal(page.status, 400)
  assert.ok(page.url.startsWith(market.net.url))
  const unknown = await open(browser, '/oauth/auth?client_id=mer_x&request_uri=urn:x')
  assert.equal(unknown.status, 400)
  assert.match(unknown.html, /made a mistake/)
})

test('terms that come along are sold, at the price they name', async () => {
  const details = detailsOf(courier, 'p-3', 'sent-2', {
    offer_terms: { ...terms, url: `${courier.site}/sent-2` },
  })
  const pushed = await push(courier, { details })
  const page = await open(market.browser(), pushed.url)
  assert.match(page.html, /Sent along/)
  const { body } = await market.net.call(courier.token, 'GET', '/offers')
  assert.match(JSON.stringify(body), /"article"/)
})

async function bought(id: string) {
  const customer = await market.register(id)
  const browser = market.browser()
  const walked = await buy(browser, courier, { id, sku: 'article', customer })
  const code = new URL(walked.back.url).searchParams.get('code') ?? ''
  return { ...walked, code, browser }
}

test('a code works once; its second use ends what the first opened', async () => {
  const { pushed, code } = await bought('code-1')
  const first = await courier.party.redeemCode(pushed, code)
  assert.equal(first.status, 200)
  const { access_token: token } = (await first.json()) as { access_token: string }
  const stored = createHash('sha256').update(token).digest('base64url')
  const count = async (): Promise<number> => {
    const rows = await market.net.opened.database.read('test.count', (tx) =>
      tx.query({
        name: 'test.select-access-token-document',
        text: `select 1 as one from provider_documents where model = 'AccessToken' and id = $1`,
        values: [stored],
      }),
    )
    return rows.length
  }
  assert.equal(await count(), 1)
  const second = await courier.party.redeemCode(pushed, code)
  assert.equal(second.status, 400)
  assert.equal(((await second.json()) as { error: string }).error, 'invalid_grant')
  assert.equal(await count(), 0)
})

test('of two exchanges of one code at once, one works', async () => {
  const { pushed, code } = await bought('code-2')
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => courier.party.redeemCode(pushed, code)),
  )
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 400, 400, 400, 400])
})

const codes: readonly [
  name: string,
  use: (w: Awaited<ReturnType<typeof bought>>) => Promise<Response>,
][] = [
  ["another merchant's", ({ pushed, code }) => harbor.party.redeemCode(pushed, code)],
  [
    'another verifier',
    ({ pushed, code }) =>
      courier.party.redeemCode({ ...pushed, verifier: oauth.generateRandomCodeVerifier() }, code),
  ],
  ['a made-up code', ({ pushed }) => courier.party.redeemCode(pushed, 'x'.repeat(43))],
  [
    'a code of more than 60 seconds',
    async ({ pushed, code }) => {
      await market.net.opened.database.transaction('test.age', (tx) =>
        tx.query({
          name: 'test.age-code',
          text: `update provider_documents
               set payload = jsonb_set(payload, '{exp}', to_jsonb((payload->>'iat')::int - 1))
               where model = 'AuthorizationCode' and id = $1`,
          values: [createHash('sha256').update(code).digest('base64url')],
        }),
      )
      return await courier.party.redeemCode(pushed, code)
    },
  ],
]
for (const [index, [name, use]] of codes.entries()) {
  test(`code refused: ${name}`, async () => {
    const response = await use(await bought(`code-${index + 10}`))
    assert.equal(response.status, 400)
    assert.equal(((await response.json()) as { error: string }).error, 'invalid_grant')
  })
}

test('nothing that a browser or merchant holds stands in the database', async () => {
  const { code, pushed, browser } = await bought('code-20')
  const rows = await market.net.opened.database.read('test.documents', (tx) =>
    tx.query({
      name: 'test.select-documents',
      text: `select d::text from provider_documents d
             union all select s::text from sessions s
             union all select t::text from sign_on_transactions t`,
    }),
  )
  const everything = JSON.stringify(rows)
  const requestUri = new URL(pushed.url).searchParams.get('request_uri') ?? ''
  const held = [
    code,
    requestUri.split(':').at(-1),
    browser.cookie('tally-provider'),
    browser.cookie('tally-session'),
    browser.cookie('tally-browser'),
  ]
  for (const secret of held) {
    assert.ok(secret !== undefined && secret.length > 20)
    assert.equal(everything.includes(secret), false)
  }
})

test('client credentials open the API for ten minutes, as the merchant', async () => {
  const server = await courier.party.authorizationServer()
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    { client_id: courier.merchant },
    courier.party.clientAuth,
    new URLSearchParams(),
    courier.party.options,
  )
  const { access_token: token } = (await response.json()) as { access_token: string }
  const mine = await market.net.call(token, 'GET', '/merchants/me')
  assert.equal(mine.body['merchant'], courier.merchant)
  market.net.clock.advance({ minutes: 10 })
  const late = await market.net.call(token, 'GET', '/merchants/me')
  assert.equal(late.status, 401)
  assert.ok(ada.token !== token)
})
