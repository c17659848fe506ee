// Forms that were not taken, on a phone in real Chromium, with scripts and without: the summary has the focus, and it
// and the first wrong field are in sight at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openChromium } from '@tallystick/test-browser'
import type { Browser, Page } from 'playwright-core'
import { hangingMs } from '../testing/wait-until.ts'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'

let market: Market
let shop: Shop
let ada: TestCustomer
let chromium: Browser

before(async () => {
  market = await openMarket()
  shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '2.50')
  ada = await market.register('ada')
  chromium = await openChromium()
})
after(async () => {
  await chromium.close()
  await market.close()
})

const phones = [
  { width: 390, height: 664 },
  { width: 320, height: 568 },
]

interface Form {
  readonly name: string
  /** Opens the page of the form, and types what is wrong. */
  readonly fill: (page: Page) => Promise<void>
}

const forms: readonly Form[] = [
  {
    name: 'the refund form, with no reason chosen',
    fill: async (page) => {
      await signOn(page)
      const order = { id: 'order-1', merchant: shop.merchant, offer: 'article' }
      const { body } = await market.net.call(ada.token, 'POST', '/purchases', order)
      await page.goto(`${market.net.url}/purchases/${String(body['purchase'])}/refund`)
    },
  },
  {
    name: 'registration, with an address that is none',
    fill: async (page) => {
      await page.goto(`${market.net.url}/register`)
      await page.locator('input[name=email]').fill('nowhere')
    },
  },
]

async function signOn(page: Page): Promise<void> {
  await page.goto(`${market.net.url}/sign-on`)
  await page.locator('input[name=identifier]').fill(ada.email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form[action="/sign-on"] button.primary').click()
  await page.waitForURL('**/account')
}

for (const viewport of phones) {
  for (const javaScriptEnabled of [true, false]) {
    for (const { name, fill } of forms) {
      const how = `${viewport.width} px, scripts ${javaScriptEnabled ? 'on' : 'off'}`
      test(`${name}: ${how}`, async () => {
        const context = await chromium.newContext({ viewport, javaScriptEnabled, hasTouch: true })
        context.setDefaultTimeout(hangingMs)
        try {
          const page = await context.newPage()
          await fill(page)
          await page.locator('main button.primary').click()
          await page.locator('#faults').waitFor()
          assert.match(await page.title(), /^Error: /)
          await page.locator('#faults:focus').waitFor()
          assert.deepEqual(await outOfSight(page, '#faults'), [], 'the summary')
          assert.deepEqual(await outOfSight(page, '[aria-invalid=true] >> nth=0'), [], 'the field')
          await page.locator('#faults a').first().click()
          const target = (await page.locator('#faults a').first().getAttribute('href')) ?? ''
          assert.deepEqual(await outOfSight(page, target), [], 'what the first link leads to')
        } finally {
          await context.close()
        }
      })
    }
  }
}

/** What of an element's first lines lies outside of what the screen shows. */
async function outOfSight(page: Page, selector: string): Promise<readonly string[]> {
  const box = await page.locator(selector).boundingBox()
  const { height = 0 } = page.viewportSize() ?? {}
  if (box === null) return ['not drawn']
  const seen = Math.min(box.height, 40)
  return [
    ...(box.y < 0 ? [`${-box.y} px above`] : []),
    ...(box.y + seen > height ? [`${box.y + seen - height} px below`] : []),
  ]
}
