// Rehearsal on a live site, with each adapter: whoever was not let in gets the bytes of a site without the engine.
import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { request as httpRequest } from 'node:http'
import test from 'node:test'
import { serve } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { createTally as createExpressTally } from './adapters/express.ts'
import { createTally as createFastifyTally } from './adapters/fastify.ts'
import { createTally as createFetchTally } from './adapters/fetch.ts'
import { createTally as createHonoTally } from './adapters/hono.ts'
import { systemClock } from './platform/clock.ts'
import type { EngineSettings } from './settings.ts'
import { createBrowser } from './testing/browser.ts'
import { findFreePort, requestOverHttp } from './testing/site-on-a-port.ts'
import { createMerchantKey } from './testing/stand-in-keys.ts'
import { createStandInNetwork } from './testing/stand-in-network.ts'
import type { StandInNetwork } from './testing/stand-in-network.ts'

type Settings = Omit<EngineSettings, 'isOwnReader'>
/** Undefined settings: the same site without the engine. */
type Start = (settings: Settings | undefined, port: number) => Promise<() => Promise<unknown>>

const secret = 'open the rehearsal please'
const form = 'application/x-www-form-urlencoded'

const startExpress: Start = async (settings, port) => {
  const tally = settings === undefined ? undefined : createExpressTally(settings)
  const app = express()
  if (tally !== undefined) app.use(tally.routes)
  const pass: express.RequestHandler = (_request, _response, next) => next()
  const sold = tally?.sell((request) => String(request.params['sku'])) ?? pass
  app.get('/articles/:sku', sold, (request, response) => {
    response.cookie('seen', '1').send(`<p>All of ${String(request.params['sku'])}</p>`)
  })
  app.get('/members', tally?.members() ?? pass, (_request, response) => response.send('Welcome'))
  app.post('/tally/own', express.text(), (request, response) => {
    response.send(`own ${String(request.body)}`)
  })
  const server = app.listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return () => new Promise((resolve) => server.close(resolve))
}

const startFastify: Start = async (settings, port) => {
  const tally = settings === undefined ? undefined : createFastifyTally(settings)
  const app = fastify()
  if (tally !== undefined) await app.register(tally.routes)
  const skuOf = (request: { params: unknown }): string => (request.params as { sku: string }).sku
  const sold = tally === undefined ? {} : { preHandler: tally.sell(skuOf) }
  const members = tally === undefined ? {} : { preHandler: tally.members() }
  app.get('/articles/:sku', sold, (request, reply) =>
    reply
      .header('set-cookie', 'seen=1')
      .type('text/html')
      .send(`All of ${skuOf(request)}`),
  )
  app.get('/members', members, () => 'Welcome')
  await app.listen({ port, host: '127.0.0.1' })
  return () => app.close()
}

const startHono: Start = async (settings, port) => {
  const tally = settings === undefined ? undefined : createHonoTally(settings)
  const app = new Hono()
  if (tally !== undefined) {
    app.use(tally.routes)
    app.use(
      '/articles/:sku',
      tally.sell((context) => context.req.param('sku') ?? ''),
    )
    app.use('/members', tally.members())
  }
  app.get('/articles/:sku', (context) => {
    context.header('set-cookie', 'seen=1')
    return context.html(`All of ${context.req.param('sku')}`)
  })
  app.get('/members', (context) => context.text('Welcome'))
  app.post('/tally/own', async (context) => context.text(`own ${await context.req.text()}`))
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  return () => new Promise((resolve) => server.close(resolve))
}

const startFetch: Start = async (settings, port) => {
  const tally = settings === undefined ? undefined : createFetchTally(settings)
  const skuOf = (request: Request): string => new URL(request.url).pathname.split('/')[2] ?? ''
  const content = (request: Request): Response =>
    new Response(`All of ${skuOf(request)}`, { headers: { 'set-cookie': 'seen=1' } })
  const welcome = (): Response => new Response('Welcome')
  const answer = async (request: Request): Promise<Response> => {
    const own = await tally?.routes(request)
    if (own !== undefined) return own
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/articles/')) {
      return tally === undefined ? content(request) : tally.sell(skuOf, content)(request)
    }
    if (pathname === '/members')
      return tally === undefined ? welcome() : tally.members(welcome)(request)
    if (pathname === '/tally/own') return new Response(`own ${await request.text()}`)
    return new Response('nothing here', { status: 404 })
  }
  const server = serve({ fetch: answer, port, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  return () => new Promise((resolve) => server.close(resolve))
}

const starts = { express: startExpress, fastify: startFastify, hono: startHono, fetch: startFetch }

type Ask = {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
const crawler = { 'user-agent': 'Googlebot/2.1', 'sec-purpose': 'prefetch' }
const asks: readonly Ask[] = [
  { method: 'GET', path: '/articles/tides' },
  { method: 'GET', path: '/articles/unknown', headers: crawler },
  { method: 'HEAD', path: '/articles/tides', headers: crawler },
  {
    method: 'GET',
    path: '/articles/tides?tally=cancelled',
    headers: { cookie: 'tally-rehearsal=x; theme=dark' },
  },
  { method: 'GET', path: '/articles/tides', headers: { 'if-none-match': '*' } },
  { method: 'GET', path: '/members' },
  ...[
    '',
    '/',
    '/buy?sku=tides',
    '/sign-on',
    '/callback',
    '/sign-out',
    '/rehearse',
    '/rehearse?key=wrong',
    '/nothing',
  ].map((path) => ({ method: 'GET', path: `/tally${path}` })),
  { method: 'HEAD', path: '/tally/buy?sku=tides' },
  { method: 'PUT', path: '/tally/buy' },
  { method: 'OPTIONS', path: '/tally/buy' },
  { method: 'POST', path: '/tally/sign-out', headers: { 'content-type': form }, body: 'from=here' },
  {
    method: 'POST',
    path: '/tally/sign-out',
    headers: { 'content-type': 'text/xml' },
    body: '<a/>',
  },
  {
    method: 'POST',
    path: '/tally/own',
    headers: { 'content-type': 'text/plain' },
    body: 'a body that is read',
  },
]
const forNetwork: readonly Ask[] = [
  ...['ticket', 'events', 'backchannel-logout'].flatMap((name) => [
    { method: 'GET', path: `/tally/${name}` },
    {
      method: 'POST',
      path: `/tally/${name}`,
      headers: { 'content-type': form },
      body: 'logout_token=x.y.z',
    },
    {
      method: 'POST',
      path: `/tally/${name}`,
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    },
  ]),
]

/** All that went over the wire, but for the moment and the port. */
async function answerBytes(
  port: number,
  { method, path, headers = {}, body = '' }: Ask,
): Promise<string> {
  const sent = { ...headers, ...(body === '' ? {} : { 'content-length': String(body.length) }) }
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers: sent }, resolve)
    outgoing.on('error', reject)
    outgoing.end(body)
  })
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const lines = [`${incoming.statusCode} ${incoming.statusMessage}`]
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = incoming.rawHeaders.slice(at, at + 2)
    lines.push(`${name}: ${name.toLowerCase() === 'date' ? 'now' : value}`)
  }
  const text = `${lines.join('\n')}\n\n${Buffer.concat(chunks).toString('latin1')}`
  return text.replaceAll(String(port), 'PORT')
}

async function withSites(
  start: Start,
  run: (bare: number, rehearsing: number, network: StandInNetwork) => Promise<void>,
): Promise<void> {
  const [bare, rehearsing] = [await findFreePort(), await findFreePort()]
  const network = createStandInNetwork({ issuer: 'https://network.example', clock: systemClock })
  const { key, publicKey } = createMerchantKey('k1')
  const site = `http://127.0.0.1:${rehearsing}`
  network.addMerchant({ id: 'mer_a', site, publicKey })
  const stopBare = await start(undefined, bare)
  const stop = await start(
    {
      network: network.issuer,
      merchant: 'mer_a',
      key: { ...key },
      site,
      secret: 'a secret of at least thirty-two bytes',
      offers: [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }],
      meter: { freeCount: 1, every: 'month', timeZone: 'UTC' },
      rehearsal: secret,
      http: { fetch: (url, init) => network.fetch(url, init) },
      log: () => undefined,
    },
    rehearsing,
  )
  try {
    await run(bare, rehearsing, network)
  } finally {
    await Promise.all([stopBare(), stop()])
  }
}

for (const [name, start] of Object.entries(starts)) {
  test(`${name}: a crawler and a stranger get the bytes of the site without the engine`, async () => {
    await withSites(start, async (bare, rehearsing, network) => {
      const compare = async ({ method, path, ...how }: Ask): Promise<void> => {
        const ask = { method, path, ...how }
        const expected = await answerBytes(bare, ask)
        assert.equal(await answerBytes(rehearsing, ask), expected, `${method} ${path}`)
      }
      for (const ask of asks) await compare(ask)
      // Only what claims to be the network's own word is held against the network's keys.
      assert.equal(network.countCalls('/.well-known/openid-configuration'), 0)
      for (const ask of forNetwork) await compare(ask)
    })
  })

  test(`${name}: who opened the secret link sees gate and prices, and buys`, async () => {
    await withSites(start, async (bare, rehearsing, network) => {
      const site = `http://127.0.0.1:${rehearsing}`
      const browser = createBrowser((request) =>
        new URL(request.url).origin === network.issuer
          ? network.fetch(request)
          : requestOverHttp(request),
      )
      const isFront = (url: URL): boolean => url.href === `${site}/`
      const link = `${site}/tally/rehearse?key=${encodeURIComponent(secret)}`
      await browser.open(link, { stopAt: isFront })
      const page = `${site}/articles/tides`
      const free = await browser.open(page)
      assert.deepEqual(
        [free.response.status, free.response.headers.get('cache-control')],
        [200, 'private, no-store'],
      )
      // The site's own cookie and the meter's stand beside one another.
      assert.deepEqual(free.response.headers.getSetCookie().length, 2)
      browser.setCookie(new URL(site).host, `tally-meter-${rehearsing}`, 'gone')
      const bought = await browser.open(`${site}/tally/buy?sku=tides&return=%2Farticles%2Ftides`)
      assert.deepEqual([bought.url, bought.response.status], [page, 200])
      assert.equal(network.purchases().length, 1)
      assert.match((await browser.open(`${site}/members`)).text, /Welcome/)
      // The network's own word is heard while nobody else sees the engine.
      const body = new URLSearchParams({ logout_token: await network.logoutToken('mer_a') })
      const told = await requestOverHttp(
        new Request(`${site}/tally/backchannel-logout`, { method: 'POST', body }),
      )
      assert.equal(told.status, 200)
      await browser.open(`${link}&end=1`, { stopAt: isFront })
      const ask = { method: 'GET', path: '/articles/tides' }
      assert.equal(await answerBytes(rehearsing, ask), await answerBytes(bare, ask))
      assert.match((await browser.open(page)).text, /All of tides/)
    })
  })
}
