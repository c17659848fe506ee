// What the network tells after a purchase: believed when it is the network's own, harmless otherwise.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { NetworkEvent } from './events/event.ts'
import { createTally } from './adapters/fetch.ts'
import type { StandInEvent } from './testing/stand-in-events.ts'
import { instantText } from './testing/stand-in-purchases.ts'
import type { StandInPurchase } from './testing/stand-in-purchases.ts'
import { createWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'

const here = 'https://shoreline.example'
const page = `${here}/read/storms`
const buy = `${here}/tally/buy?sku=storms&return=%2Fread%2Fstorms`
const merchant = 'mer_shoreline'

async function bought(changes: Parameters<typeof createWorld>[0] = {}) {
  const world = createWorld(changes)
  assert.equal((await world.browser.open(buy)).text, 'all of storms')
  const purchase = world.network.purchases()[0]?.purchase ?? ''
  return { ...world, purchase }
}

async function tell(world: World, message: Request): Promise<number> {
  return (await world.site.tally.routes(message))?.status ?? 0
}

test('a purchase that the network ended opens nothing, though the cookie says so', async () => {
  const { purchase, ...world } = await bought()
  const { events } = world.network
  const event = events.note(merchant, 'entitlement.ended', purchase)
  assert.equal(await tell(world, events.message(event, here)), 204)
  assert.equal((await world.browser.open(page)).response.status, 402)
  // Told twice, it stays ended, and what else was bought stays open.
  assert.equal(await tell(world, events.message(event, here)), 204)
  await world.browser.open(`${here}/tally/buy?sku=atlas&return=%2F`)
  assert.equal((await world.browser.open(`${here}/read/atlas`)).text, 'all of atlas')
  assert.equal((await world.browser.open(page)).response.status, 402)
})

test('its receipt, shown another way, is refused too', async () => {
  const { purchase, ...world } = await bought()
  const { events } = world.network
  const { engine } = world.site.tally
  const receipt = world.network.receiptOf(purchase)
  assert.equal((await engine.checkReceipt(receipt)).ok, true)
  const event = events.note(merchant, 'entitlement.ended', purchase)
  await tell(world, events.message(event, here))
  assert.deepEqual(await engine.checkReceipt(receipt), { ok: false, refusal: 'revoked' })
})

type Spoiled = (world: World, event: StandInEvent) => Request
const disbelieved: readonly [why: string, message: Spoiled][] = [
  [
    'signed by a stranger',
    ({ network }, event) => network.events.message(event, here, { key: network.keys.stranger }),
  ],
  [
    'changed on the way',
    ({ network }, event) =>
      network.events.message(event, here, {
        body: JSON.stringify({ ...event, data: { ...event.data, purchase: 'pur_x' } }),
      }),
  ],
  [
    'sent long ago',
    ({ network }, event) => network.events.message(event, here, { agoSeconds: 301 }),
  ],
  [
    'sent tomorrow',
    ({ network }, event) => network.events.message(event, here, { agoSeconds: -301 }),
  ],
  [
    'under another id',
    ({ network }, event) => {
      const message = network.events.message(event, here)
      message.headers.set('webhook-id', 'evt_other')
      return message
    },
  ],
  [
    'without a signature',
    ({ network }, event) => {
      const message = network.events.message(event, here)
      message.headers.delete('webhook-signature')
      return message
    },
  ],
  [
    'for another merchant',
    ({ network }, event) =>
      network.events.message({ ...event, data: { ...event.data, merchant: 'mer_inland' } }, here),
  ],
]
for (const [why, spoil] of disbelieved) {
  test(`a message that was ${why} is refused and changes nothing`, async () => {
    const { purchase, ...world } = await bought()
    // Noted at another merchant, so that the list of this one does not say the same.
    const listed = world.network.events.note('mer_inland', 'entitlement.ended', purchase)
    const event = { ...listed, data: { ...listed.data, merchant } }
    assert.equal(await tell(world, spoil(world, event)), 400)
    assert.equal((await world.browser.open(page)).text, 'all of storms')
    assert.equal(await tell(world, world.network.events.message(event, here)), 204)
    assert.equal((await world.browser.open(page)).response.status, 402)
  })
}

test('what was never told is read from the list within minutes, over several pages', async () => {
  const { purchase, ...world } = await bought()
  const { events } = world.network
  for (let n = 0; n < 7; n += 1) events.note(merchant, 'entitlement.ended', `pur_other_${n}`)
  events.note(merchant, 'entitlement.ended', purchase)
  assert.equal((await world.browser.open(page)).text, 'all of storms')
  world.clock.advance(299)
  assert.equal((await world.browser.open(page)).text, 'all of storms')
  world.clock.advance(1)
  assert.equal((await world.browser.open(page)).response.status, 402)
})

test('an engine that starts anew reads the list before it opens anything', async () => {
  const first = await bought()
  first.network.events.note(merchant, 'entitlement.ended', first.purchase)
  const cookie = first.browser.cookies('shoreline.example').get('__Host-tally-session') ?? ''
  const restarted = createTally({ ...first.site.settings })
  const request = new Request(page, { headers: { cookie: `__Host-tally-session=${cookie}` } })
  const answer = await restarted.sell(
    () => 'storms',
    () => new Response('all of storms'),
  )(request)
  assert.equal(answer.status, 402)
})

test('while the list cannot be read, what was known before holds, and the log says so', async () => {
  const { purchase, ...world } = await bought()
  world.network.events.note(merchant, 'entitlement.ended', purchase)
  world.clock.advance(300)
  world.network.misbehave('unreachable')
  assert.equal((await world.browser.open(page)).text, 'all of storms')
  assert.ok(world.log.some(({ event }) => event === 'news_not_read'))
  const calls = world.network.countCalls('/oauth/token')
  await world.browser.open(page)
  assert.equal(world.network.countCalls('/oauth/token'), calls)
  world.network.misbehave(undefined)
  world.clock.advance(60)
  assert.equal((await world.browser.open(page)).response.status, 402)
})

test('a term that was renewed opens on without a click; one that was renewed and ended does not', async () => {
  const { purchase, ...world } = await bought()
  const { events } = world.network
  const tides = `${here}/read/tides`
  await world.browser.open(`${here}/tally/buy?sku=tides&return=%2F`)
  const [, first] = world.network.purchases()
  assert.ok(first)
  const untilSeconds = (first.untilSeconds ?? 0) + 3600
  const next = { ...first, purchase: 'pur_next', id: 'renewal', untilSeconds }
  ;(world.network.purchases() as StandInPurchase[]).splice(1, 1, first, next)
  const renewed = events.note(merchant, 'entitlement.renewed', 'pur_next', {
    renews: first.purchase,
    access_until: instantText(untilSeconds),
  })
  await tell(world, events.message(renewed, here))
  world.clock.advance(3600)
  assert.equal((await world.browser.open(tides)).text, 'all of tides')
  assert.equal(world.network.countCalls('/oauth/request'), 3)
  assert.equal(world.network.purchases().length, 3)
  // The new term has its own receipt now; that one too can be ended.
  const ended = events.note(merchant, 'entitlement.ended', 'pur_next')
  await tell(world, events.message(ended, here))
  assert.equal((await world.browser.open(tides)).response.status, 402)
  assert.equal((await world.browser.open(page)).text, 'all of storms')
  assert.notEqual(purchase, '')
})

test('every event is handed to the site, and comes again when the site failed', async () => {
  const seen: NetworkEvent[] = []
  let isFailing = true
  const { purchase, ...world } = await bought({
    onEvent: (event) => {
      if (isFailing) throw new Error('the database of the site is down')
      seen.push(event)
    },
  })
  const { events } = world.network
  const event = events.note(merchant, 'subscription.changed', purchase, { change: 'cancelled' })
  await assert.rejects(tell(world, events.message(event, here)), /database of the site/)
  isFailing = false
  assert.equal(await tell(world, events.message(event, here)), 204)
  assert.deepEqual(
    seen.map(({ id, type, number, data }) => [id, type, number, data['change']]),
    [[event.id, 'subscription.changed', 1, 'cancelled']],
  )
})
