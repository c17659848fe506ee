// `GET /kept-form`: a form that has not been taken yet, to be sent now or looked at first.
import { html } from 'hono/html'
import { button, linkButton } from '../design/button.ts'
import { postForm } from '../design/form.ts'
import { layout } from '../design/layout.ts'
import type { Markup } from '../design/markup.ts'
import type { Frame } from './frame.ts'

/** Form: `POST` to `path` with `csrf` and the fields as they were. */
export interface KeptFormView {
  readonly csrf: string
  readonly path: string
  /** The page on which it stood. */
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
  /** It waited for a sign-on or a proof; or its page was opened under an earlier sign-on. */
  readonly cause: 'waited' | 'page_is_old'
}

export function renderKeptForm(frame: Frame, view: KeptFormView): Markup {
  const words = frame.texts.keptForm
  // Names of fields say nothing to people; what they wrote in their own words they know again.
  const written = Object.values(view.fields).filter((value) => /\S\s+\S/.test(value))
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.causes[view.cause]}</p>
      ${written.map((text) => html`<blockquote class="written">${text}</blockquote>`)}
      ${postForm({
        action: view.path,
        csrf: view.csrf,
        hidden: view.fields,
        content: html`<div class="actions">
          ${button({ label: words.send, kind: 'primary' })}
          ${linkButton({ label: words.look, href: view.page, kind: 'quiet' })}
        </div>`,
      })}
      <p class="hint">${words.secrets}</p>`,
  })
}
