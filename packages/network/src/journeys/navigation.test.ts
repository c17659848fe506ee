// Every place that the navigation leads to is there: for who is signed on, and for everybody else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customerWing, parts } from '../web/customer/navigation.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import { open, signOn } from './testing/walk-pages.ts'

const entries = customerWing.groups.flatMap((group) => group.entries)
let market: Market
before(async () => {
  market = await openMarket()
})
after(() => market.close())

test('who is signed on gets each page of the navigation, which says that it is the present one', async () => {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), await market.register('ada'))
  for (const { path } of entries) {
    const page = await open(browser, path)
    assert.equal(page.status, 200, path)
    assert.equal(new URL(page.url).pathname, path)
    assert.match(page.html, new RegExp(`<a href="${path}" aria-current="page"`))
  }
})

test('nobody in particular gets what is for everybody, and is asked to sign on for the rest', async () => {
  const unguarded = [parts.merchants, parts.news, parts.heads, parts.help, parts.contact]
  const forEverybody = new Set(['/sell', ...unguarded.map(({ path }) => path)])
  for (const { path } of [...entries, ...customerWing.footer]) {
    const page = await open(market.browser(), path)
    assert.equal(page.status, 200, path)
    assert.equal(
      new URL(page.url).pathname,
      forEverybody.has(path) ? path : parts.signOn.path,
      path,
    )
  }
})

test('a language chosen in the footer is that of the next page; one that is not there is not found', async () => {
  const browser = market.browser()
  const page = await open(browser, '/language/fr')
  assert.match(page.html, /<html lang="fr">/)
  assert.equal((await open(browser, '/language/xx')).status, 404)
})
