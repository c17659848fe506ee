// The engine: conducts sales and sign-ons at a merchant's site. Web-standard requests in, responses out.
import { EngineFailure } from './failures.ts'
import { readNotice, withoutNotice } from './local-path.ts'
import type { ReceiptAnswer } from './network/receipts.ts'
import { renderOfferPage } from './pages/offer-page.ts'
import { createParts, findSession } from './parts.ts'
import type { Parts } from './parts.ts'
import { readSeconds } from './platform/clock.ts'
import type { Clock } from './platform/clock.ts'
import { answerFailure, handleRequest } from './routes/handle-request.ts'
import { redirectTo } from './routes/set-out.ts'
import { buyPath, signOnPath, viewSale, viewVisitor } from './sale.ts'
import type { Sale, Visitor } from './sale.ts'
import { decideAccess } from './sessions/session.ts'
import type { Entitlement } from './sessions/session.ts'
import type { EngineSettings } from './settings.ts'
import type { Visit } from './visit.ts'

/**
 * What to do with a request for something that is sold.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const engine = createEngine({ ...readSettings(process.env), offers })
 * const visit = new Request('https://shoreline.example/articles/tides')
 * const decision = await engine.sell(visit, 'tides')
 * const label = decision.kind === 'offer' ? decision.sale.buyLabel : undefined // → 'Buy for $0.25'
 * ```
 */
export type SellDecision =
  /** Show the content, with `openHeaders`. */
  | { readonly kind: 'open'; readonly visitor: Visitor; readonly entitlement: Entitlement }
  /** Show a teaser; `offerPage(sale)` is one. */
  | { readonly kind: 'offer'; readonly sale: Sale }
  /** Send this answer: a redirect, or a failure. */
  | { readonly kind: 'answer'; readonly response: Response }

export type MembersDecision =
  | { readonly kind: 'open'; readonly visitor: Visitor }
  | { readonly kind: 'answer'; readonly response: Response }

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
 * On content that was paid for: no cache in between may hand it to the next visitor.
 *
 * @example
 * ```ts
 * import { openHeaders } from '@tallystick/merchant'
 *
 * const content = new Response('All of the tides', { headers: openHeaders })
 * content.headers.get('cache-control') // → 'private, no-store'
 * ```
 */
export const openHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  vary: 'cookie',
}

/**
 * The engine around web-standard requests and responses; the adapters put it into a framework.
 * @throws TypeError naming a setting that cannot work.
 *
 * @example
 * ```ts
 * import { createEngine, openHeaders, readSettings } from '@tallystick/merchant'
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
 *   return new Response('All of the tides', { headers: openHeaders })
 * }
 * const page = await answer(new Request('https://shoreline.example/articles/tides'))
 * page.status // → 402
 * createEngine({ ...readSettings(process.env), secret: 'short' }) // → throws TypeError
 * ```
 */
export function createEngine(settings: EngineSettings): Engine {
  const parts = createParts(settings)
  /** Who brings no cookie is judged by no clock. */
  const inTime = <Value>(visit: Visit, decide: () => Promise<Value>): Promise<Value> => {
    const following = visit.headers.get('cookie') === null ? undefined : parts.followClock()
    // Nearly always nothing is due, and nobody pauses for it.
    return following === undefined ? decide() : following.then(decide)
  }
  return {
    handle: (request) => handleRequest(parts, request),
    sell: (visit, sku) => inTime(visit, () => decideSale(parts, visit, sku)),
    members: (visit) => inTime(visit, () => decideMembers(parts, visit)),
    visitor: (visit) =>
      inTime(visit, async () =>
        viewVisitor(await findSession(parts, visit), readSeconds(parts.clock)),
      ),
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
}

async function decideSale(parts: Parts, visit: Visit, sku: string): Promise<SellDecision> {
  const nowSeconds = readSeconds(parts.clock)
  const session = await findSession(parts, visit)
  const visitor = viewVisitor(session, nowSeconds)
  const access = decideAccess(session, sku, nowSeconds)
  if (access.kind === 'open') return { kind: 'open', visitor, entitlement: access.entitlement }
  const url = new URL(visit.url)
  const found = await parts.findOffer(sku)
  if (found === undefined) {
    const failure = new EngineFailure('offer_unknown', 'no offer has this sku')
    return { kind: 'answer', response: answerFailure(parts, failure, url) }
  }
  const notice = readNotice(url)
  const path = url.pathname + url.search
  // Whoever has just come back without success is not sent round again.
  if (access.kind === 'renew' && notice === undefined && isNavigation(visit)) {
    return { kind: 'answer', response: redirectTo(buyPath(sku, path)) }
  }
  const from = { path, visitor, ...(notice === undefined ? {} : { notice }) }
  return { kind: 'offer', sale: viewSale(found, from) }
}

async function decideMembers(parts: Parts, visit: Visit): Promise<MembersDecision> {
  const session = await findSession(parts, visit)
  if (session !== undefined) {
    return { kind: 'open', visitor: viewVisitor(session, readSeconds(parts.clock)) }
  }
  const url = new URL(visit.url)
  if (!isNavigation(visit) || readNotice(url) !== undefined) {
    const failure = new EngineFailure('sign_on_required', 'nobody is signed on')
    return { kind: 'answer', response: answerFailure(parts, failure, url) }
  }
  const path = withoutNotice(url.pathname + url.search)
  return { kind: 'answer', response: redirectTo(signOnPath(path)) }
}

/** A page that a person opens, as against a script's or an image's request, which cannot sign on. */
function isNavigation({ method, headers }: Visit): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const mode = headers.get('sec-fetch-mode')
  return mode === null || mode === 'navigate'
}
