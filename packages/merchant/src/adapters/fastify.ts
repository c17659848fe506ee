// The engine in a Fastify application.
import type {
  FastifyPluginAsync,
  FastifyReply,
  FastifyRequest,
  preHandlerAsyncHookHandler,
} from 'fastify'
import { openEngine } from '../engine.ts'
import type { Engine } from '../engine.ts'
import type { Sale, Visitor } from '../sale.ts'
import type { Visit } from '../visit.ts'
import { createDecidedVisitors, readAdapterSettings } from './framework.ts'
import type { AdapterSettings } from './framework.ts'
import { createWebRequest, noteSource, sourceOf, viewRequest } from './web-request.ts'

export type FastifyTally = {
  /** `app.register(tally.routes)`. */
  readonly routes: FastifyPluginAsync
  /** A preHandler: passes who has bought; a teaser answers everybody else with what it returns. */
  readonly sell: (
    pick: (request: FastifyRequest) => string | undefined,
    teaser?: (request: FastifyRequest, reply: FastifyReply, sale: Sale) => unknown,
  ) => preHandlerAsyncHookHandler
  readonly members: () => preHandlerAsyncHookHandler
  readonly visitor: (request: FastifyRequest) => Promise<Visitor>
  readonly engine: Engine
}

/** Of forms, and of what the network tells: that is verified byte for byte. */
const ownTypes = ['application/x-www-form-urlencoded', 'application/json']
const bodyBytesMax = 16 * 1024

/**
 * The engine as a plugin and as preHandlers for Fastify.
 * @throws TypeError naming a setting that cannot work.
 *
 * @example
 * ```ts
 * import fastify from 'fastify'
 * import { readSettings } from '@tallystick/merchant'
 * import { createTally } from '@tallystick/merchant/fastify'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const tally = createTally({ ...readSettings(process.env), offers })
 * const app = fastify()
 * app.register(tally.routes)
 * app.get('/articles/tides', { preHandler: tally.sell(() => 'tides') }, () => 'All of the tides')
 * const page = await app.inject('/articles/tides')
 * page.statusCode // → 402
 * ```
 */
export function createTally(settings: AdapterSettings<FastifyRequest>): FastifyTally {
  const requestOf = (visit: Visit): FastifyRequest => sourceOf(visit) as FastifyRequest
  const { engine, decisions } = openEngine(readAdapterSettings(settings, requestOf))
  const decided = createDecidedVisitors<FastifyRequest>()
  const view = (request: FastifyRequest): Visit => viewRequest(engine.site, request)
  return {
    routes: (app) => {
      // Inside this plugin alone, so that the site's own way of reading bodies stays as it is.
      app.removeContentTypeParser(ownTypes)
      const options = { parseAs: 'string', bodyLimit: bodyBytesMax } as const
      app.addContentTypeParser(ownTypes, options, (_request, body, done) => {
        done(null, body)
      })
      // Before a body is read: what this plugin would refuse of it, the site would not.
      app.addHook('onRequest', (request, reply, done) => {
        if (decisions.isLeftAlone(view(request))) reply.callNotFound()
        else done()
      })
      const answer = async (
        request: FastifyRequest,
        reply: FastifyReply,
      ): Promise<FastifyReply> => {
        const response = await engine.handle(toWebRequest(engine, request))
        if (response !== undefined) return send(reply, response)
        reply.callNotFound()
        return reply
      }
      app.get('/tally/*', answer)
      app.post('/tally/*', answer)
      return Promise.resolve()
    },
    sell: (pick, teaser) => async (request, reply) => {
      const sku = pick(request)
      if (sku === undefined) return undefined
      const decision = await decisions.sell(view(request), sku)
      if (decision.kind === 'answer') return send(reply, decision.response)
      if (decision.kind === 'open') {
        decided.note(request, decision)
        // Returning nothing lets Fastify go on to the handler.
        reply.headers(decision.headers)
        return undefined
      }
      reply.header('cache-control', 'private, no-store')
      if (teaser === undefined) return send(reply, engine.offerPage(decision.sale))
      const page = await teaser(request, reply, decision.sale)
      return reply.sent ? reply : reply.send(page)
    },
    members: () => async (request, reply) => {
      const decision = await decisions.members(view(request))
      if (decision.kind === 'answer') return send(reply, decision.response)
      reply.headers(decision.headers)
      return undefined
    },
    visitor: async (request) => decided.find(request) ?? engine.visitor(view(request)),
    engine,
  }
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(await response.text())
}

function toWebRequest(engine: Engine, request: FastifyRequest): Request {
  const { body } = request
  const made = createWebRequest({
    site: engine.site,
    target: request.originalUrl,
    method: request.method,
    headers: request.headers,
    ...(typeof body === 'string' ? { body } : {}),
  })
  return noteSource(made, request)
}
