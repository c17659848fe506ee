// The library: what can be opened, by API and pages, and the ticket that opens it; never another's, never what ended.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import {
  decryptionKeyFromJwk,
  generateDecryptionKey,
  openTicket,
  privateEncryptionJwk,
  verifyingKeysFromJwks,
} from '@tallystick/proofs'
import { listDeliveries } from '../library/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { buy, open, redeem, signOn } from './testing/walk-pages.ts'
import type { Browser } from './testing/open-browser.ts'

let market: Market
let courier: Shop
let harbor: Shop
const key = privateEncryptionJwk(generateDecryptionKey('enc-1', 'P-256', randomBytes(32)))

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  const publicHalf = { ...key, d: undefined }
  const added = await market.net.call(courier.token, 'POST', '/merchants/me/keys', publicHalf)
  assert.equal(added.status, 200, JSON.stringify(added.body))
  await market.sell(courier, 'article', '2.50', { access: { hours: 1 } })
  await market.sell(courier, 'essay', '1.00')
  await market.sell(courier, 'call', '0.01', { kind: 'metered' })
  await market.sell(courier, 'paper', '9.00', { kind: 'subscription', term: 'P1M' })
  await market.sell(harbor, 'report', '1.00')
})
after(() => market.close())

let orders = 0
async function buyOver(customer: TestCustomer, shop: Shop, offer: string): Promise<string> {
  const { net } = market
  const id = `order-${(orders += 1)}`
  const body = { id, merchant: shop.merchant, offer }
  const answer = await net.call(customer.token, 'POST', '/purchases', body)
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return String(answer.body['purchase'])
}

interface Item {
  readonly purchase: string
  readonly offer: string
  readonly title: string
  readonly left: {
    readonly until: string | null
    readonly seconds: number
    readonly views: number | null
  }
}
async function libraryOf(customer: TestCustomer, query = ''): Promise<readonly Item[]> {
  const { status, body } = await market.net.call(customer.token, 'GET', `/library${query}`)
  assert.equal(status, 200)
  return body['data'] as readonly Item[]
}

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  return browser
}

/** Presses the button of an item; answers the page with the form to the merchant. */
async function press(browser: Browser, purchase: string): Promise<Response> {
  const page = await open(browser, '/library')
  const { action, fields } = readPageForm(page.html, `/library/${purchase}/open`)
  return await browser.post(action, fields)
}

test('everything bought and not ended, with what is left; not a metered call, not another’s', async () => {
  const ada = await market.register('ada')
  const grace = await market.register('grace')
  assert.deepEqual(await libraryOf(ada), [])
  const article = await buyOver(ada, courier, 'article')
  await buyOver(ada, courier, 'call')
  market.net.clock.advance({ minutes: 10 })
  await buyOver(ada, harbor, 'report')
  await buyOver(ada, courier, 'paper')
  const items = await libraryOf(ada)
  assert.deepEqual(items.map(({ offer }) => offer).toSorted(), ['article', 'paper', 'report'])
  const item = items.find(({ offer }) => offer === 'article')
  assert.equal(item?.purchase, article)
  assert.deepEqual([item.left.seconds, item.left.views], [50 * 60, null])
  const paper = items.find(({ offer }) => offer === 'paper')
  assert.match(paper?.left.until ?? '', /^2027-01-01T/)
  assert.equal(items.find(({ offer }) => offer === 'report')?.left.until, null)
  assert.deepEqual(await libraryOf(grace), [])

  const first = await market.net.call(ada.token, 'GET', '/library?limit=2')
  const rest = await libraryOf(ada, `?limit=2&after=${String(first.body['next'])}`)
  assert.equal(rest.length, 1)

  market.net.clock.advance({ minutes: 50 })
  assert.deepEqual((await libraryOf(ada)).map(({ offer }) => offer).toSorted(), ['paper', 'report'])
})

test('what was given back is gone, and its ticket too', async () => {
  const joan = await market.register('joan')
  const essay = await buyOver(joan, courier, 'essay')
  assert.equal((await libraryOf(joan)).length, 1)
  const browser = await signedOn(joan)
  const page = await open(browser, '/library')
  const form = readPageForm(page.html, `/library/${essay}/open`)
  const refund = { id: 'r-1', reason: 'quality', explanation: '' }
  const asked = await market.net.call(joan.token, 'POST', `/purchases/${essay}/refunds`, refund)
  assert.equal(asked.body['status'], 'granted', JSON.stringify(asked.body))
  assert.deepEqual(await libraryOf(joan), [])
  const late = await browser.post(form.action, form.fields)
  assert.deepEqual([late.status, late.headers.get('location')], [303, `/library?ended=${essay}`])
})

test('a ticket: in a form to the engine alone, for this merchant alone, written down', async () => {
  const { net } = market
  const ben = await market.register('ben')
  const essay = await buyOver(ben, courier, 'article')
  const browser = await signedOn(ben)
  const answer = await press(browser, essay)
  assert.equal(answer.status, 200)
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.match(policy, new RegExp(`form-action 'self' ${courier.site};`))
  assert.equal(answer.headers.get('referrer-policy'), 'strict-origin')
  const html = await answer.text()
  const { action, fields } = readPageForm(html, courier.site)
  assert.equal(action, `${courier.site}/tally/ticket`)
  assert.deepEqual(Object.keys(fields), ['ticket'], 'nothing of ours goes along')

  const keys = await (await fetch(`${net.url}/api/v1/receipt-keys`)).json()
  const expected = {
    keys: verifyingKeysFromJwks(keys),
    ownKeys: [decryptionKeyFromJwk(key)],
    issuer: net.url,
    audience: courier.merchant,
    at: net.clock.now(),
  }
  const opened = openTicket(fields['ticket'] ?? '', expected)
  assert.ok(opened.ok, JSON.stringify(opened))
  const { claims } = opened
  assert.deepEqual(
    [claims.purchase, claims.offer, claims.url, claims.exp - claims.iat, claims.access.views],
    [
      net.outward.idFor(courier.merchant, essay),
      'article',
      `${courier.site}/article`,
      60,
      undefined,
    ],
  )
  // The merchant knows this customer by the same name as from sign-on, and from nowhere else.
  const walked = await buy(browser, courier, { id: 'b-1', sku: 'essay', customer: ben })
  assert.equal((await redeem(courier, walked)).claims['sub'], claims.sub)
  assert.doesNotMatch(JSON.stringify(claims), /ben|pac_|pay_|sgn_|cus_/)

  const delivered = await net.opened.database.read('test.deliveries', (tx) =>
    listDeliveries(tx, essay),
  )
  assert.equal(delivered.length, 1)
  const again = readPageForm(await (await press(browser, essay)).text(), courier.site)
  assert.notEqual(again.fields['ticket'], fields['ticket'])
})

const contentPaths = [
  '/wiki/AC%2FDC',
  '/wiki/100%25',
  "/o'neill;v=1/(x)/[y]?q=a%2Fb",
  `/${'x'.repeat(1500)}`,
  `/${'№'.repeat(200)}`,
]
for (const [at, path] of contentPaths.entries()) {
  test(`content at ${path.slice(0, 30)} is sold, and opened from the library, at this very address`, async () => {
    const { net } = market
    const buyer = await market.register(`reader-${at}`)
    const url = courier.site + path
    const sku = `content-${at}`
    await market.sell(courier, sku, '0.10', { url })
    const browser = await signedOn(buyer)
    const details = { return_to: url }
    const walked = await buy(browser, courier, { id: 'c-1', sku, customer: buyer, details })
    const { body } = await net.call(buyer.token, 'GET', '/library')
    const [item] = body['data'] as readonly Item[]
    assert.equal(item?.offer, sku)
    assert.equal((await redeem(courier, walked)).detail['status'], 'purchased')
    const html = await (await press(browser, item.purchase)).text()
    const ticket = readPageForm(html, courier.site).fields['ticket'] ?? ''
    const keys = await (await fetch(`${net.url}/api/v1/receipt-keys`)).json()
    const opened = openTicket(ticket, {
      keys: verifyingKeysFromJwks(keys),
      ownKeys: [decryptionKeyFromJwk(key)],
      issuer: net.url,
      audience: courier.merchant,
      at: net.clock.now(),
    })
    assert.equal(opened.ok && opened.claims.url, new URL(url).href)
  })
}

test('another’s purchase answers like one that is not there, and so does one without a token', async () => {
  const [cleo, dora] = [await market.register('cleo'), await market.register('dora')]
  const essay = await buyOver(cleo, courier, 'essay')
  const own = await buyOver(dora, courier, 'essay')
  const browser = await signedOn(dora)
  const { fields } = readPageForm((await open(browser, '/library')).html, `/library/${own}/open`)
  const answers = await Promise.all(
    [essay, `${essay.slice(0, -1)}0`, 'pur_1', 'nothing'].map((id) =>
      browser.post(`/library/${id}/open`, fields),
    ),
  )
  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404, 404, 404],
  )
  assert.equal((await browser.post(`/library/${own}/open`, { csrf: 'forged' })).status, 403)
  const nobody = market.browser()
  assert.equal(
    (await nobody.post(`/library/${own}/open`, fields)).headers.get('location'),
    '/sign-on',
  )
})

test('the page: what was bought, search, page by page; a merchant without a key has a plain link', async () => {
  const emma = await market.register('emma')
  await buyOver(emma, courier, 'essay')
  await buyOver(emma, harbor, 'report')
  const browser = await signedOn(emma)
  const page = async (query: string): Promise<string> =>
    (await open(browser, `/library${query}`)).html
  const all = await page('')
  assert.match(all, /The report[\s\S]*Harbor[\s\S]*The essay[\s\S]*Courier/)
  assert.ok(all.includes(`<a class="button plain" href="${harbor.site}/report">`))
  const found = await page('?q=ESSAY')
  assert.match(found, /The essay/)
  assert.doesNotMatch(found, /The report/)
  assert.doesNotMatch(await page('?q=harbor'), /The essay/)
  assert.match(await page('?q=cheese'), /Nothing found/)
  assert.match(await page('?q=courier%20essay'), /The essay/)
  assert.match(await page('?q=harbor%20essay'), /Nothing found/)
  assert.match(await page('?after=nonsense'), /The essay/)
  const nobody = await open(market.browser(), '/library')
  assert.match(nobody.url, /\/sign-on/)
})
