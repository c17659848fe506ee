// What a subscription is, said before it is bought: its term, that it does not renew itself, how it ends; and on its
// item page after.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { detailsOf, open, push, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
let shop: Shop
before(async () => {
  market = await openMarket()
  shop = await market.openShop('The Courier')
  await market.sell(shop, 'paper', '11.00', { kind: 'subscription', term: 'P1M' })
  await market.sell(shop, 'article', '2.50')
})
after(() => market.close())

function wordsOf({ html }: Page): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('the confirmation of a subscription says its term, its end and how it is cancelled; that of an article does not', async () => {
  const browser = market.browser()
  const ada = await market.register('ada')
  const { url } = await push(shop, { details: detailsOf(shop, 's-1', 'paper') })
  const confirm = await signOn(browser, await open(browser, url), ada)
  const words = wordsOf(confirm)
  assert.match(words, /Confirm your subscription/)
  assert.match(words, /Subscription 1 month until \d+ \w+ \d{4}/)
  assert.match(words, /It ends; nothing more is charged/)
  assert.match(words, /Cancelling At any time/)
  assert.match(words, /Subscribe for \$11\.00/)
  const said = /1 month until (\d+ \w+ \d{4})/.exec(words)?.[1] ?? ''

  await submit(browser, confirm, '/confirm/')
  const list = await open(browser, '/subscriptions')
  assert.match(wordsOf(list), new RegExp(`Ends on ${said}`))
  const account = await open(browser, '/account')
  const item = await open(browser, /href="(\/purchases\/[^"]+)"/.exec(account.html)?.[1] ?? '')
  assert.match(wordsOf(item), /Subscription 1 month Subscriptions/)

  const other = await push(shop, { details: detailsOf(shop, 'a-1', 'article') })
  assert.doesNotMatch(wordsOf(await open(browser, other.url)), /subscription|Subscribe/)
})
