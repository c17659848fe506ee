// Buying through the SDK: from the teaser to the content, again, later, and in two tabs.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createWorld } from './testing/world.ts'

const host = 'shoreline.example'
const page = `https://${host}/read/tides`
const buy = `https://${host}/tally/buy?sku=tides&return=%2Fread%2Ftides`
const buyOf = (sku: string): string =>
  `https://${host}/tally/buy?sku=${sku}&return=%2Fread%2F${sku}`
const isCallback = (url: URL): boolean => url.pathname === '/tally/callback'

test('an item that is not owned shows its price and a buy link, and calls nobody', async () => {
  const { browser, network } = createWorld()
  const { response, text } = await browser.open(page)
  assert.equal(response.status, 402)
  assert.equal(response.headers.get('cache-control'), 'private, no-store')
  assert.match(text, /\$0\.25/)
  assert.match(text, /for 1 hour/)
  assert.ok(text.includes('href="/tally/buy?sku=tides&#38;return=%2Fread%2Ftides"'))
  assert.doesNotMatch(text, /all of tides/)
  assert.equal(network.countCalls('/.well-known/openid-configuration'), 0)
})

test('one purchase: pushed, confirmed, back on the page with the content', async () => {
  const { browser, network } = createWorld()
  const visit = await browser.open(buy)
  assert.equal(visit.url, page)
  assert.equal(visit.text, 'all of tides')
  assert.equal(visit.response.headers.get('cache-control'), 'private, no-store')
  const [bought, ...others] = network.purchases()
  assert.equal(others.length, 0)
  assert.deepEqual(
    { offer: bought?.offer, terms: bought?.detail.offer_terms, back: bought?.detail.return_to },
    {
      offer: 'tides',
      terms: {
        title: 'The tides',
        price: { amount: '0.25', currency: 'USD' },
        url: `https://${host}/`,
        access: { hours: 1 },
      },
      back: page,
    },
  )
})

test('only ids pass through the browser: no price, title or merchant data in any address', async () => {
  const { browser } = createWorld()
  const visit = await browser.open(buy)
  const atNetwork = visit.addresses.filter((address) => address.startsWith('https://network.'))
  assert.equal(atNetwork.length, 1)
  const url = new URL(atNetwork[0] ?? '')
  assert.deepEqual([...url.searchParams.keys()].sort(), ['client_id', 'request_uri'])
})

test('what is owned opens again with no call to the network', async () => {
  const { browser, network } = createWorld()
  await browser.open(buy)
  const callsBefore = network.countCalls('/oauth/request') + network.countCalls('/oauth/token')
  assert.equal((await browser.open(page)).text, 'all of tides')
  // The buy link too leads straight to the content.
  assert.equal((await browser.open(buy)).text, 'all of tides')
  const callsAfter = network.countCalls('/oauth/request') + network.countCalls('/oauth/token')
  assert.equal(callsAfter, callsBefore)
})

test('cookies are host-bound, unreadable for scripts, and hold nothing that a person can read', async () => {
  const { browser, site } = createWorld()
  const visit = await browser.open(buy, { stopAt: isCallback })
  const answer = await site.tally.routes(
    new Request(visit.url, {
      headers: { cookie: [...browser.cookies(host)].map((pair) => pair.join('=')).join('; ') },
    }),
  )
  const [cookie = ''] = answer?.headers.getSetCookie() ?? []
  const [pair = '', ...attributes] = cookie.split('; ')
  assert.match(pair, /^__Host-tally-session=[\w-]+$/)
  assert.deepEqual(attributes.slice(0, 4), ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure'])
  assert.equal(attributes[4], `Max-Age=${6 * 3600}`)
  const bytes = Buffer.from(pair.split('=')[1] ?? '', 'base64url').toString('latin1')
  assert.doesNotMatch(bytes, /tides|pur_|sid|cus_/)
})

test('the attempt is forgotten when it has succeeded', async () => {
  const { browser } = createWorld()
  await browser.open(buy)
  assert.deepEqual([...browser.cookies(host).keys()], ['__Host-tally-session'])
})

test('when access has ended the item is for sale again, and is then a new purchase', async () => {
  const { browser, clock, network } = createWorld()
  await browser.open(buy)
  clock.advance(3599)
  assert.equal((await browser.open(page)).text, 'all of tides')
  clock.advance(1)
  assert.equal((await browser.open(page)).response.status, 402)
  assert.equal((await browser.open(buy)).text, 'all of tides')
  const ids = network.purchases().map(({ id }) => id)
  assert.equal(new Set(ids).size, 2)
})

test('a receipt that ends before the access is renewed without a click and without a charge', async () => {
  const { browser, clock, network } = createWorld({ receiptLifeSeconds: 600 })
  await browser.open(buyOf('atlas'))
  clock.advance(601)
  const visit = await browser.open(`https://${host}/read/atlas`)
  assert.equal(visit.text, 'all of atlas')
  assert.equal(network.countCalls('/oauth/request'), 2)
  assert.equal(network.purchases().length, 1)
})

test('a renewal that the customer declines does not go round in circles', async () => {
  const { browser, clock, network } = createWorld({ receiptLifeSeconds: 600 })
  await browser.open(buyOf('atlas'))
  clock.advance(601)
  network.cancelNext()
  const visit = await browser.open(`https://${host}/read/atlas`)
  assert.equal(visit.response.status, 402)
  assert.equal(visit.url, `https://${host}/read/atlas?tally=cancelled`)
})

test('what a cookie has lost is fetched again as already owned, without a charge', async () => {
  const { browser, network } = createWorld()
  await browser.open(buyOf('storms'))
  browser.clearCookies()
  assert.equal((await browser.open(`https://${host}/read/storms`)).response.status, 402)
  assert.equal((await browser.open(buyOf('storms'))).text, 'all of storms')
  assert.equal(network.purchases().length, 1)
})

test('sessions end six hours after the sign-on at the network', async () => {
  const { browser, clock } = createWorld()
  await browser.open(buyOf('storms'))
  clock.advance(6 * 3600 - 1)
  assert.equal((await browser.open(`https://${host}/read/storms`)).text, 'all of storms')
  clock.advance(1)
  assert.equal((await browser.open(`https://${host}/read/storms`)).response.status, 402)
})

test('cancelling leads back to the page, politely, and nothing was bought', async () => {
  const { browser, network } = createWorld()
  network.cancelNext()
  const visit = await browser.open(buy)
  assert.equal(visit.url, `${page}?tally=cancelled`)
  assert.equal(visit.response.status, 402)
  assert.match(visit.text, /You have cancelled this purchase/)
  assert.ok(visit.text.includes('return=%2Fread%2Ftides"'), 'the notice is not carried on')
  assert.equal(network.purchases().length, 0)
})

test('the back button and a second click go on with the same purchase', async () => {
  const { browser, network } = createWorld()
  const first = await browser.open(buy, { stopAt: isCallback })
  const second = await browser.open(buy, { stopAt: isCallback })
  assert.equal((await browser.open(second.url)).text, 'all of tides')
  assert.equal(network.purchases().length, 1)
  // The first answer is to the same purchase, and opens the same; once.
  assert.equal((await browser.open(first.url)).text, 'all of tides')
  assert.equal((await browser.open(first.url)).response.status, 400)
  assert.equal((await browser.open(page)).text, 'all of tides')
})

const confirmsAndReturns = [
  ['confirm one', 'return one', 'confirm other', 'return other'],
  ['confirm other', 'return other', 'confirm one', 'return one'],
  ['confirm one', 'confirm other', 'return one', 'return other'],
  ['confirm one', 'confirm other', 'return other', 'return one'],
] as const

for (const steps of confirmsAndReturns) {
  test(`two tabs on one item, ${steps.join(', ')}: the article in both, bought once`, async () => {
    const { browser, network, clock } = createWorld()
    const isNetwork = ({ host: at }: URL): boolean => at === 'network.example'
    const at = { one: '', other: '' }
    for (const tab of ['one', 'other'] as const) {
      at[tab] = (await browser.open(buy, { stopAt: isNetwork })).url
    }
    for (const step of steps) {
      const [what, tab] = step.split(' ') as ['confirm' | 'return', 'one' | 'other']
      if (what === 'confirm') at[tab] = (await browser.open(at[tab], { stopAt: isCallback })).url
      else assert.equal((await browser.open(at[tab])).text, 'all of tides', step)
    }
    assert.equal(network.purchases().length, 1)
    assert.deepEqual([...browser.cookies(host).keys()], ['__Host-tally-session'])
    // When its hour is over it is for sale again, and is another purchase.
    clock.advance(3600)
    assert.equal((await browser.open(buy)).text, 'all of tides')
    assert.equal(network.purchases().length, 2)
  })
}

test('cancelled in one tab and bought in the other: the article is there', async () => {
  const { browser, network } = createWorld()
  const isNetwork = ({ host: at }: URL): boolean => at === 'network.example'
  const one = await browser.open(buy, { stopAt: isNetwork })
  const other = await browser.open(buy, { stopAt: isNetwork })
  network.cancelNext()
  assert.equal((await browser.open(one.url)).url, `${page}?tally=cancelled`)
  assert.equal((await browser.open(other.url)).text, 'all of tides')
  assert.equal(network.purchases().length, 1)
})

test('two tabs that buy different things at the same time both succeed', async () => {
  const { browser, network } = createWorld()
  const tides = await browser.open(buy, { stopAt: isCallback })
  const storms = await browser.open(buyOf('storms'), { stopAt: isCallback })
  assert.equal((await browser.open(tides.url)).text, 'all of tides')
  assert.equal((await browser.open(storms.url)).text, 'all of storms')
  assert.equal((await browser.open(page)).text, 'all of tides')
  assert.equal(network.purchases().length, 2)
})

test('a browser remembers five attempts at most', async () => {
  const { browser, clock } = createWorld()
  for (let count = 0; count < 9; count += 1) {
    await browser.open(buyOf(count % 2 === 0 ? 'tides' : 'atlas'), { stopAt: isCallback })
    clock.advance(1)
  }
  assert.equal(browser.cookies(host).size, 5)
})

test('another customer in the same browser does not inherit what was bought', async () => {
  const { browser, network } = createWorld()
  network.signOn('cus_ada')
  await browser.open(buyOf('storms'))
  network.signOn('cus_grace')
  await browser.open(buy)
  assert.equal((await browser.open(page)).text, 'all of tides')
  assert.equal((await browser.open(`https://${host}/read/storms`)).response.status, 402)
})

test('a session at one site opens nothing at another', async () => {
  const { browser } = createWorld({ secret: 'both sites were given the same secret' })
  await browser.open(buy)
  const sealed = browser.cookies(host).get('__Host-tally-session') ?? ''
  browser.setCookie('inland.example', '__Host-tally-session', sealed)
  assert.equal((await browser.open('https://inland.example/read/tides')).response.status, 402)
  assert.equal((await browser.open('https://inland.example/')).text, 'signed off')
})

test('a browser that fetches on suspicion starts no purchase', async () => {
  const { browser, network } = createWorld()
  const visit = await browser.open(buy, { headers: { 'sec-purpose': 'prefetch;prerender' } })
  assert.equal(visit.response.status, 503)
  assert.equal(network.countCalls('/oauth/request'), 0)
})

test('tracking data go to the network with the purchase', async () => {
  const { browser, network } = createWorld({ tracking: () => ({ campaign: 'autumn' }) })
  await browser.open(buy)
  assert.deepEqual(network.purchases()[0]?.detail.tracking, { campaign: 'autumn' })
})

test('of a registered offer only the sku is sent', async () => {
  const { browser, network } = createWorld({
    offers: [
      { sku: 'tides', title: 'T', price: { amount: '0.25', currency: 'USD' }, registered: true },
    ],
  })
  await browser.open(buy)
  assert.equal(network.purchases()[0]?.detail.offer_terms, undefined)
})
