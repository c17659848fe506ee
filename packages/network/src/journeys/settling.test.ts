// Merchants are paid, through the API alone: sold, collected, paid out, come back, paid again; and the audit agrees.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { writeCamt054 } from '@tallystick/stand-ins/bank'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { sendRequest } from './testing/send-request.ts'

let net: TestNetwork
let script: Script
let operator: string
let journal: ScriptMerchant
let other: ScriptMerchant
let buyer: ScriptCustomer

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  script = openScript(net)
  operator = net.operatorToken
  journal = await script.merchant('journal')
  other = await script.merchant('other')
  await script.offer(journal, 'print', '2.50', { kind: 'metered' })
  buyer = await script.customer('jane', { billing_day: 22 })
})
after(() => net.close())

async function sell(quantity: number, id: string): Promise<string> {
  const order = { id, merchant: journal.merchant, offer: 'print', quantity }
  const { purchase } = await script.post(buyer.token, '/purchases', order)
  return String(purchase)
}

async function collect(date: string): Promise<void> {
  await script.moveTo(`${date}T09:00:00Z`)
  const { run } = await script.post(operator, '/billing/runs', { date })
  const { data } = await script.get(operator, `/billing/runs/${String(run)}/requests`)
  await script.report((data as readonly Json[]).map(({ request }) => ({ request, status: 'paid' })))
}

async function settle(date: string) {
  await script.moveTo(`${date}T10:00:00Z`)
  const run = await script.post(operator, '/settlement/runs', { date })
  const { data } = await script.get(operator, `/settlement/runs/${String(run['run'])}/payouts`)
  return { run, payouts: data as readonly Json[] }
}

async function report(...lines: readonly Json[]): Promise<Json> {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const path = '/api/v1/settlement/reports'
  const type = 'application/x-ndjson'
  const answer = await sendRequest(net, { token: operator, path, body, type })
  assert.equal(answer.status, 200, answer.text)
  return JSON.parse(answer.text) as Json
}

/** As a bank writes it of an account from which payments went. */
async function reportByBank(payout: string): Promise<Json> {
  const reference = payout.replace('_', '-')
  const paid = { batch: 'b', reference, amount: '45.00', currency: 'USD', reason: '' }
  const answer = await sendRequest(net, {
    token: operator,
    path: '/api/v1/settlement/reports',
    body: writeCamt054([{ ...paid, status: 'paid' }]),
    type: 'application/xml',
  })
  assert.equal(answer.status, 200, answer.text)
  return JSON.parse(answer.text) as Json
}

const accounts: readonly (readonly [payout: object, pointer: string])[] = [
  [{ kind: 'pain.001', holder: 'The Daily', iban: 'DE89370400440532013000' }, '/payout/kind'],
  [{ kind: 'pain.001', holder: 'The Daily', iban: 'DE88370400440532013000' }, '/payout/iban'],
  [{ kind: 'pain.001', holder: '日本', iban: 'DE89370400440532013000' }, '/payout/holder'],
  [{ kind: 'cheque' }, '/payout'],
]
for (const [payout, pointer] of accounts) {
  test(`${JSON.stringify(payout)} in dollars: refused at ${pointer}`, async () => {
    const body = JSON.stringify({ currency: 'USD', amount: '25.00', days: 30, payout })
    const path = '/api/v1/merchants/me/settlement'
    const answer = await sendRequest(net, { method: 'PUT', token: other.token, path, body })
    const { code, errors = [] } = JSON.parse(answer.text) as {
      code: string
      errors?: { pointer: string }[]
    }
    assert.deepEqual([answer.status, code], [422, 'invalid_field'])
    assert.ok(
      errors.some((error) => error.pointer.startsWith(pointer)),
      answer.text,
    )
  })
}

async function balance(): Promise<Json> {
  const all = await script.get(journal.token, '/merchants/me/balance')
  const shown = Object.entries(all['USD'] as Json).filter(([, amount]) => amount !== '0.00')
  return Object.fromEntries(shown)
}

async function next(): Promise<unknown> {
  const { data } = await script.get(journal.token, '/merchants/me/settlement')
  return ((data as readonly Json[])[0]?.['next'] as Json)['reason']
}

function setSettlement(account: string): Promise<Json> {
  return put(journal.token, '/merchants/me/settlement', {
    currency: 'USD',
    amount: '25.00',
    days: 30,
    payout: { kind: 'simulator', account },
  })
}

async function put(token: string, path: string, body: Json): Promise<Json> {
  const answer = await net.call(token, 'PUT', path, body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

test('the worked example: paid at the amount, come back once, paid again, carried below zero', async () => {
  const purchase = await sell(20, 'first')
  assert.deepEqual(await balance(), { pending: '45.00', total: '45.00' })
  await collect('2026-12-22')
  assert.deepEqual(await balance(), { available: '45.00', total: '45.00' })
  assert.equal(await next(), 'no_account')
  const set = await setSettlement('DE12')
  assert.deepEqual((set['payout'] as Json)['to'], 'simulator ending in DE12')
  assert.equal(await next(), null)

  const { run, payouts } = await settle('2026-12-23')
  assert.equal(run['status'], 'made')
  assert.deepEqual([run['payouts'], run['total']], [1, { amount: '45.00', currency: 'USD' }])
  const [made] = payouts
  assert.deepEqual(
    [made?.['receiver'], made?.['amount'], made?.['currency'], made?.['status']],
    [journal.merchant, '45.00', 'USD', 'made'],
  )
  assert.deepEqual(await balance(), { in_payout: '45.00', total: '45.00' })
  assert.equal(
    (await script.post(operator, '/settlement/runs', { date: '2026-12-23' }))['status'],
    'exists',
  )

  const payout = made?.['payout']
  const paid = { payout, status: 'paid' }
  const returned = { payout, status: 'returned', reason: 'account closed' }
  assert.equal((await report(paid))['paid'], 1)
  assert.deepEqual(await balance(), { paid_out: '45.00', total: '45.00' })
  assert.equal((await report(returned, returned))['returned'], 1)
  assert.deepEqual(await balance(), { available: '45.00', total: '45.00' })
  assert.equal((await report(paid, returned))['repeated'], 2)
  const own = await script.get(journal.token, '/merchants/me/payouts')
  assert.deepEqual(
    (own['data'] as readonly Json[]).map(({ status, reason }) => [status, reason]),
    [['returned', 'account closed']],
  )
  assert.deepEqual((await script.get(other.token, '/merchants/me/payouts'))['data'], [])

  await setSettlement('DE34')
  assert.equal(await next(), 'account_changed')
  assert.equal((await settle('2026-12-24')).payouts.length, 0)
  const again = await settle('2026-12-27')
  assert.equal(again.payouts.length, 1)
  assert.equal((await reportByBank(String(again.payouts[0]?.['payout'])))['paid'], 1)
  assert.deepEqual(await balance(), { paid_out: '45.00', total: '45.00' })

  // Half of one of twenty is given back: 1.25, of which the merchant bears 1.125.
  const ask = { id: 'half', reason: 'quality', explanation: '', amount: '1.25' }
  const { refund } = await script.post(buyer.token, `/purchases/${purchase}/refunds`, ask)
  const decision = { grant: true, reason: 'It was torn.' }
  await script.post(operator, `/refunds/${String(refund)}/decision`, decision)
  assert.deepEqual(await balance(), { available: '-1.125', paid_out: '45.00', total: '43.875' })
  assert.equal(await next(), 'nothing_available')
  assert.equal((await settle('2026-12-28')).payouts.length, 0)
  await sell(12, 'second')
  await collect('2027-01-22')
  const last = await settle('2027-01-23')
  assert.equal(last.payouts[0]?.['amount'], '25.87')
  assert.deepEqual(await balance(), {
    available: '0.005',
    in_payout: '25.87',
    paid_out: '45.00',
    total: '70.875',
  })
  await assertAuditIsClean(net)
})

test('by time, with a reserve that the operator set: each part is paid on its day', async () => {
  const keepBack = (days: number) =>
    put(operator, `/merchants/${journal.merchant}/reserve`, { share: '0.20', days })
  await keepBack(30)
  await sell(4, 'third')
  await collect('2027-02-22')
  // 9.00 are earned and 0.005 was left; 1.80 are kept back, and nothing of what was earned in January.
  assert.deepEqual(await balance(), {
    reserved: '1.80',
    available: '7.205',
    in_payout: '25.87',
    paid_out: '45.00',
    total: '79.875',
  })
  assert.equal(await next(), 'below_amount')
  await keepBack(40)
  assert.equal((await settle('2027-03-23')).payouts.length, 0)
  assert.equal((await settle('2027-03-24')).payouts[0]?.['amount'], '7.20')
  assert.equal(await next(), 'all_reserved')
  assert.equal((await settle('2027-04-02')).payouts.length, 0)
  assert.equal((await settle('2027-04-24')).payouts[0]?.['amount'], '1.80')
  await assertAuditIsClean(net)
})

test('a share that is agreed on holds from its day on, for its kind of offer, and divides nothing anew', async () => {
  const shop = await script.merchant('agreeing')
  await script.offer(shop, 'call', '1.00', { kind: 'metered' })
  await script.offer(shop, 'post', '1.00', { kind: 'service' })
  const path = `/merchants/${shop.merchant}/share`
  const agree = (body: Json, to = path) => net.call(operator, 'PUT', to, body)
  const today = net.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const from = today.add({ days: 2 }).toString()
  const refused = [
    [{ share: '0.50', from: today.toString() }, path, 'share_date_past'],
    [{ share: '0.50', from: today.add({ days: 401 }).toString() }, path, 'share_date_ahead'],
    [{ share: '0.50', from }, '/merchants/mer_unknown/share', 'unknown_merchant'],
    [{ share: '1.01', from }, path, 'invalid_amount'],
  ] as const
  for (const [body, to, code] of refused) assert.equal((await agree(body, to)).body['code'], code)
  assert.equal((await net.call(shop.token, 'PUT', path, { share: '1', from })).status, 403)
  assert.equal((await agree({ share: '0.10', from, kind: 'metered' })).status, 200)
  assert.equal((await agree({ share: '0.50', from, kind: 'metered' })).status, 200)
  const later = today.add({ days: 4 }).toString()
  assert.equal((await agree({ share: '0.75', from: later })).status, 200)
  let cents = 0
  const earns = async (offer: string, id: string) => {
    await script.buy(buyer, shop, offer, id)
    const { USD } = await script.get(shop.token, '/merchants/me/balance')
    const before = cents
    cents = Math.round(Number((USD as Json)['pending']) * 100)
    return cents - before
  }
  assert.deepEqual([await earns('call', 'a-1'), await earns('post', 'a-2')], [90, 90])
  await script.moveTo(`${from}T00:00:00Z`)
  assert.deepEqual([await earns('call', 'a-3'), await earns('post', 'a-4')], [50, 90])
  await script.moveTo(`${later}T00:00:00Z`)
  assert.deepEqual([await earns('call', 'a-5'), await earns('post', 'a-6')], [50, 75])
  const shown = await script.get(shop.token, '/merchants/me')
  assert.deepEqual(shown['share_agreements'], [
    { from, kind: 'metered', share: '0.50' },
    { from: later, kind: null, share: '0.75' },
  ])
  await assertAuditIsClean(net)
})
