// Facts, one a line: what it is on the left, how it is on the right.
import { html } from 'hono/html'
import type { Content, Markup } from './markup.ts'

export interface Definition {
  readonly term: string
  readonly detail: Content
  /** Said in small print under the detail. */
  readonly small?: Content | undefined
}

export function definitionList(definitions: readonly Definition[]): Markup {
  return html`<dl class="facts">
    ${definitions.map(
      ({ term, detail, small }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${detail}${small === undefined ? '' : html`<small>${small}</small>`}</dd>
        </div>`,
    )}
  </dl>`
}
