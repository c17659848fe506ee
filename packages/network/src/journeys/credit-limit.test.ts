// How much a new account may owe: shown before it stops anybody, and more once bills are paid.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { detailsOf, open, push, signOn } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let count = 0

before(async () => {
  market = await openMarket({
    startsAt: '2026-12-01T09:00:00Z',
    settings: { TALLYSTICK_CREDIT_LIMIT: '100.00' },
  })
  courier = await market.openShop('Courier')
  await market.sell(courier, 'course', '45.00', { kind: 'metered' })
})
after(async () => {
  try {
    await assertAuditIsClean(market.net)
  } finally {
    await market.close()
  }
})

async function order({ token }: TestCustomer): Promise<unknown> {
  count += 1
  const { body } = await market.net.call(token, 'POST', '/purchases', {
    id: `course-${count}`,
    merchant: courier.merchant,
    offer: 'course',
  })
  return body['code'] ?? body['status']
}

/** The bill of a day is asked for, and paid. */
async function payBill(date: string): Promise<void> {
  const { operatorToken } = market.net
  const run = await market.net.call(operatorToken, 'POST', '/billing/runs', { date })
  assert.equal(run.status, 201, JSON.stringify(run.body))
  const path = `/billing/runs/${String(run.body['run'])}/requests`
  const { body } = await market.net.call(operatorToken, 'GET', path)
  const lines = (body['data'] as { request: string }[]).map(({ request }) =>
    JSON.stringify({ request, status: 'paid' }),
  )
  const report = await fetch(`${market.net.url}/api/v1/billing/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${operatorToken}`,
      'content-type': 'application/x-ndjson',
    },
    body: `${lines.join('\n')}\n`,
  })
  assert.equal(report.status, 200, await report.text())
}

test('a new account owes so much and no more; what it paid raises that, as its page says', async () => {
  const ada = await market.register('ada', { billing_day: 22 })
  const browser = market.browser()
  const account = await signOn(browser, await open(browser, '/sign-on'), ada)
  assert.match(account.html, /Limit of your tab/)
  assert.match(account.html, /\$100\.00/)
  assert.match(account.html, /grows by what you pay, up to \$1,000\.00/)
  const confirm = async () => {
    count += 1
    const details = detailsOf(courier, `look-${count}`, 'course')
    return await open(browser, (await push(courier, { details })).url)
  }
  assert.doesNotMatch((await confirm()).html, /Limit of your tab/, 'it is far')
  assert.equal(await order(ada), 'purchased')
  assert.match((await confirm()).html, /Limit of your tab/, 'it comes near')
  assert.equal(await order(ada), 'purchased')
  assert.equal(await order(ada), 'credit_limit_reached')
  assert.match((await confirm()).html, /would take your tab above its limit/)

  market.net.clock.advance({ hours: 24 * 21 })
  await payBill('2026-12-22')
  const paid = await open(browser, '/account')
  const after = paid.url.endsWith('/account')
    ? paid
    : await signOn(browser, await open(browser, '/sign-on'), ada)
  assert.match(after.html, /\$190\.00/)
  for (const outcome of ['purchased', 'purchased', 'purchased', 'purchased']) {
    assert.equal(await order(ada), outcome)
  }
  assert.equal(await order(ada), 'credit_limit_reached')
})

test('of orders at once no more pass than the limit has room for', async () => {
  const grace = await market.register('grace')
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => order(grace)))
  assert.equal(outcomes.filter((outcome) => outcome === 'purchased').length, 2)
  assert.equal(outcomes.filter((outcome) => outcome === 'credit_limit_reached').length, 6)
})

test('an operator gives one account a limit of its own', async () => {
  const mary = await market.register('mary')
  const path = `/payment-accounts/${mary.paymentAccount}/credit-limit`
  const credit_limit = { amount: '50.00', currency: 'USD' }
  const set = await market.net.call(market.net.operatorToken, 'PUT', path, { credit_limit })
  assert.equal(set.status, 200)
  assert.equal(await order(mary), 'purchased')
  assert.equal(await order(mary), 'credit_limit_reached')
})
