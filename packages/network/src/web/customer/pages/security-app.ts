// `GET /profile/security/app`: a key for an authenticator app, and its first code.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** Form fields (POST to /profile/security/app): `csrf`, `code`. */
export interface SecurityAppView {
  readonly csrf: string
  /** Base32, in groups of four for typing. */
  readonly key: string
  /** `otpauth://…` */
  readonly link: string
  readonly isWrong: boolean
}

export function renderSecurityApp(frame: Frame, view: SecurityAppView): Markup {
  const { app: words, errors, cancel } = frame.texts.customer.securityForms
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    current: parts.security,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <div class="actions">${linkButton({ label: words.open, href: view.link })}</div>
      <p class="shown-code">${words.key}: <code>${view.key}</code></p>
      ${postForm({
        action: '/profile/security/app',
        csrf: view.csrf,
        content: html`${textField({
            name: 'code',
            label: words.code,
            autocomplete: 'one-time-code',
            isVerbatim: true,
            lengthMax: 12,
            size: 'short',
            error: view.isWrong ? errors.wrong_code : undefined,
          })}
          <div class="actions">
            ${button({ label: words.submit, kind: 'primary' })}
            ${linkButton({ label: cancel, href: '/profile/security', kind: 'quiet' })}
          </div>`,
      })}`,
  })
}
