// The forms behind the security page: password, recovery phrase, member id, a new passkey.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { passkeyForm } from '../../design/passkey-form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { tooShort } from './registration-error.ts'

export type SecurityFormError = keyof Texts['customer']['securityForms']['errors']

/** Form fields: `csrf`, `password`, `password_again`. */
export function renderPasswordForm(
  frame: Frame,
  view: {
    readonly csrf: string
    readonly errors: Readonly<Partial<Record<'password' | 'password_again', SecurityFormError>>>
  },
): Markup {
  const { password: words } = frame.texts.customer.securityForms
  const { signOn } = frame.texts.customer
  const field = (name: 'password' | 'password_again', label: string, help?: string): Markup => {
    const error = view.errors[name]
    return textField({
      name,
      label,
      help,
      type: 'password',
      autocomplete: 'new-password',
      lengthMax: 1000,
      reveal: { show: signOn.showPassword, hide: signOn.hidePassword },
      error: errorWords(frame.texts, 'password', error),
    })
  }
  return page(frame, words, {
    action: '/profile/security/password',
    csrf: view.csrf,
    fields: html`${field('password', words.new, words.newHelp)}
    ${field('password_again', words.again)}`,
  })
}

/** Form fields: `csrf`, `phrase`. */
export function renderPhraseForm(
  frame: Frame,
  view: { readonly csrf: string; readonly error?: SecurityFormError | undefined },
): Markup {
  const { phrase: words } = frame.texts.customer.securityForms
  const { signOn } = frame.texts.customer
  return page(frame, words, {
    action: '/profile/security/phrase',
    csrf: view.csrf,
    fields: textField({
      name: 'phrase',
      label: words.label,
      help: words.help,
      type: 'password',
      autocomplete: 'off',
      lengthMax: 1000,
      reveal: { show: signOn.showPassword, hide: signOn.hidePassword },
      error: errorWords(frame.texts, 'recovery_phrase', view.error),
    }),
  })
}

function errorWords(
  texts: Texts,
  secret: 'password' | 'recovery_phrase',
  error: SecurityFormError | undefined,
): string | undefined {
  if (error === undefined) return undefined
  return error === 'too_short'
    ? tooShort(texts, secret)
    : texts.customer.securityForms.errors[error]
}

/** Form fields: `csrf`, `member_id`. */
export function renderMemberIdForm(
  frame: Frame,
  view: {
    readonly csrf: string
    readonly memberId: string
    readonly error?: SecurityFormError | undefined
  },
): Markup {
  const { memberId: words, errors } = frame.texts.customer.securityForms
  return page(frame, words, {
    action: '/profile/security/member-id',
    csrf: view.csrf,
    fields: textField({
      name: 'member_id',
      label: words.label,
      help: words.help,
      value: view.memberId,
      autocomplete: 'username',
      isVerbatim: true,
      lengthMax: 100,
      error: view.error === undefined ? undefined : errors[view.error],
    }),
  })
}

/** Form fields: `csrf`, `name`, `credential`. */
export function renderPasskeyForm(
  frame: Frame,
  view: {
    readonly csrf: string
    /** For the script, as JSON. */
    readonly options: string
    readonly name: string
    readonly error?: SecurityFormError | undefined
  },
): Markup {
  const { passkey: words, errors, cancel } = frame.texts.customer.securityForms
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    current: parts.security,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${passkeyForm(frame, {
        purpose: 'create',
        action: '/profile/security/passkeys/add',
        csrf: view.csrf,
        options: view.options,
        label: words.submit,
        words: frame.texts.customer.passkeys,
        kind: 'primary',
        content: textField({
          name: 'name',
          label: words.name,
          help: words.nameHelp,
          value: view.name,
          autocomplete: 'off',
          lengthMax: 60,
          error: view.error === undefined ? undefined : errors[view.error],
        }),
      })}
      <p><a href="/profile/security">${cancel}</a></p>`,
  })
}

function page(
  frame: Frame,
  words: { readonly title: string; readonly lead: string },
  form: { readonly action: string; readonly csrf: string; readonly fields: Content },
): Markup {
  const { save, cancel } = frame.texts.customer.securityForms
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    current: parts.security,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${postForm({
        action: form.action,
        csrf: form.csrf,
        content: html`${form.fields}
          <div class="actions">
            ${button({ label: save, kind: 'primary' })}
            ${linkButton({ label: cancel, href: '/profile/security', kind: 'quiet' })}
          </div>`,
      })}`,
  })
}
