// A message about the whole page, and the word for a state.
import { html, raw } from 'hono/html'
import type { Content, Markup } from './markup.ts'

export type Tone = 'note' | 'good' | 'warning' | 'danger'

export interface NoticeView {
  readonly tone: Tone
  readonly title: Content
  readonly body?: Content | undefined
  /** Links or forms: what to do about it. */
  readonly actions?: Content | undefined
  /** What was just sent was not taken: the page begins here, and its title says so. One on a page. */
  readonly isFault?: boolean
}

/** `warning` and `danger` are announced at once by screen readers; a note waits its turn. */
export function notice({ tone, title, body, actions, isFault = false }: NoticeView): Markup {
  const role = tone === 'danger' || tone === 'warning' ? 'alert' : 'status'
  const focus = isFault ? raw('id="faults" data-faults tabindex="-1" autofocus') : ''
  return html`<div class="notice ${tone}" role="${role}" ${focus}>
    <p class="notice-title">${title}</p>
    ${body === undefined ? '' : html`<div class="notice-body">${body}</div>`}
    ${actions === undefined ? '' : html`<div class="actions">${actions}</div>`}
  </div>`
}

/** A state is a word first; the notch before it is open, filled or crossed in the tone's colour. */
export function statusWord(word: string, tone: Tone): Markup {
  return html`<span class="status ${tone}">${word}</span>`
}
