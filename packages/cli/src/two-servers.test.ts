// Two processes on one database behind one address: a customer cannot tell them apart, and no rule is weaker.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { noLog, removePostgresData, startPostgres } from '@tallystick/network'
import { findPort, main, serveNetwork, stopServing } from './testing/serve-network.ts'

const operatorToken = 'operator-token-of-the-tests'
const password = 'a long password for a test'

let folder: string
let env: Record<string, string>
let postgres: Awaited<ReturnType<typeof startPostgres>>
let balancer: Server
let url: string
const ports: number[] = []
const children: ChildProcess[] = []

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tallystick-two-'))
  // As root, PostgreSQL runs as another user, who has to enter it.
  chmodSync(folder, 0o755)
  postgres = await startPostgres({ dataDir: path.join(folder, 'database'), log: noLog })
  const port = await findPort()
  url = `http://localhost:${port}`
  balancer = createBalancer().listen(port)
  await once(balancer, 'listening')
  env = {
    PATH: process.env['PATH'] ?? '',
    // Both read the same keys, as servers of one network must.
    TALLYSTICK_DATA: path.join(folder, 'data'),
    DATABASE_URL: postgres.url,
    TALLYSTICK_URL: url,
    TALLYSTICK_OPERATOR_TOKEN: operatorToken,
    TALLYSTICK_LOG_LEVEL: 'error',
  }
  for (let count = 0; count < 2; count += 1) {
    const own = await findPort()
    const options = { env: { ...env, TALLYSTICK_PORT: String(own) }, folder }
    children.push((await serveNetwork(options)).child)
    ports.push(own)
  }
})
after(async () => {
  await Promise.all(children.map(stopServing))
  balancer.closeAllConnections()
  balancer.close()
  await postgres.stop()
  removePostgresData(path.join(folder, 'database'))
  rmSync(folder, { recursive: true, force: true })
})

/** Sends each request to the other server than the one before. */
function createBalancer(): Server {
  let turn = 0
  return createServer((incoming, outgoing) => {
    turn += 1
    const { method, url: where, headers } = incoming
    const forwarded = httpRequest(
      { port: ports[turn % ports.length], method, path: where, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    forwarded.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(forwarded)
  })
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders | Headers
  readonly text: string
}

/** To one of the two, or, without an index, to whichever is next. */
async function api(
  token: string,
  [method, where]: readonly [string, string],
  body?: object,
  server?: number,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const base = server === undefined ? url : `http://localhost:${ports[server]}`
  const response = await fetch(`${base}/api/v1${where}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

interface Account {
  readonly token: string
  readonly payment_account: string
  readonly purchasing_account: string
}

async function register(name: string, more: object = {}): Promise<Account> {
  const { status, body } = await api(operatorToken, ['POST', '/sandbox/customers'], {
    email: `${name}@mail.example`,
    member_id: name,
    first_name: 'Reader',
    last_name: 'Of Two',
    country: 'US',
    postal_code: '02139',
    time_zone: 'America/New_York',
    currency: 'USD',
    payment_method: 'card-ok',
    password,
    ...more,
  })
  assert.equal(status, 201, JSON.stringify(body))
  return body as unknown as Account
}

async function openShop(): Promise<{ readonly merchant: string; readonly token: string }> {
  const { body } = await api(operatorToken, ['POST', '/sandbox/merchants'], {
    name: 'Courier',
    currency: 'USD',
    share: '0.90',
    site: 'https://courier.example',
  })
  return body as unknown as { merchant: string; token: string }
}

async function offer(token: string, sku: string, amount: string): Promise<void> {
  const { status, body } = await api(token, ['POST', '/offers'], {
    sku,
    title: `The ${sku}`,
    price: { amount, currency: 'USD' },
    kind: 'metered',
    url: `https://courier.example/${sku}`,
  })
  assert.ok(status === 200 || status === 201, JSON.stringify(body))
}

// A browser that keeps its cookies.
function openBrowser() {
  const cookies = new Map<string, string>()
  return async (method: string, where: string, form?: Record<string, string>): Promise<Answer> => {
    const response = await fetch(url + where, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: url,
      },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
}

function csrfOf({ text }: Answer): string {
  return /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

test('a session that began at one holds at the other, and ends at both', async () => {
  await register('session')
  const browse = openBrowser()
  const page = await browse('GET', '/sign-on')
  const signedOn = await browse('POST', '/sign-on', {
    csrf: csrfOf(page),
    identifier: 'session@mail.example',
    password,
  })
  assert.equal(signedOn.status, 303, signedOn.text.slice(0, 300))
  // Four in a row: twice at each.
  const seen = []
  for (let count = 0; count < 4; count += 1) seen.push(await browse('GET', '/account'))
  assert.deepEqual(
    seen.map(({ status }) => status),
    [200, 200, 200, 200],
  )
  const last = seen.at(-1)
  assert.ok(last !== undefined)
  assert.equal((await browse('POST', '/sign-off', { csrf: csrfOf(last) })).status, 303)
  for (let count = 0; count < 2; count += 1) {
    assert.equal((await browse('GET', '/account')).status, 303)
  }
})

test('a limit of 5.00 a day and a price of 0.25: of 200 orders by two members at two servers, 20 pass', async () => {
  const shop = await openShop()
  await offer(shop.token, 'click', '0.25')
  const payer = await register('payer')
  const member = await register('member', { group_of: payer.payment_account })
  const limited = await api(payer.token, ['PUT', '/limits'], {
    limits: [
      {
        window: 'day',
        amount: '5.00',
        currency: 'USD',
        merchant: null,
        purchasing_account: null,
      },
    ],
  })
  assert.equal(limited.status, 200, JSON.stringify(limited.body))
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_none, index) => {
      const buyer = index % 2 === 0 ? payer : member
      const order = { id: `click-${index}`, merchant: shop.merchant, offer: 'click' }
      const server = Math.floor(index / 2) % 2
      return await api(buyer.token, ['POST', '/purchases'], order, server)
    }),
  )
  const outcomes = answers.map(({ body }) => String(body['status'] ?? body['code']))
  const refused = new Set(
    answers.flatMap(({ status, body }) => (status < 300 ? [] : [body['code']])),
  )
  assert.equal(answers.filter(({ status }) => status < 300).length, 20, outcomes.join(' '))
  assert.deepEqual([...refused], ['limit_reached'])
})

test('what changes at one server counts at the other with the next order', async () => {
  const shop = await openShop()
  await offer(shop.token, 'report', '1.00')
  const buyer = await register('buyer')
  let count = 0
  const buy = async (server: number): Promise<unknown> => {
    count += 1
    const order = { id: `order-${count}`, merchant: shop.merchant, offer: 'report' }
    const { body } = await api(buyer.token, ['POST', '/purchases'], order, server)
    return body['code'] ?? (body['funding'] as readonly { amount: string }[])[0]?.amount
  }
  assert.equal(await buy(0), '1.00')
  assert.equal(await buy(1), '1.00')
  const changes: readonly (readonly [
    name: string,
    token: string,
    call: readonly [string, string],
    body: object,
    expected: string,
  ])[] = [
    ['a new price', shop.token, ['POST', '/offers'], offerAt('2.00'), '2.00'],
    ['frozen', buyer.token, ['POST', '/account/freeze'], { on: true }, 'account_frozen'],
    ['thawed', buyer.token, ['POST', '/account/freeze'], { on: false }, '2.00'],
    [
      'suspended',
      operatorToken,
      ['PUT', `/payment-accounts/${buyer.payment_account}/status`],
      { status: 'suspended' },
      'account_suspended',
    ],
    [
      'resumed',
      operatorToken,
      ['PUT', `/payment-accounts/${buyer.payment_account}/status`],
      { status: 'active' },
      '2.00',
    ],
    [
      'the merchant closed',
      operatorToken,
      ['POST', `/merchants/${shop.merchant}/closure`],
      {},
      'merchant_closed',
    ],
  ]
  for (const [index, [name, token, call, body, expected]] of changes.entries()) {
    const changed = await api(token, call, body, index % 2)
    assert.ok(changed.status < 300, `${name}: ${JSON.stringify(changed.body)}`)
    assert.equal(await buy((index + 1) % 2), expected, name)
    assert.equal(await buy(index % 2), expected, name)
  }
})

function offerAt(amount: string): object {
  return {
    sku: 'report',
    title: 'The report',
    price: { amount, currency: 'USD' },
    kind: 'metered',
    url: 'https://courier.example/report',
  }
}

test('one billing run, though both servers are asked for it at once; the clock is one', async () => {
  const moved = await api(operatorToken, ['POST', '/sandbox/clock'], { advance: 'P40D' }, 0)
  assert.equal(moved.status, 200)
  const clocks = await Promise.all([0, 1].map(readClock))
  assert.equal(clocks[0]?.slice(0, 10), clocks[1]?.slice(0, 10))
  const date = String(clocks[0]).slice(0, 10)
  const runs = await Promise.all(
    [0, 1, 0, 1].map((server) => api(operatorToken, ['POST', '/billing/runs'], { date }, server)),
  )
  assert.deepEqual(new Set(runs.map(({ body }) => body['run'])).size, 1)
  assert.ok(runs.every(({ status }) => status < 300))
})

async function readClock(server: number): Promise<string> {
  // The other process hears of a moved clock within a moment.
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(`http://localhost:${ports[server]}/health/ready`)
    const { clock } = (await response.json()) as { clock: string }
    const isMoved = Date.parse(clock) - Date.now() > 30 * 86_400_000
    if (isMoved || tries === 600) return clock
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('the books are clean afterwards', async () => {
  const child = spawn(process.execPath, [main, 'audit', '--json'], { env, cwd: folder })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  assert.equal(code, 0, out)
})
