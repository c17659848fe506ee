// Code to be copied: on a phone it is moved sideways, in itself. Where scripts run it has a button that copies it.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

export interface CodeBlockView {
  /** What it is, such as the name of its file. */
  readonly label: string
  readonly text: string
  /** Words of the button, before and after it was pressed. */
  readonly copy: { readonly label: string; readonly done: string }
}

// On one line: all white space within counts.
export function codeBlock({ label, text, copy }: CodeBlockView): Markup {
  return html`<figure class="code">
    <figcaption class="small">${label}</figcaption>
    ${html`<pre class="commands" tabindex="0" role="region" aria-label="${label}" data-copy="${copy.label}" data-copied="${copy.done}"><code>${text}</code></pre>`}
  </figure>`
}
