// What stands where a list has nothing yet: why, and what to do next.
import { html } from 'hono/html'
import type { Content, Markup } from './markup.ts'

export interface EmptyStateView {
  readonly title: string
  readonly body: Content
  readonly actions?: Content | undefined
}

export function emptyState({ title, body, actions }: EmptyStateView): Markup {
  return html`<div class="empty">
    <p class="empty-title">${title}</p>
    <p>${body}</p>
    ${actions === undefined ? '' : html`<div class="actions">${actions}</div>`}
  </div>`
}
