// A form that comes when its sender is not signed on any more, or was signed on anew: kept for that person, in that
// browser, for an hour, without secrets; and nothing is done before it is sent once more. That each form of the pages
// gets there is in doubled-forms.test.ts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { confirmByMail } from './testing/step-up.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let ada: TestCustomer
let bess: TestCustomer
let page = ''

before(async () => {
  market = await openMarket()
  const shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '2.50')
  ada = await market.register('ada')
  bess = await market.register('bess')
  const order = { id: 'a-1', merchant: shop.merchant, offer: 'article' }
  const { body } = await market.net.call(ada.token, 'POST', '/purchases', order)
  page = `/purchases/${String(body['purchase'])}/dispute`
})
after(() => market.close())

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  return browser
}

const explanation = ' “It” was\r\n\tnot <b>me</b> & "nobody"\'s '

/** Ada's form, sent when she had been signed off everywhere; the browser is asked to sign on. */
async function sendLate(changes: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const browser = await signedOn(ada)
  const { action, fields } = readPageForm((await open(browser, page)).html, page)
  await market.net.call(ada.token, 'DELETE', '/sessions')
  const answer = await browser.post(action, { ...fields, explanation, ...changes })
  assert.equal(answer.headers.get('location'), '/sign-on')
  return browser
}

async function pathAfterSignOn(browser: Browser, who: TestCustomer): Promise<string> {
  const { url } = await signOn(browser, await open(browser, '/sign-on'), who)
  return new URL(url).pathname
}

const cases: readonly (readonly [
  what: string,
  changes: Readonly<Record<string, string>>,
  who: () => TestCustomer,
  minutes: number,
  led: string,
])[] = [
  ['the same person is led to it', {}, () => ada, 59, '/kept-form'],
  ['nobody else is', {}, () => bess, 0, '/account'],
  ['nobody is after an hour', {}, () => ada, 60, '/account'],
  ['what no page of ours sent is not kept', { csrf: 'x' }, () => ada, 0, '/account'],
]
for (const [what, changes, who, minutes, led] of cases) {
  test(what, async () => {
    const browser = await sendLate(changes)
    market.net.clock.advance({ minutes })
    assert.equal(await pathAfterSignOn(browser, who()), led)
    if (led === '/kept-form') return
    assert.equal(new URL((await open(browser, '/kept-form')).url).pathname, '/account')
  })
}

test('another browser of the same person shows nothing of it', async () => {
  await sendLate()
  const other = await signedOn(ada)
  assert.equal(new URL((await open(other, '/kept-form')).url).pathname, '/account')
})

test('what was typed comes back letter by letter, and is done when it is sent', async () => {
  const browser = await sendLate()
  const kept = await signOn(browser, await open(browser, '/sign-on'), ada)
  assert.equal(readPageForm(kept.html, page).fields['explanation'], explanation)
  const listed = async () => (await market.net.call(ada.token, 'GET', '/disputes')).body['data']
  assert.deepEqual(await listed(), [], 'nothing was done yet')
  const done = await submit(browser, kept, page)
  assert.equal(new URL(done.url).pathname, `${page}/done`)
  assert.equal(((await listed()) as readonly unknown[]).length, 1)
})

test('the rows say nothing without the browser, and no password is in them', async () => {
  const browser = await signedOn(ada)
  const path = '/profile/security/password'
  const form = await confirmByMail(market.net, browser, await open(browser, path))
  const { action, fields } = readPageForm(form.html, path)
  await market.net.call(ada.token, 'DELETE', '/sessions')
  const typed = { password: 'new-secret', password_again: 'new-secret' }
  await browser.post(action, { ...fields, ...typed })
  const kept = await signOn(browser, await open(browser, '/sign-on'), ada)
  assert.equal(new URL(kept.url).pathname, '/kept-form')
  assert.doesNotMatch(kept.html, /-secret/)
  const rows = await market.net.opened.database.read('test.kept-forms', (tx) =>
    tx.query<{ row: string }>({
      name: 'test.kept-forms',
      text: `select encode(sealed, 'escape') as row from kept_forms`,
      values: [],
    }),
  )
  assert.ok(rows.length > 0)
  for (const { row } of rows) assert.doesNotMatch(row, /secret|nobody|dispute/)
})

test('a page that is older than the sign-on: its form is shown once more, and nothing is done before', async () => {
  const browser = await signedOn(bess)
  const { action, fields } = readPageForm((await open(browser, '/limits')).html, '/limits/freeze')
  await signOn(browser, await open(browser, '/sign-on?switch=1'), bess)
  const isFrozen = async (): Promise<boolean> =>
    /name="on" value="0"/.test((await open(browser, '/limits')).html)
  const answer = await browser.post(action, { ...fields, on: '1' })
  assert.equal(answer.status, 403)
  assert.equal(await isFrozen(), false)
  const shown = { status: 403, url: `${market.net.url}${action}`, html: await answer.text() }
  await submit(browser, shown, '/limits/freeze')
  assert.equal(await isFrozen(), true)
})

test('a form that does not say whose it is, or comes from elsewhere, is not shown again', async () => {
  const browser = await signedOn(bess)
  for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
    const answer = await browser.send('/limits/freeze', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'on=1&csrf=old',
    })
    assert.equal(answer.status, 403)
    assert.doesNotMatch(await answer.text(), /name="on" value="1"/)
  }
})
