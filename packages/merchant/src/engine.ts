// The engine: conducts sales and sign-ons at a merchant's site. Web-standard requests in, responses out.
import { createDecisions } from './decide-visit.ts'
import type { Decisions, MembersDecision, SellDecision } from './decide-visit.ts'
import type { ReceiptAnswer } from './network/receipts.ts'
import { renderOfferPage } from './pages/offer-page.ts'
import { createParts } from './parts.ts'
import type { Clock } from './platform/clock.ts'
import { handleRequest } from './routes/handle-request.ts'
import { buyPath, signOnPath } from './sale.ts'
import type { Sale, Visitor } from './sale.ts'
import type { EngineSettings } from './settings.ts'
import type { Visit } from './visit.ts'

export type Engine = {
  /** Answers the engine's own addresses below `/tally/`; undefined for the site's own pages. */
  readonly handle: (request: Request) => Promise<Response | undefined>
  readonly sell: (visit: Visit, sku: string) => Promise<SellDecision>
  readonly members: (visit: Visit) => Promise<MembersDecision>
  readonly visitor: (visit: Visit) => Promise<Visitor>
  readonly offerPage: (sale: Sale) => Response
  readonly buyPath: (sku: string, returnPath: string) => string
  readonly signOnPath: (returnPath: string, how?: { readonly silent: boolean }) => string
  /** Verifies a receipt that came another way (an API client that shows what it has bought). */
  readonly checkReceipt: (receipt: string) => Promise<ReceiptAnswer>
  /** By which access ends, which at a sandbox is moved: what a page says of today, it reads there. */
  readonly clock: Clock
  /** The address that requests are read against, whatever their Host header says. */
  readonly site: string
}

/**
 * The engine around web-standard requests and responses; the adapters put it into a framework.
 * @throws TypeError naming a setting that cannot work.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const engine = createEngine({ ...readSettings(process.env), offers })
 *
 * async function answer(request: Request): Promise<Response> {
 *   const own = await engine.handle(request)
 *   if (own !== undefined) return own
 *   const decision = await engine.sell(request, 'tides')
 *   if (decision.kind === 'answer') return decision.response
 *   if (decision.kind === 'offer') return engine.offerPage(decision.sale)
 *   return new Response('All of the tides', { headers: decision.headers })
 * }
 * const page = await answer(new Request('https://shoreline.example/articles/tides'))
 * page.status // → 402
 * createEngine({ ...readSettings(process.env), secret: 'short' }) // → throws TypeError
 * ```
 */
export function createEngine(settings: EngineSettings): Engine {
  return openEngine(settings).engine
}

/**
 * For adapters, which go on at once where a decision is made at once.
 * @internal
 */
export function openEngine(settings: EngineSettings): {
  readonly engine: Engine
  readonly decisions: Decisions
} {
  const parts = createParts(settings)
  const decisions = createDecisions(parts)
  const engine: Engine = {
    handle: (request) => handleRequest(parts, request),
    sell: async (visit, sku) => decisions.sell(visit, sku),
    members: async (visit) => decisions.members(visit),
    visitor: async (visit) => decisions.visitor(visit),
    offerPage: (sale) => renderOfferPage(sale, parts.siteName),
    buyPath,
    signOnPath,
    checkReceipt: async (receipt) => {
      await parts.followClock()
      return await parts.checkReceipt(receipt)
    },
    clock: parts.clock,
    site: settings.site,
  }
  return { engine, decisions }
}
