// A merchant's logo, from its API to the pages that carry both: served by the network itself, and by no one else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pixelPng, sampleWebp } from '../testing/sample-logo.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { detailsOf, open, push, signOn } from './testing/walk-pages.ts'

let market: Market
let shop: Shop
before(async () => {
  market = await openMarket()
  shop = await market.openShop('The Courier')
  await market.sell(shop, 'article', '2.50')
})
after(() => market.close())

async function setLogo(logo: string | null): Promise<number> {
  const body = { colors: ['#102030', '#405060'], logo }
  return (await market.net.call(shop.token, 'PUT', '/merchants/me/brand', body)).status
}

function logoIn(html: string): string | undefined {
  return /<img src="(\/brands\/[^"]+)"/.exec(html)?.[1]
}

test('a logo stands where the brand stands, and is the picture that the merchant sent', async () => {
  const browser = market.browser()
  const first = await push(shop, { details: detailsOf(shop, 'l-1', 'article') })
  assert.equal(logoIn((await open(browser, first.url)).html), undefined)

  assert.equal(await setLogo(pixelPng), 200)
  const signOnPage = await open(browser, first.url)
  const path = logoIn(signOnPage.html) ?? ''
  const register = await open(browser, signOnPage.url.replace('sign-on', 'register'))
  const confirm = await signOn(browser, signOnPage, await market.register('ada'))
  assert.match(confirm.html, /Buy for \$2\.50/)
  for (const { html } of [register, confirm]) assert.equal(logoIn(html), path)

  const { body } = await market.net.call(shop.token, 'GET', '/merchants/me')
  assert.equal((body['brand'] as { logo: string }).logo, `${market.net.url}${path}`)
  const answer = await fetch(`${market.net.url}${path}`)
  assert.equal(answer.headers.get('content-type'), 'image/png')
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(Buffer.from(await answer.arrayBuffer()).toString('base64'), pixelPng.split(',')[1])
  for (const other of [
    path.replace('.png', '.svg'),
    `${path}x`,
    '/brands/mer_x/0123456789abcdef.png',
  ]) {
    assert.equal((await fetch(`${market.net.url}${other}`)).status, 404, other)
  }
})

test('another logo has another address; none is none', async () => {
  const pathNow = async () => {
    const { url } = await push(shop, { details: detailsOf(shop, crypto.randomUUID(), 'article') })
    return logoIn((await open(market.browser(), url)).html)
  }
  const before = await pathNow()
  assert.equal(await setLogo(sampleWebp), 200)
  const now = await pathNow()
  assert.notEqual(now, before)
  assert.equal((await fetch(`${market.net.url}${before}`)).status, 404)
  assert.equal((await fetch(`${market.net.url}${now}`)).headers.get('content-type'), 'image/webp')
  assert.equal(await setLogo('data:image/svg+xml;base64,PHN2Zy8+'), 422)
  assert.equal(await pathNow(), now)
  assert.equal(await setLogo(null), 200)
  assert.equal(await pathNow(), undefined)
})
