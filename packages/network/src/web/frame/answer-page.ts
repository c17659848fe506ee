// Sends a page: its status, its security policy, and nothing that a cache may keep.
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { securityHeaders } from '../design/security-headers.ts'
import type { Markup } from '../design/markup.ts'
import { renderError } from './error-page.ts'
import type { ErrorView } from './error-page.ts'
import type { Frame } from './frame.ts'
import type { WebContext } from './visitor.ts'

export interface PageOptions {
  readonly status?: ContentfulStatusCode
  /** Origins that a form of the page may lead to, beside our own. */
  readonly formTargets?: readonly string[]
}

export async function answerPage(
  c: WebContext,
  frame: Frame,
  markup: Markup,
  options: PageOptions = {},
): Promise<Response> {
  const { status = 200, formTargets = [] } = options
  return c.html(await markup, status, securityHeaders({ nonce: frame.nonce, formTargets }))
}

const statuses = {
  not_found: 404,
  forbidden: 403,
  cookies: 403,
  closed: 503,
  throttled: 429,
  busy: 503,
  failed: 500,
} as const

/** One of the pages for what went wrong. */
export async function answerError(
  c: WebContext,
  view: ErrorView,
  frame: Frame = c.get('visitor').frame,
): Promise<Response> {
  if ('retryAfterSeconds' in view) c.header('retry-after', String(view.retryAfterSeconds))
  return await answerPage(c, frame, renderError(frame, view), { status: statuses[view.kind] })
}

/** Also for what belongs to somebody else: both look the same. */
export async function answerNotFound(c: WebContext): Promise<Response> {
  return await answerError(c, { kind: 'not_found' })
}

/** After a form: the browser asks for the next page with GET. */
export function answerSeeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
