// `GET` and `POST /profile/email/:token`: the owner of a new address says that it is theirs.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

/** `ask`: a form with `csrf` to `action`. A link alone changes nothing: mail programs open links too. */
export type ProfileEmailView =
  | { readonly kind: 'ask'; readonly csrf: string; readonly action: string; readonly email: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'done'; readonly email: string }

export function renderProfileEmail(frame: Frame, view: ProfileEmailView): Markup {
  const words = frame.texts.customer.profile.emailConfirm
  const title = { ask: words.title, gone: words.gone, done: words.done }[view.kind]
  return layout(frame, {
    title,
    width: 'narrow',
    main: html`<h1>${title}</h1>
      ${body(frame, view)}`,
  })
}

function body({ texts }: Frame, view: ProfileEmailView): Markup {
  const words = texts.customer.profile.emailConfirm
  if (view.kind === 'ask') {
    return html`<p>${words.lead(view.email)}</p>
      <p>${words.stranger}</p>
      ${postForm({
        action: view.action,
        csrf: view.csrf,
        content: button({ label: words.confirm, kind: 'primary' }),
      })}`
  }
  return html`<p>${view.kind === 'gone' ? words.goneBody : words.doneBody(view.email)}</p>
    <p class="actions">${linkButton({ label: words.toProfile, href: '/profile' })}</p>`
}
