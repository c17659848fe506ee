// Somebody who asks without end waits, at every door; nobody else does.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openScript } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'

const perMinute = { caller: 7, merchant: 9, address: 12, costly: 3 }
let net: TestNetwork
before(async () => {
  net = await openTestNetwork({
    settings: {
      TALLYSTICK_TRUSTED_PROXY: '127.0.0.1,::1',
      TALLYSTICK_REQUESTS_PER_MINUTE: String(perMinute.caller),
      TALLYSTICK_MERCHANT_REQUESTS_PER_MINUTE: String(perMinute.merchant),
      TALLYSTICK_ADDRESS_REQUESTS_PER_MINUTE: String(perMinute.address),
      TALLYSTICK_COSTLY_REQUESTS_PER_MINUTE: String(perMinute.costly),
    },
  })
})
after(() => net.close())

interface Asked {
  readonly method?: string
  readonly path: string
  readonly from?: string
  readonly token?: string
}

async function ask({ method = 'GET', path, from, token }: Asked): Promise<Response> {
  return await fetch(net.url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(from === undefined ? {} : { 'x-forwarded-for': from }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(method === 'POST' ? { body: new URLSearchParams({ a: 'b' }) } : {}),
  })
}

/** How many are let in before the first that is not, of at most `limit`. */
async function countLetIn(asked: Asked, limit: number): Promise<number> {
  for (let count = 0; count < limit; count += 1) {
    const response = await ask(asked)
    if (response.status !== 429) continue
    const waitSeconds = Number(response.headers.get('retry-after'))
    assert.ok(Number.isInteger(waitSeconds) && waitSeconds >= 1 && waitSeconds <= 60)
    assert.match(response.headers.get('cache-control') ?? '', /no-store/)
    return count
  }
  return limit
}

let lastNetwork = 0
const newNetwork = (): string => `8.8.${(lastNetwork += 1)}`

const doors: readonly [door: string, asked: Omit<Asked, 'from'>, letIn: number][] = [
  ['a page', { path: '/sign-on' }, perMinute.address],
  ['the API', { path: '/api/v1/news' }, perMinute.address],
  ['the API without a right token', { path: '/api/v1/library', token: 'x' }, perMinute.address],
  ['an address that nobody has', { path: '/nothing' }, perMinute.address],
  ['the provider', { path: '/oauth/auth' }, perMinute.address],
  ['a sign-on', { method: 'POST', path: '/sign-on' }, perMinute.costly],
  ['a sign-on by link', { method: 'POST', path: '/sign-on/link' }, perMinute.costly],
  ['a registration', { method: 'POST', path: '/register' }, perMinute.costly],
  ['a recovery', { method: 'POST', path: '/recover' }, perMinute.costly],
  ['an invitation', { method: 'POST', path: '/join/x' }, perMinute.costly],
  ['a message to people', { method: 'POST', path: '/help/contact' }, perMinute.costly],
  ['what an engine pushes', { method: 'POST', path: '/oauth/request' }, perMinute.merchant],
  ['what an engine redeems', { method: 'POST', path: '/oauth/token' }, perMinute.merchant],
]
for (const [door, asked, letIn] of doors) {
  test(`one network of addresses at ${door}: ${letIn} a minute, and others are not kept waiting`, async () => {
    const prefix = newNetwork()
    assert.equal(await countLetIn({ ...asked, from: `${prefix}.1` }, 40), letIn)
    // The neighbour of the same network waits with it, another network does not.
    assert.equal(await countLetIn({ ...asked, from: `${prefix}.2` }, 1), 0)
    assert.equal(await countLetIn({ ...asked, from: `${newNetwork()}.1` }, 1), 1)
  })
}

const uncounted: readonly [what: string, asked: Asked][] = [
  ['what browsers keep', { path: '/manifest.webmanifest', from: '8.9.1.1' }],
  ['whether the network is alive', { path: '/health/ready', from: '8.9.2.1' }],
  ['what comes from this machine', { path: '/sign-on' }],
  ['what comes from a private network', { path: '/sign-on', from: '10.0.0.1' }],
]
for (const [what, asked] of uncounted) {
  test(`not counted: ${what}`, async () => {
    assert.equal(await countLetIn(asked, 40), 40)
  })
}

test('a customer, a merchant and the operator are counted each for themselves, wherever they ask from', async () => {
  const script = openScript(net)
  const one = await script.customer('one')
  const other = await script.customer('other')
  const merchant = await script.merchant('shoreline')
  const callers: readonly [path: string, token: string, letIn: number][] = [
    ['/api/v1/library', one.token, perMinute.caller],
    ['/api/v1/library', other.token, perMinute.caller],
    ['/api/v1/merchants/me', merchant.token, perMinute.merchant],
    ['/api/v1/ledger/balances', net.operatorToken, 40],
  ]
  for (const [path, token, letIn] of callers) {
    assert.equal(await countLetIn({ path, token }, 40), letIn, path)
    const problem = await ask({ path, token })
    if (letIn === 40) continue
    assert.equal(((await problem.json()) as { code: string }).code, 'rate_limited')
  }
})

test('who waits at a page reads so in their own language', async () => {
  const from = `${newNetwork()}.1`
  await countLetIn({ path: '/sign-on', from }, 40)
  const headers = { 'x-forwarded-for': from, 'accept-language': 'de' }
  const page = await fetch(`${net.url}/sign-on`, { headers })
  assert.equal(page.status, 429)
  assert.match(await page.text(), /<html[^>]* lang="de"/)
})
