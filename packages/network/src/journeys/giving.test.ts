// Giving through the pages, without scripts: written, looked over, bought, taken up by somebody else, once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { detailsOf, open, push, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  await market.sell(courier, 'article', '2.50', { access: { days: 30 } })
  await market.sell(courier, 'paper', '9.00', { kind: 'subscription', term: 'P1M' })
})
after(async () => {
  await assertAuditIsClean(market.net)
  await market.close()
})

let count = 0

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  return browser
}

/** From the merchant's link to the form of the gift. */
async function openForm(browser: Browser, sku = 'article'): Promise<Page> {
  const pushed = await push(courier, { details: detailsOf(courier, `g-${(count += 1)}`, sku) })
  const page = await open(browser, pushed.url)
  const link = /href="(\/gifts\/new[^"]*)"/.exec(page.html)?.[1]
  assert.ok(link, page.html.slice(0, 3000))
  return await open(browser, link.replaceAll('&amp;', '&'))
}

const words = { email: 'grace@example.org', sender: 'Ada L.', message: 'Read this.\nPlease.' }

/** Fills the form in and looks it over; answers the page with the button that buys. */
async function look(browser: Browser, form: Page, more: Partial<typeof words> = {}): Promise<Page> {
  return await submit(browser, form, '/gifts/new', { ...words, ...more })
}

/** The link of the last mail to an address. */
async function linkFor(email: string): Promise<string> {
  const rows = await market.net.opened.database.read('test.link', (tx) =>
    tx.query<{ path: string }>({
      name: 'test.link',
      text: `select facts->>'path' as path from outbox_notices
        where email = $1 and kind = 'gift_received' order by created_at desc, id desc limit 1`,
      values: [email],
    }),
  )
  return rows[0]?.path ?? ''
}

test('given, looked at by somebody new, taken up after signing on, opened from the library', async () => {
  const [ada, grace] = [await market.register('ada'), await market.register('grace')]
  const browser = await signedOn(ada)
  const form = await openForm(browser)
  assert.match(form.html, /ada Lovelace/, 'the own name is suggested')
  const check = await look(browser, form)
  assert.match(
    check.html,
    /grace@example\.org[\s\S]*Ada L\.[\s\S]*Read this\.[\s\S]*Give it for \$2\.50/,
  )
  const sent = await submit(browser, check, '/gifts/new')
  assert.match(sent.html, /Your gift is on its way[\s\S]*Sent 1 December 2026/)
  // The form once more, from the browser's memory: the same gift.
  const { action, fields } = readPageForm(check.html, '/gifts/new')
  assert.equal((await browser.post(action, fields)).status, 303)
  const { body } = await market.net.call(ada.token, 'GET', '/purchases')
  assert.equal((body['data'] as object[]).length, 1)

  const link = await linkFor('grace@example.org')
  const other = market.browser()
  const page = await open(other, link)
  assert.match(page.html, /A gift from Ada L\.[\s\S]*Read this\.[\s\S]*Sign on to take it up/)
  const onward = await signOn(other, await open(other, '/sign-on'), grace)
  assert.equal(new URL(onward.url).pathname, link, 'signing on leads back to the gift')
  const taken = await submit(other, onward, `${link}/redeem`)
  assert.match(taken.html, /It is yours/)
  assert.match((await open(other, '/library')).html, /The article[\s\S]*29 days left|30 days left/)
  assert.match((await open(browser, '/gifts')).html, /Taken up 1 December 2026/)
  assert.doesNotMatch((await open(browser, '/library')).html, /The article/)
  const { body: statement } = await market.net.call(grace.token, 'GET', '/statements/current')
  assert.equal((statement['totals'] as { total: string }[])[0]?.total ?? '0.00', '0.00')
})

test('what is typed wrong is said at its field and kept', async () => {
  const ada = await market.register('wrong')
  const browser = await signedOn(ada)
  const form = await openForm(browser)
  const wrong = { email: 'grace@', sender: ' ', message: 'x'.repeat(501) }
  const page = await look(browser, form, wrong)
  assert.equal(page.status, 422)
  assert.match(page.html, /whole e-mail address[\s\S]*Type the name[\s\S]*At most 500/)
  assert.match(page.html, /value="grace@"/)
  const own = await look(browser, form, { email: 'WRONG@example.org' })
  assert.match(own.html, /your own address/)
  const check = await look(browser, form)
  const edit = await submit(browser, { ...check, html: onlyForm(check.html, 'edit') }, '/gifts/new')
  assert.match(edit.html, /value="grace@example\.org"[\s\S]*value="Ada L\."[\s\S]*Read this\./)
  assert.equal((await market.net.call(ada.token, 'GET', '/purchases')).body['data']?.toString(), '')
})

/** The page with only the form of this step left. */
function onlyForm(html: string, step: string): string {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  return forms.find((form) => form.includes(`name="step" value="${step}"`)) ?? ''
}

test('taken back by the giver alone; then the link says so, and the price is back', async () => {
  const [ada, joan] = [await market.register('taker'), await market.register('joan')]
  const browser = await signedOn(ada)
  await submit(
    browser,
    await look(browser, await openForm(browser), { email: 'joan@mail.example' }),
    '/gifts/new',
  )
  const link = await linkFor('joan@mail.example')
  const list = await open(browser, '/gifts')
  const other = await signedOn(joan)
  const { action } = readPageForm(list.html, '/gifts/gft_')
  const csrf = readPageForm((await open(other, link)).html, `${link}/redeem`).fields['csrf'] ?? ''
  const back = action.replace(/resend$/, 'return')
  assert.equal((await other.post(back, { csrf })).status, 404)
  assert.equal((await other.post(action, { csrf, sent_count: '1' })).status, 404)
  const returned = await submit(browser, list, back)
  assert.match(returned.html, /The gift is back with you/)
  assert.match((await open(other, link)).html, /no longer there/)
  assert.equal((await other.post(`${link}/redeem`, { csrf })).status, 303)
  assert.match((await open(other, '/library')).html, /Nothing here yet/)
  const { body } = await market.net.call(ada.token, 'GET', '/statements/current')
  assert.equal((body['totals'] as { total: string }[])[0]?.total, '0.00')
})

test('no code but the one that was sent opens a gift', async () => {
  const ada = await market.register('guess')
  const browser = await signedOn(ada)
  await submit(
    browser,
    await look(browser, await openForm(browser), { email: 'eve@mail.example' }),
    '/gifts/new',
  )
  const link = await linkFor('eve@mail.example')
  assert.match((await open(browser, link)).html, /This gift is from you/)
  const flipped = link.endsWith('A') ? `${link.slice(0, -1)}B` : `${link.slice(0, -1)}A`
  const guesses = [
    flipped,
    `${link}=`,
    `${link}%20`,
    link.slice(0, -3),
    link.replace('-', '--'),
    '/gifts/x-y',
  ]
  for (const guess of guesses) {
    assert.equal((await open(market.browser(), guess)).status, 404, guess)
  }
})

test('only one’s own: another’s purchase and another browser’s transaction are not there', async () => {
  const [ada, joan] = [await market.register('mine'), await market.register('yours')]
  const { net } = market
  const order = { id: 'x-1', merchant: courier.merchant, offer: 'article' }
  const { body } = await net.call(ada.token, 'POST', '/purchases', order)
  const subscription = await net.call(ada.token, 'POST', '/purchases', {
    ...order,
    id: 'x-2',
    offer: 'paper',
  })
  const [own, other] = [await signedOn(ada), await signedOn(joan)]
  const from = `/gifts/new?purchase=${String(body['purchase'])}`
  assert.equal((await open(own, from)).status, 200, 'what is owned can be given')
  assert.equal((await open(other, from)).status, 404)
  const paper = await open(own, `/gifts/new?purchase=${String(subscription.body['purchase'])}`)
  assert.deepEqual([paper.status, /no subscriptions/.test(paper.html)], [409, true])
  const form = await openForm(other)
  assert.equal((await open(own, new URL(form.url).pathname + new URL(form.url).search)).status, 404)
  // An id that was made for somebody else's form.
  const { fields } = readPageForm((await look(own, await open(own, from))).html, '/gifts/new')
  const foreign = { ...fields, gift: 'gft_0', csrf: fields['csrf'] ?? '' }
  assert.equal((await own.post(from, foreign)).status, 404)
})
