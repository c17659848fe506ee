// Somebody without an account is invited into an organisation: opens one without a card, joins, and sees it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Json } from './testing/open-script.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { readInvitationToken } from './testing/organisation-steps.ts'
import { choosePassword, newcomer } from './testing/register-steps.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let shop: Shop
let organisation: string
before(async () => {
  market = await openMarket()
  shop = await market.openShop('Courier')
  const { net } = market
  const path = `/merchants/${shop.merchant}/organisation`
  organisation = String((await net.call(net.operatorToken, 'GET', path)).body['organisation'])
})
after(() => market.close())

async function invite(email: string): Promise<string> {
  const { net } = market
  const path = `/organisations/${organisation}/invitations`
  const { body } = await net.call(net.operatorToken, 'POST', path, { email, role: 'owner' })
  return `/console/join/${await readInvitationToken(net, String(body['invitation']))}`
}

test('a stranger with the link opens an account without a card, joins, and sees the organisation', async () => {
  const browser = market.browser()
  const link = await invite('olga@example.org')
  const asked = await open(browser, link)
  assert.equal(new URL(asked.url).pathname, '/sign-on')
  const first = await open(browser, '/register')
  const second = await submit(browser, first, '/register', { email: 'olga@example.org' })
  assert.match(second.html, /No card is needed/)
  const opened = await submit(browser, second, '/register', newcomer)
  const joining = await choosePassword(browser, opened)
  assert.equal(new URL(joining.url).pathname, link)
  const joined = await submit(browser, joining, link, {})
  assert.equal(new URL(joined.url).pathname, `/console/${shop.merchant}`)
  const people = await open(browser, `/console/${organisation}/people`)
  assert.equal(new URL(people.url).pathname, `/console/${shop.merchant}/people`)
  assert.match(people.html, /olga@example\.org/)
  assert.match(people.html, /Owner/)
  assert.equal((await open(browser, link)).status, 404)
  const { net } = market
  const { body } = await net.call(net.operatorToken, 'GET', `/organisations/${organisation}`)
  assert.deepEqual(
    (body['people'] as readonly Json[]).map(({ email, role }) => [email, role]),
    [['olga@example.org', 'owner']],
  )
})

test('without such a link a card is asked for; another organisation is not there', async () => {
  const browser = market.browser()
  const first = await open(browser, '/register')
  const second = await submit(browser, first, '/register', { email: 'pia@example.org' })
  assert.doesNotMatch(second.html, /No card is needed/)
  const other = market.browser()
  await signOn(other, await open(other, '/sign-on'), await market.register('rita'))
  assert.equal((await open(other, `/console/${organisation}`)).status, 404)
  assert.equal((await open(other, '/console/join/oin_none.x')).status, 404)
})
