// "Are you sure?" without a dialog: a part of the page that opens, with the form in it.
import { html } from 'hono/html'
import { button } from './button.ts'
import { postForm } from './form.ts'
import type { Content, Markup } from './markup.ts'

export interface AskTwiceView {
  /** What the closed part says, such as "Remove this card". */
  readonly label: string
  /** What will happen, in a sentence. */
  readonly consequence: Content
  readonly action: string
  readonly csrf: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly confirmLabel: string
}

export function askTwice(view: AskTwiceView): Markup {
  return html`<details class="ask-twice">
    <summary>${view.label}</summary>
    <p>${view.consequence}</p>
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      ...(view.hidden === undefined ? {} : { hidden: view.hidden }),
      content: button({ label: view.confirmLabel, kind: 'danger' }),
    })}
  </details>`
}
