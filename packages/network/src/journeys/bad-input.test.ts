// Every route that takes a body, given every bad one: always a documented problem, never a trace in any table.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { assertProblem, assertProblemBody } from './testing/assert-problem.ts'
import type { Json } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { DocumentedRoute, Tenants } from './testing/open-tenants.ts'
import { assertAuditIsClean, countRows, fingerprintBooks } from './testing/read-books.ts'
import { getRouteCase, pathOf, tokenOf } from './testing/route-cases.ts'
import type { RouteCase } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer, Sent } from './testing/send-request.ts'
import { spoilBody } from './testing/spoil-body.ts'

let tenants: Tenants
let routes: readonly (DocumentedRoute & { readonly routeCase: RouteCase })[]
let bodyCount = 0

before(async () => {
  tenants = await openTenants()
  routes = (await readRoutes(tenants.net))
    .filter(({ operation }) => operation.requestBody !== undefined)
    .map((route) => ({ ...route, routeCase: getRouteCase(route.key) }))
})
after(async () => {
  try {
    await assertAuditIsClean(tenants.net)
  } finally {
    await tenants.net.close()
  }
})

type Route = (typeof routes)[number]

function tokenFor({ routeCase: { roles } }: Route): string | undefined {
  const role = typeof roles === 'string' ? undefined : roles[0]
  return role === undefined ? undefined : tokenOf(tenants, role)
}

function send(route: Route, sent: Partial<Sent>): Promise<Answer> {
  return sendRequest(tenants.net, {
    method: route.method,
    path: pathOf(route, tenants),
    token: tokenFor(route),
    ...(route.isNdjson ? { type: 'application/x-ndjson' } : {}),
    ...sent,
  })
}

function newBody({ routeCase }: Route): Json {
  bodyCount += 1
  return routeCase.body?.(tenants, bodyCount) ?? {}
}

/** The code of the refusal, be it of the whole request or of the only line; undefined where it was taken. */
function refusalOf(answer: Answer, what: string): string | undefined {
  if (answer.status >= 300) return assertProblem(answer, what)
  if (!answer.type.startsWith('application/x-ndjson')) return undefined
  const body = JSON.parse(answer.text) as Json
  return body['code'] === undefined ? undefined : assertProblemBody(body, { what })
}

test('every route with a body takes a good one, so that the refusals below are for the fault', async () => {
  assert.ok(routes.length >= 13, 'the document lists the routes')
  const prints = await fingerprintBooks(tenants.net)
  for (const route of routes.filter(({ routeCase }) => routeCase.roles !== 'signed')) {
    const answer = await send(route, { body: newBody(route) })
    assert.ok(answer.status < 300, `${route.key}: ${answer.status} ${answer.text}`)
    assert.equal(refusalOf(answer, route.key), undefined, answer.text)
  }
  const now = await fingerprintBooks(tenants.net)
  for (const table of ['purchases', 'transfers', 'ledger_accounts', 'offers', 'customers']) {
    assert.notEqual(now.get(table), prints.get(table), `a fingerprint of ${table} shows a change`)
  }
})

test('a spoiled body is refused with a documented problem and leaves no trace', async (context) => {
  for (const route of routes.filter(({ routeCase }) => routeCase.body !== undefined)) {
    await context.test(route.key, () => sendSpoiled(route))
  }
})

const refusalsPerLook = 25

async function sendSpoiled(route: Route): Promise<void> {
  const { isOpen = false, nullable = [] } = route.routeCase
  const all = spoilBody(newBody(route), { isOpen, nullable }).map((spoiled, index) => ({
    ...spoiled,
    index,
  }))
  const faults: string[] = []
  let prints = await fingerprintBooks(tenants.net)
  let refusedCount = 0
  // What may be taken comes last, and is looked at one by one: it may change rows.
  const sorted = all.toSorted((a, b) => Number(b.mustRefuse) - Number(a.mustRefuse))
  for (const [place, { name, mustRefuse, index }] of sorted.entries()) {
    // With an id of its own, so that none is refused for the one before it.
    const body = spoilBody(newBody(route), { isOpen, nullable })[index]?.text ?? ''
    const what = `${route.key} ${name}`
    const answer = await send(route, { body })
    const mayTake = sorted[place + 1]?.mustRefuse !== true
    const now =
      mayTake || place % refusalsPerLook === 0 ? await fingerprintBooks(tenants.net) : prints
    try {
      const code = refusalOf(answer, what)
      if (code === undefined) assert.ok(!mustRefuse, `${what} was taken: ${answer.text}`)
      else assert.deepEqual(now, prints, `${what}, or one shortly before, left a trace`)
      refusedCount += code === undefined ? 0 : 1
    } catch (error) {
      // All of them in one report: one fault is seldom alone.
      faults.push((error as Error).message)
    }
    prints = now
  }
  assert.deepEqual(faults, [])
  assert.ok(refusedCount > 10, `${route.key}: ${refusedCount} of ${all.length}`)
}

/** Banks write texts and XML, of what is known. */
const notRead = ['unsupported_media_type', 'malformed_payout_report']

test('a body that is none: empty, in another type or coding, or too large', async () => {
  const { net } = tenants
  const prints = await fingerprintBooks(net)
  for (const route of routes) {
    const good = JSON.stringify(newBody(route))
    const padded = good + ' '.repeat(2_000_000)
    const huge = good + ' '.repeat(5_000_000)
    const faults: readonly [string, Partial<Sent>, readonly string[] | undefined][] = [
      ['empty', { body: '' }, undefined],
      ['spaces', { body: ' \n \n' }, undefined],
      ['a text', { body: good, type: 'text/plain' }, notRead],
      ['XML', { body: '<a/>', type: 'application/xml' }, notRead],
      ['a form', { body: 'a=b', type: 'application/x-www-form-urlencoded' }, undefined],
      ['parts', { body: good, type: 'multipart/form-data; boundary=x' }, undefined],
      ['no type', { body: good, type: null }, ['unsupported_media_type']],
      ['a type that is none', { body: good, type: 'json' }, ['unsupported_media_type']],
      ['UTF-16', { body: new Uint8Array(Buffer.from(good, 'utf16le')) }, undefined],
      ['not UTF-8', { body: Buffer.from('{"a":"\xff\xfe"}', 'latin1') }, undefined],
      ['2 MB', { body: padded, type: 'application/json' }, undefined],
      ['5 MB', { body: huge }, ['body_too_large']],
    ]
    for (const [name, sent, codes] of faults) {
      const what = `${route.key} ${name}`
      // An empty batch is an answer without a line: nothing was asked for.
      const answer = await send(route, sent)
      if (answer.status === 200 && answer.text === '' && route.isNdjson) continue
      const code = refusalOf(answer, what)
      assert.ok(code !== undefined, what)
      if (codes !== undefined && route.routeCase.roles !== 'signed') {
        assert.ok(codes.includes(code), `${what}: ${code}`)
      }
    }
    assert.deepEqual(await fingerprintBooks(net), prints, route.key)
  }
})

test('a form of a page that is too large is refused too', async () => {
  const type = 'application/x-www-form-urlencoded'
  for (const path of ['/sign-on', '/register', '/confirm/x', '/sign-off']) {
    const body = `a=${'x'.repeat(2_000_000)}`
    assert.equal((await sendRequest(tenants.net, { path, body, type })).status, 413, path)
  }
})

const badMoves: readonly [body: object, code: string][] = [
  [{ now: '2026-11-30T00:00:00Z' }, 'clock_moves_back'],
  [{ advance: '-PT1H' }, 'clock_moves_back'],
  [{ now: '9000-01-01T00:00:00Z' }, 'invalid_field'],
  [{ now: '9999-12-31T23:59:59Z' }, 'invalid_field'],
  [{ now: '+010000-01-01T00:00:00Z' }, 'invalid_field'],
  [{ now: '2027-02-30T00:00:00Z' }, 'invalid_field'],
  [{ now: '2027-01-01' }, 'invalid_field'],
  [{ now: '2027-01-01T00:00:00' }, 'invalid_field'],
  [{ now: '2027-01-01T00:00:00Z[u-ca=hebrew]' }, 'invalid_field'],
  [{ now: 1_800_000_000 }, 'invalid_field'],
  [{ now: '2027-01-01T00:00:00Z', advance: 'PT1H' }, 'unknown_field'],
  [{ advance: 'P101Y' }, 'invalid_field'],
  [{ advance: 'PT1e9H' }, 'invalid_field'],
  [{ advance: '' }, 'invalid_field'],
  [{}, 'invalid_field'],
]

test('the clock stays where it is for whatever is no move forward', async () => {
  const { net } = tenants
  const now = net.clock.now()
  for (const [body, code] of badMoves) {
    const path = '/api/v1/sandbox/clock'
    const answer = await sendRequest(net, { token: net.operatorToken, path, body })
    assert.equal(assertProblem(answer, JSON.stringify(body)), code, JSON.stringify(body))
  }
  assert.ok(net.clock.now().equals(now))
})

test('more than an amount may be is not bought, alone or with the tab', async () => {
  const { net, script, merchant } = tenants
  await script.offer(merchant, 'dear', '1000000000', { kind: 'metered' })
  const rich = await script.customer('rich')
  const limit = { credit_limit: { amount: '1000000000', currency: 'USD' } }
  const path = `/payment-accounts/${rich.payment_account}/credit-limit`
  assert.equal((await net.call(net.operatorToken, 'PUT', path, limit)).status, 200)
  const buy = (id: string, quantity: number): Promise<Answer> =>
    sendRequest(net, {
      token: rich.token,
      path: '/api/v1/purchases',
      body: { id, merchant: merchant.merchant, offer: 'dear', quantity },
    })
  const one = await buy('one', 1)
  assert.equal(one.status, 201, one.text)
  const prints = await fingerprintBooks(net)
  for (const quantity of [1000, 9223, 9224, 1_000_000]) {
    const answer = await buy(`r-${quantity}`, quantity)
    assert.equal(assertProblem(answer, String(quantity)), 'amount_too_large')
  }
  assert.deepEqual(await fingerprintBooks(net), prints)
})

test('paths and methods that are none', async () => {
  const { net, merchant } = tenants
  for (const path of ['', '/', '/offers/', '//offers', '/OFFERS', '/nothing', '/offers/a/b']) {
    const answer = await sendRequest(net, { token: merchant.token, path: `/api/v1${path}` })
    assert.equal(assertProblem(answer, path), 'not_found')
  }
  for (const method of ['PATCH', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await sendRequest(net, { method, token: merchant.token, path: '/api/v1/offers' })
    assert.equal(assertProblem(answer, method), 'not_found')
  }
})

test('a batch keeps its good lines and names the bad ones', async () => {
  const route = routes.find(({ key }) => key === 'post /purchases/batch')
  assert.ok(route !== undefined)
  const good = [newBody(route), newBody(route)].map((body) => JSON.stringify(body))
  const before = await countRows(tenants.net, 'purchases')
  const body = [good[0], '{', 'null', '{"id":"x"}', good[1], '\u0000', ''].join('\r\n')
  const answer = await send(route, { body })
  const lines = answer.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Json)
  assert.deepEqual(
    lines.map((line) => line['code'] ?? line['status']),
    [
      'purchased',
      'malformed_body',
      'invalid_field',
      'invalid_field',
      'purchased',
      'malformed_body',
    ],
  )
  assert.equal((await countRows(tenants.net, 'purchases')) - before, 2)
  const many = `${good[0] ?? ''}\n`.repeat(1001)
  assert.equal(assertProblem(await send(route, { body: many }), '1001 lines'), 'too_many_lines')
})

test('whatever stands in amounts and ids: an answer that is documented, and books that add up', async () => {
  const prints = await fingerprintBooks(tenants.net)
  const { merchant } = tenants.merchant
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ maxLength: 300 }),
    fc.constantFrom('', '\0', '\ud800', 'mer_', 'pac_00', '-1', '1e3', 'NaN', '2^63'),
  )
  const amount = fc.oneof(
    text,
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.bigInt({ min: 2n ** 62n, max: 2n ** 65n }).map(String),
    fc.tuple(fc.bigInt(), fc.nat()).map(([whole, part]) => `${whole}.${part}`),
  )
  const json = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), fc.double(), fc.maxSafeInteger())
  const order = fc.record(
    {
      id: fc.oneof(text, fc.constant('good')),
      merchant: fc.oneof(text, fc.constant(merchant)),
      // No sku of this merchant: whatever else is good, there is nothing to buy.
      offer: fc.oneof(text, fc.constant('unknown')),
      quantity: fc.oneof(json, fc.constantFrom(1, 2)),
      price: fc.oneof(fc.record({ amount, currency: fc.oneof(text, fc.constant('USD')) }), json),
      purchasing_account: fc.oneof(text, fc.constant(tenants.customer.purchasing_account)),
    },
    { requiredKeys: ['id', 'merchant', 'offer', 'purchasing_account'] },
  )
  const batch = routes.find(({ key }) => key === 'post /purchases/batch')
  assert.ok(batch !== undefined)
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 40, maxLength: 60 }), async (orders) => {
      const body = orders.map((one) => JSON.stringify(one)).join('\n')
      const answer = await send(batch, { body })
      assert.equal(answer.status, 200, answer.text)
      const lines = answer.text.trim().split('\n')
      assert.equal(lines.length, orders.length)
      for (const line of lines) assertProblemBody(JSON.parse(line) as Json, { what: line })
    }),
    { numRuns: 50 },
  )
  assert.deepEqual(await fingerprintBooks(tenants.net), prints)
})

test('an offer is taken at just the prices that are prices', async () => {
  const digits = fc.nat({ max: 1_200_000_000 }).map(String)
  const decimals = fc.string({ unit: fc.constantFrom('0', '1', '4', '9'), maxLength: 8 })
  const amount = fc.oneof(
    fc.tuple(digits, decimals).map(([whole, part]) => `${whole}.${part}`),
    digits,
    decimals,
    fc
      .tuple(digits, fc.constantFrom('e1', 'E1', ' ', '\n', ',5', 'n', '٥'))
      .map((parts) => parts.join('')),
    fc.constantFrom('1000000000', '1000000000.000000', '1000000000.000001', '0.000001', '0.000000'),
  )
  const batch = routes.find(({ key }) => key === 'post /offers/batch')
  assert.ok(batch !== undefined)
  let takenCount = 0
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 40, maxLength: 60 }), async (amounts) => {
      const good = newBody(batch)
      const bodies = amounts.map((text, index) => ({
        ...good,
        sku: `${String(good['sku'])}-${index}`,
        price: { amount: text, currency: 'USD' },
      }))
      const answer = await send(batch, {
        body: bodies.map((one) => JSON.stringify(one)).join('\n'),
      })
      const lines = answer.text.trim().split('\n')
      assert.equal(lines.length, amounts.length)
      for (const [index, text] of amounts.entries()) {
        const line = JSON.parse(lines[index] ?? '') as Json
        const what = `${JSON.stringify(text)} ${lines[index] ?? ''}`
        if (isPrice(text)) assert.equal(line['status'], 'registered', what)
        else assert.equal(assertProblemBody(line, { what }), 'invalid_amount', what)
        takenCount += isPrice(text) ? 1 : 0
      }
    }),
    { numRuns: 20 },
  )
  assert.ok(takenCount > 100, 'many are prices')
})

/** Written again, without the code of the product: above zero, at most a thousand million, 6 decimals. */
function isPrice(text: string): boolean {
  const [, whole, part = ''] = /^(0|[1-9][0-9]*)(?:\.([0-9]{1,6}))?$/.exec(text) ?? []
  if (whole === undefined) return false
  const micros = BigInt(whole + part.padEnd(6, '0'))
  return micros > 0n && micros <= 1_000_000_000_000_000n
}

test('whatever stands in paths and queries', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  const odd = fc.constantFrom('.', '..', '%', '%00', '%ff', '%2e%2e', '\0', '\ud800', '../x', 'a b')
  const { net, merchant, customer } = tenants
  const prints = await fingerprintBooks(net)
  const gets = (await readRoutes(net)).filter(({ path, method }) => {
    return path.includes('{') && (method === 'GET' || method === 'DELETE')
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, odd), fc.constantFrom(...gets), async (id, route) => {
      const raw = encodeURIComponent(id.toWellFormed()) || 'x'
      const path = `/api/v1${route.path.replace(/\{\w+\}/, raw)}`
      const { roles } = getRouteCase(route.key)
      const role = (typeof roles === 'string' ? undefined : roles[0]) ?? 'operator'
      const answer = await sendRequest(net, {
        method: route.method,
        path,
        token: tokenOf(tenants, role),
      })
      // fetch takes dots for another path before anything is sent.
      if (answer.status >= 300) assertProblem(answer, `${route.method} ${path}`)
    }),
    { numRuns: 300 },
  )
  assert.deepEqual(await fingerprintBooks(net), prints)
  for (const query of ['after=x', 'limit=0', 'limit=-1', 'limit=1e9', 'limit=x', 'limit=201x']) {
    for (const [token, path] of [
      [merchant.token, '/offers'],
      [customer.token, '/purchases'],
      [customer.token, '/statements/current'],
      [net.operatorToken, '/ledger/balances'],
      [net.operatorToken, '/billing/runs'],
      [net.operatorToken, '/merchants'],
    ] as const) {
      assertProblem(
        await sendRequest(net, { token, path: `/api/v1${path}?${query}` }),
        path + query,
      )
    }
  }
})
