// Buttons that submit a form, and links that look like buttons.
import { html, raw } from 'hono/html'
import type { Content, Markup } from './markup.ts'

/** One `primary` on a page at most; `danger` for what cannot be taken back; `quiet` reads as a link. */
export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet'

export interface ButtonView {
  readonly label: Content
  readonly kind?: ButtonKind
  /** Submitted with the form when this button was pressed. */
  readonly name?: string
  readonly value?: string
  readonly isDisabled?: boolean
  /** What it says while its form is on the way, where scripts run. */
  readonly busyLabel?: string
}

export function button(view: ButtonView): Markup {
  const { label, kind = 'plain', name, value, isDisabled = false, busyLabel } = view
  const nameAttributes = name === undefined ? '' : html` name="${name}" value="${value ?? ''}"`
  return html`<button
    class="button ${kind}"
    type="submit"
    ${nameAttributes}
    ${isDisabled ? raw('disabled') : ''}
    ${busyLabel === undefined ? '' : html`data-busy="${busyLabel}"`}
  >
    ${label}
  </button>`
}

export interface LinkButtonView {
  readonly label: string
  readonly href: string
  readonly kind?: ButtonKind
}

export function linkButton({ label, href, kind = 'plain' }: LinkButtonView): Markup {
  return html`<a class="button ${kind}" href="${href}">${label}</a>`
}
