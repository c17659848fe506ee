// `GET /group/add` and `/group/:account/sign-ons/add`: a person to add, by invitation or with a password.
import { html, raw } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import type { TextFieldView } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { outcomeNotice } from './group.ts'
import type { GroupOutcomeView } from './group.ts'
import { registrationError } from './registration-error.ts'
import type { RegistrationError } from './register.ts'

/** The names of the fields as they are posted, in the order of the page; `csrf` and `id` come with them. */
export const groupPersonFields = [
  'first_name',
  'last_name',
  'email',
  'member_id',
  'password',
  'password_again',
  'recovery_phrase',
] as const
export const secretFields = ['password', 'password_again', 'recovery_phrase'] as const
export type GroupPersonField = (typeof groupPersonFields)[number]
export type GroupPersonError = RegistrationError | 'email_taken' | 'already_invited'

/** Form fields (POST to `action`): `csrf`, `id` and all of `groupPersonFields`. After success: 303. */
export interface GroupAddView extends GroupOutcomeView {
  readonly csrf: string
  readonly action: string
  /** Makes a form that is sent twice one command. */
  readonly commandId: string
  readonly cancelUrl: string
  /** The account to which a sign-on is added; absent where an account is added. */
  readonly accountName?: string | undefined
  /** Without secrets. */
  readonly values: Readonly<Partial<Record<GroupPersonField, string>>>
  /** They have to be typed again. */
  readonly areSecretsTyped?: boolean
  readonly errors: Readonly<Partial<Record<GroupPersonField, GroupPersonError>>>
}

export function renderGroupAdd(frame: Frame, view: GroupAddView): Markup {
  const { texts } = frame
  const words = texts.customer.groupAdd
  const title = view.accountName === undefined ? words.title : words.titleSignOn
  return layout(frame, {
    title,
    current: parts.group,
    width: 'narrow',
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${view.accountName === undefined ? words.lead : words.leadSignOn(view.accountName)}
      </p>
      ${outcomeNotice(frame, view)} ${personForm(frame, view)}`,
  })
}

function personForm(frame: Frame, view: GroupAddView): Markup {
  const words = frame.texts.customer.groupAdd
  const text = (name: GroupPersonField, more: Partial<TextFieldView>): Markup =>
    textField({ ...fieldOf(frame, view, name), ...more })
  const password = { type: 'password', autocomplete: 'new-password', lengthMax: 1024 } as const
  // Without a mail host nobody can be invited: whoever adds a person chooses the password.
  const isMailed = frame.closed?.includes('mail') !== true
  return postForm({
    action: view.action,
    csrf: view.csrf,
    hidden: { id: view.commandId },
    content: html`<div class="pair">
        ${text('first_name', { autocomplete: 'off', lengthMax: 100 })}
        ${text('last_name', { autocomplete: 'off', lengthMax: 100, isOptional: true })}
      </div>
      ${text('email', { type: 'email', autocomplete: 'off', lengthMax: 254 })}
      ${text('member_id', { autocomplete: 'off', isVerbatim: true, lengthMax: 64 })}
      <details class="further" ${isMailed && !isSecretOpen(view) ? '' : raw('open')}>
        <summary>${words.self}</summary>
        ${isMailed ? html`<p class="small">${words.selfNote}</p>` : ''}
        ${text('password', { ...password, isOptional: isMailed })}
        ${text('password_again', { ...password, isOptional: isMailed })}
        ${text('recovery_phrase', {
          autocomplete: 'off',
          isVerbatim: true,
          lengthMax: 200,
          isOptional: true,
        })}
      </details>
      <div class="actions">
        ${button({ label: words.submit, kind: 'primary' })}
        ${linkButton({ label: words.cancel, href: view.cancelUrl, kind: 'quiet' })}
      </div>`,
  })
}

// An error must be seen where it stands.
function isSecretOpen({ errors, areSecretsTyped }: GroupAddView): boolean {
  return areSecretsTyped === true || secretFields.some((name) => errors[name] !== undefined)
}

function fieldOf({ texts }: Frame, view: GroupAddView, name: GroupPersonField) {
  const error = view.errors[name]
  const words = texts.customer.groupAdd
  const helps: Readonly<Partial<Record<GroupPersonField, string>>> = words.help
  return {
    name,
    label: words.labels[name],
    help: helps[name],
    error: error === undefined ? undefined : errorWords(texts, name, error),
    value: view.values[name],
  }
}

function errorWords(texts: Frame['texts'], name: string, error: GroupPersonError): string {
  return error === 'email_taken' || error === 'already_invited'
    ? texts.customer.groupAdd.errors[error]
    : registrationError(texts, name, error)
}
