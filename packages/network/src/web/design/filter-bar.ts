// Narrows and orders a list: a GET form, so that a filtered list has an address.
import { html } from 'hono/html'
import { faultPlace } from './fault-summary.ts'
import type { Content, Markup } from './markup.ts'

export interface FilterBarView {
  readonly action: string
  /** Said to screen readers, such as "Filter purchases". */
  readonly label: string
  readonly fields: Content
  readonly submitLabel: string
  /** The way back to the whole list, when something is filtered out. */
  readonly clear?: { readonly url: string; readonly label: string } | undefined
}

export function filterBar(view: FilterBarView): Markup {
  return html`<form
    class="filter"
    method="get"
    action="${view.action}"
    role="search"
    aria-label="${view.label}"
  >
    ${faultPlace()} ${view.fields}
    <button class="button plain" type="submit">${view.submitLabel}</button>
    ${view.clear === undefined ? '' : html`<a href="${view.clear.url}">${view.clear.label}</a>`}
  </form>`
}
