// What a user writes in TypeScript: compiled here against the sources, and by the tests against the packed types. It
// is never run.
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { createEngine, failures, openHeaders, readSettings } from '@tallystick/merchant'
import type { FailureCode, MerchantKey, NetworkEvent, Offer } from '@tallystick/merchant'
import { createTally as createExpressTally } from '@tallystick/merchant/express'
import { createTally as createFastifyTally } from '@tallystick/merchant/fastify'
import { createTally as createHonoTally } from '@tallystick/merchant/hono'
import { createSite } from './user-fetch-site.ts'

const key: MerchantKey = { kty: 'OKP', crv: 'Ed25519', x: '…', d: '…', kid: 'sig-1' }
const seen = new Map<string, NetworkEvent>()

const settings = {
  ...readSettings({}),
  key,
  offers: (sku: string): Offer => ({
    sku,
    title: sku,
    price: { amount: '0.25', currency: 'USD' },
  }),
  onEvent: (event: NetworkEvent) => void seen.set(event.id, event),
}

const forExpress = createExpressTally(settings)
const sold = forExpress.sell(
  (request) => request.path.slice(1),
  (_, response, sale) => response.send(sale.buyLabel),
)
express()
  .use(forExpress.routes)
  .get('/articles', sold, (_, response) => response.send('All of the tides'))

const forFastify = createFastifyTally(settings)
const server = fastify()
await server.register(forFastify.routes)
server.get('/members', { preHandler: forFastify.members() }, () => 'Welcome')

const forHono = createHonoTally(settings)
new Hono()
  .use(forHono.routes)
  .get('/members', forHono.members(), (context) => context.text('Welcome'))

async function answer(request: Request): Promise<Response> {
  const decision = await createEngine(settings).sell(request, 'tides')
  if (decision.kind === 'answer') return decision.response
  const code: FailureCode = 'offer_unknown'
  return decision.kind === 'open'
    ? new Response('All of the tides', { headers: openHeaders })
    : new Response(failures[code].title)
}
const request = new Request('https://shoreline.example/articles')
await Promise.all([answer(request), createSite(settings)(request)])
