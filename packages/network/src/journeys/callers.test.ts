// Who may call what: every route with no token, a bad one, and everyone else's; and nobody sees what is another's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemRandom } from '../platform/index.ts'
import { issueAccessToken } from '../signon/index.ts'
import { assertProblem } from './testing/assert-problem.ts'
import { gatherSales } from './testing/gather-sales.ts'
import type { Json } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { DocumentedRoute, Tenants } from './testing/open-tenants.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import { countRows, fingerprintBooks } from './testing/read-books.ts'
import { getRouteCase, pathOf, tokenOf } from './testing/route-cases.ts'
import type { Role } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer, Sent } from './testing/send-request.ts'

let tenants: Tenants
let guarded: readonly (DocumentedRoute & { readonly roles: readonly Role[] })[]
let bodyCount = 0
const everyRole: readonly Role[] = ['operator', 'merchant', 'customer']

before(async () => {
  tenants = await openTenants()
  guarded = (await readRoutes(tenants.net)).flatMap((route) => {
    const { roles } = getRouteCase(route.key)
    return typeof roles === 'string' ? [] : [{ ...route, roles }]
  })
})
after(() => tenants.net.close())

/** A request that would work, but for who sends it. */
function send(route: DocumentedRoute, sent: Partial<Sent>): Promise<Answer> {
  bodyCount += 1
  const { body } = getRouteCase(route.key)
  return sendRequest(tenants.net, {
    method: route.method,
    path: pathOf(route, tenants),
    ...(body === undefined ? {} : { body: JSON.stringify(body(tenants, bodyCount)) }),
    ...(route.isNdjson ? { type: 'application/x-ndjson' } : {}),
    ...sent,
  })
}

async function badTokens(): Promise<Readonly<Record<string, string>>> {
  const { net, customer, merchant } = tenants
  const { database } = net.opened
  const ports = { database, clock: net.clock, random: systemRandom() }
  const expired = await issueAccessToken(ports, {
    holder: { role: 'merchant', merchant: merchant.merchant },
    expiresAt: net.clock.now(),
  })
  const altered = (token: string): string => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  return {
    expired: `Bearer ${expired}`,
    'made up': `Bearer tally_${'A'.repeat(43)}`,
    'altered, of a customer': `Bearer ${altered(customer.token)}`,
    'altered, of a merchant': `Bearer ${altered(merchant.token)}`,
    'altered, of the operator': `Bearer ${altered(net.operatorToken)}`,
    'cut short': `Bearer ${net.operatorToken.slice(0, -1)}`,
    longer: `Bearer ${net.operatorToken}A`,
    'in other case': `Bearer ${net.operatorToken.toUpperCase()}`,
    'another scheme': `Basic ${Buffer.from(`operator:${net.operatorToken}`).toString('base64')}`,
    'no scheme': net.operatorToken,
    empty: 'Bearer ',
    'a hash': 'Bearer 0000000000000000000000000000000000000000000000000000000000000000',
    SQL: `Bearer ' or '1'='1`,
    'an unsigned JWT': 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoib3BlcmF0b3IifQ.',
    'very long': `Bearer ${'A'.repeat(8000)}`,
  }
}

test('without a token, and with any bad one: 401 on every route, whatever the body', async () => {
  const prints = await fingerprintBooks(tenants.net)
  for (const route of guarded) {
    const none = await send(route, {})
    assert.equal(assertProblem(none, `${route.key} without a token`), 'unauthenticated')
    assert.equal(none.headers['www-authenticate'], 'Bearer', route.key)
    const inQuery = `${pathOf(route, tenants)}?access_token=${tenants.net.operatorToken}`
    assert.equal((await send(route, { path: inQuery })).status, 401, `${route.key} in the query`)
    if (route.operation.requestBody === undefined) continue
    const bad = await send(route, { body: '{' })
    assert.equal(assertProblem(bad, `${route.key} with a bad body`), 'unauthenticated')
  }
  assert.deepEqual(await fingerprintBooks(tenants.net), prints)
  const tokens = Object.entries(await badTokens())
  const before = await fingerprintBooks(tenants.net)
  for (const route of guarded) {
    for (const [name, authorization] of tokens) {
      const answer = await send(route, { headers: { authorization } })
      assert.equal(assertProblem(answer, `${route.key}, ${name}`), 'unauthenticated')
    }
  }
  assert.deepEqual(await fingerprintBooks(tenants.net), before)
})

test("a good token of another role: 403 on every route that is not that role's", async () => {
  const prints = await fingerprintBooks(tenants.net)
  let count = 0
  for (const route of guarded) {
    for (const role of everyRole.filter((one) => !route.roles.includes(one))) {
      const answer = await send(route, { token: tokenOf(tenants, role) })
      assert.equal(assertProblem(answer, `${route.key} as ${role}`), 'forbidden')
      count += 1
    }
  }
  assert.ok(count > 40, 'most routes are for one role')
  assert.deepEqual(await fingerprintBooks(tenants.net), prints)
})

test("another tenant's thing answers byte for byte like one that does not exist", async () => {
  const { net, customer, merchant, otherCustomer, otherMerchant, otherPurchase } = tenants
  const key = { kty: 'OKP', crv: 'Ed25519', kid: 'their-key', x: 'A'.repeat(43) }
  await tenants.script.post(otherMerchant.token, '/merchants/me/keys', {
    ...key,
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  })
  const { invitations } = await tenants.script.post(otherCustomer.token, '/group/accounts', {
    first_name: 'Alan',
    last_name: 'Turing',
    email: 'invited-by-another@example.org',
    member_id: 'alan',
  })
  const issued = await tenants.script.post(otherMerchant.token, '/merchants/me/tokens', {})
  const theirToken = String(issued['token'])
  const holder = await tenants.script.post(otherMerchant.token, '/holders', {
    name: 'Theirs',
    currency: 'USD',
  })
  const theirHolder = String(holder['holder'])
  const invitation = String((invitations as readonly Json[])[0]?.['invitation'])
  /** By parameter: theirs, and one of the same form that nobody has. */
  const ids: Readonly<Record<string, readonly [theirs: string, nobodys: string]>> = {
    purchase: [otherPurchase, changeLast(otherPurchase)],
    sale: [otherPurchase, changeLast(otherPurchase)],
    sku: ['secret', 'secreu'],
    kid: ['their-key', 'their-kez'],
    account: [otherCustomer.purchasing_account, changeLast(otherCustomer.purchasing_account)],
    invitation: [invitation, changeLast(invitation)],
    token: [theirToken, changeLast(theirToken)],
    webhook: [tenants.otherWebhook, changeLast(tenants.otherWebhook)],
    holder: [theirHolder, changeLast(theirHolder)],
    session: ['ses_theirs', 'ses_nobodys'],
    organisation: [tenants.otherOrganisation, changeLast(tenants.otherOrganisation)],
    subscription: [tenants.otherSubscription, changeLast(tenants.otherSubscription)],
    // Where only the other customer ever was.
    merchant: [otherMerchant.merchant, changeLast(otherMerchant.merchant)],
  }
  const { purchasing_account: theirAccount, payment_account: theirPayer } = otherCustomer
  await net.opened.database.transaction('test.open-session', (tx) =>
    tx.query({
      name: 'test.open-session',
      text: `insert into sessions (token_hash, id, sign_on, customer, purchasing_account,
               payment_account, method, device, network, signed_on_at, last_used_at)
             select '\\x00', 'ses_theirs', id, customer, purchasing_account, $2, 'password', '', '', $3, $3
             from sign_ons where purchasing_account = $1`,
      values: [theirAccount, theirPayer, net.clock.now()],
    }),
  )
  await gatherSales(net)
  const owners = { customer: otherCustomer.token, merchant: otherMerchant.token }
  const compared: string[] = []
  for (const route of guarded) {
    const [, name] = /\{(\w+)\}/.exec(route.path) ?? []
    const roles = route.roles.filter((role) => role !== 'operator')
    // A period is a date, and everybody's own.
    if (name === undefined || name === 'period' || roles.length === 0) continue
    const [theirs, nobodys] = ids[name] ?? []
    assert.ok(theirs !== undefined && nobodys !== undefined, `${route.key}: whose is a ${name}?`)
    for (const role of roles) {
      const token = (role === 'customer' ? customer : merchant).token
      // A merchant knows its purchases by ids of its own.
      const isKnownBy: boolean = role === 'merchant' && ['purchase', 'sale'].includes(name)
      const at: string = isKnownBy ? net.outward.idFor(otherMerchant.merchant, theirs) : theirs
      const of = (id: string, by = token): Promise<Answer> =>
        send(route, {
          token: by,
          path: pathOf(route, tenants, {
            ...getRouteCase(route.key).params?.(tenants),
            // What is below an organisation is its own, too: only whose it is differs.
            ...(name === 'organisation' ? { merchant: otherMerchant.merchant } : {}),
            [name]: id,
          }),
        })
      const one = await of(at)
      const two = await of(isKnownBy ? changeLast(at) : nobodys)
      assert.deepEqual(visible(one), visible(two), `${route.key} as ${role}`)
      assert.equal(one.status, 404, `${route.key} as ${role}`)
      assertProblem(one, route.key)
      compared.push(`${route.key} ${role}`)
      // The owner sees it: it is there, and the same request works.
      if (route.method === 'GET') assert.equal((await of(at, owners[role])).status, 200)
    }
  }
  assert.ok(compared.length >= 7, compared.join(', '))
  const order = { id: 'theirs', merchant: merchant.merchant }
  const buy = (offer: string): Promise<Answer> =>
    sendRequest(net, {
      token: customer.token,
      path: '/api/v1/purchases',
      body: { ...order, offer },
    })
  assert.deepEqual(visible(await buy('secret')), visible(await buy('secreu')))
})

test('lists hold what is the caller’s own, also behind a cursor of another', async () => {
  const { net, customer, merchant, otherCustomer, otherMerchant, script } = tenants
  await script.offer(otherMerchant, 'zz-secret', '1.00', { kind: 'metered' })
  await script.offer(merchant, 'a', '1.00')
  for (const id of ['l-1', 'l-2']) await script.buy(otherCustomer, otherMerchant, 'zz-secret', id)
  for (const [mine, theirs, path] of [
    [customer.token, otherCustomer.token, '/purchases'],
    [merchant.token, otherMerchant.token, '/offers'],
    [customer.token, otherCustomer.token, '/statements/current'],
  ] as const) {
    const page = await script.get(theirs, `${path}?limit=1`)
    const after = `?after=${String(page['next'])}`
    assert.equal(typeof page['next'], 'string', path)
    for (const query of ['', after]) {
      const answer = await sendRequest(net, { token: mine, path: `/api/v1${path}${query}` })
      assert.equal(answer.status, 200, answer.text)
      assert.ok(!answer.text.includes('secret'), `${path} ${answer.text}`)
      assert.ok(!answer.text.includes(otherMerchant.merchant), `${path} ${answer.text}`)
    }
  }
})

test('nothing that a merchant sees tells who bought', async () => {
  const { net, otherMerchant, otherCustomer, otherPurchase } = tenants
  const personal = [
    otherCustomer.customer,
    otherCustomer.payment_account,
    otherCustomer.purchasing_account,
    'grace',
  ]
  const id = net.outward.idFor(otherMerchant.merchant, otherPurchase)
  for (const path of [`/purchases/${id}`, `/purchases/${id}/receipt`]) {
    const answer = await sendRequest(net, { token: otherMerchant.token, path: `/api/v1${path}` })
    assert.equal(answer.status, 200)
    const [, claims = ''] = answer.text.split('.')
    const seen = answer.text + Buffer.from(claims, 'base64url').toString()
    for (const text of [...personal, otherPurchase]) {
      assert.ok(!seen.includes(text), `${path}: ${text}`)
    }
  }
})

test('outside a sandbox, what exists for scripts is refused', async () => {
  const net = await openTestNetwork({
    settings: { TALLYSTICK_SANDBOX: '0', TALLYSTICK_OPERATOR_TOKEN: 'a-long-operator-token' },
  })
  try {
    const token = 'a-long-operator-token'
    const health = await sendRequest(net, { path: '/health/ready' })
    assert.equal((JSON.parse(health.text) as Json)['sandbox'], false)
    const now = net.clock.now()
    const routes = (await readRoutes(net)).filter(
      ({ path }) => path.startsWith('/sandbox/') || path === '/purchases/batch',
    )
    assert.equal(routes.length, 4)
    const own = { ...tenants, net }
    for (const route of routes) {
      const body = JSON.stringify(getRouteCase(route.key).body?.(own, 1))
      const type = route.isNdjson ? 'application/x-ndjson' : 'application/json'
      const path = pathOf(route, own)
      for (const sent of [body, '{}', '{']) {
        const answer = await sendRequest(net, { token, path, body: sent, type })
        assert.equal(assertProblem(answer, route.key), 'sandbox_only')
      }
    }
    assert.ok(net.clock.now().equals(now))
    assert.equal(await countRows(net, 'merchants'), 0)
    assert.equal(await countRows(net, 'customers'), 0)
    const made = await net.call(token, 'POST', '/merchants', {
      name: 'Real',
      currency: 'USD',
      share: '0.90',
      site: 'https://real.example',
    })
    assert.equal(made.status, 201, 'what the product has too, works')
  } finally {
    await net.close()
  }
})

function changeLast(id: string): string {
  return id.slice(0, -1) + (id.endsWith('0') ? '1' : '0')
}

/** An answer without what differs between any two requests. */
function visible({ status, text, headers }: Answer): Json {
  const lasting = Object.entries(headers).filter(([name]) => !['request-id', 'date'].includes(name))
  return { status, text, headers: Object.fromEntries(lasting) }
}
