// The scripted client drives a whole network over HTTP: the shapes of its answers, and the worked example to the cent.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let net: TestNetwork
let script: Script

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  script = openScript(net)
})
after(() => net.close())

/** A network of its own, on the morning of December 1, with both merchants of the example. */
async function openExample(): Promise<{
  net: TestNetwork
  script: Script
  journal: ScriptMerchant
  studies: ScriptMerchant
  buyer: ScriptCustomer
  close: () => Promise<void>
}> {
  const own = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  const its = openScript(own)
  const journal = await its.merchant('journal')
  const studies = await its.merchant('studies')
  await its.offer(journal, 'article', '2.50', { kind: 'digital' })
  await its.offer(journal, 'click', '0.004126', { kind: 'metered' })
  await its.offer(studies, 'report', '1.00', { access: {} })
  await its.offer(studies, 'report-2', '1.00', { access: { hours: 1 } })
  await its.offer(studies, 'rest', '0.50')
  const buyer = await its.customer('jane', { billing_day: 22 })
  return { net: own, script: its, journal, studies, buyer, close: () => own.close() }
}

interface Run {
  readonly run: string
  readonly requests: readonly Json[]
  readonly made: Json
}

async function bill(its: Script, operator: string, date: string): Promise<Run> {
  const made = await its.post(operator, '/billing/runs', { date })
  const run = String(made['run'])
  const { data, next } = await its.get(operator, `/billing/runs/${run}/requests`)
  assert.equal(next, null)
  return { run, made, requests: data as readonly Json[] }
}

async function balanceOf(its: Script, merchant: ScriptMerchant): Promise<Json> {
  return (await its.get(merchant.token, '/merchants/me/balance'))['USD'] as Json
}

/** Debits minus credits, in decimals of the ledger's own. */
async function ledgerBalance(its: Script, operator: string, account: string): Promise<number> {
  let next: string | null = null
  do {
    const after = next === null ? '' : `?after=${encodeURIComponent(next)}`
    const page: Json = await its.get(operator, `/ledger/balances${after}`)
    const found = (page['data'] as readonly Json[]).find((row) => row['account'] === account)
    if (found !== undefined) {
      return (
        (Math.round(Number(found['credits']) * 1e6) - Math.round(Number(found['debits']) * 1e6)) /
        1e6
      )
    }
    next = page['next'] as string | null
  } while (next !== null)
  return 0
}

test('health/ready names version, database, sandbox, clock', async () => {
  const response = await fetch(`${net.url}/health/ready`)
  assert.equal(response.status, 200)
  const body = (await response.json()) as Json
  assert.equal(typeof body['version'], 'string')
  assert.ok('database' in body)
  assert.equal(body['sandbox'], true)
  assert.equal(body['clock'], net.clock.now().toString())
})

test('the clock goes to an instant or by a duration, and never back', async () => {
  const operator = net.operatorToken
  const at = '2026-12-01T10:00:00Z'
  assert.deepEqual(await script.post(operator, '/sandbox/clock', { now: at }), { now: at })
  const moved = await script.post(operator, '/sandbox/clock', { advance: 'PT36H' })
  assert.equal(moved['now'], '2026-12-02T22:00:00Z')
  const back = await net.call(operator, 'POST', '/sandbox/clock', { now: at })
  assert.equal(back.status, 409)
  assert.equal(back.body['code'], 'clock_moves_back')
  assert.equal(
    (await net.call(operator, 'POST', '/sandbox/clock', { advance: '-PT1H' })).status,
    409,
  )
  assert.equal(net.clock.now().toString(), '2026-12-02T22:00:00Z')
})

test('every answer has the fields that the table promises', async () => {
  const customer = await script.customer('shapes')
  for (const field of ['customer', 'payment_account', 'purchasing_account', 'token'] as const) {
    assert.equal(typeof customer[field], 'string', field)
  }
  const merchant = await script.merchant('shapes')
  assert.equal(typeof merchant.merchant, 'string')
  assert.equal(typeof merchant.token, 'string')
  await script.offer(merchant, 'full', '2.50', {
    kind: 'digital',
    access: { hours: 1, days: 30, until: '2027-12-31T00:00:00Z' },
  })
  const bought = await script.buy(customer, merchant, 'full', 'order-1')
  assert.equal(bought['status'], 'purchased')
  assert.match(String(bought['purchase']), /^pur_/)
  assert.equal(String(bought['receipt']).split('.').length, 3)
  assert.deepEqual(bought['funding'], [{ source: 'tab', amount: '2.50', currency: 'USD' }])
  const again = await script.buy(customer, merchant, 'full', 'order-1')
  assert.equal(again['status'], 'exists')
  assert.equal(again['purchase'], bought['purchase'])
  const owned = await script.buy(customer, merchant, 'full', 'order-2')
  assert.equal(owned['status'], 'already_owned')
  assert.equal(owned['purchase'], bought['purchase'])

  const statement = await script.get(customer.token, '/statements/current')
  const [line] = statement['lines'] as readonly Json[]
  assert.equal(line?.['purchase'], bought['purchase'])
  assert.equal(line?.['amount'], '2.50')
  assert.ok(Array.isArray(statement['credits']))
  assert.equal((statement['totals'] as readonly Json[])[0]?.['currency'], 'USD')
  assert.equal(await script.owed(customer), '2.50')
  assert.deepEqual(await script.get(merchant.token, '/merchants/me/balance'), {
    USD: {
      pending: '2.25',
      reserved: '0.00',
      available: '0.00',
      in_payout: '0.00',
      paid_out: '0.00',
      total: '2.25',
    },
  })
  const cause = String(bought['purchase'])
  const transfers = await script.get(net.operatorToken, `/ledger/transfers?cause=${cause}`)
  assert.equal((transfers['data'] as readonly Json[]).length, 2, 'share and fee')
  assert.equal(transfers['next'], null)
})

test('a batch answers each line in its order, those that are refused too', async () => {
  const merchant = await script.merchant('batches')
  await script.offer(merchant, 'click', '0.50', { kind: 'metered' })
  const [one, two] = [await script.customer('batch-one'), await script.customer('batch-two')]
  const order = (
    id: string,
    { purchasing_account }: { purchasing_account: string },
    more = {},
  ) => ({
    id,
    merchant: merchant.merchant,
    offer: 'click',
    purchasing_account,
    ...more,
  })
  const outcomes = await script.postLines(net.operatorToken, '/purchases/batch', [
    order('a', one),
    order('b', two, { quantity: 3 }),
    order('c', one, { offer: 'nothing' }),
    order('a', one),
    order('d', { purchasing_account: 'pac_none' }),
    { id: 'e' },
  ])
  assert.deepEqual(
    outcomes.map((outcome) => outcome['code'] ?? outcome['status']),
    [
      'purchased',
      'purchased',
      'unknown_offer',
      'exists',
      'unknown_purchasing_account',
      'invalid_field',
    ],
  )
  assert.equal(outcomes[0]?.['purchase'], outcomes[3]?.['purchase'])
  assert.equal(await script.owed(one), '0.50')
  assert.equal(await script.owed(two), '1.50')
})

test('an offer needs no access, an empty one or an hour; kind and access may be left out', async () => {
  const merchant = await script.merchant('simple')
  const customer = await script.customer('simple')
  for (const [sku, more] of Object.entries({
    bare: {},
    digital: { kind: 'digital' },
    empty: { access: {}, royalties: [] },
    hour: { kind: 'digital', access: { hours: 1 } },
    service: { kind: 'service' },
    subscription: { kind: 'subscription', access: { days: 30 } },
    metered: { kind: 'metered' },
  })) {
    await script.offer(merchant, sku, '0.10', more)
    assert.equal((await script.buy(customer, merchant, sku, sku))['status'], 'purchased', sku)
  }
  net.clock.advance({ hours: 1 })
  assert.equal((await script.buy(customer, merchant, 'bare', 'b-2'))['status'], 'already_owned')
  assert.equal((await script.buy(customer, merchant, 'hour', 'h-2'))['status'], 'purchased')
})

test('the worked example: carried below the threshold, asked above it, paid once, divided to the cent', async () => {
  const { net: own, script: its, journal, studies, buyer, close } = await openExample()
  const operator = own.operatorToken
  try {
    await its.moveTo('2026-12-10T09:00:00Z')
    await its.buy(buyer, journal, 'article', 'o-1')
    await its.buy(buyer, studies, 'report', 'o-2')
    await its.moveTo('2026-12-22T09:00:00Z')
    const december = await bill(its, operator, '2026-12-22')
    assert.equal(december.made['requests'], 0)
    assert.equal(december.made['below_threshold'], 1)
    assert.deepEqual(december.requests, [])
    assert.equal(await its.owed(buyer), '3.50')

    await its.moveTo('2027-01-10T09:00:00Z')
    await its.buy(buyer, studies, 'report-2', 'o-3')
    await its.moveTo('2027-01-22T09:00:00Z')
    const january = await bill(its, operator, '2027-01-22')
    assert.equal(january.made['requests'], 1)
    assert.deepEqual(january.made['total'], { amount: '4.50', currency: 'USD' })
    const [request] = january.requests
    assert.equal(january.requests.length, 1)
    assert.equal(request?.['payment_account'], buyer.payment_account)
    assert.equal(request['amount'], '4.50')
    assert.equal(request['currency'], 'USD')
    assert.ok('method' in request && 'status' in request)
    const same = await bill(its, operator, '2027-01-22')
    assert.equal(same.made['status'], 'exists')
    assert.equal(same.run, january.run)
    assert.deepEqual(same.requests, january.requests)

    const report = [{ request: request['request'], status: 'paid' }]
    const applied = await its.report(report)
    assert.deepEqual(
      [applied['paid'], applied['declined'], applied['unknown'], applied['repeated']],
      [1, 0, 0, 0],
    )
    const assertPaid = async (): Promise<void> => {
      assert.deepEqual(await balanceOf(its, journal), {
        pending: '0.00',
        reserved: '0.00',
        available: '2.25',
        in_payout: '0.00',
        paid_out: '0.00',
        total: '2.25',
      })
      assert.equal((await balanceOf(its, studies))['available'], '1.80')
      assert.equal((await balanceOf(its, studies))['pending'], '0.00')
      assert.equal(await its.owed(buyer), '0.00')
      assert.equal(await ledgerBalance(its, operator, 'fee:USD'), 0.45)
      assert.equal(await ledgerBalance(its, operator, 'fee-pending:USD'), 0)
      assert.equal(await ledgerBalance(its, operator, `tab:${buyer.payment_account}:USD`), 0)
    }
    await assertPaid()
    const twice = await its.report([...report, { request: 'req_unheard_of', status: 'paid' }])
    assert.deepEqual([twice['paid'], twice['unknown'], twice['repeated']], [0, 1, 1])
    await assertPaid()
    const thrice = await its.report(report)
    assert.deepEqual([thrice['paid'], thrice['repeated']], [0, 1])
    await assertPaid()
    await assertAuditIsClean(own)
  } finally {
    await close()
  }
})

test('declined: all of it stays outstanding, and the next run asks for all again', async () => {
  const { net: own, script: its, journal, studies, buyer, close } = await openExample()
  const operator = own.operatorToken
  try {
    await its.buy(buyer, journal, 'article', 'o-1')
    await its.buy(buyer, studies, 'report', 'o-2')
    await its.buy(buyer, studies, 'report-2', 'o-3')
    await its.moveTo('2026-12-22T09:00:00Z')
    const first = await bill(its, operator, '2026-12-22')
    const [asked] = first.requests
    assert.equal(asked?.['amount'], '4.50')
    const declined = { request: asked['request'], status: 'declined', reason: 'no funds' }
    const applied = await its.report([declined])
    assert.equal(applied['declined'], 1)
    assert.equal(await its.owed(buyer), '4.50')
    assert.equal((await balanceOf(its, journal))['available'], '0.00')
    assert.equal((await balanceOf(its, journal))['pending'], '2.25')
    const [answered] = (await bill(its, operator, '2026-12-22')).requests
    assert.equal(answered?.['status'], 'declined')

    await its.moveTo('2027-01-10T09:00:00Z')
    await its.buy(buyer, studies, 'rest', 'o-4')
    await its.moveTo('2027-01-22T09:00:00Z')
    const second = await bill(its, operator, '2027-01-22')
    assert.deepEqual(
      second.requests.map((request) => request['amount']),
      ['5.00'],
    )
    await its.report([{ request: second.requests[0]?.['request'], status: 'paid' }])
    assert.equal(await its.owed(buyer), '0.00')
    assert.equal((await balanceOf(its, journal))['available'], '2.25')
    assert.equal((await balanceOf(its, studies))['available'], '2.25')
    await assertAuditIsClean(own)
  } finally {
    await close()
  }
})

test('exactly the threshold is not asked for; one micro more is, as far as it makes cents', async () => {
  const { net: own, script: its, journal, studies, buyer, close } = await openExample()
  const operator = own.operatorToken
  try {
    await its.buy(buyer, journal, 'article', 'o-1')
    await its.buy(buyer, studies, 'report', 'o-2')
    await its.buy(buyer, studies, 'rest', 'o-3')
    await its.moveTo('2026-12-22T09:00:00Z')
    const exact = await bill(its, operator, '2026-12-22')
    assert.deepEqual(exact.requests, [])
    assert.equal(exact.made['below_threshold'], 1)
    await its.buy(buyer, journal, 'click', 'o-4')
    await its.moveTo('2027-01-22T09:00:00Z')
    const above = await bill(its, operator, '2027-01-22')
    assert.deepEqual(
      above.requests.map((request) => request['amount']),
      ['4.00'],
    )
    await assertAuditIsClean(own)
  } finally {
    await close()
  }
})

test('a thousand purchases of 0.004126 ask for 4.12 and leave 0.006 on the tab', async () => {
  const { net: own, script: its, journal, buyer, close } = await openExample()
  const operator = own.operatorToken
  try {
    const { merchant } = journal
    const { purchasing_account } = buyer
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      id: `click-${index}`,
      merchant,
      offer: 'click',
      purchasing_account,
    }))
    const outcomes = await its.postLines(operator, '/purchases/batch', lines)
    assert.deepEqual([...new Set(outcomes.map((outcome) => outcome['status']))], ['purchased'])
    const resent = await its.postLines(operator, '/purchases/batch', lines)
    assert.deepEqual([...new Set(resent.map((outcome) => outcome['status']))], ['exists'])
    await its.moveTo('2026-12-22T09:00:00Z')
    const { requests } = await bill(its, operator, '2026-12-22')
    assert.deepEqual(
      requests.map((request) => request['amount']),
      ['4.12'],
    )
    await its.report([{ request: requests[0]?.['request'], status: 'paid' }])
    assert.equal(await its.owed(buyer), '0.006')
    const tab = await ledgerBalance(its, operator, `tab:${buyer.payment_account}:USD`)
    assert.equal(tab, -0.006)
    await assertAuditIsClean(own)
  } finally {
    await close()
  }
})
