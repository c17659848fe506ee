// Every date, instant and duration that a caller may send, sent absurdly early and late: one clear refusal, or no
// effect on money. The places are read from the network's own description, so that a new one has to be decided here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertProblem } from './testing/assert-problem.ts'
import type { Json } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { DocumentedRoute, Tenants } from './testing/open-tenants.ts'
import { countRows } from './testing/read-books.ts'
import { getRouteCase, pathOf, tokenOf } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer } from './testing/send-request.ts'

type Node = Readonly<Record<string, unknown>>

/** Codes of the refusals. `reads`: nothing is done but telling. `sold until`: it ends sales, and moves no money. */
type Told = { readonly early: string; readonly late: string } | 'reads' | 'sold until'

const places: Readonly<Record<string, Told>> = {
  'post /billing/runs body date': { early: 'billing_date_past', late: 'billing_date_ahead' },
  'put /merchants/{merchant}/share body from': {
    early: 'share_date_past',
    late: 'share_date_ahead',
  },
  'post /settlement/runs body date': {
    early: 'settlement_date_past',
    late: 'settlement_date_ahead',
  },
  'post /sandbox/clock body now': { early: 'clock_moves_back', late: 'invalid_field' },
  'post /sandbox/clock body advance': { early: 'clock_moves_back', late: 'invalid_field' },
  'post /merchants/me/webhooks/{webhook}/replay body since': 'reads',
  'post /offers body access.until': 'sold until',
  'get /merchants/me/events query since': 'reads',
  'get /merchants/me/figures query from': 'reads',
  'get /merchants/me/figures query to': 'reads',
  'get /merchants/me/sales query from': 'reads',
  'get /merchants/me/sales query to': 'reads',
  'get /merchants/me/sign-offs query since': 'reads',
  'get /statements/{period} path period': 'reads',
}

const sent: Readonly<Record<string, { readonly early: string; readonly late: string }>> = {
  date: { early: '1999-03-01', late: '9998-12-31' },
  'date-time': { early: '1999-03-01T00:00:00Z', late: '9998-12-31T00:00:00Z' },
  duration: { early: '-PT1H', late: 'P200Y' },
}

interface Place {
  readonly route: DocumentedRoute
  readonly in: 'body' | 'query' | 'path'
  readonly at: readonly string[]
  readonly format: string
}

let tenants: Tenants
let found: readonly Place[]

before(async () => {
  tenants = await openTenants()
  const response = await fetch(`${tenants.net.url}/api/v1/openapi.json`)
  const document = (await response.json()) as Node
  found = (await readRoutes(tenants.net)).flatMap((route) => findPlaces(document, route))
})
after(() => tenants.net.close())

test('each place where a date comes in is decided, and no other', () => {
  assert.deepEqual([...new Set(found.map(nameOf))].toSorted(), Object.keys(places).toSorted())
})

test('no absurd date moves money', async (t) => {
  for (const place of found) {
    const name = nameOf(place)
    const told = places[name]
    for (const when of ['early', 'late'] as const) {
      await t.test(`${name}: ${when}`, async () => {
        const money = await countMoney()
        const answer = await sendDate(place, sent[place.format]?.[when] ?? '')
        if (typeof told === 'object') assert.equal(assertProblem(answer, name), told[when])
        else assert.ok(answer.status < 500, answer.text)
        assert.deepEqual(await countMoney(), money)
      })
    }
  }
})

test('a run of 1999 charges nobody, and leaves the day itself to be run', async () => {
  const { net } = tenants
  const run = (date: string) => net.call(net.operatorToken, 'POST', '/billing/runs', { date })
  assert.equal((await run('1999-03-01')).body['code'], 'billing_date_past')
  // Another day of the last month is refused too, once a later one was closed; that one answers as it did.
  assert.equal((await run('2026-11-30')).body['code'], 'billing_date_past')
  assert.equal((await run('2026-12-01')).body['status'], 'exists')
})

async function countMoney(): Promise<readonly number[]> {
  const tables = [
    'transfers',
    'holds',
    'payment_requests',
    'statements',
    'billing_runs',
    'payouts',
    'settlement_runs',
  ]
  return await Promise.all(tables.map((table) => countRows(tenants.net, table)))
}

function nameOf({ route, in: where, at }: Place): string {
  return `${route.key} ${where} ${at.join('.')}`
}

async function sendDate({ route, in: where, at, format }: Place, text: string): Promise<Answer> {
  const routeCase = getRouteCase(route.key)
  const role = typeof routeCase.roles === 'string' ? undefined : routeCase.roles[0]
  const token = role === undefined ? undefined : tokenOf(tenants, role)
  const path = pathOf(route, tenants)
  if (where === 'query') {
    const query = new URLSearchParams({ [at.join('.')]: text }).toString()
    return await sendRequest(tenants.net, { method: route.method, path: `${path}?${query}`, token })
  }
  if (where === 'path') {
    const own = `/api/v1${route.path.replaceAll(/\{\w+\}/g, text)}`
    return await sendRequest(tenants.net, { method: route.method, path: own, token })
  }
  const good = routeCase.body?.(tenants, 1) ?? {}
  // The alternatives of a choice exclude one another.
  const body =
    format === 'duration' || at.join() === 'now' ? { [at.join()]: text } : put(good, at, text)
  const type = route.isNdjson ? { type: 'application/x-ndjson' } : {}
  return await sendRequest(tenants.net, { method: route.method, path, token, body, ...type })
}

function put(body: Json, [first = '', ...rest]: readonly string[], text: string): Json {
  const inner = (body[first] ?? {}) as Json
  return { ...body, [first]: rest.length === 0 ? text : put(inner, rest, text) }
}

function findPlaces(document: Node, route: DocumentedRoute): readonly Place[] {
  const operation = route.operation as unknown as Node
  const content = ((operation['requestBody'] as Node | undefined)?.['content'] ?? {}) as Node
  const bodies = Object.values(content).flatMap((type) =>
    findDates(document, (type as Node)['schema'], []),
  )
  const parameters = ((operation['parameters'] ?? []) as Node[]).flatMap((parameter) =>
    findDates(document, parameter['schema'], [String(parameter['name'])]).map((date) => ({
      ...date,
      in: parameter['in'] as 'query' | 'path',
    })),
  )
  return [...bodies.map((date) => ({ ...date, in: 'body' as const })), ...parameters].map(
    (date) => ({
      route,
      ...date,
    }),
  )
}

/** All strings of a format that is about time, with the way to them. */
function findDates(
  document: Node,
  given: unknown,
  at: readonly string[],
): readonly Pick<Place, 'at' | 'format'>[] {
  if (typeof given !== 'object' || given === null) return []
  const schema = given as Node
  const ref = schema['$ref']
  if (typeof ref === 'string') return findDates(document, resolve(document, ref), at)
  const format = String(schema['format'])
  if (format in sent) return [{ at, format }]
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] ?? []) as unknown[])
  const members = Object.entries((schema['properties'] ?? {}) as Node)
  return [
    ...choices.flatMap((choice) => findDates(document, choice, at)),
    ...members.flatMap(([name, member]) => findDates(document, member, [...at, name])),
    ...findDates(document, schema['items'], at),
  ]
}

function resolve(document: Node, ref: string): unknown {
  return ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Node)[key], document)
}
