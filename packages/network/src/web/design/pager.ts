// The way on in a list, and back to where it begins. A list that only grows has no number of pages.
import { html } from 'hono/html'
import type { Texts } from '../texts/index.ts'
import type { Markup } from './markup.ts'

export interface PagerView {
  /** Where the list begins; absent on its first page. */
  readonly firstUrl?: string | undefined
  readonly nextUrl?: string | undefined
}

/** Draws nothing when everything is on one page. */
export function pager(view: PagerView, texts: Texts): Markup {
  if (view.firstUrl === undefined && view.nextUrl === undefined) return html``
  return html`<nav class="pager" aria-label="${texts.pager.label}">
    ${pagerLink(view.firstUrl, 'first', texts.pager.first)}
    ${pagerLink(view.nextUrl, 'next', texts.pager.next)}
  </nav>`
}

function pagerLink(url: string | undefined, rel: 'first' | 'next', label: string): Markup {
  return url === undefined
    ? html`<span class="pager-end">${label}</span>`
    : html`<a href="${url}" rel="${rel}">${label}</a>`
}
