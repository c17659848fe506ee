// A personal code: asked for, and shown once.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** Form fields of `ask` (POST to /profile/security/code): `csrf`. */
export type SecurityCodeView =
  | { readonly step: 'ask'; readonly csrf: string }
  | { readonly step: 'shown'; readonly code: string; readonly memberId: string }

export function renderSecurityCode(frame: Frame, view: SecurityCodeView): Markup {
  const words = frame.texts.customer.securityForms.code
  const title = view.step === 'ask' ? words.askTitle : words.title
  return layout(frame, {
    title,
    width: 'narrow',
    current: parts.security,
    main: html`<h1>${title}</h1>
      ${view.step === 'ask' ? ask(frame, view.csrf) : shown(frame, view)}`,
  })
}

function ask({ texts }: Frame, csrf: string): Markup {
  const { code: words, cancel } = texts.customer.securityForms
  return html`<p class="lead">${words.askLead}</p>
    ${postForm({
      action: '/profile/security/code',
      csrf,
      content: html`<div class="actions">
        ${button({ label: words.ask, kind: 'primary' })}
        ${linkButton({ label: cancel, href: '/profile/security', kind: 'quiet' })}
      </div>`,
    })}`
}

function shown(frame: Frame, view: { readonly code: string; readonly memberId: string }): Markup {
  const { code: words } = frame.texts.customer.securityForms
  return html`<p class="lead">${words.lead}</p>
    ${codeBlock(frame, view.code)}
    <p>${words.body(view.memberId)}</p>
    <div class="actions">
      ${linkButton({ label: words.done, href: '/profile/security', kind: 'primary' })}
    </div>`
}

/** The code itself, large enough to copy by hand. */
export function codeBlock({ texts }: Frame, code: string): Markup {
  return html`<p class="shown-code">
    <span class="hidden">${texts.customer.securityForms.code.title}:</span> <code>${code}</code>
  </p>`
}
