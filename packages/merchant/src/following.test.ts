// What time it is: the clock of a sandbox is followed wherever the SDK looks at the time, that of any other network
// never; and a machine whose own clock is off is told so.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readSeconds, systemClock } from './platform/clock.ts'
import type { Clock } from './platform/clock.ts'
import { makeEncryptionKey, makeTicket } from './testing/make-ticket.ts'
import { createWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'

const here = 'https://shoreline.example'
const buyOf = (sku: string): string => `${here}/tally/buy?sku=${sku}&return=%2Fread%2F${sku}`
const key = makeEncryptionKey('enc-1')
const hour = 3600
const day = 24 * hour

async function textOf({ browser }: World, address: string): Promise<string> {
  const { response, text } = await browser.open(address)
  return response.status === 402 ? 'for sale' : text
}

async function statusOf({ site }: World, request: Request): Promise<number> {
  return (await site.tally.routes(request))?.status ?? 0
}

/** Each place of the SDK that looks at the time: what is done there once the clock was moved, and what it comes to. */
const looks: readonly [
  where: string,
  look: (world: World) => Promise<unknown>,
  outcome: unknown,
][] = [
  ['a receipt: its beginning and end', (world) => textOf(world, buyOf('atlas')), 'all of atlas'],
  [
    'a cookie under way: sealed before the move, opened after it',
    async (world) => {
      const isCallback = ({ pathname }: URL): boolean => pathname === '/tally/callback'
      const { url } = await world.browser.open(buyOf('atlas'), { stopAt: isCallback })
      world.clock.advance(600)
      return await textOf(world, url)
    },
    'all of atlas',
  ],
  [
    'access: what was bought after the move ends when it says so',
    async (world) => {
      const bought = await textOf(world, buyOf('tides'))
      world.clock.advance(59 * 60)
      const before = await textOf(world, `${here}/read/tides`)
      world.clock.advance(2 * 60)
      return [bought, before, await textOf(world, `${here}/read/tides`)]
    },
    ['all of tides', 'all of tides', 'for sale'],
  ],
  [
    'access: what was bought before the move has ended',
    (world) => textOf(world, `${here}/read/tides`),
    'for sale',
  ],
  [
    'a session: it ends after its hours',
    async (world) => {
      await world.browser.open(buyOf('atlas'))
      const before = await textOf(world, `${here}/`)
      world.clock.advance(7 * hour)
      return [before.startsWith('signed on'), await textOf(world, `${here}/`)]
    },
    [true, 'signed off'],
  ],
  [
    'members: signed on after the move',
    (world) => textOf(world, `${here}/members`),
    'members only',
  ],
  [
    'a ticket: good for a minute',
    async (world) => {
      const ticket = makeTicket(world, { to: key })
      const post = { method: 'POST', headers: { origin: world.network.issuer } }
      const send = () =>
        world.browser.open(`${here}/tally/ticket`, {
          ...post,
          body: new URLSearchParams({ ticket }),
        })
      const opened = (await send()).text
      world.clock.advance(120)
      return [opened, (await send()).response.status]
    },
    ['all of tides', 400],
  ],
  [
    'a receipt that came another way',
    async (world) => {
      await world.browser.open(buyOf('storms'))
      world.clock.advance(day)
      const { purchase = '' } = world.network.purchases().at(-1) ?? {}
      return (await world.site.tally.engine.checkReceipt(world.network.receiptOf(purchase))).ok
    },
    true,
  ],
  [
    'an event: dated in real time',
    ({ network, ...world }) => {
      const event = network.events.note('mer_shoreline', 'entitlement.ended', 'pur_1')
      return statusOf({ network, ...world }, network.events.message(event, here))
    },
    204,
  ],
  [
    'the list of events: read again when it is due',
    async (world) => {
      await world.browser.open(buyOf('atlas'))
      world.clock.advance(600)
      const { purchase = '' } = world.network.purchases().at(-1) ?? {}
      world.network.events.note('mer_shoreline', 'entitlement.ended', purchase)
      return await textOf(world, `${here}/read/atlas`)
    },
    'for sale',
  ],
  [
    'a sign-off told by the network: dated in real time',
    async (world) => {
      const body = new URLSearchParams({
        logout_token: await world.network.logoutToken(world.site.id),
      })
      const request = new Request(`${here}/tally/backchannel-logout`, { method: 'POST', body })
      return await statusOf(world, request)
    },
    200,
  ],
]
for (const [moved, seconds] of [
  ['two hours', 2 * hour],
  ['forty days', 40 * day],
  ['ten years', 3653 * day],
] as const) {
  for (const [where, look, outcome] of looks) {
    test(`a sandbox moved by ${moved}: ${where}`, async () => {
      const world = createWorld({ isSandbox: true, encryptionKey: { ...key } })
      assert.equal(await textOf(world, buyOf('tides')), 'all of tides')
      world.clock.advance(seconds)
      assert.deepEqual(await look(world), outcome)
      assert.ok(world.log.some(({ event }) => event === 'sandbox_clock_followed'))
    })
  }
}

test('a visitor without a cookie is judged by no clock: the network is not asked for one', async () => {
  const world = createWorld({ isSandbox: true })
  const visit = new Request(`${here}/read/tides`)
  for (let count = 0; count < 3; count += 1) {
    assert.equal((await world.site.tally.engine.sell(visit, 'tides')).kind, 'offer')
  }
  assert.equal(world.network.countCalls('/.well-known/openid-configuration'), 0)
})

test('a site that starts after the clock was moved knows it before it reads a cookie', async () => {
  const world = createWorld({ isSandbox: true })
  world.clock.advance(40 * day)
  assert.equal(await textOf(world, buyOf('storms')), 'all of storms')
  // The same cookie at a second engine that nobody has visited yet.
  const { createTally } = await import('./adapters/fetch.ts')
  const cookie = [...world.browser.cookies('shoreline.example')]
    .map((pair) => pair.join('='))
    .join('; ')
  const visit = new Request(`${here}/read/storms`, { headers: { cookie } })
  const decision = await createTally(world.site.settings).engine.sell(visit, 'storms')
  assert.equal(decision.kind, 'open')
})

const header = 'tallystick-sandbox-clock'
const strangers: readonly [what: string, declares: boolean, tells: boolean][] = [
  ['says what time it is, and not that it is a sandbox', false, true],
  ['says that it is a sandbox, and not what time it is', true, false],
  ['says neither', false, false],
]
for (const [what, declares, tells] of strangers) {
  test(`a network is not followed that ${what}`, async () => {
    const later = new Date(Date.now() + 400 * day * 1000).toISOString()
    const world: World = createWorld({
      isSandbox: true,
      http: {
        patienceMs: 60_000,
        fetch: async (url, init) => {
          const response = await world.network.fetch(url, init)
          const headers = new Headers(response.headers)
          if (tells) headers.set(header, later)
          else headers.delete(header)
          if (declares || !url.endsWith('openid-configuration')) {
            return new Response(response.body, { status: response.status, headers })
          }
          const metadata = (await response.json()) as object
          return Response.json({ ...metadata, tallystick_sandbox: 'no' }, { headers })
        },
      },
    })
    assert.equal(await textOf(world, buyOf('tides')), 'all of tides')
    assert.equal(await textOf(world, `${here}/read/tides`), 'all of tides')
    assert.deepEqual(world.log, [])
  })
}

const off: readonly [aheadSeconds: number, named: string][] = [
  [-3 * hour - 720, '3 h 12 min behind'],
  [2 * day + 5 * hour, '2 d 5 h ahead of'],
  [-90, '1 min 30 s behind'],
]
for (const [aheadSeconds, named] of off) {
  test(`a machine whose clock is ${named} the network's: said once, and with whatever fails`, async () => {
    const clock: Clock = {
      now: () => ({ epochMilliseconds: systemClock.now().epochMilliseconds + aheadSeconds * 1000 }),
    }
    // The world's own clock stands still, and so does the difference.
    const standing = { epochMilliseconds: readSeconds(clock) * 1000 }
    const still: Clock = { now: () => standing }
    const world: World = createWorld({
      clock: still,
      signOnClock: still,
      http: {
        patienceMs: 60_000,
        fetch: async (url, init) => {
          const response = await world.network.fetch(url, init)
          const headers = new Headers(response.headers)
          headers.set(
            'date',
            new Date(standing.epochMilliseconds - aheadSeconds * 1000).toUTCString(),
          )
          return new Response(response.body, { status: response.status, headers })
        },
      },
    })
    await world.browser.open(buyOf('tides'))
    await world.browser.open(buyOf('atlas'))
    const told = world.log.filter(({ event }) => event === 'clock_off')
    assert.equal(told.length, 1)
    assert.match(String(told[0]?.['reason']), new RegExp(`clock is ${named} the network's`))
    const failed = world.log.filter(({ event, level }) => event !== 'clock_off' && level === 'warn')
    assert.ok(failed.length > 0)
    for (const entry of failed) assert.match(String(entry['clock']), new RegExp(named))
  })
}
