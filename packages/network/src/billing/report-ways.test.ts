// Each way in which a payment report comes, with each thing that a report may be: what was seen before writes nothing.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import { createApiRoot } from '../platform/api/index.ts'
import { createHttpClient, systemClock } from '../platform/index.ts'
import { createSimulatorAdapter, processorsOf, readReport } from '../processors/index.ts'
import type { ProcessorAdapter, SimulatorOptions } from '../processors/index.ts'
import { billingRoutes } from './routes.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import { doBillingWork, sending } from './testing/billing-work.ts'
import {
  addBuyers,
  addMerchant,
  bill,
  buyForEach,
  openBillingWorld,
  owed,
  threshold,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'
import { usePaymentMethods } from './testing/use-payment-methods.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
const reportSecret = 'a-secret-of-tests'
const http = createHttpClient({ arePrivateAddressesAllowed: true })
let world: BillingWorld
let processor: StartedProcessor
let buyers: readonly TestBuyer[]
let merchant: string
let month = 0

before(async () => {
  world = await openBillingWorld()
  processor = await startProcessor({ port: 0, ...keys })
  buyers = await addBuyers(world, 4)
  merchant = await addMerchant(world)
  await usePaymentMethods(world, { token: 'pm_card_ok' })
})
after(async () => {
  http.close()
  await processor.close()
  await world.close()
})

interface Line {
  readonly request: string
  readonly status: string
  readonly amount?: string
}
/** What the processor hands out in turn, made of the four lines that it should have. Each comes twice. */
const deliveries: Readonly<
  Record<string, (lines: readonly Line[]) => readonly (readonly Line[])[]>
> = {
  partial: (lines) => [lines.slice(0, 1), lines.slice(0, 2), lines.slice(1, 3), lines],
  doubled: (lines) => [
    [...lines.slice(0, 3), ...lines.slice(0, 3)],
    [...lines, ...lines],
  ],
  reordered: (lines) => [lines.slice(0, 3).reverse(), lines.toReversed()],
  contradicting: (lines) => [
    lines.slice(0, 2),
    [...lines.slice(0, 1).map(flip), ...lines.slice(1, 2)],
    lines.slice(0, 3).map((line) => ({ ...line, amount: '1.00' })),
    [{ request: 'req_nobody', status: 'paid' }, ...lines],
  ],
}
/** The disagreements that each leaves. */
const disagreements: Readonly<Record<string, number>> = { contradicting: 1 + 3 + 1 }

function flip(line: Line): Line {
  return { ...line, status: line.status === 'paid' ? 'declined' : 'paid' }
}

/** Brings a text to the network, as the processor or people would. */
type Way = (text: string, at: number) => Promise<void>

function adapterOf(batches: SimulatorOptions['batches'] = 'api'): ProcessorAdapter {
  const options = { http, url: processor.url, key: keys.apiKey, reportSecret, batches }
  return createSimulatorAdapter(options)
}

function fetched(batches: SimulatorOptions['batches']): Way {
  return async (text) => {
    const adapter = adapterOf(batches)
    const fetchReport: ProcessorAdapter['fetchReport'] = () =>
      Promise.resolve({ outcome: 'ready', report: readReport(text) })
    world.clock.advance({ hours: 2 })
    const processors = [{ ...adapter, fetchReport }]
    await doBillingWork(world, { kinds: ['collect_report'], processors })
  }
}

async function send(path: string, body: string, headers: Readonly<Record<string, string>>) {
  const processors = processorsOf([adapterOf()])
  const realClock = systemClock()
  const api = createApiRoot({
    routes: [billingRoutes(world, { threshold, isSandbox: true, processors, realClock })],
    authenticate: async (c, next) => {
      c.set('caller', path === '/billing/reports' ? { role: 'operator' } : undefined)
      await next()
    },
    version: '0',
    publicUrl: 'https://network.example',
    random: world.random,
    logError: (error) => {
      throw error
    },
  })
  const response = await api.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    body,
  })
  assert.equal(response.status, 200, await response.text())
}

const pushed: Way = async (body) => {
  const seconds = Math.floor(systemClock().now().epochMilliseconds / 1000)
  const digest = createHmac('sha256', reportSecret).update(`${seconds}.${body}`).digest('hex')
  const headers = { 'processor-signature': `t=${seconds},v1=${digest}` }
  await send('/billing/processor-reports', body, headers)
}

const ways: readonly (readonly [name: string, batches: SimulatorOptions['batches'], way: Way])[] = [
  ['fetched', 'api', fetched('api')],
  ['fetched of a CSV file', 'csv', fetched('csv')],
  ['fetched of an NDJSON file', 'ndjson', fetched('ndjson')],
  ['pushed', 'api', pushed],
  ['sent by hand', 'api', (text) => send('/billing/reports', text, {})],
  [
    'sent by hand with a key',
    'api',
    (text, at) => send('/billing/reports', text, { 'idempotency-key': `of ${month} at ${at}` }),
  ],
]

/** All that reports have written, so that a row too many shows. */
async function countRows() {
  const [row] = await world.database.read('test.count-rows', (tx) =>
    tx.query<{ reports: number; lines: number; disagreements: number }>({
      name: 'test.count-rows',
      text: `select (select count(*)::integer from payment_reports) as reports,
        (select count(*)::integer from payment_report_lines) as lines,
        (select count(*)::integer from report_disagreements) as disagreements`,
    }),
  )
  assert.ok(row)
  return row
}

async function submitMonth(batches: SimulatorOptions['batches']) {
  await buyForEach(world, buyers, merchant, 5_000_000n)
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
  const { requests } = await bill(world, date)
  await doBillingWork(world, { kinds: sending, processors: [adapterOf(batches)] })
  return requests.map(({ request }) => ({ request, status: 'paid' }))
}

for (const [name, batches, way] of ways) {
  for (const [kind, deliver] of Object.entries(deliveries)) {
    test(`a report that is ${kind}, ${name}: what was seen before writes nothing`, async () => {
      const lines = await submitMonth(batches)
      const before = await countRows()
      for (const [at, delivery] of deliver(lines).entries()) {
        const text = delivery.map((line) => `${JSON.stringify(withCurrency(line))}\n`).join('')
        await way(text, at)
        const once = await countRows()
        for (let again = 0; again < 3; again += 1) await way(text, at)
        assert.deepEqual(await countRows(), once, `delivery ${at}`)
      }
      const { lines: written, disagreements: found } = await countRows()
      assert.equal(written - before.lines, buyers.length)
      assert.equal(found - before.disagreements, disagreementsOf(kind, name))
      for (const buyer of buyers) assert.equal(await owed(world, buyer), 0n)
      await assertBooksAreClean(world)
    })
  }
}

/** The line of a request that nobody made is the same one in every month, but for who says so. */
function disagreementsOf(kind: string, way: string): number {
  const count = disagreements[kind] ?? 0
  const isFirst = way === 'fetched' || way === 'sent by hand'
  return count === 0 || isFirst ? count : count - 1
}

function withCurrency(line: Line) {
  return line.amount === undefined ? line : { ...line, currency: 'USD' }
}

test('the same lines under another key, or of another sender: no line is written again', async () => {
  const lines = await submitMonth('api')
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await send('/billing/reports', text, { 'idempotency-key': 'one key' })
  const once = await countRows()
  await send('/billing/reports', text, { 'idempotency-key': 'another key' })
  assert.deepEqual(await countRows(), { ...once, reports: once.reports + 1 })
  await pushed(text, 0)
  await fetched('api')(text, 0)
  assert.deepEqual(await countRows(), { ...once, reports: once.reports + 1 })
})
