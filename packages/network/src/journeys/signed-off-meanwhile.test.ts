// Somebody is signed off while a merchant is being told that they are signed on: the merchant is not told.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPauses } from '../platform/index.ts'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { pauseCommits } from './testing/pause-commits.ts'
import { open, push, signOn } from './testing/walk-pages.ts'

let market: Market
let shop: Shop
const pauses = createPauses()

before(async () => {
  market = await openMarket({ wrapDatabase: pauseCommits(pauses) })
  shop = await market.openShop('Courier')
})
after(() => market.close())

async function signedOn(name: string): Promise<{ browser: Browser; customer: TestCustomer }> {
  const customer = await market.register(name)
  const browser = market.browser()
  const pushed = await push(shop, {})
  const page = await signOn(browser, await open(browser, pushed.url), customer)
  await shop.party.redeem(pushed, page.url)
  return { browser, customer }
}

async function signOffEverywhere({ token }: TestCustomer): Promise<void> {
  assert.equal((await market.net.call(token, 'DELETE', '/sessions')).status, 200)
}

test('signed off while the answer is made: it has no code', async () => {
  const { browser, customer } = await signedOn('ada')
  const pushed = await push(shop, { prompt: 'none' })
  // Who is signed on was found out; the code is not made yet.
  const held = pauses.holdAt('after commit signon.find-visit')
  const answering = browser.send(pushed.url)
  await Promise.race([held.reached, answering])
  await signOffEverywhere(customer).finally(held.release)
  const answer = await answering
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/sign-on')
  assert.doesNotMatch(await answer.text(), /code=/)
  assert.equal(new URL((await open(browser, '/account')).url).pathname, '/sign-on')
})

test('signed off before the code is redeemed: it is none any more', async () => {
  const { browser, customer } = await signedOn('bob')
  const pushed = await push(shop, { prompt: 'none' })
  const { url } = await open(browser, pushed.url)
  assert.ok(new URL(url).searchParams.has('code'), url)
  await signOffEverywhere(customer)
  await assert.rejects(shop.party.redeem(pushed, url), { error: 'invalid_grant' })
})
