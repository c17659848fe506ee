// How far a long job is, in words and as a bar.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

export interface ProgressView {
  readonly id: string
  readonly label: string
  readonly done: number
  readonly total: number
  /** Such as "412 of 1,000 requests". */
  readonly words: string
}

export function progress({ id, label, done, total, words }: ProgressView): Markup {
  return html`<div class="progress">
    <label for="${id}">${label}</label>
    <progress id="${id}" max="${total}" value="${done}">${words}</progress>
    <span>${words}</span>
  </div>`
}
