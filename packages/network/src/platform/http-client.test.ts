import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { hangingMs } from '../testing/wait-until.ts'
import { markTransaction } from './database.ts'
import { createFaults, FaultError } from './faults.ts'
import { asFetch, createHttpClient, HttpClientError } from './http-client.ts'
import type { HttpClientErrorCode } from './http-client.ts'
import { isPrivateAddress } from './private-addresses.ts'

let base = ''
let hits = 0
const server = http.createServer((request, response) => {
  hits++
  if (request.url === '/slow') return
  if (request.url === '/large') {
    response.end('x'.repeat(5000))
    return
  }
  if (request.url === '/drip') {
    response.write('a')
    return
  }
  if (request.url === '/redirect') {
    response.writeHead(302, { location: '/echo' }).end()
    return
  }
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    response.setHeader('x-method', request.method ?? '')
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ body: Buffer.concat(chunks).toString(), header: request.headers['x-a'] }),
    )
  })
})
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

const open = createHttpClient({ arePrivateAddressesAllowed: true })
const guarded = createHttpClient()
const failsWith = (code: HttpClientErrorCode) => (error: unknown) => {
  assert.ok(error instanceof HttpClientError, String(error))
  assert.equal(error.code, code)
  return true
}

describe('a request', () => {
  it('carries method, headers and body, and brings the answer', async () => {
    const response = await open.request({
      name: 'echo',
      url: `${base}/echo`,
      method: 'POST',
      headers: { 'x-a': 'b' },
      body: 'ä',
    })
    assert.equal(response.status, 200)
    assert.equal(response.headers['x-method'], 'POST')
    assert.deepEqual(response.json(), { body: 'ä', header: 'b' })
  })
  it('does not follow a redirect', async () => {
    const response = await open.request({ name: 'redirect', url: `${base}/redirect` })
    assert.equal(response.status, 302)
  })
  it('speaks as fetch for libraries', async () => {
    const response = await asFetch(open, 'library')(`${base}/echo`, {
      method: 'PUT',
      body: 'hello',
    })
    assert.equal(response.headers.get('x-method'), 'PUT')
    assert.deepEqual(await response.json(), { body: 'hello' })
  })

  const failing: readonly (readonly [string, () => string, HttpClientErrorCode, number?])[] = [
    ['no answer in time', () => `${base}/slow`, 'timeout', 200],
    ['an answer that never ends', () => `${base}/drip`, 'timeout', 200],
    ['an answer that is too large', () => `${base}/large`, 'too_large'],
    ['nobody there', () => 'http://127.0.0.1:1/', 'unreachable'],
    ['a file', () => 'file:///etc/passwd', 'bad_url'],
    ['a user name in the address', () => 'http://user:x@127.0.0.1/', 'bad_url'],
    ['no address', () => 'nonsense', 'bad_url'],
  ]
  for (const [name, url, code, timeoutMs = hangingMs] of failing) {
    it(`fails on ${name}: ${code}`, async () => {
      await assert.rejects(
        open.request({ name: 'failing', url: url(), timeoutMs, sizeMaxBytes: 1000 }),
        failsWith(code),
      )
    })
  }
})

describe('the guard against private addresses', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ]
  for (const host of hosts) {
    it(`refuses ${host} before it connects`, async () => {
      const hitsBefore = hits
      const port = base.split(':').at(-1) ?? ''
      await assert.rejects(
        guarded.request({ name: 'guarded', url: `http://${host}:${port}/echo` }),
        failsWith('private_address'),
      )
      assert.equal(hits, hitsBefore)
    })
  }
  it('refuses a name that leads to one, even beside a public one', async () => {
    const lookup = ((_: string, __: object, callback: (error: null, found: object[]) => void) => {
      callback(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])
    }) as unknown as typeof import('node:dns').lookup
    const client = createHttpClient({ lookup })
    await assert.rejects(
      client.request({ name: 'rebound', url: 'http://innocent.example/' }),
      failsWith('private_address'),
    )
  })
  const addresses: readonly (readonly [string, boolean])[] = [
    ['8.8.8.8', false],
    ['2606:4700::1111', false],
    ['172.15.255.255', false],
    ['172.16.0.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['64:ff9b::7f00:1', true],
    ['::ffff:10.0.0.1', true],
    ['2002:7f00:1::', true],
    ['not an address', true],
  ]
  for (const [address, expected] of addresses) {
    it(`${address} is ${expected ? 'private' : 'public'}`, () => {
      assert.equal(isPrivateAddress(address), expected)
    })
  }
})

describe('rules', () => {
  it('never inside a transaction', async () => {
    const hitsBefore = hits
    await assert.rejects(
      markTransaction('pay', () => open.request({ name: 'inside', url: base })),
      /inside the transaction pay/,
    )
    assert.equal(hits, hitsBefore)
  })
  it('a death before the call sends nothing; one after it loses the answer', async () => {
    for (const [killAt, sent] of [
      [1, 0],
      [2, 1],
    ] as const) {
      const hitsBefore = hits
      const faults = createFaults(killAt)
      const client = createHttpClient({ arePrivateAddressesAllowed: true, faults })
      await assert.rejects(client.request({ name: 'charge', url: base }), FaultError)
      assert.equal(hits - hitsBefore, sent)
      client.close()
    }
  })
})
