// The engine's own addresses, all below /tally/: which one a request is for, and what a failure looks like.
import { EngineFailure } from '../failures.ts'
import { renderFailurePage, viewFailure } from '../pages/failure-page.ts'
import type { Parts } from '../parts.ts'
import { buyPath, signOnPath } from '../sale.ts'
import type { Attempt } from '../sessions/attempt.ts'
import { answerBackchannelLogout } from './backchannel-logout.ts'
import { answerBuy } from './buy.ts'
import { answerEvents } from './events.ts'
import { answerCallback, endAttempt, findAttempt } from './callback.ts'
import { readReturn } from './read-return.ts'
import { answerSignOn } from './sign-on.ts'
import { answerSignOut, answerSignedOut } from './sign-out.ts'
import { answerOpened, answerTicket } from './ticket.ts'

type Route = {
  readonly methods: readonly string[]
  readonly answer: (parts: Parts, request: Request, url: URL) => Response | Promise<Response>
}

const routes: Readonly<Record<string, Route>> = {
  '/tally/buy': { methods: ['GET'], answer: refusePrefetch(answerBuy) },
  '/tally/sign-on': { methods: ['GET'], answer: refusePrefetch(answerSignOn) },
  '/tally/callback': { methods: ['GET'], answer: answerReturn },
  '/tally/sign-out': { methods: ['GET', 'POST'], answer: answerSignOut },
  '/tally/signed-out': {
    methods: ['GET'],
    answer: (parts, _request, url) => answerSignedOut(parts, url),
  },
  '/tally/backchannel-logout': { methods: ['POST'], answer: answerBackchannelLogout },
  '/tally/ticket': { methods: ['POST'], answer: answerTicket },
  '/tally/opened': { methods: ['GET'], answer: answerOpened },
  '/tally/events': { methods: ['POST'], answer: answerEvents },
}

/** Answers the engine's own addresses; undefined for every other one, which is then the site's. */
export async function handleRequest(parts: Parts, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url)
  if (url.pathname !== '/tally' && !url.pathname.startsWith('/tally/')) return undefined
  try {
    const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined
    if (route === undefined) throw new EngineFailure('page_unknown', url.pathname)
    if (!route.methods.includes(request.method)) {
      throw new EngineFailure('method_not_allowed', request.method)
    }
    await parts.followClock()
    return await route.answer(parts, request, url)
  } catch (error) {
    return answerFailure(parts, error, url)
  }
}

/** Pages fetched on suspicion would set out for the network before anybody clicked. */
function refusePrefetch(answer: Route['answer']): Route['answer'] {
  return (parts, request, url) => {
    const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? ''
    if (!purpose.includes('prefetch')) return answer(parts, request, url)
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}

/** The callback with its failures: they know which step to offer again. */
async function answerReturn(parts: Parts, request: Request, url: URL): Promise<Response> {
  const attempt = findAttempt(parts, request, url)
  if (attempt === undefined) {
    throw new EngineFailure('attempt_unknown', 'no attempt of this browser has this state')
  }
  try {
    return await answerCallback(parts, request, url, attempt)
  } catch (error) {
    const failure = asFailure(error)
    logFailure(parts, failure)
    const page = renderFailurePage(
      viewFailure(failure.code, attempt.returnPath, retryPath(attempt)),
      parts.siteName,
      parts.settings.renderFailure,
    )
    // When nobody answered, the purchase may stand: the retry must carry the same id.
    if (failure.code === 'network_unreachable') return page
    const answer = new Response(page.body, page)
    for (const cookie of endAttempt(parts, request, attempt)) {
      answer.headers.append('set-cookie', cookie)
    }
    return answer
  }
}

function retryPath(attempt: Attempt): string {
  return attempt.purchase === undefined
    ? signOnPath(attempt.returnPath)
    : buyPath(attempt.purchase.sku, attempt.returnPath)
}

/** Whatever failed, as a page. Bugs are not hidden: they go on to the site's own error handling. */
export function answerFailure(parts: Parts, error: unknown, url: URL): Response {
  const failure = asFailure(error)
  logFailure(parts, failure)
  const returnPath = readReturn(url, parts.settings.site)
  const view = viewFailure(failure.code, returnPath, url.pathname + url.search)
  return renderFailurePage(view, parts.siteName, parts.settings.renderFailure)
}

function asFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error
  throw error
}

function logFailure(parts: Parts, failure: EngineFailure): void {
  parts.log({ level: 'warn', event: failure.code, reason: failure.reason })
}
