// The pages against those who mean harm: a merchant's texts and addresses, other sites' forms, made-up addresses.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { buy, detailsOf, open, push, signOn } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

const tag = '<img src=x onerror=alert(1)>'
const hostile = `</title></h1>"'>${tag}&amp;`

let market: Market
let shop: Shop
let eve: TestCustomer

before(async () => {
  market = await openMarket()
  shop = await market.openShop(`Shop ${hostile}`)
  await market.sell(shop, 'article', '2.50', { title: hostile, description: `${hostile}\n${tag}` })
  eve = await market.register('eve', { first_name: hostile, last_name: tag })
})
after(() => market.close())

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  return browser
}

function assertHarmless({ html }: Page, what: string): void {
  assert.doesNotMatch(html, /<img/i, what)
  assert.doesNotMatch(html, /<\/h1>"/, what)
  assert.equal(html.match(/<\/title>/g)?.length, 1, what)
}

test('what a merchant and a customer call themselves and their things is text on every page', async () => {
  const browser = market.browser()
  const home = await open(browser, '/')
  assertHarmless(home, 'home')
  assert.match(home.html, /Shop &lt;\/title&gt;&lt;\/h1&gt;&quot;&#39;&gt;&lt;img/)
  const pushed = await push(shop, { details: detailsOf(shop, 'h-1', 'article') })
  const first = await open(browser, pushed.url)
  assertHarmless(first, 'sign-on')
  assertHarmless(await open(browser, first.url.replace('sign-on', 'register')), 'register')
  const confirm = await signOn(browser, first, eve)
  assert.match(confirm.html, /Buy for \$2\.50/)
  assertHarmless(confirm, 'confirm')
  await buy(browser, shop, { id: 'h-2', sku: 'article', customer: eve })
  const account = await open(browser, '/account')
  const link = /href="(\/purchases\/[^"]+)"/.exec(account.html)?.[1] ?? ''
  for (const path of [
    '/account',
    '/statements',
    link,
    `/merchants?q=${encodeURIComponent(hostile)}`,
    `/merchants/${shop.merchant}`,
  ]) {
    const page = await open(browser, path)
    assert.equal(page.status, 200, path)
    assertHarmless(page, path)
    assert.match(page.html, /&lt;img src=x/, path)
  }
})

test('a merchant leads nobody to an address that is not its own, or none of the web', async () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt://localhost/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/',
    'https://evil.example/',
    `${shop.site}@evil.example/`,
    `${shop.site}.evil.example/`,
    `${shop.site}/..//evil.example/`,
    `${shop.site}\\@evil.example/`,
    ` ${shop.site}/article`,
    '',
  ]
  const price = { amount: '1.00', currency: 'USD' }
  for (const [index, url] of addresses.entries()) {
    const offer = { sku: `bad-${index}`, title: 'Bad', price, url }
    const { status } = await market.net.call(shop.token, 'POST', '/offers', offer)
    assert.equal(status, 422, `offer ${url}`)
    const terms = { title: 'Bad', price, url }
    const sent = detailsOf(shop, `bad-${index}`, `bad-${index}`, { offer_terms: terms })
    assert.equal((await shop.party.push({ details: sent })).ok, false, `offer_terms ${url}`)
    const back = detailsOf(shop, `back-${index}`, 'article', { return_to: url })
    assert.equal((await shop.party.push({ details: back })).ok, false, `return_to ${url}`)
    const merchant = { name: 'Bad', currency: 'USD', share: '0.90' }
    for (const more of [
      { site: url },
      { site: shop.site, brand: { colors: ['#102030', '#405060'], logo: url } },
    ]) {
      // Somebody else's site may be registered; whoever does so is the operator.
      if (url.startsWith('https://evil')) continue
      const body = { ...merchant, ...more }
      const answer = await market.net.call(market.net.operatorToken, 'POST', '/merchants', body)
      assert.equal(answer.status, 422, JSON.stringify(more))
    }
  }
})

test('a colour is a colour: nothing else reaches the stylesheet', async () => {
  for (const colour of ['red', '#fff', '#123456}body{display:none', 'url(//evil.example)', '']) {
    const { status } = await market.net.call(shop.token, 'PUT', '/merchants/me/brand', {
      colors: ['#102030', colour],
    })
    assert.equal(status, 422, colour)
  }
  const sheet = await fetch(`${market.net.url}/brands/${shop.merchant}.css?v=}body{}`)
  assert.match(sheet.headers.get('content-type') ?? '', /^text\/css/)
  assert.equal(sheet.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(await sheet.text(), '')
})

test('text that would turn around what stands beside it is not taken', async () => {
  for (const title of ['\u202Egnp.exe', 'free \u2066$0.00\u2069', 'a\u0000b', 'a\nb']) {
    const offer = {
      sku: 'turned',
      title,
      price: { amount: '1.00', currency: 'USD' },
      url: `${shop.site}/turned`,
    }
    const { status } = await market.net.call(shop.token, 'POST', '/offers', offer)
    assert.equal(status, 422, JSON.stringify(title))
  }
})

test('every form without its token is refused, also of who is signed on', async () => {
  await market.sell(shop, 'unbought', '2.50')
  const browser = await signedOn(eve)
  const pushed = await push(shop, { details: detailsOf(shop, 'h-3', 'unbought') })
  const page = await open(browser, pushed.url)
  const transaction = new URL(page.url).pathname
  const own = readPageForm((await open(browser, '/account')).html, '/sign-off').fields['csrf'] ?? ''
  const others = await open(await signedOn(eve), '/account')
  const theirs = readPageForm(others.html, '/sign-off').fields['csrf'] ?? ''
  assert.notEqual(own, theirs)
  const before = await open(browser, '/statements')
  for (const path of [
    '/sign-off',
    '/register',
    '/register/card',
    transaction,
    `${transaction}/cancel`,
  ]) {
    for (const csrf of ['', 'x', theirs, `${own}x`, own.slice(0, -1)]) {
      const answer = await browser.post(path, { csrf, price: '2.50', currency: 'USD' })
      assert.equal(answer.status, 403, `${path} ${csrf}`)
    }
  }
  const signedOnAgain = await browser.post('/sign-on', {
    identifier: eve.email,
    password: eve.password,
  })
  assert.equal(signedOnAgain.status, 422)
  const after = await open(browser, '/statements')
  const bare = ({ html }: Page): string =>
    html.replaceAll(/nonce="[^"]*"|name="csrf" value="[^"]*"/g, '')
  assert.equal(bare(after), bare(before))
})

test("another site's form is refused, and takes no cookie from the answer", async () => {
  const { fields } = readPageForm((await open(await signedOn(eve), '/account')).html, '/sign-off')
  for (const path of ['/sign-off', '/sign-on', '/register', '/confirm/x', '/nothing']) {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${market.net.url}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      // Browsers send such a form without cookies of ours, and would keep those of the answer.
      const answer = await fetch(`${market.net.url}${path}`, {
        method: 'POST',
        headers: new Headers({ ...headers, 'content-type': 'application/x-www-form-urlencoded' }),
        body: new URLSearchParams(fields),
        redirect: 'manual',
      })
      assert.equal(answer.status, 403, path)
      assert.deepEqual(answer.headers.getSetCookie(), [], path)
      assert.match(await answer.text(), /did not come from this site/)
    }
  }
})

test('signing on leads to a page of ours, whatever the address asks for', async () => {
  const queries = [
    'return_to=https://evil.example/',
    'next=//evil.example/',
    'transaction=//evil.example/',
    'transaction=..%2F..%2Fevil',
    'transaction=https:%2F%2Fevil.example%0d%0aset-cookie:%20a=b',
  ]
  for (const query of queries) {
    const browser = market.browser()
    const page = await open(browser, `/sign-on?${query}`)
    assert.doesNotMatch(page.html, /evil/, query)
    const form = readPageForm(page.html, '/sign-on')
    const answer = await browser.post(`/sign-on?${query}`, {
      ...form.fields,
      identifier: eve.email,
      password: eve.password,
    })
    assert.equal(answer.headers.get('location'), '/account', query)
  }
})

test('made-up addresses and methods: a page that says so, kept by no cache, and never a fault', async () => {
  const browser = await signedOn(eve)
  const long = 'x'.repeat(5000)
  const paths: readonly (readonly [path: string, status: number])[] = [
    ['/nothing', 404],
    ['//evil.example/', 404],
    ['/account/', 404],
    ['/ACCOUNT', 404],
    ['/assets/none.css', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/design/pages/none', 404],
    ['/design/pages/__proto__', 404],
    ['/purchases/%00', 404],
    ['/purchases/pur_00', 404],
    ['/purchases/%ff%fe', 404],
    [`/purchases/${long}`, 404],
    ["/purchases/x'%20or%201=1--", 404],
    ['/confirm/%00', 404],
    [`/confirm/${long}`, 404],
    ['/confirm/%0d%0aset-cookie:a=b', 404],
    ['/register/card-return', 404],
    ['/register/card-return?registration=%00&check=%00', 404],
    ['/register/card', 404],
    ['/sign-off', 404],
    ['/sign-on?transaction=%00&switch=1', 200],
    ['/?q=%00%ff&page=-1', 200],
    ['/?page=99999999999999999999', 200],
    ['/?page=999999', 200],
    ['/statements?merchant=%00&order=constructor&page=0', 200],
    [`/statements?merchant=${long}&page=1e9`, 200],
  ]
  for (const [path, status] of paths) {
    const answer = await browser.send(`${market.net.url}${path}`)
    assert.equal(answer.status, status, path)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, path)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/, path)
    assert.equal(answer.headers.get('cache-control'), 'no-store', path)
    assert.match(await answer.text(), /<h1>/, path)
  }
  for (const path of ['/account', '/statements', '/', '/sign-on?switch=1']) {
    const head = await browser.send(path, { method: 'HEAD' })
    assert.deepEqual([head.status, await head.text()], [200, ''], path)
    assert.equal(head.headers.get('cache-control'), 'no-store', path)
    for (const method of ['OPTIONS', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await browser.send(path, { method })
      assert.equal(answer.status, 404, `${method} ${path}`)
      assert.equal(answer.headers.get('access-control-allow-origin'), null)
    }
  }
  assert.equal((await browser.post('/account', {})).status, 404)
})

test('whatever is typed: an answer, and never a fault', async () => {
  const browser = market.browser()
  const page = await open(browser, '/sign-on')
  const { fields } = readPageForm(page.html, '/sign-on')
  const texts = [
    '\u0000',
    '\ud800',
    '💶'.repeat(500),
    "' or 1=1 --",
    `${'a'.repeat(300)}@b.example`,
  ]
  for (const text of texts) {
    const typed = { ...fields, identifier: text, password: text }
    assert.equal((await browser.post('/sign-on', typed)).status, 422, text)
    const names = ['first_name', 'country', 'postal_code', 'email', 'member_id', 'time_zone']
    const all = Object.fromEntries([...names, 'currency', 'password'].map((name) => [name, text]))
    assert.equal((await browser.post('/register', { ...fields, ...all })).status, 422, text)
  }
  const buyer = await signedOn(eve)
  await market.sell(shop, 'typed', '2.50', { access: { hours: 1 } })
  const pushed = await push(shop, { details: detailsOf(shop, 'h-4', 'typed') })
  const confirm = await open(buyer, pushed.url)
  const form = readPageForm(confirm.html, '/confirm/')
  const prices = ['', '-2.50', '2.5e0', '0x2', 'NaN', '9'.repeat(100), '2.50\u0000', '2.49', '2,50']
  for (const price of prices) {
    const answer = await buyer.post(form.action, { ...form.fields, price })
    assert.equal(answer.status, 200, price)
    assert.match(await answer.text(), /Buy for \$2\.50/, price)
  }
  for (const currency of ['', 'EUR', '\u0000', 'usd', 'x'.repeat(1000)]) {
    const answer = await buyer.post(form.action, { ...form.fields, currency })
    assert.equal(answer.status, 200, currency)
  }
  assert.doesNotMatch((await open(buyer, '/statements')).html, /The typed/)
})
