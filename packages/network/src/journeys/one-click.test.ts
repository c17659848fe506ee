// Buying without being asked: only where the customer said so, exactly within that, and not for ever.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { buy, detailsOf, open, push, redeem, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop
before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  for (const sku of ['one', 'two', 'three', 'four', 'five', 'six']) {
    await market.sell(courier, sku, '0.50')
  }
  await market.sell(courier, 'dear', '0.51')
  await market.sell(harbor, 'report', '0.50')
})
after(() => market.close())

let count = 0
const nextId = (): string => `o-${(count += 1)}`

/** Buys with the box ticked, and these amounts. */
async function buyAndAllow(
  browser: Browser,
  customer: TestCustomer,
  amounts: { readonly price: string; readonly day: string },
): Promise<Page> {
  const pushed = await push(courier, { details: detailsOf(courier, nextId(), 'one') })
  let page = await open(browser, pushed.url)
  if (page.url.includes('/sign-on')) page = await signOn(browser, page, customer)
  const typed = { one_click: '1', one_click_price: amounts.price, one_click_day: amounts.day }
  return await submit(browser, page, new URL(page.url).pathname, typed)
}

async function pagesOf(
  browser: Browser,
  customer: TestCustomer,
  sku: string,
  shop = courier,
): Promise<readonly string[]> {
  return (await buy(browser, shop, { id: nextId(), sku, customer })).pages
}

async function owed(customer: TestCustomer): Promise<string> {
  const { body } = await market.net.call(customer.token, 'GET', '/statements/current')
  return (body['totals'] as { total: string }[])[0]?.total ?? ''
}

test('unasked up to each amount and the day’s, at this merchant alone', async () => {
  const ada = await market.register('ada')
  const browser = market.browser()
  const done = await buyAndAllow(browser, ada, { price: '0.50', day: '1.00' })
  assert.ok(done.url.startsWith(courier.party.callback), done.html.slice(0, 500))
  // What was asked about does not count against the day.
  const id = nextId()
  const walked = await buy(browser, courier, { id, sku: 'two', customer: ada })
  assert.deepEqual(walked.pages, [])
  assert.equal((await redeem(courier, walked)).detail['status'], 'purchased')
  assert.equal(await owed(ada), '1.00')
  assert.deepEqual(await pagesOf(browser, ada, 'three'), [])
  assert.deepEqual(await pagesOf(browser, ada, 'four'), ['confirm'], 'the day is spent')
  assert.deepEqual(await pagesOf(browser, ada, 'dear'), ['confirm'], 'dearer than each may be')
  assert.deepEqual(await pagesOf(browser, ada, 'report', harbor), ['confirm'], 'another merchant')
  assert.equal(await owed(ada), '3.01')
  market.net.clock.advance({ hours: 24 })
  const later = market.browser()
  await signOn(later, await open(later, '/sign-on'), ada)
  assert.deepEqual(await pagesOf(later, ada, 'five'), [], 'a new day')
})

test('not signed on, or the month’s click due: the page is shown', async () => {
  const grace = await market.register('grace')
  const browser = market.browser()
  await buyAndAllow(browser, grace, { price: '1.00', day: '10.00' })
  const other = market.browser()
  assert.deepEqual((await pagesOf(other, grace, 'two')).slice(0, 1), ['sign-on'])
  market.net.clock.advance({ hours: 31 * 24 })
  const later = market.browser()
  await signOn(later, await open(later, '/sign-on'), grace)
  assert.deepEqual(await pagesOf(later, grace, 'three'), ['confirm'])
  assert.deepEqual(await pagesOf(later, grace, 'four'), [])
})

test('listed, and taken back', async () => {
  const joan = await market.register('joan')
  const browser = market.browser()
  await buyAndAllow(browser, joan, { price: '0.75', day: '3.00' })
  const page = await open(browser, '/limits/one-click')
  assert.match(page.html, /Courier[\s\S]*\$0\.75[\s\S]*\$3\.00/)
  const after = await submit(browser, page, '/limits/one-click')
  assert.match(after.html, /You are asked again/)
  assert.match(after.html, /You are asked before every purchase/)
  assert.deepEqual(await pagesOf(browser, joan, 'two'), ['confirm'])
})

const wrongAmounts: readonly [price: string, day: string, says: RegExp][] = [
  ['', '1.00', /above zero/],
  ['0', '1.00', /above zero/],
  ['-1', '1.00', /above zero/],
  ['1;5', '9.00', /above zero/],
  ['99999999999999999999', '1.00', /above zero/],
  ['0.50', '0.49', /not below/],
  ['0.50', 'much', /not below/],
]
for (const [price, day, says] of wrongAmounts) {
  test(`“${price}” each and “${day}” a day: said at the field, kept, nothing bought`, async () => {
    const name = `typist-${(count += 1)}`
    const person = await market.register(name)
    const browser = market.browser()
    const page = await buyAndAllow(browser, person, { price, day })
    assert.match(page.url, /\/confirm\//)
    assert.match(page.html, says)
    assert.ok(page.html.includes(`name="one_click_price"`))
    assert.match(page.html, new RegExp(`value="${price}"[\\s\\S]*value="${day}"`))
    assert.equal(
      (await market.net.call(person.token, 'GET', '/purchases')).body['data']?.toString(),
      '',
    )
  })
}

test('frozen, nothing goes through, asked or not', async () => {
  const ben = await market.register('ben')
  const browser = market.browser()
  await buyAndAllow(browser, ben, { price: '1.00', day: '10.00' })
  await market.net.call(ben.token, 'POST', '/account/freeze', { on: true })
  const pushed = await push(courier, { details: detailsOf(courier, nextId(), 'two') })
  const page = await open(browser, pushed.url)
  assert.match(page.html, /frozen/)
})

test('the same order by two clicks at once: one purchase', async () => {
  const cleo = await market.register('cleo')
  const browser = market.browser()
  await buyAndAllow(browser, cleo, { price: '1.00', day: '10.00' })
  const id = nextId()
  const pushes = [1, 2, 3].map(() => push(courier, { details: detailsOf(courier, id, 'two') }))
  const opened = await Promise.all((await Promise.all(pushes)).map(({ url }) => open(browser, url)))
  assert.ok(opened.every(({ url }) => url.startsWith(courier.party.callback)))
  assert.equal(await owed(cleo), '1.00')
})
