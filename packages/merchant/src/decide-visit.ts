// What becomes of a visit: content, an offer, or an answer of the engine's own.
import { EngineFailure } from './failures.ts'
import { readNotice, withoutNotice } from './local-path.ts'
import type { FoundOffer } from './offers.ts'
import { openHeaders } from './open-headers.ts'
import { comeBack, isPrefetch } from './prefetch.ts'
import { findSession, isOwnReader, isShownTo } from './parts.ts'
import type { Parts } from './parts.ts'
import { readSeconds } from './platform/clock.ts'
import type { Soon } from './platform/soon.ts'
import { whenKnown } from './platform/soon.ts'
import { answerFailure, isLeftAlone } from './routes/handle-request.ts'
import { redirectTo } from './routes/set-out.ts'
import { buyPath, signOnPath, viewSale, viewStranger, viewVisitor } from './sale.ts'
import type { Sale, Visitor } from './sale.ts'
import { decideAccess } from './sessions/session.ts'
import type { Access, Entitlement, Session } from './sessions/session.ts'
import type { Visit } from './visit.ts'
import { readLanguage } from './words/read-language.ts'

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
  /** Show the content, with these headers. */
  | Opened
  /** Show a teaser; `offerPage(sale)` is one. */
  | { readonly kind: 'offer'; readonly sale: Sale }
  /** Send this answer: a redirect, or a failure. */
  | { readonly kind: 'answer'; readonly response: Response }

type Opened = {
  readonly kind: 'open'
  readonly visitor: Visitor
  /** To be set on the content; `set-cookie`, where it is one of them, beside those of the site. */
  readonly headers: Readonly<Record<string, string>>
} & (
  | { readonly because: 'bought'; readonly entitlement: Entitlement }
  /** Free by the meter, which has counted it; `visitor.meter` says how many are left. */
  | { readonly because: 'metered' }
  /** The site's own subscriber or staff. */
  | { readonly because: 'own_reader' }
  /** The site rehearses, and the visitor is to see nothing of it. */
  | { readonly because: 'rehearsed' }
)

export type MembersDecision =
  | {
      readonly kind: 'open'
      readonly visitor: Visitor
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly kind: 'answer'; readonly response: Response }

/** For adapters: who owns what is asked for is let in at once, and nobody is waited for. */
export type Decisions = {
  readonly sell: (visit: Visit, sku: string) => Soon<SellDecision>
  readonly members: (visit: Visit) => Soon<MembersDecision>
  readonly visitor: (visit: Visit) => Soon<Visitor>
  /** Of an address below `/tally`: it is answered as if there were no engine. */
  readonly isLeftAlone: (visit: Visit) => boolean
}

/** @internal */
export function createDecisions(parts: Parts): Decisions {
  /** Who brings no cookie is judged by no clock. */
  const inTime = <Value>(visit: Visit, decide: () => Soon<Value>): Soon<Value> => {
    if (!parts.isClockFollowed() || visit.headers.get('cookie') === null) return decide()
    const following = parts.followClock()
    return following === undefined ? decide() : following.then(decide)
  }
  /** Whom the engine is to leave alone is found first: nothing is read of them, and nothing asked of the network. */
  const unlessLeftAlone = <Value>(
    visit: Visit,
    leaveAlone: (because: 'own_reader' | 'rehearsed') => Value,
    decide: () => Soon<Value>,
  ): Soon<Value> => {
    if (!isShownTo(parts, visit)) return leaveAlone('rehearsed')
    return whenKnown(isOwnReader(parts, visit), (isOwn) =>
      isOwn ? leaveAlone('own_reader') : inTime(visit, decide),
    )
  }
  return {
    sell: (visit, sku) =>
      unlessLeftAlone<SellDecision>(visit, leaveAlone, () => decideSale(parts, visit, sku)),
    members: (visit) =>
      unlessLeftAlone<MembersDecision>(visit, leaveAlone, () => decideMembers(parts, visit)),
    visitor: (visit) =>
      unlessLeftAlone<Visitor>(
        visit,
        (because) => leaveAlone(because).visitor,
        () => whenKnown(findSession(parts, visit), (session) => lookAt(parts, visit, session)),
      ),
    isLeftAlone: (visit) => isLeftAlone(parts, visit),
  }
}

function leaveAlone(because: 'own_reader' | 'rehearsed'): Opened {
  const isOwn = because === 'own_reader'
  const visitor = viewStranger({ isOwnReader: isOwn })
  return { kind: 'open', because, visitor, headers: isOwn ? openHeaders : {} }
}

function lookAt(parts: Parts, visit: Visit, session: Session | undefined): Soon<Visitor> {
  const nowSeconds = readSeconds(parts.clock)
  const looking = parts.meter?.look(visit, session)
  if (looking === undefined) return viewVisitor(session, nowSeconds)
  return whenKnown(looking, (meter) => viewVisitor(session, nowSeconds, meter))
}

function decideSale(parts: Parts, visit: Visit, sku: string): Soon<SellDecision> {
  const nowSeconds = readSeconds(parts.clock)
  return whenKnown(findSession(parts, visit), (session) => {
    const access = decideAccess(session, sku, nowSeconds)
    if (access.kind === 'open') {
      const { entitlement } = access
      const visitor = viewVisitor(session, nowSeconds)
      return { kind: 'open', because: 'bought', visitor, entitlement, headers: openHeaders }
    }
    return offerItem(parts, visit, { sku, access, session })
  })
}

async function offerItem(
  parts: Parts,
  visit: Visit,
  asked: {
    readonly sku: string
    readonly access: Access
    readonly session: Session | undefined
  },
): Promise<SellDecision> {
  const { sku, access, session } = asked
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
  const counting = access.kind === 'closed' && isMetered(found) ? parts.meter?.count : undefined
  // A page fetched on suspicion would be counted, and perhaps never looked at.
  if (counting !== undefined && isPrefetch(visit)) return { kind: 'answer', response: comeBack() }
  const counted = await counting?.(visit, session, found.sku)
  const visitor = viewVisitor(session, readSeconds(parts.clock), counted?.view)
  if (counted?.isFree === true) {
    const { cookie } = counted
    const headers = cookie === undefined ? openHeaders : { ...openHeaders, 'set-cookie': cookie }
    return { kind: 'open', because: 'metered', visitor, headers }
  }
  const language = readLanguage(parts, visit)
  const from = { path, language, visitor, ...(notice === undefined ? {} : { notice }) }
  return { kind: 'offer', sale: viewSale(found, from) }
}

/** Of a subscription there is no first part that could be free. */
function isMetered({ offer }: FoundOffer): boolean {
  return offer?.term === undefined
}

function decideMembers(parts: Parts, visit: Visit): Soon<MembersDecision> {
  return whenKnown(findSession(parts, visit), (session) => {
    if (session === undefined) return { kind: 'answer', response: askToSignOn(parts, visit) }
    const visitor = viewVisitor(session, readSeconds(parts.clock))
    return { kind: 'open', visitor, headers: openHeaders }
  })
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
