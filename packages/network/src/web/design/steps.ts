// Where one stands in a task of several pages.
import { html } from 'hono/html'
import type { Texts } from '../texts/index.ts'
import type { Markup } from './markup.ts'

/** `current` counts from 1. */
export function steps(names: readonly string[], current: number, texts: Texts): Markup {
  return html`<ol
    class="steps"
    aria-label="${texts.customer.register.steps(`${current}`, `${names.length}`)}"
  >
    ${names.map(
      (name, index) =>
        html`<li
          class="${index + 1 < current ? 'done' : ''}"
          ${index + 1 === current ? html`aria-current="step"` : ''}
        >
          ${name}
        </li>`,
    )}
  </ol>`
}
