// Pages are sent packed to whoever can unpack them, but not to another site's wish; and no two carry the same token.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open, signOn } from './testing/walk-pages.ts'

let market: Market
let ada: Browser
before(async () => {
  market = await openMarket()
  ada = market.browser()
  await signOn(ada, await open(ada, '/sign-on'), await market.register('ada'))
})
after(() => market.close())

/** As it is on the wire: `fetch` unpacks by itself. */
async function get(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }> {
  return await new Promise((resolve, reject) => {
    request(new URL(path, market.net.url), { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })
}

function cookieOf(browser: Browser): string {
  return ['tally-browser', 'tally-session']
    .map((name) => `${name}=${browser.cookie(name) ?? ''}`)
    .join('; ')
}

const cases: readonly (readonly [
  what: string,
  headers: Readonly<Record<string, string>>,
  isKnown: boolean,
  encoding: string | undefined,
])[] = [
  ['from our own page', { 'sec-fetch-site': 'same-origin' }, true, 'br'],
  ['typed', { 'sec-fetch-site': 'none' }, true, 'br'],
  ['by a browser that does not say', {}, true, 'br'],
  ['from another site', { 'sec-fetch-site': 'cross-site' }, true, undefined],
  ['from a site beside ours', { 'sec-fetch-site': 'same-site' }, true, undefined],
  ['from another site, of nobody', { 'sec-fetch-site': 'cross-site' }, false, 'br'],
  ['unpackable for nobody', { 'accept-encoding': 'identity' }, true, undefined],
]
for (const [what, headers, isKnown, encoding] of cases) {
  test(`a page asked for ${what}: ${encoding ?? 'not packed'}`, async () => {
    const cookie = isKnown ? { cookie: cookieOf(ada) } : {}
    const answer = await get('/merchants?q=x', {
      'accept-encoding': 'gzip, br',
      ...cookie,
      ...headers,
    })
    assert.equal(answer.headers['content-encoding'], encoding)
    assert.match(answer.headers.vary ?? '', /Accept-Encoding/)
    const html = encoding === undefined ? answer.body : brotliDecompressSync(answer.body)
    assert.match(html.toString(), /<\/html>\s*$/)
    assert.equal(html.toString().includes('action="/sign-off"'), isKnown)
  })
}

test('what is no page stays as it is', async () => {
  for (const path of ['/api/v1/openapi.json', '/health/live', '/icon-192.png', '/account']) {
    const answer = await get(path, { 'accept-encoding': 'gzip, br' })
    assert.equal(answer.headers['content-encoding'], undefined, path)
  }
})

test('two pages of one browser carry other tokens, and both work', async () => {
  const forms = []
  for (const path of ['/limits', '/limits', '/profile']) {
    forms.push(readPageForm((await open(ada, path)).html, '/sign-off'))
  }
  const tokens = forms.map(({ fields }) => fields['csrf'])
  assert.equal(new Set(tokens).size, 3)
  for (const csrf of tokens) {
    const answer = await ada.post('/profile/name', {
      csrf: csrf ?? '',
      first_name: '',
      last_name: '',
    })
    assert.notEqual(answer.status, 403)
  }
})
