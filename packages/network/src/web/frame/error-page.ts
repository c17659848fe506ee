// Pages for what went wrong. Others' things answer exactly like things that do not exist.
import { html } from 'hono/html'
import { linkButton } from '../design/button.ts'
import { definitionList } from '../design/definition-list.ts'
import { layout } from '../design/layout.ts'
import type { Content, Markup } from '../design/markup.ts'
import type { Closed } from './closed.ts'
import type { Frame } from './frame.ts'
import { pathOf } from './wing.ts'

/** Statuses in order: 404, 403, 403, 503, 429 and 503 (send `Retry-After` too), 500. */
export type ErrorView =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'forbidden' }
  /** `isForm`: something was sent, and was not taken. */
  | { readonly kind: 'cookies'; readonly isForm: boolean }
  /** This network was set up without what it takes. */
  | { readonly kind: 'closed'; readonly what: Closed }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  | {
      readonly kind: 'failed'
      /** Stands in the log beside the error; says nothing by itself. */
      readonly reference: string
    }

export function renderError(frame: Frame, view: ErrorView): Markup {
  const { texts, person } = frame
  const wing = person?.wing
  const { status, title, body, more } = describe(frame, view)
  return layout(frame, {
    title,
    width: 'narrow',
    main: html`<p class="kicker">${status}</p>
      <h1>${title}</h1>
      <p class="lead">${body}</p>
      ${more}
      <div class="actions">
        ${
          wing === undefined
            ? linkButton({ label: texts.errors.home, href: '/' })
            : linkButton({ label: wing.label(texts), href: pathOf(wing, wing.start) })
        }
        ${
          isPassing(view)
            ? ''
            : linkButton({
                label: texts.errors.contact,
                href: frame.wing.contact.path,
                kind: 'quiet',
              })
        }
      </div>`,
  })
}

/** What passes by itself, or once cookies are kept, leads to nobody: the way to people is a form, too. */
function isPassing(view: ErrorView): boolean {
  return view.kind === 'cookies' || 'retryAfterSeconds' in view
}

interface ErrorWords {
  readonly status: string
  readonly title: string
  readonly body: string
  readonly more: Content
}

function describe({ texts }: Frame, view: ErrorView): ErrorWords {
  const words = texts.errors
  switch (view.kind) {
    case 'not_found':
      return { status: '404', ...words.notFound, more: '' }
    case 'forbidden':
      return { status: '403', ...words.forbidden, more: '' }
    case 'cookies':
      return {
        status: '403',
        title: words.cookies.title,
        body: words.cookies.body,
        more: html`<p>${view.isForm ? words.cookies.notTaken : words.cookies.elsewhere}</p>`,
      }
    case 'closed':
      return { status: '503', ...words.closed[view.what], more: '' }
    case 'throttled':
      return {
        status: '429',
        title: words.throttled.title,
        body: words.throttled.body,
        more: html`<p>${words.throttled.after(view.retryAfterSeconds)}</p>`,
      }
    case 'busy':
      return {
        status: '503',
        title: words.busy.title,
        body: words.busy.body,
        more: html`<p>${words.throttled.after(view.retryAfterSeconds)}</p>`,
      }
    case 'failed':
      return {
        status: '500',
        title: words.failed.title,
        body: words.failed.body,
        more: definitionList([
          { term: words.failed.reference, detail: html`<code>${view.reference}</code>` },
        ]),
      }
  }
}
