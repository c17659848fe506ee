// The engine in an Express application (Express 4 and 5).
import type {
  NextFunction,
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'
import { openEngine } from '../engine.ts'
import type { Engine } from '../engine.ts'
import type { SellDecision } from '../decide-visit.ts'
import type { Soon } from '../platform/soon.ts'
import { whenKnown } from '../platform/soon.ts'
import type { Sale, Visitor } from '../sale.ts'
import type { Visit } from '../visit.ts'
import { createDecidedVisitors, readAdapterSettings } from './framework.ts'
import type { AdapterSettings } from './framework.ts'
import {
  createWebRequest,
  isOwnTarget,
  noteSource,
  sendWebResponse,
  sourceOf,
  viewRequest,
} from './web-request.ts'

type Closed = Exclude<SellDecision, { readonly kind: 'open' }>

export type ExpressTally = {
  /** Put before the site's own routes: `app.use(tally.routes)`. */
  readonly routes: RequestHandler
  /**
   * Lets a request pass that has bought the sku which `pick` names; undefined is free. Everybody else
   * sees the teaser, or without one the engine's own offer page.
   */
  readonly sell: (
    pick: (request: ExpressRequest) => string | undefined,
    teaser?: (request: ExpressRequest, response: ExpressResponse, sale: Sale) => unknown,
  ) => RequestHandler
  /** Lets customers pass who are signed on; others sign on first. */
  readonly members: () => RequestHandler
  readonly visitor: (request: ExpressRequest) => Promise<Visitor>
  readonly engine: Engine
}

/**
 * The engine as middleware for Express, 4 and 5.
 * @throws TypeError naming a setting that cannot work.
 *
 * @example
 * ```ts
 * import express from 'express'
 * import { readSettings } from '@tallystick/merchant'
 * import { createTally } from '@tallystick/merchant/express'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const tally = createTally({ ...readSettings(process.env), offers })
 * const app = express()
 * app.use(tally.routes)
 * app.get('/articles/tides', tally.sell(() => 'tides'), (_, response) => {
 *   response.send('All of the tides')
 * })
 * const server = app.listen(0)
 * server.close()
 * ```
 */
export function createTally(settings: AdapterSettings<ExpressRequest>): ExpressTally {
  const requestOf = (visit: Visit): ExpressRequest => sourceOf(visit) as ExpressRequest
  const { engine, decisions } = openEngine(readAdapterSettings(settings, requestOf))
  const decided = createDecidedVisitors<ExpressRequest>()
  const view = (request: ExpressRequest): Visit => viewRequest(engine.site, request)
  const answerOwn = handler(async (request, response, next) => {
    const answer = await engine.handle(toWebRequest(engine, request))
    if (answer === undefined) next()
    else await sendWebResponse(answer, response)
  })
  return {
    routes: (request, response, next) => {
      const isAnswered = isOwnTarget(request.originalUrl) && !decisions.isLeftAlone(view(request))
      if (isAnswered) answerOwn(request, response, next)
      else next()
    },
    sell: (pick, teaser) => {
      const close = async (
        decision: Closed,
        request: ExpressRequest,
        response: ExpressResponse,
      ): Promise<void> => {
        if (decision.kind === 'answer') return sendWebResponse(decision.response, response)
        response.set('Cache-Control', 'private, no-store')
        if (teaser === undefined) return sendWebResponse(engine.offerPage(decision.sale), response)
        await teaser(request, response, decision.sale)
      }
      return handler((request, response, next) => {
        const sku = pick(request)
        if (sku === undefined) {
          next()
          return undefined
        }
        return whenKnown(decisions.sell(view(request), sku), (decision) => {
          if (decision.kind !== 'open') return close(decision, request, response)
          decided.note(request, decision)
          open(decision, response, next)
          return undefined
        })
      })
    },
    members: () =>
      handler((request, response, next) =>
        whenKnown(decisions.members(view(request)), (decision) =>
          decision.kind === 'open'
            ? open(decision, response, next)
            : sendWebResponse(decision.response, response),
        ),
      ),
    visitor: async (request) => decided.find(request) ?? engine.visitor(view(request)),
    engine,
  }
}

function open(
  { headers }: { readonly headers: Readonly<Record<string, string>> },
  response: ExpressResponse,
  next: NextFunction,
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'set-cookie') response.append(name, value)
    else response.set(name, value)
  }
  next()
}

/** Express 4 does not wait for promises: what goes wrong is handed on by hand. */
function handler(
  answer: (request: ExpressRequest, response: ExpressResponse, next: NextFunction) => Soon<unknown>,
): RequestHandler {
  return (request, response, next) => {
    const answering = answer(request, response, next)
    if (answering instanceof Promise) answering.catch(next)
  }
}

function toWebRequest(engine: Engine, request: ExpressRequest): Request {
  const made = createWebRequest({
    site: engine.site,
    target: request.originalUrl,
    method: request.method,
    headers: request.headers,
    body: readBody(request),
  })
  return noteSource(made, request)
}

/** A form that the application has parsed already is written out again; the stream is then empty. */
function readBody(request: ExpressRequest): string | ExpressRequest {
  const parsed: unknown = request.body
  if (typeof parsed !== 'object' || parsed === null || !request.readableEnded) return request
  // What the network tells is written in canonical form: written out again, it is the same bytes.
  if (request.is('application/json') !== false) return JSON.stringify(parsed)
  const fields = Object.entries(parsed).filter(([, value]) => typeof value === 'string')
  return new URLSearchParams(fields as [string, string][]).toString()
}
