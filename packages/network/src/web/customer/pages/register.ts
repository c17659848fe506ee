// `GET /register` and what follows it: the e-mail address, then name and country; all else is known or comes later.
// After a `POST` with mistakes everything typed is kept.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { buyingBand } from '../../design/buying.ts'
import type { BuyingView } from '../../design/buying.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { selectField, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { steps } from '../../design/steps.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Choice } from '../../design/field.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { registrationError } from './registration-error.ts'

/** The names of the fields as they are posted, in the order of the pages. */
export const registrationFields = [
  'email',
  'first_name',
  'last_name',
  'country',
  'postal_code',
] as const
export type RegistrationField = (typeof registrationFields)[number]

/** Why an answer was not taken; the page knows the sentence for each. */
export type RegistrationError = keyof Texts['customer']['register']['errors']

/**
 * Form fields (POST to `action`): `csrf`, `step` and `email`; of the second page also `time_zone` (an IANA name, from
 * the page's script, else empty) and the rest of `registrationFields`. `country` is ISO 3166-1 alpha-2.
 * The second form's answer redirects to the processor: name its origin in `formTargets` of the policy.
 */
export interface RegisterView {
  readonly step: 'email' | 'details'
  readonly csrf: string
  readonly action: string
  /** What was typed, or sensible defaults at first. */
  readonly values: Readonly<Partial<Record<RegistrationField, string>>>
  readonly errors: Readonly<Partial<Record<RegistrationField, RegistrationError>>>
  readonly countries: readonly Choice[]
  readonly signOnUrl: string
  /** For who works for a merchant: no card page comes next. */
  readonly isWithoutCard: boolean
  /** The first page again. */
  readonly startUrl: string
  readonly brand?: MerchantBrand | undefined
  /** When the registration is part of a purchase. */
  readonly buying?: BuyingView | undefined
}

export function renderRegister(frame: Frame, view: RegisterView): Markup {
  const { texts, networkName } = frame
  const words = texts.customer.register
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    current: parts.signOn,
    brand: view.brand,
    main: html`${view.brand === undefined ? '' : coBrandHeader(view.brand, networkName, { size: 'slim' })}
      ${buyingBand(frame, view.buying, frame.texts.customer.confirm.back)}
      ${steps(words.stepNames, 1, words.steps)}
      <h1>${words.title}</h1>
      ${view.step === 'email' ? emailStep(frame, view) : detailsStep(frame, view)}`,
  })
}

function emailStep(frame: Frame, view: RegisterView): Markup {
  const { lead, haveOne, signOn, next } = frame.texts.customer.register
  return html`${view.buying === undefined ? html`<p class="lead">${lead}</p>` : ''}
    <p class="small">${haveOne} <a href="${view.signOnUrl}">${signOn}</a></p>
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      hidden: { step: 'email' },
      content: html`${textField({
          ...fieldTexts(frame, view, 'email'),
          type: 'email',
          autocomplete: 'email',
          lengthMax: 254,
        })}
        <div class="actions">${button({ label: next, kind: 'primary' })}</div>`,
    })}`
}

function detailsStep(frame: Frame, view: RegisterView): Markup {
  const { nextCard, nextNote, openWithoutCard, withoutCardNote } = frame.texts.customer.register
  const [label, note] = view.isWithoutCard
    ? [openWithoutCard, withoutCardNote]
    : [nextCard, nextNote]
  const { email = '' } = view.values
  return html`${whose(frame, view)}
  ${postForm({
    action: view.action,
    csrf: view.csrf,
    hidden: { step: 'details', email, time_zone: '' },
    content: html`<div class="pair">
        ${textField({
          ...fieldTexts(frame, view, 'first_name'),
          autocomplete: 'given-name',
          lengthMax: 100,
        })}
        ${textField({
          ...fieldTexts(frame, view, 'last_name'),
          autocomplete: 'family-name',
          lengthMax: 100,
          isOptional: true,
        })}
      </div>
      ${selectField({
        ...fieldTexts(frame, view, 'country'),
        choices: view.countries,
        autocomplete: 'country',
      })}
      ${textField({
        ...fieldTexts(frame, view, 'postal_code'),
        autocomplete: 'postal-code',
        lengthMax: 16,
        size: 'short',
      })}
      <p class="small">${note}</p>
      <div class="actions">${button({ label, kind: 'primary' })}</div>`,
  })}`
}

/** The same for an address that has an account and for one that has none: only its mailbox knows more. */
function whose(frame: Frame, { values, startUrl, signOnUrl }: RegisterView): Content {
  const { known, signOn, otherEmail } = frame.texts.customer.register
  return html`<p>
      <strong class="address">${values.email ?? ''}</strong> <a href="${startUrl}">${otherEmail}</a>
    </p>
    <p class="small">${known} <a href="${signOnUrl}">${signOn}</a></p>`
}

function fieldTexts({ texts }: Frame, view: RegisterView, name: RegistrationField) {
  const { labels, help } = texts.customer.register
  const error = view.errors[name]
  const helps: Readonly<Partial<Record<RegistrationField, string>>> = help
  return {
    name,
    label: labels[name],
    help: helps[name],
    error: error === undefined ? undefined : registrationError(texts, name, error),
    value: view.values[name],
  }
}
