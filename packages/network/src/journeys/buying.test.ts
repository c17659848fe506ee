// Buying through the pages: one sign-on for two merchants, once per item, whatever is clicked twice.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { buy, detailsOf, open, push, redeem, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  await market.sell(courier, 'article', '2.50', { access: { hours: 1 } })
  await market.sell(courier, 'essay', '1.00')
  await market.sell(courier, 'print', '9.00', { kind: 'metered' })
  await market.sell(harbor, 'report', '1.00')
})
after(() => market.close())

async function owed(token: string): Promise<string> {
  const { body } = await market.net.call(token, 'GET', '/statements/current')
  return (body['totals'] as { total: string }[])[0]?.total ?? ''
}

test('two merchants, one sign-on, no charge for what is owned, for sale again after its hour', async () => {
  const ada = await market.register('ada')
  const browser = market.browser()
  const first = await buy(browser, courier, { id: 'a-1', sku: 'article', customer: ada })
  assert.deepEqual(first.pages, ['sign-on', 'confirm'])
  const one = await redeem(courier, first)
  assert.equal(one.detail['status'], 'purchased')

  const second = await buy(browser, harbor, { id: 'a-1', sku: 'report', customer: ada })
  assert.deepEqual(second.pages, ['confirm'], 'the session is known at the second merchant')
  const two = await redeem(harbor, second)
  assert.equal(two.detail['status'], 'purchased')
  assert.notEqual(one.claims['sub'], two.claims['sub'], 'another name at each merchant')
  assert.equal(await owed(ada.token), '3.50')

  const again = await buy(browser, courier, { id: 'a-2', sku: 'article', customer: ada })
  assert.deepEqual(again.pages, [], 'straight back without asking')
  const same = await redeem(courier, again)
  assert.equal(same.detail['status'], 'already_owned')
  assert.equal(same.detail['purchase'], one.detail['purchase'])
  assert.equal(same.claims['sub'], one.claims['sub'])
  assert.equal(await owed(ada.token), '3.50')

  market.net.clock.advance({ hours: 1 })
  const later = await buy(browser, courier, { id: 'a-3', sku: 'article', customer: ada })
  assert.deepEqual(later.pages, ['confirm'])
  assert.equal((await redeem(courier, later)).detail['status'], 'purchased')
  assert.equal(await owed(ada.token), '6.00')
})

test('tokens carry nothing of the person', async () => {
  const grace = await market.register('grace')
  const walked = await buy(market.browser(), courier, { id: 'g-1', sku: 'essay', customer: grace })
  const { claims } = await redeem(courier, walked)
  assert.deepEqual(Object.keys(claims).toSorted(), [
    'aud',
    'auth_time',
    'exp',
    'iat',
    'iss',
    'nonce',
    'sid',
    'sub',
  ])
  for (const text of [JSON.stringify(claims), walked.back.url]) {
    assert.doesNotMatch(text, /grace|example\.org|cus_|pay_|pac_|sgn_/i)
  }
})

test('twenty clicks at once buy once', async () => {
  const joan = await market.register('joan')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'j-1', 'essay') })
  const confirm = await signOn(browser, await open(browser, pushed.url), joan)
  const form = readPageForm(confirm.html, '/confirm/')
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => browser.post(form.action, form.fields)),
  )
  const places = new Set(answers.map((answer) => answer.headers.get('location')))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal(places.size, 1, 'all clicks lead on to the same place')
  const back = await open(browser, [...places][0] ?? '')
  assert.equal((await redeem(courier, { pushed, back })).detail['status'], 'purchased')
  assert.equal(await owed(joan.token), '1.00')
})

test('two tabs of one link, and the same order sent again: one purchase', async () => {
  const mary = await market.register('mary')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'm-1', 'print') })
  const one = await signOn(browser, await open(browser, pushed.url), mary)
  const two = await open(browser, pushed.url)
  const back = await submit(browser, one, '/confirm/')
  assert.ok(back.url.startsWith(courier.party.callback), back.html)
  const first = await redeem(courier, { pushed, back })
  // The request was used in the other tab, and the merchant takes one answer: the network tells what happened.
  const late = await submit(browser, two, '/confirm/')
  assert.equal(late.status, 200)
  assertBought(late, '$9.00')
  const resent = await buy(browser, courier, { id: 'm-1', sku: 'print', customer: mary })
  const same = await redeem(courier, resent)
  assert.equal(same.detail['purchase'], first.detail['purchase'])
  assert.equal(await owed(mary.token), '9.00')
})

/** Finished is answered as finished: bought, this much, open it. */
function assertBought(page: Page, price: string): void {
  assert.equal(page.status, 200)
  assert.match(page.html, /<h1>You have bought this<\/h1>/)
  assert.ok(page.html.includes(price), page.html)
  assert.match(page.html, new RegExp(`href="${courier.site}/\\w+"`))
  assert.match(page.html, /href="\/purchases\/pur_/)
  assert.doesNotMatch(page.html, /[Nn]othing was charged|expired/)
}

test('back, reload and a click after buying: bought, this much, open it', async () => {
  const rosa = await market.register('rosa')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'r-1', 'essay') })
  const confirm = await signOn(browser, await open(browser, pushed.url), rosa)
  const form = readPageForm(confirm.html, '/confirm/')
  await submit(browser, confirm, '/confirm/')
  assertBought(await open(browser, confirm.url), '$1.00')
  assertBought(await open(browser, form.action), '$1.00')
  assertBought(await submit(browser, confirm, '/confirm/'), '$1.00')
  assertBought(await submit(browser, confirm, `${form.action}/cancel`), '$1.00')
  // The merchant's link itself says nothing of whose it was, so it claims nothing.
  const link = await open(browser, pushed.url)
  assert.equal(link.status, 410)
  assert.match(link.html, /Back to Courier/)
  assert.doesNotMatch(link.html, /charged/)
  // Who sits at the browser when nobody is signed on may be somebody else.
  await submit(browser, await open(browser, `${market.net.url}/account`), '/sign-off')
  const after = await open(browser, confirm.url)
  assert.equal(after.status, 410)
  assert.doesNotMatch(after.html, /charged|You have bought|\$1\.00/)
  assert.equal(await owed(rosa.token), '1.00')
})

test('two tabs confirm one transaction at once: one goes on to the merchant, the other is told', async () => {
  const ines = await market.register('ines')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'in-1', 'essay') })
  const confirm = await signOn(browser, await open(browser, pushed.url), ines)
  const form = readPageForm(confirm.html, '/confirm/')
  const [one, other] = await Promise.all([
    browser.post(form.action, form.fields),
    browser.post(form.action, form.fields),
  ])
  const back = await open(browser, one.headers.get('location') ?? '')
  assert.equal((await redeem(courier, { pushed, back })).detail['status'], 'purchased')
  assertBought(await open(browser, other.headers.get('location') ?? ''), '$1.00')
  assert.equal(await owed(ines.token), '1.00')
})

test('two tabs of one order, cancelled in the second after it was bought in the first', async () => {
  const wanda = await market.register('wanda')
  const browser = market.browser()
  const first = await push(courier, { details: detailsOf(courier, 'v-1', 'print') })
  const one = await signOn(browser, await open(browser, first.url), wanda)
  const second = await push(courier, { details: detailsOf(courier, 'v-1', 'print') })
  const two = await open(browser, second.url)
  await submit(browser, one, '/confirm/')
  const { pathname } = new URL(two.url)
  const back = await submit(browser, two, `${pathname}/cancel`)
  assert.ok(back.url.startsWith(courier.party.callback), back.html)
  assert.equal((await redeem(courier, { pushed: second, back })).detail['status'], 'purchased')
  assert.equal(await owed(wanda.token), '9.00')
})

test('cancelled and come back to: nothing was charged, and it says so', async () => {
  const cleo = await market.register('clio')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'c-1', 'essay') })
  const confirm = await signOn(browser, await open(browser, pushed.url), cleo)
  const { pathname } = new URL(confirm.url)
  await submit(browser, confirm, `${pathname}/cancel`)
  const after = await open(browser, confirm.url)
  assert.equal(after.status, 200)
  assert.match(after.html, /You cancelled this purchase/)
  assert.equal(await owed(cleo.token), '0.00')
})

test('cancelling tells the merchant, and buys nothing', async () => {
  const emmy = await market.register('emmy')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'e-1', 'essay') })
  const confirm = await signOn(browser, await open(browser, pushed.url), emmy)
  const cancel = `/confirm/${new URL(confirm.url).pathname.split('/')[2] ?? ''}/cancel`
  const back = await submit(browser, confirm, cancel)
  const answered = new URL(back.url)
  assert.ok(back.url.startsWith(courier.party.callback))
  assert.equal(answered.searchParams.get('error'), 'access_denied')
  assert.equal(answered.searchParams.get('iss'), market.net.url)
  assert.equal(answered.searchParams.get('state'), pushed.state)
  assert.equal(await owed(emmy.token), '0.00')
})

test('a price that changed is shown anew, and nothing is bought', async () => {
  const lise = await market.register('lise')
  const browser = market.browser()
  await market.sell(courier, 'dear', '1.00')
  const pushed = await push(courier, { details: detailsOf(courier, 'l-1', 'dear') })
  const confirm = await signOn(browser, await open(browser, pushed.url), lise)
  await market.sell(courier, 'dear', '1.50')
  const asked = await submit(browser, confirm, '/confirm/')
  assert.match(asked.html, /The price has changed/)
  assert.equal(await owed(lise.token), '0.00')
  const back = await submit(browser, asked, '/confirm/')
  assert.ok(back.url.startsWith(courier.party.callback))
  assert.equal(await owed(lise.token), '1.50')
})

const refused: readonly [name: string, more: object, words: RegExp][] = [
  ['nocard', { payment_method: 'none' }, /no verified payment method/],
  ['euro', { currency: 'EUR' }, /cannot buy in this currency/],
]
for (const [name, more, words] of refused) {
  test(`an account that cannot buy is told why: ${name}`, async () => {
    const customer = await market.register(name, more)
    const browser = market.browser()
    const pushed = await push(courier, { details: detailsOf(courier, `${name}-1`, 'essay') })
    const page = await signOn(browser, await open(browser, pushed.url), customer)
    assert.equal(page.status, 409)
    assert.match(page.html, words)
    assert.throws(() => readPageForm(page.html, `${new URL(page.url).pathname}"`))
  })
}

test("a transaction is nobody else's: another browser, another person's page, a made-up id", async () => {
  const nell = await market.register('nell')
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'n-1', 'essay') })
  const confirm = await signOn(browser, await open(browser, pushed.url), nell)
  const stranger = market.browser()
  const home = await open(stranger, '/sign-on')
  await signOn(stranger, home, await market.register('mallory'))
  const made = `/confirm/${'x'.repeat(43)}`
  for (const path of [new URL(confirm.url).pathname, made]) {
    const page = await open(stranger, path)
    assert.equal(page.status, 404)
    assert.match(page.html, /nothing here for you/)
  }
  const form = readPageForm(confirm.html, '/confirm/')
  const forged = await stranger.post(form.action, form.fields)
  // Its token is of another sign-on: before anything is looked for, whoever sent it is asked once more.
  assert.equal(forged.status, 403)
  assert.equal(await owed(nell.token), '0.00')
})

test("a purchase's page is its buyer's alone", async () => {
  const vera = await market.register('vera')
  const browser = market.browser()
  const walked = await buy(browser, courier, { id: 'v-1', sku: 'essay', customer: vera })
  const { detail } = await redeem(courier, walked)
  const known = detail['purchase'] ?? ''
  // As its merchant may link to it.
  const mine = await open(browser, `/purchases/${known}?merchant=${courier.merchant}`)
  assert.equal(mine.status, 200)
  assert.match(mine.html, /The essay/)
  assert.ok(mine.html.includes(known), 'a receipt shows the id that its merchant knows')
  const path = new URL(mine.url).pathname
  assert.ok(!path.includes(known))
  const stranger = market.browser()
  await signOn(stranger, await open(stranger, '/sign-on'), await market.register('eve'))
  const nothing = await open(stranger, `/purchases/pur_${'0'.repeat(28)}`)
  const plain = (html: string): string =>
    html.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/name="csrf" value="[^"]*"/g, '')
  for (const address of [path, `/purchases/${known}?merchant=${courier.merchant}`]) {
    const theirs = await open(stranger, address)
    assert.equal(theirs.status, 404)
    assert.ok(theirs.url.endsWith(address), 'nobody else learns the id inside')
    assert.equal(plain(theirs.html), plain(nothing.html))
  }
  for (const address of [
    `/purchases/${known}?merchant=${harbor.merchant}`,
    `/purchases/${known}`,
    `${path}?merchant=${courier.merchant}`,
  ]) {
    assert.equal((await open(browser, address)).status, 404, address)
  }
})

test('account and statement show what was bought', async () => {
  const ida = await market.register('ida')
  const browser = market.browser()
  await buy(browser, courier, { id: 'i-1', sku: 'essay', customer: ida })
  await buy(browser, harbor, { id: 'i-2', sku: 'report', customer: ida })
  const account = await open(browser, '/account')
  assert.match(account.html, /Good to see you, ida/)
  assert.match(account.html, /value="2\.00"/)
  const statement = await open(browser, '/statements')
  assert.match(statement.html, /The essay/)
  assert.match(statement.html, /The report/)
  const filtered = await open(browser, `/statements?merchant=${harbor.merchant}&order=amount`)
  assert.doesNotMatch(filtered.html, /The essay/)
  assert.match(filtered.html, /The report/)
  const stranger = await open(market.browser(), '/account')
  assert.equal(new URL(stranger.url).pathname, '/sign-on')
})

test('the stick has a notch for each purchase of the period, on the confirmation with this one', async () => {
  const kit = await market.register('kit')
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), kit)
  const notchesOf = ({ html }: { html: string }): number =>
    (/<svg class="notches"[^>]*>\s*<path d="([^"]*)"/.exec(html)?.[1] ?? 'none').split('z').length -
    1
  const confirmOf = async (id: string, sku: string) =>
    await open(browser, (await push(courier, { details: detailsOf(courier, id, sku) })).url)
  assert.equal(notchesOf(await confirmOf('k-1', 'essay')), 1)
  await buy(browser, courier, { id: 'k-2', sku: 'essay', customer: kit })
  await buy(browser, courier, { id: 'k-3', sku: 'article', customer: kit })
  const third = await confirmOf('k-4', 'print')
  assert.equal(notchesOf(third), 3)
  assert.match(third.html, /\$12\.50 with this purchase/)
  const visit = await open(browser, (await push(harbor, {})).url)
  assert.match(visit.html, /Continue to Harbor/)
  assert.equal(notchesOf(visit), 2)
})
