// Signing on with a link by e-mail: asking for it, and using it with a click of one's own.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import { malformedAddress } from './registration-error.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** Form fields (POST to `action`): `csrf`, `email`; for a link that is used, `csrf` alone. */
export type SignOnLinkView =
  | {
      readonly step: 'ask'
      readonly csrf: string
      readonly action: string
      readonly backUrl: string
      /** What was typed and is no address. */
      readonly malformed?: string | undefined
    }
  | { readonly step: 'sent'; readonly askUrl: string; readonly backUrl: string }
  | {
      readonly step: 'use'
      readonly csrf: string
      readonly action: string
      readonly name: string
      readonly memberId: string
    }
  | { readonly step: 'gone'; readonly askUrl: string; readonly backUrl: string }

export function renderSignOnLink(frame: Frame, view: SignOnLinkView): Markup {
  const words = frame.texts.customer.signOnLink
  const titles = {
    ask: words.title,
    sent: words.sentTitle,
    use: words.useTitle,
    gone: words.goneTitle,
  }
  const title = titles[view.step]
  return layout(frame, {
    title,
    width: 'narrow',
    current: parts.signOn,
    main: html`<h1>${title}</h1>
      ${content(frame, view)}`,
  })
}

function content({ texts }: Frame, view: SignOnLinkView): Markup {
  const words = texts.customer.signOnLink
  switch (view.step) {
    case 'ask':
      return html`<p class="lead">${words.lead}</p>
        ${postForm({
          action: view.action,
          csrf: view.csrf,
          content: html`${textField({
              name: 'email',
              label: words.email,
              type: 'email',
              autocomplete: 'email',
              value: view.malformed,
              error: view.malformed === undefined ? undefined : malformedAddress(texts),
              lengthMax: 254,
            })}
            <div class="actions">
              ${button({ label: words.submit, kind: 'primary' })}
              ${linkButton({ label: words.back, href: view.backUrl, kind: 'quiet' })}
            </div>`,
        })}`
    case 'use':
      return html`<p class="lead">${words.useLead(view.name, view.memberId)}</p>
        ${postForm({
          action: view.action,
          csrf: view.csrf,
          content: html`<div class="actions">
            ${button({ label: words.use, kind: 'primary' })}
          </div>`,
        })}`
    case 'sent':
    case 'gone':
      return html`<p class="lead">${view.step === 'sent' ? words.sentBody : words.goneBody}</p>
        <div class="actions">
          ${linkButton({ label: words.again, href: view.askUrl })}
          ${linkButton({ label: words.back, href: view.backUrl, kind: 'quiet' })}
        </div>`
  }
}
