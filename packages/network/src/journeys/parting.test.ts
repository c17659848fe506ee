// A customer parts with a merchant: another id from then on, no session there, and what is owned kept or given up.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { buy, open, redeem, submit } from './testing/walk-pages.ts'
import type { Browser } from './testing/open-browser.ts'

let market: Market
let courier: Shop
let harbor: Shop

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  for (const shop of [courier, harbor]) {
    await market.sell(shop, 'essay', '1.00')
    await market.sell(shop, 'letter', '2.00', { kind: 'subscription', term: 'P1M', access: {} })
  }
})
after(async () => {
  try {
    await assertAuditIsClean(market.net)
  } finally {
    await market.close()
  }
})

const pageOf = ({ merchant }: Shop): string => `/profile/privacy/merchants/${merchant}`

async function bought(
  browser: Browser,
  shop: Shop,
  id: string,
  customer: TestCustomer,
  sku = 'essay',
) {
  const walked = await buy(browser, shop, { id, sku, customer })
  const { claims, detail } = await redeem(shop, walked)
  return { sub: String(claims['sub']), sid: String(claims['sid']), detail, pages: walked.pages }
}

async function tell(): Promise<void> {
  market.net.clock.advance({ minutes: 3 })
  await market.net.network.doDueWork(['tell_sign_off'])
  await market.net.network.doDueWork(['tell_sign_off'])
}

async function library({ token }: TestCustomer): Promise<number> {
  const { body } = await market.net.call(token, 'GET', '/library')
  return (body['data'] as readonly unknown[]).length
}

const part = (customer: TestCustomer, shop: Shop, keep: boolean) =>
  market.net.call(customer.token, 'PUT', `/partings/${shop.merchant}`, { keep })

test('kept: another id, told of under the old one, and the library opens what was bought', async () => {
  const ada = await market.register('ada')
  const browser = market.browser()
  const first = await bought(browser, courier, 'a-1', ada)
  const elsewhere = await bought(browser, harbor, 'a-1', ada)
  const told = { courier: courier.loggedOut.length, harbor: harbor.loggedOut.length }
  const page = await open(browser, pageOf(courier))
  assert.match(page.html, /Part with Courier/)
  const done = await submit(browser, page, pageOf(courier), { owned: 'keep' })
  assert.equal(new URL(done.url).pathname, '/profile/privacy')
  assert.match(done.html, /Parted on/)
  await tell()
  assert.deepEqual(
    [courier.loggedOut.length - told.courier, harbor.loggedOut.length - told.harbor],
    [1, 0],
  )
  const [, payload = ''] = (courier.loggedOut.at(-1) ?? '').split('.')
  const token = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
  assert.deepEqual([token['sub'], token['sid']], [first.sub, first.sid])
  assert.equal(await library(ada), 2)
  // Owned still, and delivered without a charge, to somebody with another id, who has clicked.
  const again = await bought(browser, courier, 'a-2', ada)
  assert.equal(again.detail['status'], 'already_owned')
  assert.deepEqual([again.sub === first.sub, again.sid === first.sid], [false, false])
  assert.notDeepEqual(again.pages, [])
  assert.equal((await bought(browser, harbor, 'a-2', ada)).sub, elsewhere.sub)
})

test('given up: it opens no more, the engine is told under the old id, and nothing is paid back', async () => {
  const grace = await market.register('grace')
  const browser = market.browser()
  const first = await bought(browser, courier, 'g-1', grace)
  await bought(browser, harbor, 'g-1', grace)
  const owed = async (): Promise<unknown> =>
    (await market.net.call(grace.token, 'GET', '/statements/current')).body['totals']
  const before = await owed()
  assert.equal((await part(grace, courier, false)).status, 200)
  assert.deepEqual(await owed(), before)
  assert.equal(await library(grace), 1)
  const { body } = await market.net.call(courier.token, 'GET', '/merchants/me/events')
  const events = body['data'] as readonly { readonly data: Record<string, unknown> }[]
  const ended = events.map(({ data }) => data).find(({ sub }) => sub === first.sub)
  assert.deepEqual([ended?.['reason'], ended?.['purchase']], ['given_up', first.detail['purchase']])
  const again = await bought(browser, courier, 'g-2', grace)
  assert.equal(again.detail['status'], 'purchased')
  assert.notEqual(again.sub, first.sub)
})

test('twice is once, at once too; after another visit it is another parting', async () => {
  const joan = await market.register('joan')
  const browser = market.browser()
  const first = await bought(browser, courier, 'j-1', joan)
  const answers = await Promise.all([1, 2, 3].map(() => part(joan, courier, true)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal(new Set(answers.map(({ body }) => body['parted_at'])).size, 1)
  const second = await bought(browser, courier, 'j-2', joan)
  await part(joan, courier, true)
  const third = await bought(browser, courier, 'j-3', joan)
  assert.equal(new Set([first.sub, second.sub, third.sub]).size, 3)
})

test('a merchant that never knew somebody is an unknown one; a subscription is cancelled first', async () => {
  const mary = await market.register('mary')
  const browser = market.browser()
  assert.equal((await part(mary, courier, true)).body['code'], 'unknown_merchant')
  await bought(browser, courier, 'm-1', mary, 'letter')
  assert.equal((await open(browser, pageOf(harbor))).status, 404)
  assert.equal((await part(mary, courier, false)).body['code'], 'subscription_running')
  const page = await open(browser, pageOf(courier))
  const refused = await submit(browser, page, pageOf(courier), { owned: 'give_up' })
  assert.equal(refused.status, 409)
  assert.match(refused.html, /A subscription runs there/)
  assert.equal(await library(mary), 1)
  assert.equal((await part(mary, courier, true)).status, 200)
})
