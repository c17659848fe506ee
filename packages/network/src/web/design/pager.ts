// Which part of a list this is, and the way to the next part.
import { html } from 'hono/html'
import type { Texts } from '../texts/index.ts'
import type { Markup } from './markup.ts'

export interface PagerView {
  /** "1–20 of 43": the numbers of the first and last row shown, and of all rows. */
  readonly first: number
  readonly last: number
  readonly total: number
  readonly previousUrl?: string | undefined
  readonly nextUrl?: string | undefined
}

/** Draws nothing when everything is on one page. */
export function pager(view: PagerView, texts: Texts): Markup {
  if (view.previousUrl === undefined && view.nextUrl === undefined) return html``
  return html`<nav class="pager" aria-label="${texts.pager.label}">
    ${pagerLink(view.previousUrl, 'prev', texts.pager.previous)}
    <span>${texts.pager.range(`${view.first}`, `${view.last}`, `${view.total}`)}</span>
    ${pagerLink(view.nextUrl, 'next', texts.pager.next)}
  </nav>`
}

function pagerLink(url: string | undefined, rel: 'prev' | 'next', label: string): Markup {
  return url === undefined
    ? html`<span class="pager-end">${label}</span>`
    : html`<a href="${url}" rel="${rel}">${label}</a>`
}
