// The routes of the server itself, who may call them, and what surrounds them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { request as httpRequest } from 'node:http'
import { verifyHead, verifyingKeysFromJwks } from '@tallystick/proofs'
import type { Head } from '@tallystick/proofs'
import { openMarket } from '../journeys/testing/open-market.ts'
import type { Market, Shop, TestCustomer } from '../journeys/testing/open-market.ts'
import { openTestNetwork } from '../journeys/testing/open-test-network.ts'

let market: Market
let courier: Shop
let ada: TestCustomer
const callers = (): Record<string, string | undefined> => ({
  operator: market.net.operatorToken,
  merchant: courier.token,
  customer: ada.token,
  nobody: undefined,
  forged: `${ada.token}x`,
})

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  await market.sell(courier, 'article', '2.50')
  ada = await market.register('ada')
})
after(() => market.close())

const routes: readonly [method: string, path: string, allowed: string, body?: unknown][] = [
  ['POST', '/sandbox/clock', 'operator', { advance: 'PT1S' }],
  ['GET', '/ledger/balances', 'operator'],
  ['GET', '/ledger/transfers?cause=pur_1', 'operator'],
  ['GET', '/merchants/me/balance', 'merchant'],
]
for (const [method, path, allowed, body] of routes) {
  test(`${method} ${path} is for the ${allowed}`, async () => {
    for (const [role, token] of Object.entries(callers())) {
      const answer = await market.net.call(token, method, path, body)
      const expected = role === allowed ? 200 : ['nobody', 'forged'].includes(role) ? 401 : 403
      assert.equal(answer.status, expected, `${role}: ${JSON.stringify(answer.body)}`)
    }
  })
}

const authorizations = [
  'Bearer',
  'Bearer ',
  'Basic abc',
  'Bearer a b',
  'bearer x',
  `Bearer ${'x'.repeat(5000)}`,
]
for (const authorization of authorizations) {
  test(`no caller: Authorization ${authorization.slice(0, 20)}`, async () => {
    const answer = await fetch(`${market.net.url}/api/v1/merchants/me`, {
      headers: { authorization },
    })
    assert.equal(answer.status, 401)
    assert.equal(((await answer.json()) as { code: string }).code, 'unauthenticated')
  })
}

const moves: readonly [body: unknown, status: number, code?: string][] = [
  [{ advance: 'PT36H' }, 200],
  [{ now: '2027-06-01T00:00:00Z' }, 200],
  [{ now: '2026-12-01T00:00:00Z' }, 409, 'clock_moves_back'],
  [{ advance: '-PT1H' }, 409, 'clock_moves_back'],
  [{ advance: 'P1000Y' }, 422],
  [{ advance: 'soon' }, 422],
  [{}, 422],
  [{ now: '2028-01-01T00:00:00Z', advance: 'PT1H' }, 422],
  [{ advance: 'PT1H', extra: 1 }, 422],
]
for (const [body, status, code] of moves) {
  test(`clock ${JSON.stringify(body)} → ${status}`, async () => {
    const before = market.net.clock.now()
    const answer = await market.net.call(market.net.operatorToken, 'POST', '/sandbox/clock', body)
    assert.equal(answer.status, status, JSON.stringify(answer.body))
    if (code !== undefined) assert.equal(answer.body['code'], code)
    if (status === 200) {
      assert.equal(answer.body['now'], market.net.clock.now().toString())
    } else {
      assert.equal(market.net.clock.now().toString(), before.toString())
    }
  })
}

test('what is sold stands in the ledger, and with the merchant as pending', async () => {
  const bought = await market.net.call(ada.token, 'POST', '/purchases', {
    id: 'a-1',
    merchant: courier.merchant,
    offer: 'article',
  })
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  const mine = await market.net.call(courier.token, 'GET', '/merchants/me/balance')
  assert.deepEqual(mine.body, {
    USD: {
      pending: '2.25',
      reserved: '0.00',
      available: '0.00',
      in_payout: '0.00',
      paid_out: '0.00',
      total: '2.25',
    },
  })
  const { operatorToken } = market.net
  const cause = String(bought.body['purchase'])
  const transfers = await market.net.call(operatorToken, 'GET', `/ledger/transfers?cause=${cause}`)
  const rows = transfers.body['data'] as { amount: { amount: string }; debit: string }[]
  assert.deepEqual(rows.map(({ amount }) => amount.amount).toSorted(), ['0.25', '2.25'])
  const seen: { account: string; debits: string; credits: string }[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next === '' ? '' : `&after=${next}`
    const page = await market.net.call(operatorToken, 'GET', `/ledger/balances?limit=1${after}`)
    seen.push(...(page.body['data'] as typeof seen))
    next = page.body['next'] as string | null
  }
  const sum = (side: 'debits' | 'credits'): number =>
    seen.reduce((total, row) => total + Math.round(Number(row[side]) * 100), 0)
  assert.equal(sum('debits'), 250)
  assert.equal(sum('credits'), 250)
  assert.ok(seen.some(({ account }) => account === `tab:${ada.paymentAccount}:USD`))
})

test('the document names every route, and needs no token', async () => {
  const { body } = await market.net.call(undefined, 'GET', '/openapi.json')
  const paths = Object.keys(body['paths'] as object)
  for (const path of [
    '/sandbox/clock',
    '/ledger/balances',
    '/merchants/me/balance',
    '/purchases',
    '/billing/runs',
    '/offers',
  ]) {
    assert.ok(paths.includes(`/api/v1${path}`), path)
  }
})

test('health: alive, ready, and what it names', async () => {
  const live = await fetch(`${market.net.url}/health/live`)
  assert.equal(live.status, 200)
  const ready = await fetch(`${market.net.url}/health/ready`)
  assert.equal(ready.status, 200)
  const { work, ...told } = (await ready.json()) as { work: Record<string, number> }
  assert.deepEqual(Object.keys(work), ['waiting', 'oldest_waiting_seconds', 'parked'])
  assert.ok(Object.values(work).every(Number.isSafeInteger))
  assert.deepEqual(told, {
    status: 'ready',
    version: '0.0.0-test',
    database: 'ok',
    sandbox: true,
    missing: ['processor', 'mail'],
    clock: market.net.clock.now().toString(),
  })
})

test('nobody outside says who the network is', async () => {
  const answer = await fetch(`${market.net.url}/.well-known/openid-configuration`, {
    headers: {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    },
  })
  const text = await answer.text()
  assert.doesNotMatch(text, /evil/)
  const discovery = JSON.parse(text) as Record<string, unknown>
  assert.equal(discovery['issuer'], market.net.url)
  assert.equal(discovery['authorization_endpoint'], `${market.net.url}/oauth/auth`)
  assert.equal(discovery['require_pushed_authorization_requests'], true)
  assert.equal(discovery['authorization_response_iss_parameter_supported'], true)
  assert.deepEqual(discovery['code_challenge_methods_supported'], ['S256'])
  assert.deepEqual(discovery['token_endpoint_auth_methods_supported'], ['private_key_jwt'])
  assert.deepEqual(discovery['subject_types_supported'], ['pairwise'])
  const spoofed = await rawGet(market.net.url, 'evil.example')
  assert.doesNotMatch(spoofed, /evil/)
})

/** A request whose Host header names somebody else. */
async function rawGet(url: string, host: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const asked = httpRequest(
      { hostname, port, path: '/.well-known/openid-configuration', headers: { host } },
      (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
        response.on('end', () => resolve(body))
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

test('behind a TLS proxy: the public address everywhere, cookies bound to the host', async () => {
  const net = await openTestNetwork({ settings: { TALLYSTICK_URL: 'https://tally.example' } })
  try {
    const discovery = await (await fetch(`${net.url}/.well-known/openid-configuration`)).text()
    assert.equal(discovery.includes('http://'), false)
    assert.match(discovery, /"token_endpoint":"https:\/\/tally\.example\/oauth\/token"/)
    const pages = await Promise.all(
      ['/sign-on', '/oauth/session/end'].map((at) => fetch(net.url + at)),
    )
    const cookies = pages.flatMap((page) => page.headers.getSetCookie())
    const names = cookies.map((cookie) => cookie.split('=')[0]).toSorted()
    assert.deepEqual(names, [
      '__Host-tally-browser',
      '__Host-tally-provider',
      '__Host-tally-provider.sig',
    ])
    for (const cookie of cookies) {
      assert.match(cookie, /; path=\/(;|$)/i)
      assert.match(cookie, /; secure(;|$)/i)
      assert.match(cookie, /; httponly(;|$)/i)
      assert.match(cookie, /; samesite=lax(;|$)/i)
      assert.doesNotMatch(cookie, /; domain=/i)
    }
  } finally {
    await net.close()
  }
})

test('outside a sandbox its routes do not work, and the gallery is not there', async () => {
  const net = await openTestNetwork({ settings: { TALLYSTICK_SANDBOX: '0' } })
  try {
    const paths = ['/sandbox/clock', '/sandbox/customers', '/sandbox/merchants']
    for (const path of paths) {
      const answer = await net.call(net.operatorToken, 'POST', path, { advance: 'PT1H' })
      assert.equal(answer.status, 403, path)
      assert.equal(answer.body['code'], 'sandbox_only')
    }
    assert.equal((await fetch(`${net.url}/design`)).status, 404)
  } finally {
    await net.close()
  }
})

test('stopping: not ready, what is under way is answered, orders that wait are placed', async () => {
  const net = await openTestNetwork()
  const market2 = await net.network.fetch(new Request(`${net.url}/health/ready`))
  assert.equal(market2.status, 200)
  const stopped = net.network.stop()
  const after2 = await net.network.fetch(new Request(`${net.url}/health/ready`))
  assert.equal(after2.status, 503)
  await stopped
  await net.close()
  await assert.rejects(fetch(`${net.url}/health/live`))
})

test('whoever was charged, or declined, is told by mail, once', async () => {
  const { operatorToken } = market.net
  const mails = async (): Promise<readonly string[]> => {
    const rows = await market.net.opened.database.read('test.mails', (tx) =>
      tx.query<{ subject: string; text: string }>({
        name: 'test.select-payment-mails',
        text: `select subject, text_body as text from outbox_mails
               where cause like 'payment-%' order by cause`,
      }),
    )
    return rows.map(({ subject, text }) => `${subject}\n${text}`)
  }
  const announce = () => market.net.network.doDueWork(['announce_answer'])
  await market.sell(courier, 'book', '9.00')
  const order = { id: 'b-1', merchant: courier.merchant, offer: 'book' }
  assert.equal((await market.net.call(ada.token, 'POST', '/purchases', order)).status, 201)
  const date = market.net.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const days = Array.from({ length: 31 }, (_, index) => date.add({ days: index }).toString())
  const seen: string[] = []
  for (const day of days) {
    const run = await market.net.call(operatorToken, 'POST', '/billing/runs', { date: day })
    const path = `/billing/runs/${String(run.body['run'])}/requests`
    const { body } = await market.net.call(operatorToken, 'GET', path)
    seen.push(...(body['data'] as { request: string }[]).map(({ request }) => request))
  }
  assert.equal(seen.length, 1)
  const report = await fetch(`${market.net.url}/api/v1/billing/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${operatorToken}`,
      'content-type': 'application/x-ndjson',
    },
    body: `{"request":"${seen[0] ?? ''}","status":"paid"}\n`,
  })
  assert.ok(report.ok, await report.text())
  await announce()
  await announce()
  const [mail = '', ...more] = await mails()
  assert.deepEqual(more, [])
  assert.match(mail, /Your bill of/)
  assert.match(mail, /Courier/)
})

test('the jobs of a network run, and may run again', async () => {
  const names = market.net.network.jobs.map(({ name }) => name)
  // Without a processor and a mail server; in a sandbox, billing is run by hand.
  assert.deepEqual(names.toSorted(), [
    'abandon-registrations',
    'forget-answers',
    'forget-organisation-invitations',
    'gather-sales',
    'ledger-checkpoint',
    'make-head',
    'remove-expired',
    'remove-finished-work',
    'remove-old-conversations',
    'remove-told-events',
    'remove-what-was-told',
    'tell-merchants-of-sign-offs',
    'write-digests',
  ])
  const { signal } = new AbortController()
  for (const job of [...market.net.network.jobs, ...market.net.network.jobs]) await job.work(signal)
  const mine = await market.net.call(courier.token, 'GET', '/merchants/me/balance')
  assert.equal(mine.status, 200)
})

test('heads are there for anybody, page by page, and receipts name the latest', async () => {
  const { net } = market
  const jobs = net.network.jobs.filter(({ name }) => name === 'make-head')
  for (const { work } of [...jobs, ...jobs]) await work(new AbortController().signal)
  const keys = verifyingKeysFromJwks((await net.call(undefined, 'GET', '/head-keys')).body)
  const heads: Head[] = []
  for (let query: string | undefined = '?limit=1'; query !== undefined;) {
    const { status, body } = await net.call(undefined, 'GET', `/heads${query}`)
    assert.equal(status, 200)
    heads.push(...(body['data'] as Head[]))
    const next = body['next'] as string | null
    query = next === null ? undefined : `?limit=1&after=${next}`
  }
  for (const head of heads) assert.ok(verifyHead(head, { keys, network: net.url }).ok)
  const latest = heads.at(-1)
  assert.ok(latest !== undefined)
  assert.equal(latest.number, heads.length)
  const from = await net.call(undefined, 'GET', `/heads?from=${heads.length}`)
  assert.deepEqual(from.body['data'], [latest])
  net.clock.advance({ minutes: 2 })
  const order = { id: 'witness', merchant: courier.merchant, offer: 'article' }
  const buyer = await market.register('wit')
  const bought = await net.call(buyer.token, 'POST', '/purchases', order)
  const [, payload = ''] = String(bought.body['receipt']).split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
  assert.equal(claims['checkpoint'], `${latest.number}:${latest.hash}`)
})
