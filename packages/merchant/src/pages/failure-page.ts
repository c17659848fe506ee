// The page of a failure: what happened, that nothing is lost, and the way on.
import { failures } from '../failures.ts'
import type { FailureCode } from '../failures.ts'
import { escapeHtml, ownHeaders, renderPage } from './html.ts'

/**
 * What a page of the site's own is told of a failure.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 * import type { FailureView } from '@tallystick/merchant'
 *
 * const renderFailure = ({ title, text }: FailureView) => `${title}: ${text}`
 * const engine = createEngine({ ...readSettings(process.env), renderFailure })
 * const page = await engine.handle(new Request('https://shoreline.example/tally/unknown'))
 * page?.status // → 404
 * await page?.text() // → 'There is no such page: The address names no page of this site.'
 * ```
 */
export type FailureView = {
  readonly code: FailureCode
  readonly status: number
  readonly title: string
  readonly text: string
  /** Where the same step can be tried again; absent when that would not help. */
  readonly retryPath?: string
  /** The page that the visitor came from. */
  readonly returnPath: string
}

export function viewFailure(
  code: FailureCode,
  returnPath: string,
  retryPath?: string,
): FailureView {
  const { status, title, text, retry } = failures[code]
  return {
    code,
    status,
    title,
    text,
    ...(retry && retryPath !== undefined ? { retryPath } : {}),
    returnPath,
  }
}

export function renderFailurePage(
  view: FailureView,
  siteName: string,
  custom?: (view: FailureView) => string | Response,
): Response {
  if (custom !== undefined) {
    const page = custom(view)
    if (typeof page !== 'string') return page
    const headers = { ...ownHeaders, 'content-type': 'text/html; charset=utf-8' }
    return new Response(page, { status: view.status, headers })
  }
  const retry =
    view.retryPath === undefined
      ? ''
      : `<a class="act" href="${escapeHtml(view.retryPath)}">Try again</a>`
  const response = renderPage({
    status: view.status,
    siteName,
    title: view.title,
    body: `<p>${escapeHtml(view.text)}</p>\n<p>${retry}<a href="${escapeHtml(view.returnPath)}">${view.returnPath === '/' ? 'To the front page' : 'Back to the page'}</a></p>`,
  })
  if (view.status === 503) response.headers.set('retry-after', '10')
  return response
}
