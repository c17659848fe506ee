// A browser that keeps no cookies is told so, wherever it would otherwise run into a wall: in the middle of buying, and
// at every form.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { detailsOf, open, push, signOn } from './testing/walk-pages.ts'

let market: Market
let shop: Shop
before(async () => {
  market = await openMarket()
  shop = await market.openShop('The Courier')
  await market.sell(shop, 'article', '2.50')
})
after(() => market.close())

const said = /Your browser keeps no cookies/

async function postWithout(
  path: string,
  fields: Readonly<Record<string, string>>,
  origin?: string,
) {
  return await fetch(new URL(path, market.net.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: origin ?? market.net.url, 'accept-language': 'en' },
    body: new URLSearchParams(fields),
  })
}

/** Follows redirects of our own, as a browser without cookies does. */
async function openWithout(
  url: string,
): Promise<{ readonly status: number; readonly html: string }> {
  for (let at = url, count = 0; count < 10; count += 1) {
    const answer = await fetch(at, { redirect: 'manual' })
    const location = answer.headers.get('location')
    if (location === null) return { status: answer.status, html: await answer.text() }
    at = new URL(location, at).href
  }
  throw new Error('a loop')
}

test('sent by a merchant, it ends at the words, and not in a loop', async () => {
  const { url } = await push(shop, { details: detailsOf(shop, 'c-1', 'article') })
  const { status, html } = await openWithout(url)
  assert.equal(status, 403)
  assert.match(html, said)
  assert.match(html, /begin again at the merchant’s site/)
})

for (const path of ['/sign-on', '/register']) {
  test(`the form of ${path} says so, each time, and takes nothing`, async () => {
    const shown = await (await fetch(`${market.net.url}${path}`)).text()
    const form = readPageForm(shown, path)
    for (const time of ['first', 'second']) {
      const answer = await postWithout(form.action, { ...form.fields, identifier: 'ada' })
      assert.equal(answer.status, 403, time)
      assert.match(await answer.text(), said, time)
    }
  })
}

test('a purchase is not made, and is once cookies are kept', async () => {
  const browser = market.browser()
  const ada = await market.register('ada')
  const { url } = await push(shop, { details: detailsOf(shop, 'c-2', 'article') })
  const confirm = await signOn(browser, await open(browser, url), ada)
  const form = readPageForm(confirm.html, '/confirm/')
  const answer = await postWithout(form.action, form.fields)
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), said)
  assert.equal((await browser.post(form.action, form.fields)).status, 303)
})

test('a form of another site is still called that', async () => {
  const answer = await postWithout('/sign-on', {}, 'https://elsewhere.example')
  assert.equal(answer.status, 403)
  assert.doesNotMatch(await answer.text(), said)
})
