// The engine around fetch-style handlers: Request in, Response out (Next.js, Workers, Deno, Bun).
import type { SellDecision } from '../decide-visit.ts'
import { openEngine } from '../engine.ts'
import { openHeaders } from '../open-headers.ts'
import type { Engine } from '../engine.ts'
import { whenKnown } from '../platform/soon.ts'
import type { Sale, Visitor } from '../sale.ts'
import type { EngineSettings } from '../settings.ts'
import { createDecidedVisitors } from './framework.ts'

type Closed = Exclude<SellDecision, { readonly kind: 'open' }>

export type FetchHandler = (request: Request) => Response | Promise<Response>
export type VisitHandler = (request: Request, visitor: Visitor) => Response | Promise<Response>

export type FetchTally = {
  /** Answers the engine's own addresses; undefined for all others. */
  readonly routes: (request: Request) => Promise<Response | undefined>
  /** Wraps a handler: it runs for who has bought; a teaser answers everybody else. */
  readonly sell: (
    pick: (request: Request) => string | undefined,
    content: VisitHandler,
    teaser?: (request: Request, sale: Sale) => Response | Promise<Response>,
  ) => FetchHandler
  readonly members: (content: VisitHandler) => FetchHandler
  readonly visitor: (request: Request) => Promise<Visitor>
  readonly engine: Engine
}

/**
 * The engine around handlers that take a `Request` and answer a `Response`.
 * @throws TypeError naming a setting that cannot work.
 *
 * @example
 * ```ts
 * import { readSettings } from '@tallystick/merchant'
 * import { createTally } from '@tallystick/merchant/fetch'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const tally = createTally({ ...readSettings(process.env), offers })
 * const article = tally.sell(() => 'tides', () => new Response('All of the tides'))
 * const answer = async (request: Request) => (await tally.routes(request)) ?? article(request)
 * const page = await answer(new Request('https://shoreline.example/articles/tides'))
 * page.status // → 402
 * ```
 */
export function createTally(settings: EngineSettings): FetchTally {
  const { engine, decisions } = openEngine(settings)
  const decided = createDecidedVisitors<Request>()
  return {
    routes: (request) => engine.handle(request),
    sell: (pick, content, teaser) => {
      const close = async (decision: Closed, request: Request): Promise<Response> => {
        if (decision.kind === 'answer') return decision.response
        if (teaser === undefined) return engine.offerPage(decision.sale)
        return withHeaders(await teaser(request, decision.sale), openHeaders)
      }
      return (request) => {
        const sku = pick(request)
        if (sku === undefined) {
          return whenKnown(decisions.visitor(request), (visitor) => content(request, visitor))
        }
        return whenKnown(decisions.sell(request, sku), (decision) => {
          if (decision.kind !== 'open') return close(decision, request)
          decided.note(request, decision)
          return whenKnown(content(request, decision.visitor), (page) =>
            withHeaders(page, decision.headers),
          )
        })
      }
    },
    members: (content) => (request) =>
      whenKnown(decisions.members(request), (decision) =>
        decision.kind === 'answer'
          ? decision.response
          : whenKnown(content(request, decision.visitor), (page) =>
              withHeaders(page, decision.headers),
            ),
      ),
    visitor: async (request) => decided.find(request) ?? engine.visitor(request),
    engine,
  }
}

/** A copy where it must be: responses of another fetch, or of a cache, cannot be changed. */
function withHeaders(response: Response, added: Readonly<Record<string, string>>): Response {
  // Where nothing is added nothing is looked at either: some servers then send other headers.
  if (Object.keys(added).length === 0) return response
  try {
    setHeaders(response, added)
    return response
  } catch {
    const copy = new Response(response.body, response)
    setHeaders(copy, added)
    return copy
  }
}

function setHeaders({ headers }: Response, added: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(added)) {
    if (name === 'set-cookie') headers.append(name, value)
    else headers.set(name, value)
  }
}
