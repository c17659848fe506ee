// One purchase through the pages, as a browser and a merchant's server see it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyReceipt, verifyingKeysFromJwks } from '@tallystick/proofs'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'

let market: Market
let courier: Shop

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  await market.sell(courier, 'article', '2.50', { access: { hours: 1 } })
})
after(() => market.close())

test('push, sign on, confirm, code, token, receipt', async () => {
  const ada = await market.register('ada')
  const browser = market.browser()
  const details = [
    {
      type: 'purchase',
      id: 'order-1',
      offer: 'article',
      quantity: 1,
      return_to: `${courier.site}/article?x=1`,
      tracking: { campaign: 'x' },
    },
  ]
  const answer = await courier.party.push({ details })
  assert.ok(answer.ok, JSON.stringify(answer))

  const signOnPage = await browser.follow(answer.pushed.url)
  assert.match(new URL(signOnPage.url).pathname, /^\/sign-on$/)
  const signOnHtml = await signOnPage.response.text()
  assert.match(signOnHtml, /Courier/)
  assert.match(signOnHtml, /The article/)
  const signOnForm = readPageForm(signOnHtml, '/sign-on')
  const signedOn = await browser.post(signOnForm.action, {
    ...signOnForm.fields,
    identifier: ada.email,
    password: ada.password,
  })
  assert.equal(signedOn.status, 303, await signedOn.text())

  const confirmPage = await browser.follow(signedOn.headers.get('location') ?? '')
  const confirmHtml = await confirmPage.response.text()
  assert.equal(confirmPage.response.status, 200, confirmHtml)
  assert.match(confirmHtml, /Buy for \$2\.50/)
  const form = readPageForm(confirmHtml, '/confirm/')
  assert.deepEqual(
    { price: form.fields['price'], currency: form.fields['currency'] },
    { price: '2.50', currency: 'USD' },
  )
  const confirmed = await browser.post(form.action, form.fields)
  assert.equal(confirmed.status, 303, await confirmed.text())
  const back = await browser.follow(confirmed.headers.get('location') ?? '')
  assert.ok(back.url.startsWith(courier.party.callback), back.url)

  const tokens = await courier.party.redeem(answer.pushed, back.url)
  const [answered] = tokens.authorization_details as unknown as Record<string, string>[]
  assert.ok(answered !== undefined)
  const { status, purchase, receipt, ...sent } = answered
  assert.deepEqual(sent, details[0])
  assert.equal(status, 'purchased')
  const keys = await market.net.call(undefined, 'GET', '/receipt-keys')
  const verified = verifyReceipt(receipt ?? '', {
    keys: verifyingKeysFromJwks(keys.body),
    issuer: market.net.url,
    audience: courier.merchant,
    at: market.net.clock.now(),
  })
  assert.ok(verified.ok)
  assert.equal(verified.claims.jti, purchase)
  assert.equal(verified.claims.offer, 'article')
})
