// What becomes of a visit: content, an offer, or an answer of the engine's own.
import { EngineFailure } from './failures.ts'
import { readNotice, withoutNotice } from './local-path.ts'
import { findSession } from './parts.ts'
import type { Parts } from './parts.ts'
import { readSeconds } from './platform/clock.ts'
import type { Soon } from './platform/soon.ts'
import { whenKnown } from './platform/soon.ts'
import { answerFailure } from './routes/handle-request.ts'
import { redirectTo } from './routes/set-out.ts'
import { buyPath, signOnPath, viewSale, viewVisitor } from './sale.ts'
import type { Sale, Visitor } from './sale.ts'
import { decideAccess } from './sessions/session.ts'
import type { Access, Entitlement } from './sessions/session.ts'
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

/** For adapters: who owns what is asked for is let in at once, and nobody is waited for. */
export type Decisions = {
  readonly sell: (visit: Visit, sku: string) => Soon<SellDecision>
  readonly members: (visit: Visit) => Soon<MembersDecision>
  readonly visitor: (visit: Visit) => Soon<Visitor>
}

export function createDecisions(parts: Parts): Decisions {
  /** Who brings no cookie is judged by no clock. */
  const inTime = <Value>(visit: Visit, decide: () => Soon<Value>): Soon<Value> => {
    if (!parts.isClockFollowed() || visit.headers.get('cookie') === null) return decide()
    const following = parts.followClock()
    return following === undefined ? decide() : following.then(decide)
  }
  return {
    sell: (visit, sku) => inTime(visit, () => decideSale(parts, visit, sku)),
    members: (visit) => inTime(visit, () => decideMembers(parts, visit)),
    visitor: (visit) =>
      inTime(visit, () =>
        whenKnown(findSession(parts, visit), (session) =>
          viewVisitor(session, readSeconds(parts.clock)),
        ),
      ),
  }
}

function decideSale(parts: Parts, visit: Visit, sku: string): Soon<SellDecision> {
  const nowSeconds = readSeconds(parts.clock)
  return whenKnown(findSession(parts, visit), (session) => {
    const visitor = viewVisitor(session, nowSeconds)
    const access = decideAccess(session, sku, nowSeconds)
    if (access.kind === 'open') return { kind: 'open', visitor, entitlement: access.entitlement }
    return offerItem(parts, visit, { sku, access, visitor })
  })
}

async function offerItem(
  parts: Parts,
  visit: Visit,
  asked: { readonly sku: string; readonly access: Access; readonly visitor: Visitor },
): Promise<SellDecision> {
  const { sku, access, visitor } = asked
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

function decideMembers(parts: Parts, visit: Visit): Soon<MembersDecision> {
  return whenKnown(findSession(parts, visit), (session) =>
    session === undefined
      ? { kind: 'answer', response: askToSignOn(parts, visit) }
      : { kind: 'open', visitor: viewVisitor(session, readSeconds(parts.clock)) },
  )
}

function askToSignOn(parts: Parts, visit: Visit): Response {
  const url = new URL(visit.url)
  if (!isNavigation(visit) || readNotice(url) !== undefined) {
    const failure = new EngineFailure('sign_on_required', 'nobody is signed on')
    return answerFailure(parts, failure, url)
  }
  return redirectTo(signOnPath(withoutNotice(url.pathname + url.search)))
}

/** A page that a person opens, as against a script's or an image's request, which cannot sign on. */
function isNavigation({ method, headers }: Visit): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const mode = headers.get('sec-fetch-mode')
  return mode === null || mode === 'navigate'
}
