// A sandbox whose clock is far from real time: what its tokens say of time is real time throughout, and merchants that
// judge them by it find nothing amiss.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '../platform/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { open, push, redeem, signOn } from './testing/walk-pages.ts'

let market: Market
let shop: Shop

before(async () => {
  market = await openMarket({ startsAt: systemClock().now().toString() })
  shop = await market.openShop('Courier')
})
after(() => market.close())

const moves = {
  'not moved': { hours: 0 },
  'by 40 days': { hours: 40 * 24 },
  'by 10 years': { hours: 87_660 },
}

for (const [name, moved] of Object.entries(moves)) {
  test(`auth_time and iat are of one clock in a sandbox, ${name}`, async () => {
    market.net.clock.advance(moved)
    const customer = await market.register(name.replaceAll(' ', '-'))
    const browser = market.browser()
    const before = Math.floor(systemClock().now().epochMilliseconds / 1000)
    const pushed = await push(shop, {})
    const back = await signOn(browser, await open(browser, pushed.url), customer)
    // The library of the merchant judges `iat` and `exp` by real time, and refuses what is not of it.
    const { claims } = await redeem(shop, { pushed, back })
    const after = Math.floor(systemClock().now().epochMilliseconds / 1000)
    for (const claim of ['auth_time', 'iat']) {
      const seconds = Number(claims[claim])
      assert.ok(before <= seconds && seconds <= after, `${claim} is ${seconds}`)
    }
    assert.ok(Number(claims['auth_time']) <= Number(claims['iat']))
  })
}
