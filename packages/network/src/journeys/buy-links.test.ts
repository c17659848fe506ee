// Buy links: a plain link sells a registered offer and hands it over; following one, or clicking twice, buys nothing
// more.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import {
  decryptionKeyFromJwk,
  generateDecryptionKey,
  openTicket,
  privateEncryptionJwk,
  verifyingKeysFromJwks,
  verifyReceipt,
} from '@tallystick/proofs'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open, signOn } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
/** Takes tickets. */
let courier: Shop
/** Takes none. */
let harbor: Shop
const key = privateEncryptionJwk(generateDecryptionKey('enc-1', 'P-256', randomBytes(32)))

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  await market.net.call(courier.token, 'POST', '/merchants/me/keys', { ...key, d: undefined })
  await market.sell(courier, 'an essay/1', '1.00', { url: `${courier.site}/essay` })
  await market.sell(courier, 'call', '0.01', { kind: 'metered' })
  await market.sell(courier, 'letter', '11.00', { kind: 'subscription', term: 'P1M' })
  await market.sell(harbor, 'report', '2.50', { access: { days: 30 } })
  await market.sell(harbor, 'hour', '0.50', { access: { hours: 1 } })
})
after(() => market.close())

function linkTo({ merchant }: Shop, sku: string): string {
  return `/buy/${merchant}?sku=${encodeURIComponent(sku)}`
}

async function owed({ token }: TestCustomer): Promise<string> {
  const { body } = await market.net.call(token, 'GET', '/statements/current')
  return (body['totals'] as { total: string }[])[0]?.total ?? '0.00'
}

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  return browser
}

/** The click. @param typed members of the form that are to differ. */
async function press(
  browser: Browser,
  page: Page,
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { action, fields } = readPageForm(page.html, '/buy/')
  return await browser.post(action, { ...fields, ...typed })
}

async function readKeys() {
  const keys: unknown = await (await fetch(`${market.net.url}/api/v1/receipt-keys`)).json()
  return verifyingKeysFromJwks(keys)
}

test('from a link to a page of the merchant: signed on by the way, bought by one click, handed over by a ticket', async () => {
  const ada = await market.register('ada')
  const browser = market.browser()
  const asked = await open(browser, linkTo(courier, 'an essay/1'))
  assert.equal(new URL(asked.url).pathname, '/sign-on')
  const page = await signOn(browser, asked, ada)
  assert.match(page.html, /The an essay\/1/)
  assert.equal(await owed(ada), '0.00', 'whoever follows a link has bought nothing')

  const handOver = await press(browser, page)
  assert.equal(handOver.status, 200)
  const { action, fields } = readPageForm(await handOver.text(), courier.site)
  assert.equal(action, `${courier.site}/tally/ticket`)
  const opened = openTicket(fields['ticket'] ?? '', {
    keys: await readKeys(),
    ownKeys: [decryptionKeyFromJwk(key)],
    issuer: market.net.url,
    audience: courier.merchant,
    at: market.net.clock.now(),
  })
  assert.ok(opened.ok, JSON.stringify(opened))
  assert.equal(opened.claims.offer, 'an essay/1')
  assert.equal(await owed(ada), '1.00')
})

test('a merchant that takes no tickets gets the receipt in the fragment of the offer', async () => {
  const bess = await market.register('bess')
  const browser = await signedOn(bess)
  const answer = await press(browser, await open(browser, linkTo(harbor, 'report')))
  assert.equal(answer.status, 303)
  const location = new URL(answer.headers.get('location') ?? '')
  assert.equal(location.origin + location.pathname + location.search, `${harbor.site}/report`)
  const receipt = new URLSearchParams(location.hash.slice(1)).get('receipt') ?? ''
  const expected = { keys: await readKeys(), issuer: market.net.url, at: market.net.clock.now() }
  const verified = verifyReceipt(receipt, { ...expected, audience: harbor.merchant })
  assert.ok(verified.ok, JSON.stringify(verified))
  assert.equal(verified.claims.offer, 'report')
  const elsewhere = verifyReceipt(receipt, { ...expected, audience: courier.merchant })
  assert.deepEqual(elsewhere, { ok: false, refusal: 'wrong_audience' })
})

test('clicked twice, in two tabs, or followed again while it is owned: one purchase', async () => {
  const cleo = await market.register('cleo')
  const browser = await signedOn(cleo)
  const [one, two] = [
    await open(browser, linkTo(harbor, 'hour')),
    await open(browser, linkTo(harbor, 'hour')),
  ]
  const answers = await Promise.all([press(browser, one), press(browser, one)])
  answers.push(await press(browser, two))
  for (const answer of answers) {
    assert.equal(answer.status, 303)
    assert.ok(answer.headers.get('location')?.startsWith(`${harbor.site}/hour#receipt=`))
  }
  assert.equal(await owed(cleo), '0.50')
  const again = await open(browser, linkTo(harbor, 'hour'))
  assert.equal(new URL(again.url).pathname, '/library', 'opened by a click there')
  market.net.clock.advance({ hours: 1 })
  assert.equal((await press(browser, await open(browser, linkTo(harbor, 'hour')))).status, 303)
  assert.equal(await owed(cleo), '1.00', 'for sale again when its access has ended')
})

test('a price that changed is shown before it is charged, and a refusal says why', async () => {
  const dora = await market.register('dora')
  const browser = await signedOn(dora)
  const page = await open(browser, linkTo(courier, 'letter'))
  const changed = await press(browser, page, { price: '1' })
  assert.match(await changed.text(), /\$11\.00/)
  assert.equal(await owed(dora), '0.00')
  const cancelled = await browser.post(
    readPageForm(page.html, `/buy/${courier.merchant}/cancel`).action,
    readPageForm(page.html, `/buy/${courier.merchant}/cancel`).fields,
  )
  assert.equal(cancelled.headers.get('location'), `${courier.site}/letter`)
  assert.equal(await owed(dora), '0.00')
})

const strange: readonly [string, () => string][] = [
  ['an unknown sku', () => linkTo(courier, 'nothing')],
  ['no sku', () => `/buy/${courier.merchant}`],
  ['the sku of another merchant', () => linkTo(harbor, 'letter')],
  ['no merchant', () => '/buy/mer_nobody?sku=letter'],
  ['what opens nothing', () => linkTo(courier, 'call')],
]
for (const [name, link] of strange) {
  test(`a link to ${name} sells nothing`, async () => {
    assert.equal((await open(market.browser(), link())).status, 404)
  })
}

test('a click needs the page: without its mark, or with an order of their own choice, nothing is bought', async () => {
  const emma = await market.register('emma')
  const browser = await signedOn(emma)
  const page = await open(browser, linkTo(harbor, 'report'))
  assert.equal((await press(browser, page, { csrf: 'guessed' })).status, 403)
  const { action, fields } = readPageForm(page.html, '/buy/')
  const chosen = action.replace(/order=.*$/, 'order=tallystick%2Fgift%2F1')
  assert.equal((await browser.post(chosen, fields)).status, 404)
  assert.equal(await owed(emma), '0.00')
})
