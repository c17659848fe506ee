// The directory of merchants: for everybody, found by words and by what is sold, each merchant once, and its own page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pixelPng } from '../testing/sample-logo.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { open, signOn } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop
before(async () => {
  market = await openMarket()
  courier = await market.openShop('The Courier')
  harbor = await market.openShop('Harbor Research')
  await market.net.call(courier.token, 'PUT', '/merchants/me/brand', {
    colors: ['#102030', '#405060'],
    description: 'The daily paper of Port Ansel',
    logo: pixelPng,
  })
  await market.sell(courier, 'article', '0.20')
  await market.sell(courier, 'dossier', '2.50')
  await market.sell(courier, 'paper', '11.00', { kind: 'subscription', term: 'P1M' })
  await market.sell(harbor, 'report', '12.00')
  for (let count = 0; count < 25; count += 1) await market.openShop(`Shop ${count}`)
})
after(() => market.close())

function namesIn({ html }: Page): readonly string[] {
  return [...html.matchAll(/<h[23]><a href="\/merchants\/mer_\w+">([^<]+)</g)].map(
    ([, name]) => name ?? '',
  )
}

function nextIn({ html }: Page): string | undefined {
  return /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
}

test('the home page shows some and leads to all, in pages, each merchant once', async () => {
  const browser = market.browser()
  const home = await open(browser, '/')
  assert.equal(namesIn(home).length, 6)
  assert.match(home.html, /href="\/merchants"/)
  const seen: string[] = []
  for (let path: string | undefined = '/merchants'; path !== undefined;) {
    const page: Page = await open(browser, path)
    assert.equal(page.status, 200)
    seen.push(...namesIn(page))
    path = nextIn(page)
  }
  assert.equal(seen.length, 27)
  assert.deepEqual(new Set(seen).size, 27)
})

const searches: readonly (readonly [query: string, found: readonly string[]])[] = [
  ['q=courier', ['The Courier']],
  ['q=PORT+ansel', ['The Courier']],
  ['q=shop+24', ['Shop 24']],
  ['q=nobody', []],
  ['kind=subscription', ['The Courier']],
  ['kind=digital', ['Harbor Research', 'The Courier']],
  ['kind=digital&q=harbor', ['Harbor Research']],
  ['kind=physical', []],
]
for (const [query, found] of searches) {
  test(`looked for by ${query}: ${found.join(', ') || 'nobody'}`, async () => {
    assert.deepEqual(namesIn(await open(market.browser(), `/merchants?${query}`)), found)
  })
}

test('a kind that is none and a cursor that was never ours show the whole list', async () => {
  for (const query of ['kind=gold', 'after=nonsense', 'kind=digital%00']) {
    const page = await open(market.browser(), `/merchants?${query}`)
    assert.equal(namesIn(page).length, 20, query)
  }
})

test('an entry says who it is and what it sells at which prices', async () => {
  const { html } = await open(market.browser(), '/merchants?q=courier')
  assert.match(html, /Single items from \$0\.20 to \$2\.50/)
  assert.match(html, /Subscriptions for \$11\.00/)
  assert.match(html, /<img src="\/brands\/mer_/)
  const without = await open(market.browser(), '/merchants?q=harbor')
  assert.doesNotMatch(without.html, /<img/)
})

test('a merchant has a page with what is for sale now, for who is signed on too', async () => {
  const browser = market.browser()
  const path = `/merchants/${courier.merchant}`
  const page = await open(browser, path)
  assert.match(page.html, new RegExp(`href="${courier.site}/article"`))
  for (const text of ['The daily paper of Port Ansel', 'The dossier', '$2.50', '1 month']) {
    assert.ok(page.html.includes(text), text)
  }
  assert.doesNotMatch(page.html, /The report/)
  await market.net.call(courier.token, 'DELETE', '/offers/dossier')
  await signOn(browser, await open(browser, '/sign-on'), await market.register('ada'))
  const now = await open(browser, path)
  assert.equal(now.status, 200)
  assert.doesNotMatch(now.html, /The dossier/)
  assert.match(now.html, /<a href="\/merchants" aria-current="page"/)
})

test('who is closed, or never was, has none', async () => {
  const closing = await market.openShop('Closing Shop')
  const path = `/merchants/${closing.merchant}`
  assert.equal((await open(market.browser(), path)).status, 200)
  await market.net.call(market.net.operatorToken, 'POST', `/merchants/${closing.merchant}/closure`)
  for (const gone of [path, '/merchants/mer_unknown', '/merchants/%00', '/merchants/mer_x%2F..']) {
    assert.equal((await open(market.browser(), gone)).status, 404, gone)
  }
  assert.deepEqual(namesIn(await open(market.browser(), '/merchants?q=closing')), [])
})
