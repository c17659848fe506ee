// /tally/sign-out: the session here ends, then the sign-on at the network, then every other site's session.
import { escapeHtml, renderPage } from '../pages/html.ts'
import { findSession } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { redirectTo } from './set-out.ts'

/** A GET that another site caused only shows a button: nobody is to be signed off by an image. */
export async function answerSignOut(parts: Parts, request: Request): Promise<Response> {
  if (!isOwnRequest(parts, request)) return renderQuestion(parts)
  const session = await findSession(parts, request)
  const cookies = [parts.sessionCookie.clear()]
  const address = await endSessionAddress(parts, session?.idToken)
  if (address !== undefined) return redirectTo(address, cookies)
  // The network cannot be reached: here, at least, nobody is signed on any more.
  return redirectTo('/tally/signed-out?network=unreachable', cookies)
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

function renderQuestion(parts: Parts): Response {
  return renderPage({
    status: 200,
    siteName: parts.siteName,
    title: 'Sign off?',
    body: `<p>You will be signed out here and at all sites that you use with this account.</p>
<form method="post" action="/tally/sign-out"><button class="act">Sign off</button></form>`,
    // Browsers hold the redirect that follows a form against form-action too.
    formTargets: [new URL(parts.settings.network).origin],
  })
}

/** GET /tally/signed-out: where the network sends the visitor afterwards. */
export function answerSignedOut(parts: Parts, url: URL): Response {
  const afterwards = parts.settings.afterSignOut ?? '/'
  if (url.searchParams.get('network') !== 'unreachable') return redirectTo(afterwards)
  return renderPage({
    status: 200,
    siteName: parts.siteName,
    title: 'You are signed out here',
    body: `<p>The network could not be reached: at other sites you may still be signed on. Please sign out there, or close your browser on a computer that others use.</p>
<p><a href="${escapeHtml(afterwards)}">Continue</a></p>`,
  })
}
