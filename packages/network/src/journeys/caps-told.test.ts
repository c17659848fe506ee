// What a merchant's engine is told of its own caps: with each sign-on and purchase, what is left under them by now.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { buy, redeem } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  for (const shop of [courier, harbor]) {
    await market.sell(shop, 'essay', '2.60', { access: { hours: 1 } })
    await market.sell(shop, 'letter', '1.00')
  }
  await setCaps(courier, [
    { window: 'month', amount: '5.00', currency: 'USD' },
    { window: 'day', amount: '3.00', currency: 'USD' },
    { window: 'month', amount: '4.00', currency: 'EUR' },
  ])
  const { status } = await market.net.call(market.net.operatorToken, 'PUT', '/price-caps', {
    caps: [{ window: 'month', amount: '100.00', currency: 'USD' }],
  })
  assert.equal(status, 200)
})
after(() => market.close())

async function setCaps(shop: Shop, caps: readonly object[]): Promise<void> {
  const { status } = await market.net.call(shop.token, 'PUT', '/merchants/me/price-caps', { caps })
  assert.equal(status, 200)
}

test('each purchase comes with what is left under the merchant’s own caps, and under no others', async () => {
  const ada = await market.register('ada')
  const browser = market.browser()
  const bought = async (shop: Shop, id: string, sku: string): Promise<unknown> => {
    const walked = await buy(browser, shop, { id, sku, customer: ada })
    const { claims } = await redeem(shop, walked)
    const caps = claims['price_caps'] as readonly Record<string, string>[] | undefined
    return caps?.map(({ window, currency, amount, left }) => [window, currency, amount, left])
  }
  const left = (day: string, month: string): unknown => [
    ['day', 'USD', '3.00', day],
    ['month', 'USD', '5.00', month],
  ]
  assert.deepEqual(await bought(courier, 'a-1', 'essay'), left('0.40', '2.40'))
  // What is paid elsewhere is no business of this merchant's, and a merchant without caps hears of none.
  assert.equal(await bought(harbor, 'a-1', 'essay'), undefined)
  assert.deepEqual(await bought(courier, 'a-2', 'letter'), left('0.00', '2.00'))
  // Owned already: nothing is charged, and it is told again.
  assert.deepEqual(await bought(courier, 'a-3', 'letter'), left('0.00', '2.00'))
  market.net.clock.advance({ hours: 24 })
  assert.deepEqual(await bought(courier, 'a-4', 'essay'), left('1.00', '0.00'))
})

test('the end of the window is told, by the wall of the customer', async () => {
  const grace = await market.register('grace')
  const walked = await buy(market.browser(), courier, { id: 'g-1', sku: 'letter', customer: grace })
  const { claims } = await redeem(courier, walked)
  const [day] = claims['price_caps'] as readonly { readonly until: string }[]
  const until = Temporal.Instant.from(day?.until ?? '')
  const now = market.net.clock.now()
  assert.ok(Temporal.Instant.compare(until, now) > 0)
  assert.ok(until.since(now).total('hours') <= 25)
})
