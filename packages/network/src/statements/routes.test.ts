// The API of statements: what it answers to payers, members, and everybody else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Caller } from '../contract/index.ts'
import {
  addBuyer,
  addMerchant,
  bill,
  buy,
  openBillingWorld,
  report,
} from '../billing/testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from '../billing/testing/billing-world.ts'
import { buyOne, giveBack } from '../credits/testing/credit-world.ts'
import { createApiRoot } from '../platform/api/index.ts'
import { statementRoutes } from './routes.ts'

let world: BillingWorld
let merchant: string

before(async () => {
  world = await openBillingWorld()
  merchant = await addMerchant(world)
})
after(() => world.close())

interface Answer {
  readonly code?: string
  readonly next: string | null
  readonly lines: readonly {
    readonly amount: string
    readonly carried: boolean
    readonly business_expense: boolean
  }[]
  readonly credits: readonly {
    readonly kind: string
    readonly status: string
    readonly amount: string
  }[]
  readonly payments: readonly object[]
  readonly totals: readonly object[]
  readonly members: readonly { readonly role: string; readonly total: string }[]
  readonly data: readonly { readonly period: string; readonly status: string | null }[]
}

type As = TestBuyer | 'operator' | undefined

async function call(method: string, path: string, as: As, body?: unknown) {
  const caller =
    as === 'operator'
      ? { role: 'operator' }
      : as === undefined
        ? undefined
        : { role: 'customer', customer: 'cus_1', ...as, proof: { token: 'tok' } }
  const api = createApiRoot({
    routes: [statementRoutes(world)],
    authenticate: async (c, next) => {
      c.set('caller', caller as Caller | undefined)
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
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, json: (await response.json()) as Answer }
}

const totalsOf = (
  previous: string,
  purchases: string,
  credits: string,
  payments: string,
  total: string,
) => [{ currency: 'USD', previous_balance: previous, purchases, credits, payments, total }]

test('bought, given back, closed, paid', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  await buy(world, payer, merchant, 2_500_000n)
  const cheap = await buyOne(world, payer, merchant, 1_000_000n)
  await buy(world, member, merchant, 2_500_000n, { count: 2 })
  await giveBack(world, cheap, 1_000_000n)

  const current = await call('GET', '/statements/current', payer)
  assert.equal(current.status, 200)
  assert.deepEqual(
    current.json.lines.map(({ amount }) => amount),
    ['2.50', '1.00', '2.50', '2.50'],
  )
  assert.deepEqual(
    current.json.credits.map(({ kind, status, amount }) => [kind, status, amount]),
    [['refund', 'requested', '1.00']],
  )
  assert.deepEqual(current.json.totals, totalsOf('0.00', '8.50', '1.00', '0.00', '7.50'))
  assert.deepEqual(
    current.json.members.map(({ role, total }) => [role, total]),
    [
      ['payer', '2.50'],
      ['member', '5.00'],
    ],
  )
  const own = await call('GET', '/statements/current', member)
  assert.deepEqual(own.json.totals, totalsOf('0.00', '5.00', '0.00', '0.00', '5.00'))
  assert.deepEqual(
    own.json.members.map(({ role }) => role),
    ['member'],
  )

  const run = await bill(world, '2026-12-22')
  const carried = await call('GET', '/statements/current', payer)
  assert.deepEqual(carried.json.totals, totalsOf('7.50', '0.00', '0.00', '0.00', '7.50'))
  assert.ok(carried.json.lines.every((line) => line.carried))
  // Lines minus credits are the total, also where the credit is of an earlier period.
  assert.deepEqual(
    carried.json.credits.map(({ kind, amount }) => [kind, amount]),
    [['part_payment', '1.00']],
  )
  const request = run.requests.find(({ paymentAccount }) => paymentAccount === payer.paymentAccount)
  await report(world, [{ request: request?.request ?? '', status: 'paid' }])
  const paid = await call('GET', '/statements/current', payer)
  assert.deepEqual([paid.json.lines, paid.json.payments.length], [[], 1])
  assert.deepEqual(paid.json.totals, totalsOf('7.50', '0.00', '0.00', '7.50', '0.00'))

  const past = await call('GET', '/statements/2026-12-22', payer)
  assert.deepEqual(past.json.totals, totalsOf('0.00', '8.50', '1.00', '0.00', '7.50'))
  assert.equal(past.json.lines.length, 4)
  const listed = await call('GET', '/statements', payer)
  assert.deepEqual(
    listed.json.data.map(({ period, status }) => [period, status]),
    [['2026-12-22', 'paid']],
  )
  const ownList = await call('GET', '/statements', member)
  assert.deepEqual(
    ownList.json.data.map(({ status }) => status),
    [null],
  )
})

test('lines come in pages', async () => {
  const payer = await addBuyer(world)
  await buy(world, payer, merchant, 1_000_000n, { count: 5 })
  const first = await call('GET', '/statements/current?limit=3', payer)
  assert.equal(first.json.lines.length, 3)
  const second = await call('GET', `/statements/current?limit=3&after=${first.json.next}`, payer)
  assert.deepEqual([second.json.lines.length, second.json.next], [2, null])
  assert.deepEqual(second.json.totals, first.json.totals)
  await bill(world, '2027-01-22')
  await bill(world, '2027-02-22')
  const list = await call('GET', '/statements?limit=1', payer)
  assert.equal(list.json.data[0]?.period, '2027-02-22')
  const older = await call('GET', `/statements?limit=1&after=${list.json.next}`, payer)
  assert.equal(older.json.data[0]?.period, '2027-01-22')
})

test('the switch for business expenses', async () => {
  const payer = await addBuyer(world)
  const stranger = await addBuyer(world)
  const { purchase } = await buyOne(world, payer, merchant, 1_000_000n)
  const path = `/purchases/${purchase}/business-expense`
  for (const on of [true, true, false]) {
    const { status, json } = await call('PUT', path, payer, { on })
    assert.deepEqual([status, json], [200, { purchase, on }])
    const { json: current } = await call('GET', '/statements/current', payer)
    assert.deepEqual(
      current.lines.map((line) => line.business_expense),
      [on],
    )
  }
  const refused = await call('PUT', path, stranger, { on: true })
  const unknown = await call(
    'PUT',
    `/purchases/${purchase.slice(0, -1)}0/business-expense`,
    payer,
    { on: true },
  )
  assert.deepEqual([refused.status, refused.json.code], [404, 'unknown_purchase'])
  assert.deepEqual([unknown.status, unknown.json.code], [404, 'unknown_purchase'])
})

const cases: readonly (readonly [string, string, As | 'customer', number, string])[] = [
  ['a statement for the operator', '/statements/current', 'operator', 403, 'forbidden'],
  ['a statement without a token', '/statements/current', undefined, 401, 'unauthenticated'],
  [
    'a statement after an x',
    '/statements/current?after=WyJ4Il0',
    'customer',
    400,
    'invalid_cursor',
  ],
  ['a list after an x', '/statements?after=WyJ4Il0', 'customer', 400, 'invalid_cursor'],
  ['a period that never was', '/statements/2020-01-01', 'customer', 404, 'unknown_statement'],
  ["another's period", '/statements/2026-12-22', 'customer', 404, 'unknown_statement'],
  ['a period that is no date', '/statements/soon', 'customer', 422, 'invalid_field'],
]
for (const [what, path, as, status, code] of cases) {
  test(`${what}: ${status} ${code}`, async () => {
    const buyer = as === 'customer' ? await addBuyer(world) : as
    const { status: answered, json } = await call('GET', path, buyer)
    assert.deepEqual([answered, json.code], [status, code])
  })
}
