// Members-only areas: signing on once for every site, and signing out of all of them.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createTally } from './adapters/fetch.ts'
import { damageToken } from './testing/damage-token.ts'
import { createWorld } from './testing/world.ts'

const here = 'https://shoreline.example'
const there = 'https://inland.example'

test('a members’ area opens after one sign-on, and at another site without a second one', async () => {
  const { browser, network } = createWorld()
  network.signOn('cus_ada')
  assert.equal((await browser.open(`${here}/members`)).text, 'members only')
  const visit = await browser.open(`${there}/members`)
  assert.equal(visit.text, 'members only')
  assert.equal(visit.response.headers.get('cache-control'), 'private, no-store')
  assert.equal(network.purchases().length, 0)
  // Each merchant knows the customer by another id.
  const ids = [await browser.open(`${here}/`), await browser.open(`${there}/`)].map(
    ({ text }) => text,
  )
  assert.match(ids[0] ?? '', /^signed on /)
  assert.notEqual(ids[0], ids[1])
})

test('a members’ area opens again with no call to the network', async () => {
  const { browser, network } = createWorld()
  await browser.open(`${here}/members`)
  await browser.open(`${here}/members`)
  assert.equal(network.countCalls('/oauth/request'), 1)
})

test('buying signs on too, and signing on keeps what was bought', async () => {
  const { browser } = createWorld()
  await browser.open(`${here}/tally/buy?sku=tides&return=%2F`)
  assert.equal((await browser.open(`${here}/members`)).text, 'members only')
  assert.equal((await browser.open(`${here}/read/tides`)).text, 'all of tides')
})

test('a silent sign-on asks nothing: signed off, it comes straight back', async () => {
  const { browser, network } = createWorld()
  const silent = `${here}/tally/sign-on?silent=1&return=%2F`
  const off = await browser.open(silent)
  assert.deepEqual([off.url, off.text], [`${here}/?tally=signed-off`, 'signed off'])
  network.signOn('cus_ada')
  const on = await browser.open(silent)
  assert.match(on.text, /^signed on/)
})

test('somebody who declines to sign on is told so, and not sent round in circles', async () => {
  const { browser, network } = createWorld()
  network.cancelNext()
  const visit = await browser.open(`${here}/members`)
  assert.equal(visit.url, `${here}/members?tally=cancelled`)
  assert.equal(visit.response.status, 401)
})

test('a script’s request for a members’ page is refused, not redirected', async () => {
  const { browser, network } = createWorld()
  const visit = await browser.open(`${here}/members`, { headers: { 'sec-fetch-mode': 'cors' } })
  assert.equal(visit.response.status, 401)
  assert.equal(network.countCalls('/oauth/request'), 0)
})

test('signing out at one site closes every site', async () => {
  const { browser, network } = createWorld()
  await browser.open(`${here}/members`)
  await browser.open(`${there}/tally/buy?sku=tides&return=%2F`)
  const cookieThere = browser.cookies('inland.example').get('__Host-tally-session')
  const visit = await browser.open(`${here}/tally/sign-out?from=everywhere`)
  assert.deepEqual([visit.url, visit.text], [`${here}/`, 'signed off'])
  assert.equal(network.signedOn(), undefined)
  // The other site was told server to server; its cookie is still there and opens nothing.
  assert.equal(browser.cookies('inland.example').get('__Host-tally-session'), cookieThere)
  assert.equal((await browser.open(`${there}/`)).text, 'signed off')
  assert.equal((await browser.open(`${there}/read/tides`)).response.status, 402)
})

test('signing off asks which: here ends the session at this site alone', async () => {
  const { browser, network } = createWorld()
  await browser.open(`${here}/members`)
  await browser.open(`${there}/members`)
  const asked = await browser.open(`${here}/tally/sign-out`)
  assert.match(asked.text, /value="here">Sign off here<.*value="everywhere">Sign off everywhere</)
  assert.match((await browser.open(`${here}/`)).text, /^signed on/)
  const copied = browser.cookies('shoreline.example').get('__Host-tally-session') ?? ''
  const calls = network.countCalls('/oauth/session/end')
  const post = {
    method: 'POST',
    headers: { origin: here },
    body: new URLSearchParams({ from: 'here' }),
  }
  const left = await browser.open(`${here}/tally/sign-out`, post)
  assert.deepEqual([left.url, left.text], [`${here}/`, 'signed off'])
  // The network hears nothing of it, and the other site goes on.
  assert.equal(network.countCalls('/oauth/session/end'), calls)
  assert.notEqual(network.signedOn(), undefined)
  assert.equal((await browser.open(`${there}/members`)).text, 'members only')
  // A copy of the cookie is signed off as well; signing on again is a click.
  browser.setCookie('shoreline.example', '__Host-tally-session', copied)
  assert.equal((await browser.open(`${here}/`)).text, 'signed off')
  assert.equal((await browser.open(`${here}/members`)).text, 'members only')
})

test('signing off here leaves the customer’s other browsers signed on', async () => {
  const { browser } = createWorld()
  await browser.open(`${here}/members`)
  const first = browser.cookies('shoreline.example').get('__Host-tally-session') ?? ''
  browser.setCookie('shoreline.example', '__Host-tally-session', 'none')
  await browser.open(`${here}/tally/sign-on?return=%2F`)
  await browser.open(`${here}/tally/sign-out?from=here`)
  assert.equal((await browser.open(`${here}/`)).text, 'signed off')
  browser.setCookie('shoreline.example', '__Host-tally-session', first)
  assert.match((await browser.open(`${here}/`)).text, /^signed on/)
})

test('a session that was carried off does not outlive the sign-out', async () => {
  const { browser } = createWorld()
  await browser.open(`${here}/members`)
  const stolen = browser.cookies('shoreline.example').get('__Host-tally-session') ?? ''
  await browser.open(`${here}/tally/sign-out?from=everywhere`)
  browser.setCookie('shoreline.example', '__Host-tally-session', stolen)
  assert.equal((await browser.open(`${here}/`)).text, 'signed off')
})

test('a sign-off that a site was not told of ends its session within five minutes, and no other', async () => {
  const { browser, clock, network, site } = createWorld()
  const openedBy = async (customer: string): Promise<string> => {
    network.signOn(customer)
    browser.setCookie('shoreline.example', '__Host-tally-session', 'none')
    await browser.open(`${here}/tally/sign-on?return=%2F`)
    return browser.cookies('shoreline.example').get('__Host-tally-session') ?? ''
  }
  const first = await openedBy('cus_ada')
  network.endSignOn()
  const second = await openedBy('cus_bess')
  network.endSignOn()
  const third = await openedBy('cus_cora')
  const seenWith = async (cookie: string): Promise<string> => {
    browser.setCookie('shoreline.example', '__Host-tally-session', cookie)
    return (await browser.open(`${here}/`)).text.replace(/ on .*/, ' on')
  }
  clock.advance(301)
  const seen = [await seenWith(first), await seenWith(second), await seenWith(third)]
  assert.deepEqual(seen, ['signed off', 'signed off', 'signed on'])
  // An engine that was started anew remembers nothing, and reads it before it opens anything.
  const restarted = createTally(site.settings)
  const visit = new Request(`${here}/`, { headers: { cookie: `__Host-tally-session=${first}` } })
  assert.equal((await restarted.visitor(visit)).signedOn, false)
})

test('signing on again after a sign-out opens again', async () => {
  const { browser, clock } = createWorld()
  await browser.open(`${here}/members`)
  await browser.open(`${here}/tally/sign-out?from=everywhere`)
  clock.advance(1)
  assert.equal((await browser.open(`${here}/members`)).text, 'members only')
})

test('another site can only ask: its request to sign out shows a button', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
    const { browser, network } = createWorld()
    await browser.open(`${here}/members`)
    const visit = await browser.open(`${here}/tally/sign-out?from=everywhere`, { headers })
    assert.match(visit.text, /<button/)
    assert.notEqual(network.signedOn(), undefined)
    const post = await browser.open(`${here}/tally/sign-out?from=everywhere`, {
      method: 'POST',
      headers: { origin: here },
      body: new URLSearchParams({ from: 'everywhere' }),
    })
    assert.equal(post.text, 'signed off')
    // Browsers send `Origin: null` with the forms of a page that hides where it is.
    assert.equal(visit.response.headers.get('referrer-policy'), 'same-origin')
  }
})

test('when the network cannot be reached, signing out ends at least the session here', async () => {
  const { browser, network, clock } = createWorld()
  await browser.open(`${here}/members`)
  // Metadata are kept for a while; a site that has just started has none.
  clock.advance(60)
  network.misbehave('unreachable')
  const isAway = (url: URL): boolean => url.host === 'network.example'
  await browser.open(`${here}/tally/sign-out?from=everywhere`, { stopAt: isAway })
  assert.equal((await browser.open(`${here}/`)).text, 'signed off')

  const fresh = createWorld()
  fresh.network.misbehave('unreachable')
  const visit = await fresh.browser.open(`${here}/tally/sign-out?from=everywhere`)
  assert.match(visit.text, /signed out here/)
})

test('the back channel believes only the network', async () => {
  const { browser, network, clock, site } = createWorld()
  await browser.open(`${here}/members`)
  const now = Math.floor(clock.now().epochMilliseconds / 1000)
  const event = 'http://schemas.openid.net/event/backchannel-logout'
  const bad: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['another network', { iss: 'https://other.example' }],
    ['another merchant', { aud: 'mer_other' }],
    ['an id token’s nonce', { nonce: 'n' }],
    ['no event', { events: {} }],
    ['event of a wrong type', { events: { [event]: 'yes' } }],
    ['nobody', { sid: undefined, sub: undefined }],
    ['no jti', { jti: undefined }],
    ['old', { iat: now - 3600, exp: undefined }],
    ['from the future', { iat: now + 60 }],
    ['expired', { exp: now - 60 }],
  ]
  const post = async (body: string): Promise<number | undefined> => {
    const request = new Request(`${here}/tally/backchannel-logout`, { method: 'POST', body })
    return (await site.tally.routes(request))?.status
  }
  for (const [name, changes] of bad) {
    const token = await network.logoutToken(site.id, changes)
    assert.equal(await post(`logout_token=${token}`), 400, name)
  }
  const good = await network.logoutToken(site.id)
  assert.equal(await post(`logout_token=${damageToken(good)}`), 400, 'damaged')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${good.split('.')[1]}.`
  assert.equal(await post(`logout_token=${unsigned}`), 400, 'alg none')
  assert.equal(await post(''), 400, 'no token')
  assert.equal(await post(`logout_token=${'x'.repeat(10_000)}`), 413, 'too long')
  assert.match((await browser.open(`${here}/`)).text, /^signed on/)
  assert.equal(await post(`logout_token=${good}`), 200)
  assert.equal((await browser.open(`${here}/`)).text, 'signed off')
})

test('a logout token without sid ends every earlier session of the customer', async () => {
  const { browser, network, clock, site } = createWorld()
  await browser.open(`${here}/members`)
  const token = await network.logoutToken(site.id, { sid: undefined })
  const body = new URLSearchParams({ logout_token: token })
  await site.tally.routes(new Request(`${here}/tally/backchannel-logout`, { method: 'POST', body }))
  assert.equal((await browser.open(`${here}/`)).text, 'signed off')
  clock.advance(5)
  network.signOn('cus_default')
  assert.equal((await browser.open(`${here}/members`)).text, 'members only')
})
