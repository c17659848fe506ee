// Tickets: the network sends a customer to content. Each opens one session, at one site, within a minute.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readSeconds } from './platform/clock.ts'
import { createUsedTickets } from './sessions/used-tickets.ts'
import { damageToken } from './testing/damage-token.ts'
import { makeEncryptionKey, makeTicket as sealNewTicket } from './testing/make-ticket.ts'
import type { TicketMaking } from './testing/make-ticket.ts'
import { createSettableClock } from './testing/settable-clock.ts'
import { createWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'
import type { Visit } from './testing/browser.ts'

const network = 'https://network.example'
const key = makeEncryptionKey('enc-1')
const content = 'https://shoreline.example/read/tides'

const makeTicket = (world: World, making: Partial<TicketMaking> = {}): string =>
  sealNewTicket(world, { to: key, ...making })

const post = (
  world: World,
  ticket: string,
  headers: Readonly<Record<string, string>> = { origin: network },
): Promise<Visit> =>
  world.browser.open('https://shoreline.example/tally/ticket', {
    method: 'POST',
    body: new URLSearchParams({ ticket }),
    headers,
  })

const openWorld = (): World => createWorld({ encryptionKey: [{ ...key }] })

test('a ticket opens the content, with no purchase and no question; the page is its plain address', async () => {
  const world = openWorld()
  const visit = await post(world, makeTicket(world))
  assert.deepEqual([visit.url, visit.text], [content, 'all of tides'])
  assert.ok(visit.addresses.every((address) => !address.includes('ticket=')))
  assert.equal(world.network.countCalls('/oauth/request'), 0)
  // It stays open, as long as was bought and no longer.
  assert.equal((await world.browser.open(content)).text, 'all of tides')
  assert.equal(
    (await world.browser.open('https://shoreline.example/read/atlas')).response.status,
    402,
  )
  world.clock.advance(51 * 60)
  assert.equal((await world.browser.open(content)).response.status, 402)
})

test('twice, also in another browser and at the same moment: it opens once', async () => {
  const world = openWorld()
  const ticket = makeTicket(world)
  const visits = await Promise.all([post(world, ticket), post(world, ticket)])
  assert.deepEqual(visits.map(({ response }) => response.status).toSorted(), [200, 400])
  world.browser.clearCookies()
  const again = await post(world, ticket)
  assert.equal(again.response.status, 400)
  assert.match(again.text, /opens once/)
  assert.equal((await world.browser.open(content)).response.status, 402)
  assert.ok(
    world.log.some(({ event, reason }) => event === 'ticket_not_valid' && reason === 'used before'),
  )
})

const refused: readonly [why: string, making: Partial<TicketMaking>, reason: string][] = [
  ['it was encrypted to another key', { to: makeEncryptionKey('enc-1') }, 'not_decryptable'],
  ['the key is not known', { to: makeEncryptionKey('enc-2') }, 'unknown_key'],
  ['a stranger signed it', { isForged: true }, 'wrong_signature'],
  ['it is for another merchant', { claims: { aud: 'mer_inland' } }, 'wrong_audience'],
  ['it is of another network', { claims: { iss: 'https://other.example' } }, 'wrong_issuer'],
  ['it is tied to something', { claims: { nonce: 'n' } }, 'wrong_nonce'],
  [
    'access has ended',
    { claims: { access: { from: '2026-11-22T08:00:00Z', until: '2026-11-22T09:00:00Z' } } },
    'expired',
  ],
  [
    'it leads to another site',
    { claims: { url: 'https://inland.example/read/tides' } },
    'the ticket leads to another site',
  ],
]
for (const [why, making, reason] of refused) {
  test(`refused when ${why}`, async () => {
    const world = openWorld()
    const { response } = await post(world, makeTicket(world, making))
    assert.equal(response.status, 400)
    assert.equal(world.log.at(-1)?.['reason'], reason)
    assert.equal((await world.browser.open(content)).response.status, 402)
  })
}

test('refused when it is damaged, empty, too long, or came too late', async () => {
  const world = openWorld()
  const ticket = makeTicket(world)
  assert.equal((await post(world, damageToken(ticket))).response.status, 400)
  assert.equal((await post(world, '')).response.status, 400)
  assert.equal((await post(world, 'A'.repeat(9000))).response.status, 413)
  world.clock.advance(70)
  assert.equal((await post(world, ticket)).response.status, 400)
  assert.equal(world.log.at(-1)?.['reason'], 'expired')
})

const senders: readonly Readonly<Record<string, string>>[] = [
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: 'https://shoreline.example' },
]
for (const headers of senders) {
  test(`a form from ${headers['origin'] ?? 'nowhere'} signs nobody on`, async () => {
    const world = openWorld()
    const ticket = makeTicket(world)
    assert.equal((await post(world, ticket, headers)).response.status, 400)
    assert.equal((await world.browser.open(content)).response.status, 402)
    // It was not used up by that.
    assert.equal((await post(world, ticket)).text, 'all of tides')
  })
}

test('by GET there is no ticket, and what was opened goes on once', async () => {
  const world = openWorld()
  const inQuery = `https://shoreline.example/tally/ticket?ticket=${makeTicket(world)}`
  assert.equal((await world.browser.open(inQuery)).response.status, 405)
  const isOpened = (url: URL): boolean => url.pathname === '/tally/opened'
  const stopped = await world.browser.open('https://shoreline.example/tally/ticket', {
    method: 'POST',
    body: new URLSearchParams({ ticket: makeTicket(world) }),
    headers: { origin: network },
    stopAt: isOpened,
  })
  const onward = stopped.url
  assert.equal((await world.browser.open(onward)).text, 'all of tides')
  assert.equal((await world.browser.open(onward)).response.status, 400)
})

test('what the same customer bought before stays open; another customer starts afresh', async () => {
  const world = openWorld()
  const atlas = 'https://shoreline.example/read/atlas'
  await world.browser.open(`https://shoreline.example/tally/buy?sku=atlas&return=/read/atlas`)
  const front = (await world.browser.open('https://shoreline.example/')).text
  const sub = front.replace('signed on ', '')
  await post(world, makeTicket(world, { claims: { sub } }))
  assert.equal((await world.browser.open(atlas)).text, 'all of atlas')
  assert.equal((await world.browser.open(content)).text, 'all of tides')

  await post(world, makeTicket(world, { claims: { sub: 'sub_grace' } }))
  assert.equal((await world.browser.open('https://shoreline.example/')).text, 'signed on sub_grace')
  assert.equal((await world.browser.open(atlas)).response.status, 402)
})

test('the end of the sign-on at the network ends what a ticket opened', async () => {
  const world = openWorld()
  await post(world, makeTicket(world))
  const token = await world.network.logoutToken('mer_shoreline', { sub: 'sub_ada' })
  const body = new URLSearchParams({ logout_token: token })
  const address = 'https://shoreline.example/tally/backchannel-logout'
  assert.equal((await world.browser.open(address, { method: 'POST', body })).response.status, 200)
  assert.equal((await world.browser.open(content)).response.status, 402)
})

test('a site between two keys takes tickets for either; one without a key takes none', async () => {
  const next = makeEncryptionKey('enc-2', 'P-256')
  const both = createWorld({ encryptionKey: [{ ...next }, { ...key }] })
  assert.equal((await post(both, makeTicket(both))).text, 'all of tides')
  const toNext = makeTicket(both, { to: next, claims: { sub: 'sub_grace' } })
  assert.equal((await post(both, toNext)).text, 'all of tides')
  const none = createWorld()
  assert.equal((await post(none, makeTicket(none))).response.status, 404)
})

test('the store of one server: once, never what is older than itself, never more than it can hold', () => {
  const clock = createSettableClock('2026-11-22T09:10:00Z')
  const store = createUsedTickets(clock, 2)
  const issuedSeconds = readSeconds(clock)
  const use = (id: string, issued = issuedSeconds): unknown =>
    store.use({ id, issuedSeconds: issued, keptUntilSeconds: readSeconds(clock) + 90 })
  assert.equal(use('a'), true)
  assert.equal(use('a'), false)
  assert.equal(use('old', issuedSeconds - 1), false)
  assert.equal(use('b'), true)
  assert.equal(use('c'), false)
  clock.advance(90)
  assert.equal(use('c'), true)
})
