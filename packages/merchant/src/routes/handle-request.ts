// The engine's own addresses, all below /tally/: which one a request is for, and what a failure looks like.
import { EngineFailure } from '../failures.ts'
import { renderFailurePage, viewFailure } from '../pages/failure-page.ts'
import { isOwnReader, isShownTo } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { comeBack, isPrefetch } from '../prefetch.ts'
import { buyPath, signOnPath } from '../sale.ts'
import type { Visit } from '../visit.ts'
import type { Attempt } from '../sessions/attempt.ts'
import { answerBackchannelLogout } from './backchannel-logout.ts'
import { answerBuy } from './buy.ts'
import { answerEvents } from './events.ts'
import { answerCallback, endAttempt, findAttempt } from './callback.ts'
import { readReturn } from './read-return.ts'
import { answerRehearse, rehearsePath } from './rehearse.ts'
import { redirectTo } from './set-out.ts'
import { answerSignOn } from './sign-on.ts'
import { answerSignOut, answerSignedOut } from './sign-out.ts'
import { answerOpened, answerTicket } from './ticket.ts'

type Route = {
  readonly methods: readonly string[]
  readonly answer: (parts: Parts, request: Request, url: URL) => Response | Promise<Response>
  /** Posted by the network's server, or for it by a browser that then shows no cookie of this site. */
  readonly isOfNetwork?: true
  /** The site's own readers go straight back: nothing is sold to them, and the network hears nothing of them. */
  readonly isForCustomers?: true
}

const routes: Readonly<Record<string, Route>> = {
  '/tally/buy': { methods: ['GET'], answer: refusePrefetch(answerBuy), isForCustomers: true },
  '/tally/sign-on': {
    methods: ['GET'],
    answer: refusePrefetch(answerSignOn),
    isForCustomers: true,
  },
  '/tally/callback': { methods: ['GET'], answer: answerReturn },
  '/tally/sign-out': { methods: ['GET', 'POST'], answer: answerSignOut },
  '/tally/signed-out': { methods: ['GET'], answer: answerSignedOut },
  '/tally/backchannel-logout': {
    methods: ['POST'],
    answer: answerBackchannelLogout,
    isOfNetwork: true,
  },
  '/tally/ticket': { methods: ['POST'], answer: answerTicket, isOfNetwork: true },
  '/tally/opened': { methods: ['GET'], answer: answerOpened },
  '/tally/events': { methods: ['POST'], answer: answerEvents, isOfNetwork: true },
}

/** Answers the engine's own addresses; undefined for every other one, which is then the site's. */
export async function handleRequest(parts: Parts, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url)
  if (url.pathname !== '/tally' && !url.pathname.startsWith('/tally/')) return undefined
  if (isLeftAlone(parts, request)) return undefined
  if (url.pathname === rehearsePath) return answerRehearse(parts, url)
  const answer = await answerOwn(parts, request, url)
  // What is no word of the network's, the site answers itself while the engine is not to be seen.
  const isWord = answer.status < 400 || answer.status >= 500
  return isWord || isShownTo(parts, request) ? answer : undefined
}

/** Whether an address below `/tally` is answered as if there were no engine: while a site rehearses, for strangers. */
export function isLeftAlone(parts: Parts, visit: Visit): boolean {
  if (isShownTo(parts, visit)) return false
  const { pathname } = new URL(visit.url)
  if (pathname === rehearsePath) return false
  return !(visit.method === 'POST' && findRoute(pathname)?.isOfNetwork === true)
}

function findRoute(pathname: string): Route | undefined {
  return Object.hasOwn(routes, pathname) ? routes[pathname] : undefined
}

async function answerOwn(parts: Parts, request: Request, url: URL): Promise<Response> {
  try {
    const route = findRoute(url.pathname)
    if (route === undefined) throw new EngineFailure('page_unknown', url.pathname)
    if (!route.methods.includes(request.method)) {
      throw new EngineFailure('method_not_allowed', request.method)
    }
    if (route.isForCustomers === true && (await isOwnReader(parts, request))) {
      return redirectTo(readReturn(url, parts.settings.site))
    }
    await parts.followClock()
    return await route.answer(parts, request, url)
  } catch (error) {
    return answerFailure(parts, error, url)
  }
}

/** Pages fetched on suspicion would set out for the network before anybody clicked. */
function refusePrefetch(answer: Route['answer']): Route['answer'] {
  return (parts, request, url) => (isPrefetch(request) ? comeBack() : answer(parts, request, url))
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
