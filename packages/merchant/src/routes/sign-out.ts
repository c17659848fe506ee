// /tally/sign-out: asks where to sign off. Here ends the session at this site alone; everywhere ends the sign-on at
// the network, and then every other site's session.
import { escapeHtml, renderPage } from '../pages/html.ts'
import { findSession } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { readSeconds } from '../platform/clock.ts'
import { readTextAtMost } from '../platform/http.ts'
import { gateWords } from '../words/gate-words.ts'
import { readLanguage } from '../words/read-language.ts'
import { redirectTo } from './set-out.ts'

type Where = 'here' | 'everywhere'

const bodyBytesMax = 1024

/** What another site caused only asks: nobody is to be signed off by an image. */
export async function answerSignOut(parts: Parts, request: Request, url: URL): Promise<Response> {
  const where = await readWhere(request, url)
  if (where === undefined || !isOwnRequest(parts, request)) return renderQuestion(parts, request)
  const session = await findSession(parts, request)
  const cookies = [parts.sessionCookie.clear()]
  if (where === 'here') {
    if (session !== undefined) await endHere(parts, session.ownSessionId)
    return redirectTo(afterwards(parts), cookies)
  }
  const address = await endSessionAddress(parts, session?.idToken)
  if (address !== undefined) return redirectTo(address, cookies)
  // The network cannot be reached: here, at least, nobody is signed on any more.
  if (session !== undefined) await endHere(parts, session.ownSessionId)
  return redirectTo('/tally/signed-out?network=unreachable', cookies)
}

/** Where the button says, or the query of a link of the site's own. */
async function readWhere(request: Request, url: URL): Promise<Where | undefined> {
  const query = url.searchParams.get('from')
  const body = request.method === 'POST' ? await readTextAtMost(request, bodyBytesMax) : ''
  const where = new URLSearchParams(body).get('from') ?? query
  return where === 'here' || where === 'everywhere' ? where : undefined
}

/** A copy of the cookie opens nothing any more; the customer's sessions in other browsers go on. */
async function endHere(parts: Parts, sessionId: string | undefined): Promise<void> {
  if (sessionId === undefined) return
  const nowSeconds = readSeconds(parts.clock)
  await parts.endedSessions.end({
    sessionId,
    endedSeconds: nowSeconds,
    keptUntilSeconds: nowSeconds + parts.sessionLifeSeconds,
  })
}

function isOwnRequest(parts: Parts, request: Request): boolean {
  // The browser's own word, which no page can change. `none` is an address that was typed.
  const fetchSite = request.headers.get('sec-fetch-site')
  if (fetchSite !== null) return fetchSite === 'same-origin' || fetchSite === 'none'
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === parts.settings.site
  // Older browsers send neither with a link; with a form they do send Origin.
  return request.method !== 'POST'
}

/** RP-initiated logout (OpenID Connect RP-Initiated Logout 1.0 section 2). */
async function endSessionAddress(
  parts: Parts,
  idToken: string | undefined,
): Promise<string | undefined> {
  try {
    const { end_session_endpoint } = await parts.provider.metadata()
    if (end_session_endpoint === undefined) return undefined
    const url = new URL(end_session_endpoint)
    if (idToken !== undefined) url.searchParams.set('id_token_hint', idToken)
    url.searchParams.set('client_id', parts.settings.merchant)
    url.searchParams.set('post_logout_redirect_uri', `${parts.settings.site}/tally/signed-out`)
    return url.href
  } catch {
    parts.log({ level: 'warn', event: 'sign_out_only_here', reason: 'network_unreachable' })
    return undefined
  }
}

function renderQuestion(parts: Parts, request: Request): Response {
  const language = readLanguage(parts, request)
  const words = gateWords[language].signOff
  const button = (where: Where): string =>
    `<button class="act" name="from" value="${where}">${escapeHtml(words[where])}</button>`
  return renderPage({
    status: 200,
    siteName: parts.siteName,
    language,
    title: words.title,
    body: `<p>${escapeHtml(words.body)}</p>
<form method="post" action="/tally/sign-out">${button('here')}${button('everywhere')}</form>
<p><a href="${escapeHtml(afterwards(parts))}">${escapeHtml(words.stay)}</a></p>`,
    // Browsers hold the redirect that follows a form against form-action too.
    formTargets: [new URL(parts.settings.network).origin],
  })
}

/** GET /tally/signed-out: where the network sends the visitor afterwards. */
export function answerSignedOut(parts: Parts, request: Request, url: URL): Response {
  if (url.searchParams.get('network') !== 'unreachable') return redirectTo(afterwards(parts))
  const language = readLanguage(parts, request)
  const words = gateWords[language].signOff
  return renderPage({
    status: 200,
    siteName: parts.siteName,
    language,
    title: words.unreachableTitle,
    body: `<p>${escapeHtml(words.unreachableBody)}</p>
<p><a href="${escapeHtml(afterwards(parts))}">${escapeHtml(words.continue)}</a></p>`,
  })
}

function afterwards({ settings }: Parts): string {
  return settings.afterSignOut ?? '/'
}
