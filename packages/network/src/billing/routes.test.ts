// The API of billing: the worked example as the operator's scripts drive it, and everything that is refused.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Caller } from '../contract/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import { createHttpClient, systemClock } from '../platform/index.ts'
import { createSimulatorAdapter, processorsOf } from '../processors/index.ts'
import { billingRoutes } from './routes.ts'
import {
  addBuyer,
  addBuyers,
  addMerchant,
  available,
  buy,
  buyForEach,
  openBillingWorld,
  owed,
  threshold,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
const http = createHttpClient()
const reportSecret = 'a-secret-of-tests'
const realClock = systemClock()

before(async () => {
  world = await openBillingWorld()
})
after(async () => {
  http.close()
  await world.close()
})

const callers = new Map<string, Caller>([['operator', { role: 'operator' }]])

function customer({ paymentAccount, purchasingAccount }: TestBuyer): string {
  const role = 'customer' as const
  callers.set(purchasingAccount, {
    role,
    customer: 'cus_1',
    signOn: 'sgn_1',
    proof: { token: 'tok' },
    paymentAccount,
    purchasingAccount,
  })
  return purchasingAccount
}

/** The members of all answers together; each answer has its own. */
interface Answer {
  readonly status: string
  readonly code: string
  readonly run: string
  readonly requests: number
  readonly below_threshold: number
  readonly total: object | null
  readonly totals: readonly object[]
  readonly data: readonly Readonly<Record<string, string>>[]
  readonly next: string | null
  readonly lines: readonly { readonly amount: string; readonly currency: string }[]
  readonly payments: readonly object[]
  readonly report: string
  readonly declined: number
  readonly unknown: number
  readonly repeated: number
  readonly contradictions: readonly object[]
  readonly refused: readonly { readonly line: number }[]
}

async function call(
  method: string,
  path: string,
  more: {
    readonly as?: string
    readonly body?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly isSandbox?: boolean
  } = {},
) {
  const { as = 'operator', body, headers = {}, isSandbox = true } = more
  const options = { http, url: 'http://127.0.0.1:9', key: 'key', reportSecret }
  const processors = processorsOf([createSimulatorAdapter(options)])
  const api = createApiRoot({
    routes: [billingRoutes(world, { threshold, isSandbox, processors, realClock })],
    authenticate: async (c, next) => {
      c.set('caller', callers.get(as))
      await next()
    },
    version: '0',
    publicUrl: 'https://network.example',
    random: world.random,
    logError: (error) => {
      throw error
    },
  })
  const contentType = path.endsWith('reports') ? 'application/x-ndjson' : 'application/json'
  const response = await api.request(`/api/v1${path}`, {
    method,
    headers: { 'content-type': contentType, ...headers },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, json: (await response.json()) as Answer }
}

function startRun(date: string, isSandbox = true) {
  return call('POST', '/billing/runs', { body: JSON.stringify({ date }), isSandbox })
}

function sendReport(
  lines: readonly object[],
  more: { readonly headers?: Readonly<Record<string, string>> } = {},
) {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  return call('POST', '/billing/reports', { body, ...more })
}

test('the worked example', async () => {
  const j = await addBuyer(world)
  const c = await addMerchant(world)
  const s = await addMerchant(world)
  await buy(world, j, c, 2_500_000n)
  await buy(world, j, s, 1_000_000n)
  const december = await startRun('2026-12-22')
  assert.equal(december.status, 201)
  assert.deepEqual(
    [december.json.status, december.json.requests, december.json.below_threshold],
    ['made', 0, 1],
  )
  assert.deepEqual(december.json.total, { amount: '0.00', currency: 'USD' })

  await buy(world, j, s, 1_000_000n)
  const january = await startRun('2027-01-22')
  assert.deepEqual(january.json.total, { amount: '4.50', currency: 'USD' })
  assert.deepEqual(january.json.totals, [{ currency: 'USD', amount: '4.50', requests: 1 }])
  const again = await startRun('2027-01-22')
  assert.deepEqual([again.status, again.json], [200, { ...january.json, status: 'exists' }])

  const listed = await call('GET', `/billing/runs/${january.json.run}/requests`)
  assert.equal(listed.json.next, null)
  const [{ request, ...shown } = {}] = listed.json.data
  assert.deepEqual(shown, {
    payment_account: j.paymentAccount,
    amount: '4.50',
    currency: 'USD',
    method: 'Card',
    status: 'requested',
    reason: null,
  })

  const paid = await sendReport([{ request, status: 'paid' }])
  const { report, ...counts } = paid.json
  assert.match(report, /^rep_/)
  const none = { paid: 0, declined: 0, unknown: 0, repeated: 0, contradicts: 0 }
  const clean = { contradictions: [], refused: [] }
  assert.deepEqual(counts, { status: 'applied', ...none, paid: 1, ...clean })
  const repeated = await sendReport([{ request, status: 'paid' }])
  assert.equal(repeated.json.repeated, 1)
  assert.deepEqual(
    [await available(world, c), await available(world, s), await owed(world, j)],
    [2_250_000n, 1_800_000n, 0n],
  )
  const answered = await call('GET', `/billing/runs/${january.json.run}/requests`)
  assert.equal(answered.json.data[0]?.['status'], 'paid')
})

test('lists come in pages', async () => {
  const buyers = await addBuyers(world, 5)
  const merchant = await addMerchant(world)
  await buyForEach(world, buyers, merchant, 5_000_000n)
  const run = await startRun('2027-02-22')
  const seen: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const query: string = after === '' ? '' : `&after=${after}`
    const page = await call('GET', `/billing/runs/${run.json.run}/requests?limit=2${query}`)
    seen.push(...page.json.data.map(({ payment_account = '' }) => payment_account))
    after = page.json.next
  }
  assert.deepEqual(seen.toSorted(), buyers.map(({ paymentAccount }) => paymentAccount).toSorted())
  const runs = await call('GET', '/billing/runs?limit=1')
  assert.equal(runs.json.data[0]?.['date'], '2027-02-22')
  const more = await call('GET', `/billing/runs?limit=9&after=${runs.json.next}`)
  assert.deepEqual(
    more.json.data.map(({ date }) => date),
    ['2027-01-22', '2026-12-22'],
  )
})

test('a report with a key is one report for ever', async () => {
  const buyer = await addBuyer(world)
  await buy(world, buyer, await addMerchant(world), 5_000_000n)
  const run = await startRun('2027-03-22')
  const { json } = await call('GET', `/billing/runs/${run.json.run}/requests`)
  const own = json.data.find(({ payment_account }) => payment_account === buyer.paymentAccount)
  const headers = { 'idempotency-key': 'report of March' }
  const line = { request: own?.['request'], status: 'declined', reason: 'card_declined' }
  const first = await sendReport([line], { headers })
  assert.deepEqual([first.json.status, first.json.declined], ['applied', 1])
  const second = await sendReport([line], { headers })
  assert.deepEqual(second.json, { ...first.json, status: 'exists' })
  const other = await sendReport([{ ...line, status: 'paid' }], { headers })
  assert.deepEqual([other.status, other.json.code], [409, 'report_conflict'])
  const contradicts = await sendReport([{ ...line, status: 'paid' }])
  assert.deepEqual(contradicts.json.contradictions, [
    { line: 1, request: own?.['request'], status: 'paid' },
  ])
  assert.equal(await owed(world, buyer), 5_000_000n)
})

test('the whole lines of a torn report are applied, the torn one is named', async () => {
  const body = '{"request":"req_none","status":"paid"}\n{"request":"req_tw'
  const { status, json } = await call('POST', '/billing/reports', { body })
  assert.deepEqual(
    [status, json.unknown, json.refused.length, json.refused[0]?.line],
    [200, 1, 1, 2],
  )
})

test('a report that the processor pushes is believed when it is signed', async () => {
  const body = '{"request":"req_none","status":"paid"}\n'
  const seconds = Math.floor(realClock.now().epochMilliseconds / 1000)
  const sign = (secret: string) =>
    `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
  const push = (headers: Readonly<Record<string, string>>) =>
    call('POST', '/billing/processor-reports', { as: 'nobody', body, headers })
  const good = await push({ 'processor-signature': sign(reportSecret) })
  assert.deepEqual([good.status, good.json.unknown], [200, 1])
  for (const headers of [{}, { 'processor-signature': sign('another') }]) {
    assert.equal((await push(headers)).json.code, 'unauthenticated')
  }
})

type Case = readonly [
  what: string,
  method: string,
  path: string,
  more: Parameters<typeof call>[2],
  status: number,
  code: string,
]
const date = (text: string, more: object = {}) => ({
  body: JSON.stringify({ date: text, ...more }),
})
const asJson = { 'content-type': 'application/json' }
// prettier-ignore
const cases: readonly Case[] = [
  ['a run without a token', 'POST', '/billing/runs', { ...date('2026-12-22'), as: 'nobody' }, 401, 'unauthenticated'],
  ['a run by a customer', 'POST', '/billing/runs', { ...date('2026-12-22'), as: 'customer' }, 403, 'forbidden'],
  ['a day ahead', 'POST', '/billing/runs', { ...date('2027-01-05'), isSandbox: false }, 409, 'billing_date_ahead'],
  ['a day long past', 'POST', '/billing/runs', date('1999-03-01'), 409, 'billing_date_past'],
  ['a run of no day', 'POST', '/billing/runs', date('2026-02-30'), 422, 'invalid_field'],
  ['a run of an instant', 'POST', '/billing/runs', date('2026-12-22T00:00:00Z'), 422, 'invalid_field'],
  ['an unknown field', 'POST', '/billing/runs', date('2026-12-22', { force: true }), 422, 'unknown_field'],
  ['requests of no run', 'GET', '/billing/runs/run_none/requests', {}, 404, 'unknown_run'],
  ['requests for a customer', 'GET', '/billing/runs/run_none/requests', { as: 'customer' }, 403, 'forbidden'],
  ['a made-up cursor', 'GET', '/billing/runs?after=abc', {}, 400, 'invalid_cursor'],
  ['an empty report', 'POST', '/billing/reports', { body: '\n' }, 422, 'malformed_report'],
  ['a report that is none', 'POST', '/billing/reports', { body: 'paid, thanks' }, 422, 'malformed_report'],
  ['a report as JSON', 'POST', '/billing/reports', { body: '{}', headers: asJson }, 415, 'unsupported_media_type'],
  ['a report by a customer', 'POST', '/billing/reports', { body: '{}', as: 'customer' }, 403, 'forbidden'],
]
for (const [what, method, path, more, status, code] of cases) {
  test(`${what}: ${status} ${code}`, async () => {
    if (!callers.has('customer')) {
      const caller = callers.get(customer(await addBuyer(world)))
      if (caller !== undefined) callers.set('customer', caller)
    }
    const answer = await call(method, path, more)
    assert.deepEqual([answer.status, answer.json.code], [status, code])
  })
}
