// Where one stands in a task of several pages.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

/** `current` counts from 1; `say` puts both numbers into words. */
export function steps(
  names: readonly string[],
  current: number,
  say: (current: string, count: string) => string,
): Markup {
  return html`<ol class="steps" aria-label="${say(`${current}`, `${names.length}`)}">
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
