// Whatever the network, the browser or somebody between them does wrong: nothing is opened, and it is logged.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createWorld } from './testing/world.ts'
import type { Misbehaviour } from './testing/stand-in-misbehaviour.ts'
import { misbehaviours } from './testing/stand-in-misbehaviour.ts'

const host = 'shoreline.example'
const page = `https://${host}/read/tides`
const buy = `https://${host}/tally/buy?sku=tides&return=%2Fread%2Ftides`
const isCallback = (url: URL): boolean => url.pathname === '/tally/callback'

const outcomes: Readonly<Record<Misbehaviour, readonly [number, string]>> = {
  iss_missing: [400, 'answer_refused'],
  iss_of_another_network: [400, 'answer_refused'],
  state_changed: [400, 'attempt_unknown'],
  id_token_expired: [502, 'sign_on_not_valid'],
  id_token_of_another_issuer: [502, 'sign_on_not_valid'],
  id_token_for_another_merchant: [502, 'sign_on_not_valid'],
  id_token_with_another_nonce: [502, 'sign_on_not_valid'],
  id_token_signed_by_a_stranger: [502, 'sign_on_not_valid'],
  id_token_missing: [502, 'sign_on_not_valid'],
  details_missing: [502, 'receipt_not_valid'],
  details_of_another_purchase: [502, 'receipt_not_valid'],
  details_of_another_offer: [502, 'receipt_not_valid'],
  details_doubled: [502, 'receipt_not_valid'],
  details_refused: [502, 'receipt_not_valid'],
  receipt_missing: [502, 'receipt_not_valid'],
  receipt_forged: [502, 'receipt_not_valid'],
  receipt_damaged: [502, 'receipt_not_valid'],
  receipt_for_another_merchant: [502, 'receipt_not_valid'],
  receipt_of_another_network: [502, 'receipt_not_valid'],
  receipt_of_another_customer: [502, 'receipt_not_valid'],
  receipt_for_another_offer: [502, 'receipt_not_valid'],
  receipt_of_another_purchase: [502, 'receipt_not_valid'],
  receipt_expired: [502, 'receipt_not_valid'],
  push_refused: [502, 'network_refused'],
  unreachable: [503, 'network_unreachable'],
  token_endpoint_unreachable: [503, 'network_unreachable'],
  receipt_keys_unreachable: [503, 'network_unreachable'],
  discovery_of_another_issuer: [502, 'network_refused'],
}

for (const misbehaviour of misbehaviours) {
  test(`refused: ${misbehaviour}`, async () => {
    const { browser, network, log } = createWorld()
    const [status, code] = outcomes[misbehaviour]
    network.misbehave(misbehaviour)
    const visit = await browser.open(buy)
    assert.equal(visit.response.status, status)
    assert.deepEqual(
      log.map(({ event }) => event),
      [code],
    )
    assert.match(visit.text, /<h1>/)
    assert.equal(visit.response.headers.get('cache-control'), 'private, no-store')
    // Neither the item nor even a session was opened.
    assert.equal((await browser.open(page)).response.status, 402)
    assert.equal((await browser.open(`https://${host}/`)).text, 'signed off')
    assert.equal(browser.cookies(host).has('__Host-tally-session'), false)

    // And when all is well again, so is the purchase: the customer paid for one.
    network.misbehave(undefined)
    assert.equal((await browser.open(buy)).text, 'all of tides')
    assert.equal(network.purchases().length, 1)
  })
}

test('when nobody answers, the retry carries the same purchase id', async () => {
  const { browser, network } = createWorld()
  network.misbehave('token_endpoint_unreachable')
  const visit = await browser.open(buy)
  assert.equal(visit.response.headers.get('retry-after'), '10')
  const retry = /href="(\/tally\/buy[^"]*)"/.exec(visit.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  network.misbehave(undefined)
  assert.equal((await browser.open(`https://${host}${retry}`)).text, 'all of tides')
  assert.equal(network.purchases().length, 1)
  const [first, second] = network.pushedIds()
  assert.equal(second, first)
})

test('an answer opened twice, elsewhere, or made up is refused', async () => {
  const { browser, network, log } = createWorld()
  const { url } = await browser.open(buy, { stopAt: isCallback })
  const attempt = [...browser.cookies(host)]
  browser.clearCookies()
  assert.equal((await browser.open(url)).response.status, 400, 'another browser')
  for (const [name, value] of attempt) browser.setCookie(host, name, value)
  assert.equal((await browser.open(url)).text, 'all of tides')
  assert.equal((await browser.open(url)).response.status, 400, 'twice')
  // Even with the attempt's cookie restored the code is used up.
  browser.clearCookies()
  for (const [name, value] of attempt) browser.setCookie(host, name, value)
  assert.equal((await browser.open(url)).response.status, 400, 'code used up')
  assert.deepEqual(
    log.map(({ event }) => event),
    ['attempt_unknown', 'attempt_unknown', 'code_refused'],
  )
  assert.equal(network.purchases().length, 1)
})

test('an answer to another attempt of the same browser is refused', async () => {
  const { browser, log } = createWorld()
  const other = `https://${host}/tally/buy?sku=storms&return=%2Fread%2Fstorms`
  const first = new URL((await browser.open(buy, { stopAt: isCallback })).url)
  const second = new URL((await browser.open(other, { stopAt: isCallback })).url)
  // The code of one with the state of the other: PKCE tells them apart.
  second.searchParams.set('code', first.searchParams.get('code') ?? '')
  assert.equal((await browser.open(second.href)).response.status, 400)
  assert.deepEqual(
    log.map(({ event }) => event),
    ['code_refused'],
  )
})

test('an attempt that took more than an hour begins again', async () => {
  const { browser, clock } = createWorld()
  const { url } = await browser.open(buy, { stopAt: isCallback })
  clock.advance(3600)
  assert.equal((await browser.open(url)).response.status, 400)
})

const badRequests: readonly (readonly [string, string, number])[] = [
  ['GET', '/tally/buy?sku=unknown&return=%2F', 404],
  ['GET', '/tally/buy?return=%2F', 404],
  ['GET', '/tally/callback', 400],
  ['GET', '/tally/callback?code=x&state=y&iss=https%3A%2F%2Fnetwork.example', 400],
  ['POST', '/tally/buy?sku=tides&return=%2F', 405],
  ['GET', '/tally/backchannel-logout', 405],
  ['GET', '/tally/', 404],
  ['GET', '/tally/constructor', 404],
  ['GET', '/tally/__proto__', 404],
]
for (const [method, path, status] of badRequests) {
  test(`${method} ${path} answers ${status} and calls nobody`, async () => {
    const { browser, network } = createWorld()
    const visit = await browser.open(`https://${host}${path}`, { method })
    assert.equal(visit.response.status, status)
    assert.doesNotMatch(visit.text, /evil\.example/)
    assert.equal(network.countCalls('/oauth/request'), 0)
    const policy = visit.response.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
  })
}

test('a page of the site’s own takes the place of the engine’s', async () => {
  const { browser } = createWorld({ renderFailure: ({ code }) => `our own page: ${code}` })
  const visit = await browser.open(`https://${host}/tally/buy?sku=unknown`)
  assert.equal(visit.text, 'our own page: offer_unknown')
  assert.equal(visit.response.status, 404)
})

test('receipts are checked once, and again when they end', async () => {
  const { browser, clock, network, site } = createWorld({ receiptLifeSeconds: 600 })
  await browser.open(buy)
  const fetches = network.countCalls('/keys/receipts')
  assert.equal(fetches, 1)
  const forged = await site.tally.engine.checkReceipt('a.b.c')
  assert.equal(forged.ok, false)
  clock.advance(30)
  // Unknown keys do not make every forged token a fetch.
  for (let count = 0; count < 20; count += 1) {
    const header = Buffer.from('{"alg":"EdDSA","kid":"x","typ":"receipt+jwt"}').toString(
      'base64url',
    )
    const answer = await site.tally.engine.checkReceipt(`${header}.e30.${'A'.repeat(86)}`)
    assert.deepEqual(answer, { ok: false, refusal: 'unknown_key' })
  }
  assert.equal(network.countCalls('/keys/receipts'), fetches)
})
