// Each adapter with its real framework on a real socket: a visitor's whole way, and what differs between them.
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import test from 'node:test'
import { serve } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import type { EngineSettings } from '../settings.ts'
import { findFreePort, requestOverHttp } from '../testing/site-on-a-port.ts'
import { createMerchantKey } from '../testing/stand-in-keys.ts'
import { createStandInNetwork } from '../testing/stand-in-network.ts'
import type { StandInNetwork } from '../testing/stand-in-network.ts'
import { visitSite } from '../testing/visit-site.ts'
import { systemClock } from '../platform/clock.ts'
import { createTally as createExpressTally } from './express.ts'
import { createTally as createFastifyTally } from './fastify.ts'
import { createTally as createFetchTally } from './fetch.ts'
import { createTally as createHonoTally } from './hono.ts'

type Started = { readonly close: () => Promise<void> }
type Settings = Omit<EngineSettings, 'isOwnReader'>
type Start = (settings: Settings, port: number, isBare: boolean) => Promise<Started>

const closing = (server: { close: (done: () => void) => unknown }): Started => ({
  close: () => new Promise((resolve) => void server.close(() => resolve())),
})

const startExpress: Start = async (settings, port, isBare) => {
  const tally = createExpressTally(settings)
  const app = express()
  // A site that parses forms itself must not starve the back channel.
  if (!isBare) app.use(express.urlencoded({ extended: false }), express.json())
  app.use(tally.routes)
  const pick = (request: express.Request): string | undefined => {
    const { sku } = request.params
    return sku === 'free' ? undefined : String(sku)
  }
  const teaser = (_request: express.Request, response: express.Response, sale: object): void => {
    response.status(200).send(`teaser ${JSON.stringify(sale)}`)
  }
  app.get('/articles/:sku', tally.sell(pick), (request, response) => {
    response.send(`All of ${String(request.params['sku'])}`)
  })
  app.get('/teased/:sku', tally.sell(pick, teaser), (_request, response) =>
    response.send('content'),
  )
  app.get('/members', tally.members(), (_request, response) => response.send('Welcome'))
  app.get('/who', async (request, response) => {
    response.json({ signedOn: (await tally.visitor(request)).signedOn })
  })
  const server = app.listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return closing(server)
}

const startFastify: Start = async (settings, port, isBare) => {
  const tally = createFastifyTally(settings)
  const app = fastify()
  if (!isBare) {
    const type = 'application/x-www-form-urlencoded'
    app.addContentTypeParser(type, { parseAs: 'string' }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))))
    })
  }
  await app.register(tally.routes)
  const skuOf = (request: { params: unknown }): string => (request.params as { sku: string }).sku
  const pick = (request: { params: unknown }): string | undefined =>
    skuOf(request) === 'free' ? undefined : skuOf(request)
  app.get(
    '/articles/:sku',
    { preHandler: tally.sell(pick) },
    (request) => `All of ${skuOf(request)}`,
  )
  const teaser = tally.sell(pick, (_request, _reply, sale) => `teaser ${JSON.stringify(sale)}`)
  app.get('/teased/:sku', { preHandler: teaser }, () => 'content')
  app.get('/members', { preHandler: tally.members() }, () => 'Welcome')
  app.get('/who', async (request) => ({ signedOn: (await tally.visitor(request)).signedOn }))
  await app.listen({ port, host: '127.0.0.1' })
  return { close: () => app.close() }
}

const startHono: Start = async (settings, port) => {
  const tally = createHonoTally(settings)
  const app = new Hono()
  app.use(tally.routes)
  const pick = (sku: string | undefined): string | undefined => (sku === 'free' ? undefined : sku)
  app.get(
    '/articles/:sku',
    tally.sell((context) => pick(context.req.param('sku'))),
    (context) => context.text(`All of ${context.req.param('sku')}`),
  )
  const teaser = tally.sell(
    (context) => pick(context.req.param('sku')),
    (context, sale) => context.text(`teaser ${JSON.stringify(sale)}`),
  )
  app.get('/teased/:sku', teaser, (context) => context.text('content'))
  app.get('/members', tally.members(), (context) => context.text('Welcome'))
  app.get('/who', async (context) =>
    context.json({ signedOn: (await tally.visitor(context)).signedOn }),
  )
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  return closing(server)
}

const startFetch: Start = async (settings, port) => {
  const tally = createFetchTally(settings)
  const pathOf = (request: Request): string => new URL(request.url).pathname
  const pick = (request: Request): string | undefined => {
    const sku = pathOf(request).split('/')[2]
    return sku === 'free' ? undefined : sku
  }
  const pages: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    articles: tally.sell(pick, (request) => new Response(`All of ${pick(request) ?? 'free'}`)),
    teased: tally.sell(
      pick,
      () => new Response('content'),
      (_request, sale) => new Response(`teaser ${JSON.stringify(sale)}`),
    ),
    members: tally.members(() => new Response('Welcome')),
    who: async (request) => Response.json({ signedOn: (await tally.visitor(request)).signedOn }),
  }
  const answer = async (request: Request): Promise<Response> => {
    const own = await tally.routes(request)
    const page = pages[pathOf(request).split('/')[1] ?? '']
    return own ?? page?.(request) ?? new Response('not found', { status: 404 })
  }
  const server = serve({ fetch: answer, port, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  return closing(server)
}

const starts: Readonly<Record<string, Start>> = {
  express: startExpress,
  fastify: startFastify,
  hono: startHono,
  fetch: startFetch,
}

async function withSite(
  start: Start,
  isBare: boolean,
  run: (network: StandInNetwork, site: string) => Promise<void>,
): Promise<void> {
  const port = await findFreePort()
  const site = `http://127.0.0.1:${port}`
  const network = createStandInNetwork({ issuer: 'https://network.example', clock: systemClock })
  const { key, publicKey } = createMerchantKey('k1')
  network.addMerchant({ id: 'mer_a', site, publicKey })
  const settings: Settings = {
    network: network.issuer,
    merchant: 'mer_a',
    key: { ...key },
    site,
    secret: 'a secret of at least thirty-two bytes',
    offers: [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }],
    http: { fetch: (url, init) => network.fetch(url, init) },
    log: () => undefined,
  }
  const started = await start(settings, port, isBare)
  try {
    await run(network, site)
  } finally {
    await started.close()
  }
}

for (const [name, start] of Object.entries(starts)) {
  test(`${name}: look, buy, read, join, leave`, async () => {
    await withSite(start, true, (network, site) => visitSite(network, site, 'mer_a'))
  })
  test(`${name}: the same on a site that parses forms itself`, async () => {
    await withSite(start, false, (network, site) => visitSite(network, site, 'mer_a'))
  })
  test(`${name}: teasers, free items, and who is there`, async () => {
    await withSite(start, true, async (_network, site) => {
      const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
        requestOverHttp(new Request(site + path, { headers }))
      const teased = await get('/teased/tides')
      const text = await teased.text()
      assert.match(text, /^teaser /)
      assert.match(text, /"buyLabel":"Buy for \$0\.25"/)
      assert.match(text, /return=%2Fteased%2Ftides/)
      assert.equal(teased.headers.get('cache-control'), 'private, no-store')
      assert.match(await (await get('/articles/free')).text(), /All of free/)
      assert.equal((await get('/articles/unknown')).status, 404)
      assert.deepEqual(await (await get('/who')).json(), { signedOn: false })
      // The Host header is the visitor's word and changes nothing.
      const spoofed = await get('/members', {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
      })
      assert.equal(spoofed.headers.get('location'), '/tally/sign-on?return=%2Fmembers')
    })
  })
}
test('a free port is one that can be listened on', async () => {
  const server = serve({ fetch: () => new Response(), port: await findFreePort() })
  await new Promise((resolve) => server.once('listening', resolve))
  assert.ok((server.address() as AddressInfo).port > 0)
  await closing(server).close()
})
