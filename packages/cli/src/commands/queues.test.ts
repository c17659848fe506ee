// The operator's queues on the command line, against a network in another process.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { runCommand } from '../testing/run-command.ts'
import { openServedNetwork } from '../testing/serve-network.ts'
import type { ServedNetwork } from '../testing/serve-network.ts'

type Json = Readonly<Record<string, unknown>>
const operatorToken = 'operator-token-of-the-tests'
let served: ServedNetwork

before(async () => {
  served = await openServedNetwork('queues', (port) => ({
    TALLYSTICK_URL: `http://localhost:${port}`,
    TALLYSTICK_OPERATOR_TOKEN: operatorToken,
  }))
})
after(() => served.close())

const tallystick = (...args: readonly string[]) => runCommand(served.env, args)

async function listed(...args: readonly string[]): Promise<readonly Json[]> {
  const { code, out, err } = await tallystick(...args)
  assert.equal(code, 0, err)
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json)
}

async function post(token: unknown, where: string, body: object): Promise<Json> {
  const response = await fetch(`${served.env['TALLYSTICK_URL'] ?? ''}/api/v1${where}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  assert.ok(response.ok, await response.clone().text())
  return (await response.json()) as Json
}

test('refunds and disputes: listed, shown with evidence, decided once', async () => {
  const customer = await post(operatorToken, '/sandbox/customers', {
    email: 'ada@example.org',
    member_id: 'ada',
    first_name: 'Ada',
    last_name: 'Lovelace',
    country: 'GB',
    postal_code: 'SW1A 1AA',
    time_zone: 'Europe/London',
    currency: 'USD',
    payment_method: 'card-ok',
  })
  const site = 'https://courier.example'
  const sold = { name: 'Courier', currency: 'USD', share: '0.90', site }
  const merchant = await post(operatorToken, '/sandbox/merchants', sold)
  const price = { amount: '10.00', currency: 'USD' }
  const offer = { sku: 'print', title: 'A print', price, kind: 'metered', url: site }
  await post(merchant['token'], '/offers', offer)
  const ids: string[] = []
  for (const [what, more] of [
    ['refunds', { reason: 'quality' }],
    ['disputes', {}],
  ] as const) {
    const order = { id: what, merchant: merchant['merchant'], offer: 'print' }
    const { purchase } = await post(customer['token'], '/purchases', order)
    const asked = { id: 'mine', explanation: 'Look at it.', ...more }
    const made = await post(customer['token'], `/purchases/${String(purchase)}/${what}`, asked)
    ids.push(String(made['refund'] ?? made['dispute']))
  }
  for (const [index, what] of (['refunds', 'disputes'] as const).entries()) {
    const id = ids[index] ?? ''
    const [waiting, ...others] = await listed(what, 'list')
    assert.deepEqual([waiting?.[what.slice(0, -1)], others], [id, []])
    const shown = JSON.parse((await tallystick(what, 'show', id)).out) as Json
    assert.equal((shown['evidence'] as Json)['title'], 'A print')
    const grant = ['decide', id, '--grant', '--reason', 'It is true.'] as const
    const first = await tallystick(what, ...grant)
    assert.equal((JSON.parse(first.out) as Json)['status'], 'granted')
    assert.deepEqual(await tallystick(what, ...grant), first)
    const other = await tallystick(what, 'decide', id, '--refuse', '--reason', 'It is not.')
    assert.equal(other.code, 1)
    assert.match(other.err, /already_decided/)
    assert.deepEqual(await listed(what, 'list'), [])
    assert.equal((await listed(what, 'list', '--status', 'granted')).length, 1)
    const unknown = await tallystick(what, 'show', 'none')
    assert.deepEqual([unknown.code, /unknown_/.test(unknown.err)], [1, true])
    assert.equal((await tallystick(what, 'decide', id, '--reason', 'x')).code, 2)
    assert.equal((await tallystick(what, 'list', '--status', 'lost')).code, 2)
  }
})

test('a purchase: shown by the id on its receipt, with its merchant, or by the network’s own', async () => {
  const customer = await post(operatorToken, '/sandbox/customers', {
    email: 'joan@example.org',
    member_id: 'joan',
    first_name: 'Joan',
    last_name: 'Clarke',
    country: 'GB',
    postal_code: 'SW1A 1AA',
    time_zone: 'Europe/London',
    currency: 'USD',
    payment_method: 'card-ok',
  })
  const site = 'https://harbor.example'
  const sold = { name: 'Harbor', currency: 'USD', share: '0.90', site }
  const { merchant, token } = await post(operatorToken, '/sandbox/merchants', sold)
  const price = { amount: '1.00', currency: 'USD' }
  await post(token, '/offers', { sku: 'report', title: 'A report', price, url: site })
  const order = { id: 'one', merchant, offer: 'report' }
  const { purchase, receipt } = await post(customer['token'], '/purchases', order)
  const [, claims = ''] = String(receipt).split('.')
  const { jti } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Json
  const show = ['purchases', 'show', String(jti)] as const
  const known = JSON.parse((await tallystick(...show, '--merchant', String(merchant))).out) as Json
  assert.equal(known['purchase'], purchase)
  assert.deepEqual(JSON.parse((await tallystick('purchases', 'show', String(purchase))).out), known)
  const unknown = await tallystick(...show)
  assert.deepEqual([unknown.code, /unknown_purchase/.test(unknown.err)], [1, true])
})

test('messages: listed, shown, answered, closed, opened again', async () => {
  const network = served.env['TALLYSTICK_URL'] ?? ''
  const form = await fetch(`${network}/help/contact`)
  const html = await form.text()
  const fieldOf = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const sent = await fetch(`${network}/help/contact`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: network,
      cookie: form.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; '),
    },
    body: new URLSearchParams({
      csrf: fieldOf('csrf'),
      id: fieldOf('id'),
      email: 'eve@mail.example',
      message: 'May I have two accounts?',
    }),
  })
  assert.equal(sent.status, 303)
  const [waiting, ...others] = await listed('messages', 'list')
  assert.deepEqual([waiting?.['first_text'], others], ['May I have two accounts?', []])
  const id = String(waiting?.['conversation'])
  const answer = ['messages', 'answer', id, '--text', 'You may.', '--by', 'Grace'] as const
  const answered = JSON.parse((await tallystick(...answer)).out) as Json
  assert.deepEqual([answered['status'], answered['moved_by']], ['answered', 'Grace'])
  assert.deepEqual(await listed('messages', 'list'), [])
  assert.equal((await listed('messages', 'list', '--status', 'answered')).length, 1)
  const shown = JSON.parse((await tallystick('messages', 'show', id)).out) as Json
  assert.equal((shown['messages'] as readonly Json[]).length, 2)
  for (const [move, status] of [
    ['close', 'closed'],
    ['reopen', 'open'],
  ] as const) {
    const moved = JSON.parse((await tallystick('messages', move, id, '--by', 'Hedy')).out) as Json
    assert.deepEqual([moved['status'], moved['moved_by']], [status, 'Hedy'])
  }
  const nobody = await tallystick('messages', 'close', id)
  assert.equal(nobody.code, 2)
  assert.match(nobody.err, /--by/)
  const unknown = await tallystick('messages', 'show', 'none')
  assert.deepEqual([unknown.code, /unknown_conversation/.test(unknown.err)], [1, true])
  assert.equal((await tallystick('messages', 'list', '--status', 'lost')).code, 2)
})

test('what must still happen is listed, shown and decided about', async () => {
  const waiting = await listed('work', 'list', '--state', 'waiting', '--kind', 'run_job')
  const rare = waiting.find(({ subject }) => subject === 'remove-finished-work')
  const work = rare?.['work']
  const shown = JSON.parse((await tallystick('work', 'show', String(work))).out) as Json
  assert.equal(shown['owner'], 'network')
  assert.deepEqual(await listed('work', 'list', '--owner', 'nobody'), [])
  const cancelled = await tallystick('work', 'cancel', String(work), '--reason', 'Not now.')
  assert.equal(cancelled.code, 1)
  assert.match(cancelled.err, /work_repeats/)
  const unknown = await tallystick('work', 'retry', 'wrk_none', '--reason', 'Now.')
  assert.equal(unknown.code, 1)
  assert.match(unknown.err, /unknown_work/)
  assert.equal((await tallystick('work', 'list', '--state', 'done')).code, 2)
})
