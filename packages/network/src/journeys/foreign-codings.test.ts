// Requests that two servers on the way might read in two ways are read by none: two hosts, a body that is packed or
// spelt in other letters, a member that is named twice, a form that does not say where it comes from. At one address
// of each kind, and at every form and every route.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { assertProblem } from './testing/assert-problem.ts'
import type { Json } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { Tenants } from './testing/open-tenants.ts'
import { fingerprintBooks } from './testing/read-books.ts'
import { getRouteCase, pathOf, tokenOf } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'

let tenants: Tenants
before(async () => {
  tenants = await openTenants()
})
after(() => tenants.net.close())

const formType = 'application/x-www-form-urlencoded'
const formAddresses = ['/sign-on', '/oauth/request', '/oauth/token'] as const

async function postForm(
  path: string,
  how: { readonly body?: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> },
): Promise<Response> {
  const { url } = tenants.net
  return await fetch(url + path, {
    method: 'POST',
    headers: { origin: url, 'content-type': formType, ...how.headers },
    body: how.body ?? 'a=b',
    redirect: 'manual',
  })
}

const codings: readonly (readonly [
  what: string,
  headers: Record<string, string>,
  isRead: boolean,
])[] = [
  ['no charset', {}, true],
  ['UTF-8', { 'content-type': `${formType}; charset=UTF-8` }, true],
  ['UTF-8 in quotes', { 'content-type': `${formType};charset="utf-8"` }, true],
  ['ASCII', { 'content-type': `${formType}; charset=us-ascii` }, true],
  ['identity', { 'content-encoding': 'identity' }, true],
  ['Latin 1', { 'content-type': `${formType}; charset=iso-8859-1` }, false],
  ['UTF-16', { 'content-type': `${formType}; charset="UTF-16"` }, false],
  ['UTF-7 behind UTF-8', { 'content-type': `${formType}; charset=utf-8; charset=utf-7` }, false],
  ['an unknown alphabet', { 'content-type': `${formType}; charset=klingon` }, false],
  ['no alphabet', { 'content-type': `${formType}; charset=` }, false],
  ['gzip', { 'content-encoding': 'gzip' }, false],
  ['an unknown coding', { 'content-encoding': 'x-own' }, false],
  ['two codings', { 'content-encoding': 'identity, br' }, false],
]
for (const [what, headers, isRead] of codings) {
  test(`${what}: ${isRead ? 'read' : '415'}, by pages, the provider and the API`, async () => {
    for (const path of formAddresses) {
      const { status } = await postForm(path, { headers })
      assert.equal(status === 415, !isRead, `${path}: ${status}`)
    }
    const type = (headers['content-type'] ?? formType).replace(formType, 'application/json')
    const answer = await fetch(`${tenants.net.url}/api/v1/offers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tenants.net.operatorToken}`,
        ...headers,
        'content-type': type,
      },
      body: headers['content-encoding'] === 'gzip' ? gzipSync('{}') : '{}',
    })
    assert.equal(answer.status === 415, !isRead, `${answer.status}: ${await answer.text()}`)
  })
}

for (const chunked of [false, true]) {
  test(`a form of 70 KB${chunked ? ' in chunks' : ''} is too large, for pages and the provider`, async () => {
    const body = `a=${'x'.repeat(70_000)}`
    for (const path of [...formAddresses, '/oauth/me', '/nowhere']) {
      const init = chunked ? { body: new Blob([body]).stream(), duplex: 'half' as const } : { body }
      const { status } = await fetch(tenants.net.url + path, {
        method: 'POST',
        headers: { origin: tenants.net.url, 'content-type': formType },
        ...init,
      })
      assert.equal(status, 413, path)
    }
  })
}

test('a form that does not say where it comes from, or names another place, is refused by every page', async () => {
  const { url } = tenants.net
  const pages = tenants.net.network.pageRoutes
  const paths = new Set(pages.filter(({ method }) => method === 'POST').map(({ path }) => path))
  assert.ok(paths.size > 40)
  const from: readonly Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${url}.evil.example` },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ]
  for (const path of paths) {
    for (const headers of from) {
      const { status, headers: answered } = await fetch(url + path.replaceAll(/:\w+/g, 'x'), {
        method: 'POST',
        headers: { 'content-type': formType, ...headers },
        body: 'a=b',
        redirect: 'manual',
      })
      assert.equal(status, 403, `${path} from ${JSON.stringify(headers)}`)
      assert.equal(answered.get('set-cookie'), null, path)
    }
  }
  const own = await postForm('/language/de', {})
  assert.notEqual(own.status, 403)
})

test('a member that is named twice is refused by every route, and leaves nothing', async () => {
  const routes = await readRoutes(tenants.net)
  const prints = await fingerprintBooks(tenants.net)
  let count = 0
  for (const route of routes.filter(({ operation }) => operation.requestBody !== undefined)) {
    const routeCase = getRouteCase(route.key)
    if (routeCase.roles === 'signed') continue
    const role = typeof routeCase.roles === 'string' ? undefined : routeCase.roles[0]
    const good = JSON.stringify(routeCase.body?.(tenants, 9_000 + (count += 1)) ?? {})
    const [name = 'x'] = Object.keys(JSON.parse(good) as Json)
    const body = good.replace(/^\{/, `{"${name}":null${good === '{}' ? `,"${name}":1` : ','}`)
    const answer = await sendRequest(tenants.net, {
      method: route.method,
      path: pathOf(route, tenants),
      token: role === undefined ? undefined : tokenOf(tenants, role),
      body,
      type: route.isNdjson ? 'application/x-ndjson' : 'application/json',
    })
    if (route.isNdjson) assert.match(answer.text, /malformed_body/, route.key)
    else assert.equal(assertProblem(answer, route.key), 'malformed_body')
  }
  assert.ok(count > 20)
  assert.deepEqual(await fingerprintBooks(tenants.net), prints)
})

const hosts: readonly (readonly [what: string, lines: readonly string[], status: string])[] = [
  ['one', ['Host: localhost'], '200'],
  ['two that differ', ['Host: localhost', 'Host: evil.example'], '400'],
  ['two that are the same', ['Host: localhost', 'host: localhost'], '400'],
  ['none', [], '400'],
]
for (const [what, lines, status] of hosts) {
  test(`${what} for a host: ${status}, for pages, the API and the provider`, async () => {
    for (const path of ['/sign-on', '/api/v1/problems', '/.well-known/openid-configuration']) {
      const socket = connect(Number(new URL(tenants.net.url).port), 'localhost')
      socket.end([`GET ${path} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'))
      assert.equal((await text(socket)).split(' ')[1], status, path)
    }
  })
}
