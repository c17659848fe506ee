// `GET /register` and its answer after a `POST` with mistakes: everything typed kept, but passwords.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { selectField, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { steps } from '../../design/steps.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Choice, TextFieldView } from '../../design/field.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { registrationError } from './registration-error.ts'

/** The names of the fields as they are posted, in the order of the page; `csrf` comes with them. */
export const registrationFields = [
  'first_name',
  'last_name',
  'country',
  'postal_code',
  'email',
  'member_id',
  'password',
  'password_again',
  'recovery_phrase',
  'currency',
  'time_zone',
] as const
export type RegistrationField = (typeof registrationFields)[number]

/** Why an answer was not taken; the page knows the sentence for each. */
export type RegistrationError =
  | 'missing'
  | 'malformed'
  | 'too_short'
  | 'too_long'
  | 'too_weak'
  | 'mismatch'
  | 'in_use'
  | 'unsupported'

/**
 * Form fields (POST to `action`): `csrf` and all of `registrationFields`. `country` is ISO 3166-1
 * alpha-2, `currency` ISO 4217, `time_zone` an IANA name. After success: 303 to the card page.
 * The form's answer redirects to the processor: name its origin in `formTargets` of the policy.
 */
export interface RegisterView {
  readonly csrf: string
  readonly action: string
  /** What was typed, or sensible defaults at first (country, currency, time zone). */
  readonly values: Readonly<
    Partial<Record<Exclude<RegistrationField, 'password' | 'password_again'>, string>>
  >
  readonly errors: Readonly<Partial<Record<RegistrationField, RegistrationError>>>
  readonly countries: readonly Choice[]
  readonly currencies: readonly Choice[]
  readonly timeZones: readonly Choice[]
  readonly signOnUrl: string
  readonly brand?: MerchantBrand | undefined
  /** Title of what is being bought, when the registration is part of a purchase. */
  readonly itemTitle?: string | undefined
}

export function renderRegister(frame: Frame, view: RegisterView): Markup {
  const { texts } = frame
  return layout(frame, {
    title: texts.customer.register.title,
    width: 'narrow',
    current: parts.signOn,
    brand: view.brand,
    main: html`${view.brand === undefined ? '' : coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      ${steps(texts.customer.register.stepNames, 1, texts)}
      <h1>${texts.customer.register.title}</h1>
      <p class="lead">
        ${view.itemTitle === undefined ? texts.customer.register.lead : texts.customer.signOn.toBuy(view.itemTitle)}
      </p>
      <p class="small">
        ${texts.customer.register.haveOne}
        <a href="${view.signOnUrl}">${texts.customer.register.signOn}</a>
      </p>
      ${registrationForm(frame, view)}`,
  })
}

function registrationForm(frame: Frame, view: RegisterView): Markup {
  const { sections, next, nextNote } = frame.texts.customer.register
  const text = (name: RegistrationField, more: Partial<TextFieldView>) =>
    textField({ ...fieldTexts(frame, view, name), ...more })
  const select = (name: RegistrationField, choices: readonly Choice[], autocomplete?: string) =>
    selectField({
      ...fieldTexts(frame, view, name),
      choices,
      ...(autocomplete === undefined ? {} : { autocomplete }),
    })
  return postForm({
    action: view.action,
    csrf: view.csrf,
    content: html`<fieldset>
        <legend>${sections.you}</legend>
        <div class="pair">
          ${text('first_name', { autocomplete: 'given-name', lengthMax: 100 })}
          ${text('last_name', { autocomplete: 'family-name', lengthMax: 100, isOptional: true })}
        </div>
        ${select('country', view.countries, 'country')}
        ${text('postal_code', { autocomplete: 'postal-code', lengthMax: 16, size: 'short' })}
        ${text('email', { type: 'email', autocomplete: 'email', lengthMax: 254 })}
      </fieldset>
      <fieldset>
        <legend>${sections.signOn}</legend>
        ${text('member_id', { autocomplete: 'username', isVerbatim: true, lengthMax: 64 })}
        ${text('password', { type: 'password', autocomplete: 'new-password', lengthMax: 1024 })}
        ${text('password_again', {
          type: 'password',
          autocomplete: 'new-password',
          lengthMax: 1024,
        })}
        ${text('recovery_phrase', { autocomplete: 'off', isVerbatim: true, lengthMax: 200 })}
      </fieldset>
      <fieldset>
        <legend>${sections.bill}</legend>
        ${select('currency', view.currencies, 'transaction-currency')}
        ${select('time_zone', view.timeZones)}
      </fieldset>
      <p class="small">${nextNote}</p>
      <div class="actions">${button({ label: next, kind: 'primary' })}</div>`,
  })
}

function fieldTexts({ texts }: Frame, view: RegisterView, name: RegistrationField) {
  const label = texts.customer.register.labels[name]
  const error = view.errors[name]
  const helps: Readonly<Partial<Record<RegistrationField, string>>> = texts.customer.register.help
  return {
    name,
    label,
    help: helps[name],
    error: error === undefined ? undefined : registrationError(texts, name, error),
    value: name === 'password' || name === 'password_again' ? undefined : view.values[name],
  }
}
