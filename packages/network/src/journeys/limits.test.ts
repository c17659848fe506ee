// Limits, freezing, price caps and credit limits as their users meet them: over the API and on the pages.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { openOtherNetwork } from './testing/open-other-network.ts'
import { openScript } from './testing/open-script.ts'
import type { Json } from './testing/open-script.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { detailsOf, open, push, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop
before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  await market.sell(courier, 'click', '0.25', { kind: 'metered' })
  await market.sell(courier, 'essay', '2.50')
  await market.sell(courier, 'print', '2.50', { kind: 'subscription', term: 'P1M' })
  await market.sell(harbor, 'click', '0.40', { kind: 'metered' })
})
after(async () => {
  try {
    await assertAuditIsClean(market.net)
  } finally {
    await market.close()
  }
})

type Answer = Awaited<ReturnType<Market['net']['call']>>

const call = (token: string, method: string, at: string, body?: unknown): Promise<Answer> =>
  market.net.call(token, method, at, body)

const limit = (window: string, amount: string, more: Json = {}): Json => ({
  window,
  amount,
  currency: 'USD',
  merchant: null,
  purchasing_account: null,
  ...more,
})

async function setLimits(token: string, ...limits: readonly Json[]): Promise<void> {
  const { status, body } = await call(token, 'PUT', '/limits', { limits })
  assert.equal(status, 200, JSON.stringify(body))
}

let orderNumber = 0
async function buyClick(token: string, shop = courier, sku = 'click'): Promise<Answer> {
  orderNumber += 1
  const id = `limits-${orderNumber}`
  return await call(token, 'POST', '/purchases', { id, merchant: shop.merchant, offer: sku })
}

async function used(token: string): Promise<unknown> {
  const { body } = await call(token, 'GET', '/limits')
  return (body['limits'] as Json[]).map((one) => [one['window'], one['amount'], one['used']])
}

test('a limit is set, used, refuses with what is left, and is gone when it is left out', async () => {
  const { token } = await market.register('lin')
  await buyClick(token)
  await setLimits(token, limit('day', '0.60'), limit('purchase', '1.00'))
  assert.deepEqual(await used(token), [
    ['day', '0.60', '0.25'],
    ['purchase', '1.00', '0.00'],
  ])
  assert.equal((await buyClick(token)).status, 201)
  const refused = await buyClick(token)
  assert.equal(refused.status, 403)
  assert.equal(refused.body['code'], 'limit_reached')
  assert.deepEqual(refused.body['limit'], {
    window: 'day',
    amount: '0.60',
    currency: 'USD',
    merchant: null,
    purchasing_account: null,
    left: '0.10',
  })
  assert.equal((await buyClick(token, courier, 'essay')).body['code'], 'limit_reached')
  await setLimits(token)
  assert.deepEqual(await used(token), [])
  assert.equal((await buyClick(token)).status, 201)
})

test('what may not be set is refused at its field, and nothing of it holds', async () => {
  const { token } = await market.register('lew')
  const other = await market.register('lewis')
  await setLimits(token, limit('day', '5.00'))
  const cases: readonly [Json, string, string][] = [
    [limit('day', '-1'), 'invalid_amount', '/limits/0/amount'],
    [limit('hour', '1.00'), 'invalid_field', '/limits/0/window'],
    [limit('day', '1.00', { currency: 'EUR' }), 'wrong_currency', '/limits/0/currency'],
    [limit('day', '1.00', { merchant: 'mer_none' }), 'unknown_merchant', '/limits/0/merchant'],
    [
      limit('day', '1.00', { purchasing_account: other.purchasingAccount }),
      'unknown_purchasing_account',
      '/limits/0/purchasing_account',
    ],
    [limit('day', '1.00', { used: '0.00' }), 'unknown_field', '/limits/0/used'],
  ]
  for (const [one, code, pointer] of cases) {
    const { body } = await call(token, 'PUT', '/limits', { limits: [one] })
    assert.equal(body['code'], code, JSON.stringify(body))
    assert.equal((body['errors'] as Json[])[0]?.['pointer'], pointer)
  }
  assert.deepEqual(await used(token), [['day', '5.00', '0.00']])
})

test('a payer and a member: each sees and sets what is theirs', async () => {
  const payer = await market.register('pat')
  const member = await market.register('max', { group_of: payer.paymentAccount })
  assert.equal(member.paymentAccount, payer.paymentAccount)
  await setLimits(
    payer.token,
    limit('month', '2.00'),
    limit('day', '0.50', { purchasing_account: member.purchasingAccount }),
  )
  await setLimits(member.token, limit('week', '9.00'))
  assert.deepEqual(await used(payer.token), [
    ['month', '2.00', '0.00'],
    ['day', '0.50', '0.00'],
  ])
  assert.deepEqual(await used(member.token), [
    ['week', '9.00', '0.00'],
    ['day', '0.50', '0.00'],
  ])
  for (const status of [201, 201, 403]) assert.equal((await buyClick(member.token)).status, status)
  // The member takes all of its own away: the payer's stand.
  await setLimits(member.token)
  assert.equal((await buyClick(member.token)).status, 403)
  for (const status of [201, 201, 201, 201, 201, 201, 403]) {
    assert.equal((await buyClick(payer.token)).status, status)
  }
  assert.deepEqual(await used(payer.token), [
    ['month', '2.00', '2.00'],
    ['day', '0.50', '0.50'],
  ])
})

test('frozen and unfrozen over the API', async () => {
  const { token } = await market.register('fred')
  await buyClick(token, courier, 'essay')
  const frozen = await call(token, 'POST', '/account/freeze', { on: true })
  assert.deepEqual(frozen.body, { on: true, scope: 'payment_account' })
  assert.equal((await buyClick(token)).body['code'], 'account_frozen')
  assert.equal((await buyClick(token, courier, 'essay')).body['status'], 'already_owned')
  assert.equal((await call(token, 'GET', '/limits')).body['frozen_by'], 'payer')
  await call(token, 'POST', '/account/freeze', { on: false })
  assert.equal((await buyClick(token)).status, 201)
})

test('price caps: up to the cap, then free until midnight where the customer is, then not', async () => {
  const { token } = await market.register('cora')
  const cap = { window: 'day', amount: '0.60', currency: 'USD' }
  const set = await call(harbor.token, 'PUT', '/merchants/me/price-caps', { caps: [cap] })
  assert.deepEqual(set.body, { caps: [cap] })
  // It is this merchant's alone.
  assert.deepEqual((await call(courier.token, 'GET', '/merchants/me/price-caps')).body, {
    caps: [],
  })
  const priceOf = async ({ body }: Answer): Promise<unknown> => {
    const read = await call(token, 'GET', `/purchases/${String(body['purchase'])}`)
    const capped = (read.body['capped'] as Json | undefined)?.['amount']
    return [(read.body['price'] as Json)['amount'], capped]
  }
  assert.deepEqual(await priceOf(await buyClick(token, harbor)), ['0.40', undefined])
  assert.deepEqual(await priceOf(await buyClick(token, harbor)), ['0.20', '0.20'])
  const free = await buyClick(token, harbor)
  assert.deepEqual(free.body['funding'], [])
  assert.deepEqual(await priceOf(free), ['0.00', '0.40'])
  assert.deepEqual(await priceOf(await buyClick(token)), ['0.25', undefined])
  market.net.clock.advance({ hours: 24 })
  assert.deepEqual(await priceOf(await buyClick(token, harbor)), ['0.40', undefined])
  await call(harbor.token, 'PUT', '/merchants/me/price-caps', { caps: [] })

  const all = { window: 'month', amount: '0.70', currency: 'USD' }
  const { operatorToken } = market.net
  assert.equal((await call(operatorToken, 'PUT', '/price-caps', { caps: [all, all] })).status, 422)
  assert.deepEqual((await call(operatorToken, 'PUT', '/price-caps', { caps: [all] })).body, {
    caps: [all],
  })
  const { token: other } = await market.register('corin')
  await buyClick(other, harbor)
  assert.deepEqual((await buyClick(other)).body['funding'], [
    { source: 'tab', amount: '0.25', currency: 'USD' },
  ])
  assert.deepEqual((await buyClick(other)).body['funding'], [
    { source: 'tab', amount: '0.05', currency: 'USD' },
  ])
  // Parcels are not made cheaper.
  const print = await buyClick(other, courier, 'print')
  assert.equal((print.body['funding'] as Json[])[0]?.['amount'], '2.50')
  await call(operatorToken, 'PUT', '/price-caps', { caps: [] })
})

test("the operator's credit limit of one account", async () => {
  const { token, paymentAccount } = await market.register('carl')
  const put = (credit_limit: unknown): Promise<Answer> =>
    call(market.net.operatorToken, 'PUT', `/payment-accounts/${paymentAccount}/credit-limit`, {
      credit_limit,
    })
  assert.equal((await put({ amount: '0.50', currency: 'USD' })).status, 200)
  assert.equal((await put({ amount: '0.50', currency: 'EUR' })).body['code'], 'wrong_currency')
  for (const status of [201, 201, 403]) assert.equal((await buyClick(token)).status, status)
  assert.equal((await buyClick(token)).body['code'], 'credit_limit_reached')
  assert.equal((await put(null)).status, 200)
  assert.equal((await buyClick(token)).status, 201)
})

test('5.00 a day and 0.25 each: of 200 orders through two networks exactly 20 pass', async () => {
  const payer = await market.register('twin')
  const member = await market.register('twins', { group_of: payer.paymentAccount })
  await setLimits(payer.token, limit('day', '5.00'))
  const other = openOtherNetwork(market.net)
  try {
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const { token } = index % 4 < 2 ? payer : member
        const order = { id: `twin-${index}`, merchant: courier.merchant, offer: 'click' }
        const { network } = index % 2 === 0 ? market.net : other
        const answer = await network.fetch(
          new Request(`${market.net.url}/api/v1/purchases`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(order),
          }),
        )
        const body = (await answer.json()) as Json
        return `${answer.status} ${String(body['code'] ?? body['status'])}`
      }),
    )
    const counts = Map.groupBy(outcomes, (outcome) => outcome)
    assert.deepEqual([...counts].map(([outcome, all]) => [outcome, all.length]).toSorted(), [
      ['201 purchased', 20],
      ['403 limit_reached', 180],
    ])
    assert.deepEqual(await used(payer.token), [['day', '5.00', '5.00']])
  } finally {
    await other.close()
  }
})

test('a limit that is nearly spent is told once in its window', async () => {
  const { token, paymentAccount } = await market.register('alva')
  await setLimits(token, limit('day', '1.25'))
  for (let count = 0; count < 5; count += 1) await buyClick(token)
  const toldOf = async (): Promise<number> => {
    const rows = await market.net.opened.database.read('test.notices', (tx) =>
      tx.query({
        name: 'test.notices',
        text: `select cause from outbox_notices where cause like $1`,
        values: [`limit-alert/${paymentAccount}/%`],
      }),
    )
    return rows.length
  }
  assert.equal(await toldOf(), 1)
  market.net.clock.advance({ hours: 24 })
  for (let count = 0; count < 4; count += 1) await buyClick(token)
  assert.equal(await toldOf(), 2)
})

async function openLimits(customer: TestCustomer) {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  const show = async (query = ''): Promise<Page> => await open(browser, `/limits${query}`)
  const post = async (fields: Record<string, string>, action = '/limits'): Promise<Page> => {
    const { csrf = '' } = readPageForm((await show()).html, '/limits').fields
    const answer = await browser.post(action, { csrf, ...fields })
    const location = answer.headers.get('location')
    if (location !== null) return await open(browser, location)
    return { status: answer.status, url: action, html: await answer.text() }
  }
  return { browser, show, post }
}

test('the page: empty, a limit added, refused with what was typed, changed, removed', async () => {
  const customer = await market.register('page')
  const { show, post } = await openLimits(customer)
  assert.match((await show()).html, /No limit is set/)
  const form = { form: 'add', window: 'day', merchant: courier.merchant, do: 'save' }
  const wrong = await post({ ...form, 'amount-add': 'forty' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="forty"/)
  assert.match(wrong.html, /Enter an amount such as 5\.00/)
  const added = await post({ ...form, 'amount-add': '1.00' })
  assert.match(added.html, /It holds from the next purchase on/)
  await buyClick(customer.token)
  assert.match((await show()).html, /\$0\.25 of \$1\.00 spent/)
  await post({ ...form, form: 'add', window: 'month', 'amount-add': '9.00' })
  const key = `payer-day-${courier.merchant}-all`
  const change = { ...form, form: key }
  assert.match((await post({ ...change, [`amount-${key}`]: '0.30' })).html, /\$0\.25 of \$0\.30/)
  assert.equal((await buyClick(customer.token)).body['code'], 'limit_reached')
  const removed = await post({ ...change, [`amount-${key}`]: '0.30', do: 'remove' })
  assert.doesNotMatch(removed.html, /of \$0\.30/)
  assert.match(removed.html, /of \$9\.00/)
  assert.equal((await buyClick(customer.token)).status, 201)
})

test('freezing on the page is one click, and the confirmation page says so', async () => {
  const customer = await market.register('cold')
  const { browser, post } = await openLimits(customer)
  assert.match((await post({ on: '1' }, '/limits/freeze')).html, /Frozen: nothing is bought/)
  const pushed = await push(courier, { details: detailsOf(courier, 'cold-1', 'essay') })
  const page = await open(browser, pushed.url)
  assert.match(page.html, /Your account is frozen/)
  assert.match(page.html, /href="\/limits"/)
  assert.match((await post({ on: '0' }, '/limits/freeze')).html, /Freeze now/)
  assert.equal((await buyClick(customer.token)).status, 201)
  const overview = await open(browser, '/account')
  const stopped = await browser.post('/limits/freeze', {
    ...readPageForm(overview.html, '/limits/freeze').fields,
    on: '1',
  })
  assert.equal(stopped.headers.get('location'), '/account', 'back to where the button stood')
  assert.match((await open(browser, '/account')).html, /Frozen: nothing is bought/)
  const without = await browser.post('/limits/freeze', { on: '1' })
  assert.equal(without.status, 403, 'a form without its token')
})

test('the confirmation page shows what is left of a limit, and a capped price', async () => {
  const customer = await market.register('conny')
  const { browser } = await openLimits(customer)
  await setLimits(customer.token, limit('day', '3.00'))
  const pushed = await push(courier, { details: detailsOf(courier, 'conny-1', 'essay') })
  assert.match((await open(browser, pushed.url)).html, /\$3\.00 of \$3\.00 for today/)
  const caps = [{ window: 'day', amount: '0.50', currency: 'USD' }]
  await call(courier.token, 'PUT', '/merchants/me/price-caps', { caps })
  const again = await push(courier, { details: detailsOf(courier, 'conny-2', 'essay') })
  const page = await open(browser, again.url)
  assert.match(page.html, /Otherwise it costs \$2\.50/)
  const back = await submit(browser, page, '/confirm')
  assert.ok(back.url.startsWith(courier.party.callback), back.html)
  assert.deepEqual(await used(customer.token), [['day', '3.00', '0.50']])
  await call(courier.token, 'PUT', '/merchants/me/price-caps', { caps: [] })
  await setLimits(customer.token, limit('day', '0.50'))
  await market.sell(courier, 'poem', '1.00')
  const beyond = await push(courier, { details: detailsOf(courier, 'conny-3', 'poem') })
  const refused = await open(browser, beyond.url)
  assert.match(refused.html, /go above a limit/)
  assert.match(refused.html, /\$0\.00 of \$0\.50 for today/)
})

test("a member's page shows its own limits and the payer's for it, and another's not at all", async () => {
  const payer = await market.register('papa')
  const member = await market.register('mini', { group_of: payer.paymentAccount })
  const script = openScript(market.net)
  await setLimits(
    payer.token,
    limit('day', '3.33', { purchasing_account: member.purchasingAccount }),
    limit('day', '7.77', { purchasing_account: payer.purchasingAccount }),
    limit('month', '44.44'),
  )
  const { show, post } = await openLimits(member)
  const page = await show()
  assert.match(page.html, /of \$3\.33/)
  assert.match(page.html, /Set by the payer/)
  assert.doesNotMatch(page.html, /7\.77|44\.44/)
  const { purchasingAccount } = payer
  const tried = await post({
    form: 'add',
    window: 'day',
    merchant: '',
    member: purchasingAccount,
    'amount-add': '1.00',
    do: 'save',
  })
  assert.equal(tried.status, 422)
  assert.equal((await show(`?member=${purchasingAccount}`)).status, 404)
  const listed = await script.get(payer.token, '/limits')
  assert.equal((listed['limits'] as Json[]).length, 3)
})
