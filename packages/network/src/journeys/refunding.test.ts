// Money back in a real browser, by keyboard alone and without scripts; another customer sees none of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findAxeFaults, openChromium } from '@tallystick/test-browser'
import type { Browser, Page } from 'playwright-core'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let market: Market
let shop: Shop
let browser: Browser
let ada: TestCustomer
let grace: TestCustomer

before(async () => {
  market = await openMarket()
  shop = await market.openShop('Courier')
  ada = await market.register('ada')
  grace = await market.register('grace')
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  try {
    await assertAuditIsClean(market.net)
  } finally {
    await market.close()
  }
})

async function buy(customer: TestCustomer, sku: string, price: string): Promise<string> {
  await market.sell(shop, sku, price)
  const order = { id: sku, merchant: shop.merchant, offer: sku }
  const { status, body } = await market.net.call(customer.token, 'POST', '/purchases', order)
  assert.equal(status, 201, JSON.stringify(body))
  return String(body['purchase'])
}

async function openPage(customer: TestCustomer, { scripts }: { scripts: boolean }): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts })
  const page = await context.newPage()
  await page.goto(`${market.net.url}/sign-on`)
  // Typed and sent by keyboard.
  await tabTo(page, '#field-identifier')
  await page.keyboard.type(customer.email)
  await tabTo(page, '#field-password')
  await page.keyboard.type(customer.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${market.net.url}/account`)
  return page
}

/** Presses Tab until the element has the focus: what cannot be reached so, cannot be used by keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(`${selector}:focus`)
  for (let press = 0; press < 60; press += 1) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not reached by Tab on ${page.url()}`)
}

async function textOf(page: Page): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
}

test('by keyboard and without scripts: money back, the statement deducts it, the item is closed', async () => {
  for (const sku of ['one', 'two', 'three']) await buy(ada, sku, '2.50')
  const purchase = await buy(ada, 'four', '1.00')
  const page = await openPage(ada, { scripts: false })
  const item = `${market.net.url}/purchases/${purchase}`
  await page.goto(`${item}/refund`)
  assert.match(await textOf(page), /Ask for your money back/)
  // Nothing chosen, and too much: both errors stand at their fields, and what was typed is kept.
  await tabTo(page, '#field-explanation')
  await page.keyboard.type('I had it already.')
  await tabTo(page, '#field-amount')
  await page.keyboard.type('99')
  await tabTo(page, 'button.primary')
  await page.keyboard.press('Enter')
  await page.locator('#error-reason').waitFor()
  assert.match((await page.locator('#error-amount').textContent()) ?? '', /\$1\.00/)
  assert.equal(await page.locator('#field-explanation').inputValue(), 'I had it already.')
  await tabTo(page, '[name=reason]')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown')
  assert.equal(await page.locator('[name=reason]:checked').getAttribute('value'), 'bought_twice')
  await tabTo(page, '#field-amount')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await tabTo(page, 'button.primary')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/refund\/done\?refund=rfd_/)
  assert.match(await textOf(page), /You have it back.*\$1\.00/)
  await page.goto(`${market.net.url}/statements`)
  assert.match(await textOf(page), /\$7\.50/)
  // The page of the request again: nothing is left to ask for.
  const again = await page.goto(`${item}/refund`)
  assert.equal(again?.status(), 409)
  assert.match(await textOf(page), /given back/)
  await page.context().close()
})

test('a form that is sent twice is one request', async () => {
  const purchase = await buy(ada, 'five', '5.00')
  const page = await openPage(ada, { scripts: false })
  const address = `${market.net.url}/purchases/${purchase}/refund`
  await page.goto(address)
  const hidden = (name: string) =>
    page.locator(`main form [name=${name}]`).first().getAttribute('value')
  const form = { csrf: (await hidden('csrf')) ?? '', id: (await hidden('id')) ?? '' }
  const sent = { ...form, reason: 'quality', explanation: '', amount: '2.00' }
  const headers = { origin: market.net.url }
  const post = () => page.request.post(address, { form: sent, headers, maxRedirects: 0 })
  const [first, second] = await Promise.all([post(), post()])
  assert.deepEqual([first.status(), second.status()], [303, 303])
  assert.equal(first.headers()['location'], second.headers()['location'])
  await page.context().close()
})

test('what a person refused comes back with the reason, and the dispute page shows who was signed on', async () => {
  const { net } = market
  const purchase = await buy(ada, 'six', '12.00')
  const page = await openPage(ada, { scripts: true })
  const item = `${net.url}/purchases/${purchase}`
  await page.goto(`${item}/refund`)
  assert.match(await textOf(page), /A person looks at it/)
  await page.locator('[value=other]').check()
  await page.locator('#field-explanation').fill('The figures are wrong.')
  await page.locator('main button.primary').click()
  await page.waitForURL(/done\?refund=/)
  const refund = new URL(page.url()).searchParams.get('refund') ?? ''
  assert.match(await textOf(page), /We are looking at it/)
  const reason = 'The figures are right.'
  await net.call(net.operatorToken, 'POST', `/refunds/${refund}/decision`, { grant: false, reason })
  await page.reload()
  assert.match(await textOf(page), /Refused.*The figures are right\./)
  await page.goto(`${item}/dispute`)
  assert.match(await textOf(page), /What the network saw.*Signed on/)
  await page.locator('main button.primary').click()
  await page.waitForURL(/dispute\/done$/)
  assert.match(await textOf(page), /We are looking into it.*Make your account safe now/)
  for (const path of ['/refund', '/refund/done', '/dispute/done']) {
    await page.goto(item + path)
    assert.deepEqual(
      (await findAxeFaults(page)).map(({ id }) => id),
      [],
      path,
    )
  }
  await page.context().close()
})

test('somebody else finds nothing, whatever the address; nobody at all is asked to sign on', async () => {
  const purchase = await buy(ada, 'seven', '3.00')
  const page = await openPage(grace, { scripts: false })
  for (const path of ['/refund', '/refund/done', '/dispute', '/dispute/done']) {
    const theirs = await page.goto(`${market.net.url}/purchases/${purchase}${path}`)
    assert.equal(theirs?.status(), 404, path)
    const said = await textOf(page)
    const unknown = await page.goto(`${market.net.url}/purchases/pur_unknown${path}`)
    assert.equal(unknown?.status(), 404, path)
    assert.equal(await textOf(page), said)
  }
  await page.context().close()
  const stranger = await browser.newContext({ javaScriptEnabled: false })
  const nobody = await stranger.newPage()
  await nobody.goto(`${market.net.url}/purchases/${purchase}/refund`)
  assert.match(nobody.url(), /\/sign-on/)
  await stranger.close()
})
