// Every route that changes something, under one key: the same request twice, another one, late, at once, and after a
// death at any of its points. Generated from the network's own description: a new route is tried, or fails.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TestContext } from 'node:test'
import { createFaults, createPgDatabase, noFaults, testClock } from '../platform/index.ts'
import type { Faults } from '../platform/index.ts'
import { assertProblem } from './testing/assert-problem.ts'
import { freshCase } from './testing/fresh-cases.ts'
import type { FreshCase } from './testing/fresh-cases.ts'
import type { Json } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { DocumentedRoute, Tenants } from './testing/open-tenants.ts'
import { assertAuditIsClean, countAll, fingerprintBooks } from './testing/read-books.ts'
import { getRouteCase, pathOf } from './testing/route-cases.ts'
import type { Role } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer, Sent } from './testing/send-request.ts'

/** Changing routes that take no key, and why. */
const keyless = new Map([
  ['post /billing/processor-reports', 'a processor signs it; each line is known by its request'],
])
/** Known by an id in their own row, and answered `exists`. */
const withOwnId = new Set(['post /purchases'])

let tenants: Tenants
let routes: readonly DocumentedRoute[]
let number = 1_000

before(async () => {
  tenants = await openTenants({
    // Five days pass for each route, and there are many.
    settings: { TALLYSTICK_REFUND_DAYS: '3650', TALLYSTICK_MERCHANT_TOKEN_DAYS: '3650' },
  })
  routes = (await readRoutes(tenants.net)).filter(({ method }) => method !== 'GET')
})
after(async () => {
  try {
    await assertAuditIsClean(tenants.net)
  } finally {
    await tenants.net.close()
  }
})

const keyed = (): readonly DocumentedRoute[] =>
  routes.filter(({ key }) => !keyless.has(key) && !withOwnId.has(key))

function roleOf(key: string): Role {
  const { roles } = getRouteCase(key)
  const role = typeof roles === 'string' ? undefined : roles[0]
  return role ?? assert.fail(`${key}: who has a key there?`)
}

/** Something that was not asked for before. */
async function newCase(route: DocumentedRoute): Promise<FreshCase> {
  number += 1
  return await freshCase(tenants, route.key, number)
}

function requestOf(route: DocumentedRoute, fresh: FreshCase, key?: string): Sent {
  const { token, params, body } = fresh
  return {
    method: route.method,
    path: pathOf(route, tenants, params),
    token,
    body,
    ...(route.isNdjson ? { type: 'application/x-ndjson' } : {}),
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  }
}

/** Where the body has an id of its own, the key is that. */
function keyOf({ body }: FreshCase): string {
  return typeof body?.['id'] === 'string' ? body['id'] : `key-${number}`
}

const send = (sent: Sent): Promise<Answer> => sendRequest(tenants.net, sent)
const said = ({ status, text }: Answer): string => `${status} ${text}`

/** With another value in a member where another one is as good. */
function otherBody(body: Json): Json {
  const change = (value: unknown): unknown => {
    if (typeof value === 'boolean') return !value
    if (typeof value === 'string') return otherText(value)
    if (Array.isArray(value))
      return value.map((one, at) => (at === 0 ? change(one) : one) as unknown)
    if (typeof value === 'object' && value !== null) return otherBody(value as Json)
    return value
  }
  const names = [
    'on',
    'grant',
    'status',
    'reason',
    'x',
    'price',
    'credit_limit',
    'caps',
    'limits',
    'amount',
  ]
  const given = Object.keys(body).filter((name) => name !== 'id' && name !== 'currency')
  const name = names.find((one) => given.includes(one)) ?? given[0]
  if (name === undefined) return { ...body, credit: { amount: '0.07', currency: 'USD' } }
  return { ...body, [name]: change(body[name]) }
}

function otherText(text: string): string {
  const others: readonly [RegExp, string][] = [
    [/^quality$/, 'other'],
    [/^active$/, 'suspended'],
    [/^month$/, 'week'],
    [/^support$/, 'accountant'],
    [/^en$/, 'de'],
    [/^PT1S$/, 'PT2S'],
    [/^\d{4}-\d\d-\d\d$/, '2026-11-30'],
    [/^\d{4}-\d\d-\d\dT/, '2026-10-30T'],
    // Shares are below one.
    [/^0\.\d\d$/, '0.33'],
    [/^\d+\.\d\d$/, '7.77'],
    [/^https:.*/, 'https://other.example'],
    [/^11q/, '12q'],
  ]
  const found = others.find(([pattern]) => pattern.test(text))
  return found === undefined ? `${text}x` : text.replace(found[0], found[1])
}

async function eachRoute(
  context: TestContext,
  of: readonly DocumentedRoute[],
  work: (route: DocumentedRoute) => Promise<void>,
): Promise<void> {
  for (const route of of) await context.test(route.key, () => work(route))
}

/** @throws where a row of any table came, went or changed. */
async function leavesNoTrace<T>(what: string, work: () => Promise<T>): Promise<T> {
  const prints = await fingerprintBooks(tenants.net)
  const value = await work()
  assert.deepEqual(await fingerprintBooks(tenants.net), prints, `${what} left a trace`)
  return value
}

test('every route that changes something takes a key, and says so', () => {
  assert.ok(routes.length > 30)
  for (const { key, operation } of routes) {
    const { parameters = [], responses } = operation as typeof operation & {
      readonly parameters?: readonly Json[]
    }
    const names = parameters.map(({ in: place, name }) => `${String(place)} ${String(name)}`)
    assert.equal(names.includes('header Idempotency-Key'), !keyless.has(key), key)
    if (keyless.has(key)) continue
    const codes = Object.values(responses)
      .map(({ description }) => description)
      .join()
    for (const code of ['idempotency_key_invalid', 'idempotency_conflict', 'answer_not_kept']) {
      assert.ok(codes.includes(`\`${code}\``), `${key} ${code}`)
    }
  }
})

test('a key that is none is refused, before anything else is done', async (context) => {
  await eachRoute(
    context,
    [...routes].filter(({ key }) => !keyless.has(key)),
    async (route) => {
      const fresh = await newCase(route)
      for (const key of ['x'.repeat(201), 'caf\u00e9']) {
        const answer = await leavesNoTrace(route.key, () => send(requestOf(route, fresh, key)))
        assert.equal(assertProblem(answer, route.key), 'idempotency_key_invalid')
      }
    },
  )
})

test('the same again, another one, late, and other callers', async (context) => {
  await eachRoute(context, keyed(), async (route) => {
    const fresh = await newCase(route)
    const key = keyOf(fresh)
    const request = requestOf(route, fresh, key)
    const first = await send(request)
    assert.ok(first.status < 500, said(first))
    const repeat = async (when: string): Promise<void> => {
      const again = await leavesNoTrace(`${route.key} ${when}`, () => send(request))
      assert.equal(said(again), said(first), when)
      assert.equal(again.type, first.type, when)
    }
    await repeat('at once')

    if (fresh.body !== undefined) {
      const other = { ...request, body: otherBody(fresh.body) }
      const answer = await leavesNoTrace(route.key, () => send(other))
      assert.equal(assertProblem(answer, route.key), 'idempotency_conflict')
      await repeat('after another one was refused')
    }

    // What was asked for since holds, however late the first one comes again.
    if (fresh.body !== undefined) {
      await send(requestOf(route, { ...fresh, body: withOwnKey(otherBody(fresh.body)) }))
    }
    tenants.net.clock.advance(Temporal.Duration.from({ hours: 24 * 5 }))
    await repeat('late')
    // As it was, for the routes that follow.
    await send(requestOf(route, { ...fresh, body: withOwnKey(fresh.body) }))
  })
})

function withOwnKey<Body extends Json | undefined>(body: Body): Body {
  number += 1
  return body !== undefined && 'id' in body ? { ...body, id: `own-${number}` } : body
}

test('an id in the body stands for one thing, for ever, without any key', async (context) => {
  const withId = routes.filter(({ key }) => 'id' in (getRouteCase(key).body?.(tenants, 0) ?? {}))
  assert.ok(withId.length > 5)
  await eachRoute(context, withId, async (route) => {
    const fresh = await newCase(route)
    const request = requestOf(route, fresh)
    const first = await send(request)
    assert.ok(first.status < 300, said(first))
    for (const hours of [1, 24 * 5]) {
      const again = await leavesNoTrace(route.key, () => send(request))
      assert.equal(again.status, 200, said(again))
      tenants.net.clock.advance(Temporal.Duration.from({ hours }))
    }
    const other = { ...request, body: otherBody(fresh.body ?? {}) }
    const answer = await leavesNoTrace(route.key, () => send(other))
    assert.match(refusalOf(answer, route.key), /^(idempotency|order)_conflict$/)
  })
})

/** Of the whole request, or of its only line. */
function refusalOf(answer: Answer, what: string): string {
  if (answer.status !== 200) return assertProblem(answer, what)
  return String((JSON.parse(answer.text) as Json)['code'])
}

test('a key that was used on one route is used on no other, by the same caller', async () => {
  for (const role of ['operator', 'merchant', 'customer'] as const) {
    const own = keyed().filter(({ key }) => roleOf(key) === role)
    const [first, ...others] = own
    assert.ok(first !== undefined && others.length > 5)
    for (const other of others) {
      const one = await newCase(first)
      const two = await newCase(other)
      const key = keyOf(two)
      const body = one.body !== undefined && 'id' in one.body ? { ...one.body, id: key } : one.body
      await send(requestOf(first, { ...one, body, token: two.token }, key))
      const answer = await leavesNoTrace(other.key, () => send(requestOf(other, two, key)))
      assert.equal(
        assertProblem(answer, other.key),
        'idempotency_conflict',
        `${first.key}, then ${other.key}`,
      )
    }
  }
})

test('keys of one caller mean nothing to another', async () => {
  const others = { merchant: tenants.otherMerchant.token, customer: tenants.otherCustomer.token }
  for (const route of keyed()) {
    const role = roleOf(route.key)
    if (role === 'operator') continue
    const fresh = await newCase(route)
    const request = requestOf(route, fresh, keyOf(fresh))
    await send(request)
    const body = fresh.body === undefined ? undefined : otherBody(fresh.body)
    const theirs = await send({ ...request, body, token: others[role] })
    assert.doesNotMatch(theirs.text, /idempotency_conflict/, route.key)
  }
})

test('many at once are carried out once', async (context) => {
  await eachRoute(context, keyed(), async (route) => {
    const fresh = await newCase(route)
    const request = requestOf(route, fresh, keyOf(fresh))
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(request)))
    const last = await leavesNoTrace(route.key, () => send(request))
    assert.ok(last.status < 500, said(last))
    for (const answer of answers) {
      if (said(answer) === said(last)) continue
      assert.equal(assertProblem(answer, route.key), 'command_running')
      assert.equal(answer.headers['retry-after'], '2')
    }
  })
})

/** Where a change spans several transactions it dies at each point; where it is one, at some of them. */
const spanning = new Set([
  'post /purchases/batch',
  'post /subscriptions/{subscription}/renew',
  'post /billing/runs',
  'post /billing/reports',
  'post /settlement/runs',
])
const everySo = 7
/** What a job writes behind a change whose process died: not before it is due. */
const writtenBehind = new Set(['merchant_events', 'outbox_notices', 'work'])

test('a death at any point, then a repetition: done once, and answered', async (context) => {
  let faults: Faults = noFaults
  const database = createPgDatabase({
    url: tenants.net.opened.url,
    poolMax: 4,
    faults: { point: (name) => faults.point(name) },
  })
  // Its leases are over when somebody else looks at them.
  const dying = tenants.net.openBeside(database, testClock('2000-01-01T00:00:00Z'))
  let deathCount = 0
  /** What becomes of one that dies at the n-th point, where it comes to that. */
  const tryOnce = async (route: DocumentedRoute, killAt: number) => {
    const fresh = await newCase(route)
    const request = requestOf(route, fresh, keyOf(fresh))
    const earlier = await countAll(tenants.net)
    const counting = createFaults(killAt)
    faults = counting
    await (await dying.fetch(fetched(request))).text()
    faults = noFaults
    const isDead = counting.passed.length >= killAt
    const what = `${route.key} killed at ${isDead ? (counting.passed[killAt - 1] ?? '') : 'no point'}`
    const answer = await send(request)
    assert.ok(answer.status < 500, `${what}: ${said(answer)}`)
    assert.equal(said(await send(request)), said(answer), what)
    const more = difference(earlier, await countAll(tenants.net)).filter(
      ([table]) => !spanning.has(route.key) || !writtenBehind.has(table),
    )
    return { isDead, more, status: answer.status, what }
  }
  try {
    await eachRoute(context, keyed(), async (route) => {
      const whole = await tryOnce(route, Number.MAX_SAFE_INTEGER)
      const step = spanning.has(route.key) ? 1 : everySo
      for (let killAt = (number % step) + 1; ; killAt += step) {
        const { isDead, more, status, what } = await tryOnce(route, killAt)
        assert.deepEqual(more, whole.more, what)
        // One that goes on may find that it was done: `exists`.
        const isSame = status === whole.status || (spanning.has(route.key) && status === 200)
        assert.ok(isSame, `${what}: ${status}`)
        if (!isDead) break
        deathCount += 1
      }
    })
    context.diagnostic(`${deathCount} deaths`)
    assert.ok(deathCount > 200, `only ${deathCount} deaths`)
  } finally {
    await dying.stop()
    await database.close()
  }
})

function fetched({ method, path, token = '', body, type, headers }: Sent): Request {
  return new Request(tenants.net.url + path, {
    method: method ?? 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...headers,
      ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** By table, where there are more or fewer rows than before. */
function difference(
  earlier: ReadonlyMap<string, number>,
  later: ReadonlyMap<string, number>,
): readonly (readonly [table: string, more: number])[] {
  return [...later]
    .map(([table, count]) => [table, count - (earlier.get(table) ?? 0)] as const)
    .filter(([, more]) => more !== 0)
    .toSorted(([one], [other]) => one.localeCompare(other))
}
