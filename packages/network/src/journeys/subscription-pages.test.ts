// The pages of subscriptions, walked without scripts: bought, found, renewed, switched, agreed to, cancelled; and
// seen by nobody else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { buy, open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let shop: Shop
let mary: TestCustomer
let eve: TestCustomer
let browser: Browser
const monthly = { kind: 'subscription', term: 'P1M' }

before(async () => {
  market = await openMarket()
  shop = await market.openShop('The Courier')
  await market.sell(shop, 'daily', '11.00', { ...monthly, title: 'The daily edition' })
  mary = await market.register('mary')
  eve = await market.register('eve')
  browser = market.browser()
})
after(() => market.close())

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const fresh = market.browser()
  await signOn(fresh, await open(fresh, '/sign-on'), customer)
  return fresh
}

async function findPath(): Promise<string> {
  const list = await open(browser, '/subscriptions')
  const path = /href="(\/subscriptions\/sub_[^"]+)"/.exec(list.html)?.[1]
  assert.ok(path, list.html)
  return path
}

test('without one, the page says what to do', async () => {
  browser = await signedOn(mary)
  const page = await open(browser, '/subscriptions')
  assert.equal(page.status, 200)
  assert.match(page.html, /You have no subscription yet/)
  assert.match(page.html, /Find merchants/)
})

test('one that was bought stands in the list, and its page says that it ends', async () => {
  await buy(browser, shop, { id: 's-1', sku: 'daily', customer: mary })
  const list = await open(browser, '/subscriptions')
  assert.match(list.html, /The daily edition/)
  assert.match(list.html, /The Courier/)
  assert.match(list.html, /Ends on/)
  const page = await open(browser, await findPath())
  assert.match(page.html, /\$11\.00\s*<\/data\s*>\s*a month/)
  assert.match(page.html, /It ends; nothing is charged/)
})

test('the switch, and renewing: a form that is sent twice renews once', async () => {
  const path = await findPath()
  const page = await open(browser, path)
  const on = await submit(browser, page, `${path}/automatic`)
  assert.match(on.html, /Switched on/)
  assert.match(on.html, /It renews itself/)
  const renewal = readPageForm(on.html, `${path}/renew`)
  const answers = await Promise.all(
    [1, 2, 3].map(() => browser.post(renewal.action, renewal.fields)),
  )
  for (const answer of answers) assert.equal(answer.headers.get('location'), `${path}?done=renewed`)
  const renewed = await open(browser, `${path}?done=renewed`)
  assert.match(renewed.html, /Renewed/)
  assert.equal(renewed.html.match(/to come/g)?.length, 1)
  // Only what the page offers: another term, another price, are not taken.
  const stale = await browser.post(renewal.action, { ...renewal.fields, renews: 'pur_other' })
  assert.equal(stale.status, 404)
  const price = readPageForm(renewed.html, `${path}/renew`)
  const cheaper = await browser.post(price.action, { ...price.fields, price: '1' })
  assert.equal(cheaper.status, 409)
  assert.match(await cheaper.text(), /price changed/)
})

test('a new price waits for an agreement', async () => {
  await market.sell(shop, 'daily', '12.00', { ...monthly, title: 'The daily edition' })
  const path = await findPath()
  assert.match((await open(browser, '/subscriptions')).html, /New price: decide by/)
  const waits = /“The daily edition” has a new price: \$12\.00/
  assert.match((await open(browser, '/approvals')).html, waits)
  assert.match((await open(browser, '/account')).html, waits)
  const page = await open(browser, path)
  assert.match(page.html, /The price is now \$12\.00/)
  assert.throws(() => readPageForm(page.html, `${path}/renew`))
  const agreed = await submit(browser, page, `${path}/agree`)
  assert.match(agreed.html, /Agreed/)
  assert.match((await open(browser, '/approvals')).html, /Nothing waits for you/)
  assert.ok(readPageForm(agreed.html, `${path}/renew`))
})

test('nobody else sees it, or can do anything about it', async () => {
  const path = await findPath()
  const stranger = await signedOn(eve)
  const own = readPageForm((await open(stranger, '/subscriptions')).html, '/sign-off')
  for (const at of [path, `${path}/cancel`]) {
    assert.equal((await open(stranger, at)).status, 404)
  }
  for (const form of ['renew', 'automatic', 'agree', 'cancel']) {
    const fields = { ...own.fields, on: '0', price: '11000000', credit: '0', id: 'x' }
    const answer = await stranger.post(`${path}/${form}`, fields)
    assert.equal(answer.status, 404, form)
  }
  assert.match((await open(stranger, '/subscriptions')).html, /You have no subscription yet/)
  const signedOff = await open(market.browser(), path)
  assert.match(signedOff.url, /sign-on/)
})

test('what comes back is shown before it is cancelled; another amount is shown again', async () => {
  const path = await findPath()
  const shown = await open(browser, `${path}/cancel`)
  // The first day is used, however soon one cancels; the second term has not begun.
  assert.match(shown.html, /30 of 31 days are left/)
  assert.match(shown.html, /31 of 31 days are left/)
  const { credit } = readPageForm(shown.html, `${path}/cancel`).fields
  assert.equal(credit, '21645161')
  // The day on which one cancels is not used, so the second day costs nothing more.
  market.net.clock.advance({ hours: 48 })
  // Signed on for six hours at most.
  browser = await signedOn(mary)
  const later = await open(browser, `${path}/cancel`)
  const now = readPageForm(later.html, `${path}/cancel`)
  assert.notEqual(now.fields['credit'], credit)
  const changed = await browser.post(now.action, { ...now.fields, credit })
  assert.equal(changed.status, 409)
  assert.match(await changed.text(), /The amount has changed/)
  const [first, second] = await Promise.all([
    browser.post(now.action, now.fields),
    browser.post(now.action, now.fields),
  ])
  assert.equal(first.headers.get('location'), `${path}?done=cancelled`)
  assert.equal(second.headers.get('location'), `${path}?done=cancelled`)
  const done = await open(browser, `${path}?done=cancelled`)
  assert.match(done.html, /Cancelled/)
  assert.equal(done.html.match(/given back/g)?.length, 2)
  for (const part of ['renew', 'automatic', 'cancel']) {
    assert.throws(() => readPageForm(done.html, `${path}/${part}`))
  }
  assert.equal((await open(browser, `${path}/cancel`)).url.endsWith(path), true)
})
