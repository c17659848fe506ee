// How long a sign-on lasts, who asks for it silently, and what ends it: by the network's clock, at every merchant.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testClock } from '../platform/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { buy, detailsOf, open, push, redeem, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let harbor: Shop

const realClock = testClock('2026-11-30T12:00:00Z')

before(async () => {
  market = await openMarket({ realClock })
  courier = await market.openShop('Courier')
  harbor = await market.openShop('Harbor')
  for (const sku of ['one', 'two', 'three']) await market.sell(courier, sku, '0.10')
  await market.sell(harbor, 'report', '0.10')
})
after(() => market.close())

/** Merchants are told after the answer, as work of its own. */
const tell = () => market.net.network.doDueWork(['tell_sign_off'])

/** What a silent sign-on (prompt=none) answers: 'signed on', or the error. */
async function askSilently(browser: Browser, shop: Shop, details?: object[]): Promise<string> {
  const pushed = await push(shop, {
    prompt: 'none',
    ...(details === undefined ? {} : { details }),
  })
  const page = await open(browser, pushed.url)
  const answered = new URL(page.url)
  assert.ok(page.url.startsWith(shop.party.callback), page.html)
  const error = answered.searchParams.get('error')
  if (error !== null) return error
  await redeem(shop, { pushed, back: page })
  return 'signed on'
}

/** A browser in which somebody signed on on the way to a merchant, without buying. */
async function signedOnAt(shop: Shop, customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  const pushed = await push(shop, {})
  const page = await signOn(browser, await open(browser, pushed.url), customer)
  await redeem(shop, { pushed, back: page })
  return browser
}

test('signed on for 6 hours from the sign-on', async () => {
  const ada = await market.register('ada')
  const browser = await signedOnAt(courier, ada)
  assert.equal(await askSilently(browser, courier), 'signed on')
  market.net.clock.advance({ seconds: 6 * 3600 - 1 })
  assert.equal(await askSilently(browser, courier), 'signed on')
  market.net.clock.advance({ seconds: 1 })
  assert.equal(await askSilently(browser, courier), 'login_required')
  assert.equal(new URL((await open(browser, '/account')).url).pathname, '/sign-on')
})

test('and for 2 hours from the last purchase, within the 6', async () => {
  const bess = await market.register('bess')
  const browser = market.browser()
  await buy(browser, courier, { id: 'b-1', sku: 'one', customer: bess })
  market.net.clock.advance({ seconds: 2 * 3600 - 1 })
  assert.equal(await askSilently(browser, courier), 'signed on')
  await buy(browser, courier, { id: 'b-2', sku: 'two', customer: bess })
  market.net.clock.advance({ seconds: 2 * 3600 - 1 })
  assert.equal(await askSilently(browser, courier), 'signed on')
  await buy(browser, courier, { id: 'b-3', sku: 'three', customer: bess })
  market.net.clock.advance({ hours: 2 })
  assert.equal(await askSilently(browser, courier), 'login_required')
  const again = await buy(browser, courier, { id: 'b-4', sku: 'one', customer: bess })
  assert.deepEqual(again.pages, ['sign-on'], 'owned, so nothing is asked but who it is')
})

/** Walks from a merchant's link to its callback, and reads what the ID token says. */
async function claimsAt(
  { browser, customer }: { readonly browser: Browser; readonly customer: TestCustomer },
  shop: Shop,
  more: Parameters<typeof push>[1] = {},
): Promise<{ readonly auth_time: number; readonly iat: number }> {
  const pushed = await push(shop, more)
  let page = await open(browser, pushed.url)
  if (new URL(page.url).pathname === '/sign-on') page = await signOn(browser, page, customer)
  if (!page.url.startsWith(shop.party.callback)) page = await submit(browser, page, '/confirm/')
  const { claims } = await redeem(shop, { pushed, back: page })
  return { auth_time: Number(claims['auth_time']), iat: Number(claims['iat']) }
}

test('each merchant reads when it first saw a sign-on, and never when that was made', async () => {
  const seconds = (): number => Math.floor(realClock.now().epochMilliseconds / 1000)
  const lena = await market.register('lena')
  const browser = market.browser()
  const authTimeAt = async (shop: Shop, more?: Parameters<typeof push>[1]): Promise<number> =>
    (await claimsAt({ browser, customer: lena }, shop, more)).auth_time
  const pass = (): void => {
    realClock.advance({ minutes: 10 })
    market.net.clock.advance({ minutes: 10 })
  }
  await signOn(browser, await open(browser, '/sign-on'), lena)
  pass()
  const first = seconds()
  assert.equal(await authTimeAt(courier), first)
  pass()
  assert.equal(await authTimeAt(courier), first, 'it is the same sign-on')
  const second = seconds()
  assert.equal(await authTimeAt(harbor), second)
  pass()
  const anew = seconds()
  assert.equal(await authTimeAt(courier, { prompt: 'login' }), anew, 'and now another')
  pass()
  assert.equal(await authTimeAt(harbor), seconds())
})

test('how old a sign-on may be is judged by the clock that it was made by', async () => {
  const olga = await market.register('olga')
  const browser = market.browser()
  const atMost = { changes: { max_age: '600' } }
  const visitor = { browser, customer: olga }
  await claimsAt(visitor, courier)
  const asked = async (): Promise<boolean> => {
    const { url } = await push(courier, atMost)
    return new URL((await open(browser, url)).url).pathname === '/sign-on'
  }
  assert.equal(await asked(), false)
  market.net.clock.advance({ seconds: 601 })
  assert.equal(await asked(), true)
  await claimsAt(visitor, courier, { ...atMost, prompt: 'login' })
  assert.equal(await asked(), false, 'signed on anew')
})

test('what silence answers', async () => {
  const cora = await market.register('cora')
  const browser = market.browser()
  assert.equal(await askSilently(browser, courier), 'login_required', 'nobody is signed on')
  await signOn(browser, await open(browser, '/sign-on'), cora)
  assert.equal(
    await askSilently(browser, courier),
    'interaction_required',
    'the first visit needs a click',
  )
  const details = detailsOf(courier, 'c-1', 'one')
  assert.equal(
    await askSilently(browser, courier, details),
    'interaction_required',
    'a purchase needs one',
  )
  await buy(browser, courier, { id: 'c-1', sku: 'one', customer: cora })
  assert.equal(await askSilently(browser, courier), 'signed on')
  assert.equal(
    await askSilently(browser, courier, details),
    'signed on',
    'what is owned needs none',
  )
})

test('one click at the first visit to each merchant, and again after 30 days', async () => {
  const dora = await market.register('dora')
  const browser = market.browser()
  const visit = async (shop: Shop): Promise<string> => {
    const pushed = await push(shop, {})
    const page = await open(browser, pushed.url)
    if (page.url.startsWith(shop.party.callback)) return 'straight'
    if (new URL(page.url).pathname === '/sign-on') {
      await signOn(browser, page, dora)
      return 'sign-on'
    }
    const back = await submit(browser, page, '/confirm/')
    await redeem(shop, { pushed, back })
    return 'click'
  }
  assert.equal(await visit(courier), 'sign-on')
  assert.equal(await visit(courier), 'straight')
  assert.equal(await visit(harbor), 'click')
  assert.equal(await visit(harbor), 'straight')
  market.net.clock.advance({ hours: 29 * 24 })
  assert.equal(await visit(courier), 'sign-on')
  market.net.clock.advance({ hours: 2 * 24 })
  await signOn(browser, await open(browser, '/sign-on'), dora)
  assert.equal(await visit(courier), 'straight', 'signing on there was a click')
  assert.equal(await visit(harbor), 'click')
})

test('signing off at the network tells each merchant that was visited, and no other', async () => {
  const edna = await market.register('edna')
  const browser = market.browser()
  const walked = await buy(browser, courier, { id: 'e-1', sku: 'one', customer: edna })
  const { claims } = await redeem(courier, walked)
  const before = { courier: courier.loggedOut.length, harbor: harbor.loggedOut.length }
  const account = await open(browser, '/account')
  const done = await submit(browser, account, '/sign-off')
  assert.equal(new URL(done.url).pathname, '/sign-off/done')
  await tell()
  assert.equal(courier.loggedOut.length, before.courier + 1)
  assert.equal(harbor.loggedOut.length, before.harbor)
  const [, payload = ''] = (courier.loggedOut.at(-1) ?? '').split('.')
  const token = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
  assert.equal(token['sub'], claims['sub'])
  assert.equal(token['sid'], claims['sid'])
  assert.equal(token['aud'], courier.merchant)
  assert.deepEqual(Object.keys(token['events'] as object), [
    'http://schemas.openid.net/event/backchannel-logout',
  ])
  assert.equal(await askSilently(browser, courier), 'login_required')
})

test("signing off only at the merchant's that asked: it is told, and nobody else; the next sign-on there is a new one", async () => {
  const zora = await market.register('zora')
  const browser = market.browser()
  await buy(browser, harbor, { id: 'h-0', sku: 'report', customer: zora })
  const walked = await buy(browser, courier, { id: 'h-1', sku: 'one', customer: zora })
  const [, payload = ''] = (
    (await courier.party.redeem(walked.pushed, walked.back.url)).id_token ?? ''
  ).split('.')
  const { sid } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    readonly sid: string
  }
  const before = { courier: courier.loggedOut.length, harbor: harbor.loggedOut.length }
  const query = new URLSearchParams({
    client_id: courier.merchant,
    post_logout_redirect_uri: `${courier.site}/tally/signed-out`,
  }).toString()
  const page = await open(browser, `/oauth/session/end?${query}`)
  assert.match(page.html, /Sign off only at Courier/)
  const back = await submit(browser, page, '/oauth/session/end/confirm')
  assert.equal(back.url, `${courier.site}/tally/signed-out`)
  await tell()
  assert.equal(courier.loggedOut.length, before.courier + 1)
  assert.equal(harbor.loggedOut.length, before.harbor)
  assert.equal(new URL((await open(browser, '/account')).url).pathname, '/account')
  const again = await buy(browser, courier, { id: 'h-2', sku: 'one', customer: zora })
  const { claims } = await redeem(courier, again)
  assert.notEqual(claims['sid'], sid)
})

test("signing off at a merchant's wish: our page, no scripts, back to the merchant", async () => {
  const faye = await market.register('faye')
  const browser = market.browser()
  await buy(browser, harbor, { id: 'f-0', sku: 'report', customer: faye })
  const walked = await buy(browser, courier, { id: 'f-1', sku: 'one', customer: faye })
  const tokens = await courier.party.redeem(walked.pushed, walked.back.url)
  const before = { courier: courier.loggedOut.length, harbor: harbor.loggedOut.length }
  const query = new URLSearchParams({
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: `${courier.site}/tally/signed-out`,
    state: 'xyz',
  }).toString()
  const page = await open(browser, `/oauth/session/end?${query}`)
  assert.equal(page.status, 200)
  assert.match(page.html, /Sign off\?/)
  const back = await submit(browser, page, '/oauth/session/end/confirm', { logout: 'yes' })
  assert.equal(back.url, `${courier.site}/tally/signed-out?state=xyz`)
  await tell()
  assert.equal(courier.loggedOut.length, before.courier + 1)
  assert.equal(harbor.loggedOut.length, before.harbor + 1)
  assert.equal(await askSilently(browser, courier), 'login_required')
  assert.equal(new URL((await open(browser, '/account')).url).pathname, '/sign-on')
  const again = await open(browser, `/oauth/session/end?${query}`)
  assert.equal(again.status, 200)
  const onwards = await submit(browser, again, '/oauth/session/end/confirm', { logout: 'yes' })
  assert.equal(onwards.url, `${courier.site}/tally/signed-out?state=xyz`)
  const evil = new URLSearchParams({
    client_id: courier.merchant,
    post_logout_redirect_uri: 'https://evil.example/',
  })
  assert.equal((await open(browser, `/oauth/session/end?${evil.toString()}`)).status, 400)
})

test('a merchant that does not answer is told again until it does, at each of its addresses, and holds up no other', async () => {
  const ida = await market.register('ida')
  const [shop, other] = [await market.openShop('Anchor'), await market.openShop('Breeze')]
  for (const one of [shop, other]) await market.sell(one, 'one', '0.10')
  const { call, clock, operatorToken } = market.net
  const more = { address: `${shop.site}/more` }
  const added = await call(operatorToken, 'POST', `/merchants/${shop.merchant}/addresses`, more)
  assert.equal(added.status, 200)
  const browser = market.browser()
  await buy(browser, shop, { id: 'i-1', sku: 'one', customer: ida })
  await buy(browser, other, { id: 'i-2', sku: 'one', customer: ida })
  let isDown = true
  const asked: string[] = []
  shop.answer = (path) => {
    asked.push(path)
    return isDown && !path.startsWith('/more') ? 503 : 200
  }
  await submit(browser, await open(browser, '/account'), '/sign-off')
  const [site, part] = ['/tally/backchannel-logout', '/more/tally/backchannel-logout']
  await tell()
  await tell()
  assert.deepEqual(asked.toSorted(), [part, site], 'each once, and not again before a pause')
  assert.equal(other.loggedOut.length, 1)
  clock.advance({ seconds: 10 })
  await tell()
  assert.deepEqual(asked.slice(2), [site], 'only the one that did not take it')
  isDown = false
  for (const hours of [1, 24]) {
    clock.advance({ hours })
    await tell()
  }
  assert.deepEqual(asked.slice(2), [site, site])
  assert.equal(other.loggedOut.length, 1)
})

const sidOf = (logoutToken: string): unknown => {
  const [, payload = ''] = logoutToken.split('.')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string }).sid
}
const endings: readonly (readonly [what: string, who: string, buys: boolean, hours: number])[] = [
  ['six hours after the sign-on', 'jana', false, 6],
  ['two hours after the last purchase', 'jora', true, 2],
]
for (const [what, who, buys, hours] of endings) {
  test(`what ends by the clock, ${what}, is told as well: within minutes, once, and not before`, async () => {
    const customer = await market.register(who)
    const browser = market.browser()
    await signOn(browser, await open(browser, '/sign-on'), customer)
    const pushed = await push(harbor, buys ? { details: detailsOf(harbor, what, 'report') } : {})
    const back = await submit(browser, await open(browser, pushed.url), '/confirm/')
    const { claims } = await redeem(harbor, { pushed, back })
    const job = market.net.network.jobs.find(({ name }) => name === 'tell-merchants-of-sign-offs')
    const { signal } = new AbortController()
    const told: number[] = []
    for (const step of [{ seconds: hours * 3600 - 1 }, { minutes: 1 }, { minutes: 1 }]) {
      market.net.clock.advance(step)
      await job?.work(signal)
      await tell()
      told.push(harbor.loggedOut.filter((token) => sidOf(token) === claims['sid']).length)
    }
    assert.deepEqual(told, [0, 1, 1])
  })
}

test('somebody else signs on in the same browser: the first is signed off everywhere', async () => {
  const gwen = await market.register('gwen')
  const hope = await market.register('hope')
  const browser = await signedOnAt(courier, gwen)
  const before = courier.loggedOut.length
  const pushed = await push(courier, { details: detailsOf(courier, 'h-1', 'one') })
  const confirm = await open(browser, pushed.url)
  assert.match(confirm.html, /gwen/)
  const other = /href="([^"]*switch=1)"/.exec(confirm.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const asHope = await signOn(browser, await open(browser, other), hope)
  assert.match(asHope.html, /hope/)
  await tell()
  assert.equal(courier.loggedOut.length, before + 1)
  const back = await submit(browser, asHope, '/confirm/')
  await redeem(courier, { pushed, back })
  const owed = async (customer: TestCustomer): Promise<unknown> =>
    (await market.net.call(customer.token, 'GET', '/statements/current')).body['totals']
  assert.match(JSON.stringify(await owed(hope)), /"total":"0.10"/)
  assert.match(JSON.stringify(await owed(gwen)), /"total":"0.00"/)
})

test('a new session at each sign-on, and the old one is worth nothing', async () => {
  const iris = await market.register('iris')
  const browser = await signedOnAt(courier, iris)
  const old = browser.cookie('tally-session') ?? ''
  await signOn(browser, await open(browser, '/sign-on?switch=1'), iris)
  assert.notEqual(browser.cookie('tally-session'), old)
  const thief = market.browser()
  thief.setCookie('tally-session', old)
  assert.equal(new URL((await open(thief, '/account')).url).pathname, '/sign-on')
})

test('a merchant may ask for a new sign-on', async () => {
  const jane = await market.register('jane')
  const browser = await signedOnAt(courier, jane)
  market.net.clock.advance({ minutes: 1 })
  const pushed = await push(courier, { prompt: 'login' })
  const page = await open(browser, pushed.url)
  assert.equal(new URL(page.url).pathname, '/sign-on')
  const back = await signOn(browser, page, jane)
  await redeem(courier, { pushed, back })
})
