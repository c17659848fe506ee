// `GET /profile`: who somebody is to the network, with a form for each thing that can change.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { button } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { selectField, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Choice } from '../../design/field.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { UnsetSecret } from '../../../signon/index.ts'
import { parts } from '../navigation.ts'

export type ProfileError =
  | 'missing'
  | 'malformed'
  | 'too_long'
  | 'too_short'
  | 'too_weak'
  | 'unsupported'
  | 'unchanged'
  | 'too_soon'

export const profileSaves = [
  'name',
  'residence',
  'language',
  'schedule',
  'email_asked',
  'email',
  'email_proof',
] as const
export type ProfileSaved = (typeof profileSaves)[number]

export type ProfileField =
  | 'first_name'
  | 'last_name'
  | 'country'
  | 'postal_code'
  | 'email'
  | 'language'
  | 'time_zone'
  | 'billing_day'

/**
 * Forms, each with `csrf`: `POST /profile/name` (`first_name`, `last_name`), `/profile/residence` (`country`,
 * `postal_code`), `/profile/email` (`email`), `/profile/email/proof` while its mailbox has not answered,
 * `/profile/language` (`language`), `/profile/schedule` (`billing_day`, `time_zone`).
 */
export interface ProfileView {
  readonly csrf: string
  readonly saved?: ProfileSaved | undefined
  /** As typed, or as it is. */
  readonly values: Readonly<Record<ProfileField, string>>
  readonly errors: Readonly<Partial<Record<ProfileField, ProfileError>>>
  readonly email: string
  readonly isEmailProved: boolean
  /** An address that waits for its owner to open the link. */
  readonly waiting?: { readonly email: string; readonly until: Temporal.Instant } | undefined
  readonly languages: readonly Choice[]
  readonly timeZones: readonly Choice[]
  /** Only the payer sets billing day and time zone, and not twice in a month. */
  readonly schedule:
    | { readonly may: 'change' }
    | { readonly may: 'wait'; readonly until: Temporal.Instant }
    | { readonly may: 'never' }
  readonly memberId: string
  readonly currency: string
  readonly countries: readonly Choice[]
  readonly registeredAt: Temporal.Instant
  /** What may still be set up. */
  readonly toDo: readonly { readonly what: UnsetSecret; readonly url: string }[]
}

export function renderProfile(frame: Frame, view: ProfileView): Markup {
  const words = frame.texts.customer.profile
  return layout(frame, {
    title: words.title,
    current: parts.profile,
    main: html`<h1>${words.title}</h1>
      <p class="lead-small">${words.lead}</p>
      ${view.saved === undefined ? '' : notice({ tone: 'good', title: words.saved[view.saved] })}
      ${toDo(frame, view)} ${nameForm(frame, view)} ${residenceForm(frame, view)}
      ${frame.closed?.includes('mail') === true ? '' : emailForm(frame, view)}
      ${languageForm(frame, view)} ${schedule(frame, view)} ${facts(frame, view)}
      <section>
        <h2>${words.more}</h2>
        <p><a href="/profile/security">${words.toSecurity}</a></p>
        <p><a href="/profile/privacy">${words.toPrivacy}</a></p>
      </section>`,
  })
}

function toDo({ texts }: Frame, view: ProfileView): Content {
  const words = texts.customer.profile.toDo
  if (view.toDo.length === 0) return ''
  return html`<section aria-labelledby="to-do">
    <h2 id="to-do">${words.title}</h2>
    <ul class="topics">
      ${view.toDo.map(
        ({ what, url }) =>
          html`<li>
            <a href="${url}">${words[what].label}</a>
            <p class="small">${words[what].why}</p>
          </li>`,
      )}
    </ul>
  </section>`
}

function errorOf({ texts }: Frame, view: ProfileView, field: ProfileField): string | undefined {
  const error = view.errors[field]
  return error === undefined ? undefined : texts.customer.profile.errors[error]
}

function part(heading: string, id: string, content: Content): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${content}
  </section>`
}

function nameForm(frame: Frame, view: ProfileView): Markup {
  const words = frame.texts.customer.profile
  const content = html`${textField({
    name: 'first_name',
    label: words.firstName,
    value: view.values.first_name,
    autocomplete: 'given-name',
    lengthMax: 100,
    error: errorOf(frame, view, 'first_name'),
  })}
  ${textField({
    name: 'last_name',
    label: words.lastName,
    value: view.values.last_name,
    autocomplete: 'family-name',
    lengthMax: 100,
    isOptional: true,
    error: errorOf(frame, view, 'last_name'),
  })}
  ${button({ label: words.saveName })}`
  return part(words.name, 'name', postForm({ action: '/profile/name', csrf: view.csrf, content }))
}

function residenceForm(frame: Frame, view: ProfileView): Markup {
  const words = frame.texts.customer.profile
  const content = html`${selectField({
    name: 'country',
    label: words.country,
    choices: view.countries,
    value: view.values.country,
    autocomplete: 'country',
    error: errorOf(frame, view, 'country'),
  })}
  ${textField({
    name: 'postal_code',
    label: words.postalCode,
    help: words.postalCodeHelp,
    value: view.values.postal_code,
    autocomplete: 'postal-code',
    lengthMax: 20,
    size: 'short',
    isVerbatim: true,
    error: errorOf(frame, view, 'postal_code'),
  })}
  ${button({ label: words.saveResidence })}`
  return part(
    words.residence,
    'residence',
    html`<p class="small">${words.residenceHelp(view.currency)}</p>
      ${postForm({ action: '/profile/residence', csrf: view.csrf, content })}`,
  )
}

function emailForm(frame: Frame, view: ProfileView): Markup {
  const { texts, format } = frame
  const words = texts.customer.profile
  const { waiting } = view
  const content = html`${textField({
    name: 'email',
    label: words.emailNew,
    help: words.emailHelp,
    type: 'email',
    value: view.values.email,
    autocomplete: 'email',
    lengthMax: 254,
    isVerbatim: true,
    error: errorOf(frame, view, 'email'),
  })}
  ${button({ label: words.saveEmail })}`
  return part(
    words.email,
    'e-mail',
    html`<p>${words.emailNow(view.email)}</p>
      ${view.isEmailProved ? '' : proofForm(frame, view)}
      ${
        waiting === undefined || waiting.email === view.email
          ? ''
          : html`<p class="small">
              ${words.emailWaiting(waiting.email, formatInstant(waiting.until, format, 'moment'))}
            </p>`
      }
      ${postForm({ action: '/profile/email', csrf: view.csrf, content })}`,
  )
}

function proofForm({ texts }: Frame, { csrf }: ProfileView): Markup {
  const words = texts.customer.profile
  const content = button({ label: words.emailProof })
  return html`<p class="small">${words.emailUnproved}</p>
    ${postForm({ action: '/profile/email/proof', csrf, content })}`
}

function languageForm(frame: Frame, view: ProfileView): Markup {
  const words = frame.texts.customer.profile
  const content = html`${selectField({
    name: 'language',
    label: words.language,
    help: words.languageHelp,
    choices: view.languages,
    value: view.values.language,
    error: errorOf(frame, view, 'language'),
  })}
  ${button({ label: words.saveLanguage })}`
  return part(
    words.language,
    'language',
    postForm({ action: '/profile/language', csrf: view.csrf, content }),
  )
}

function schedule(frame: Frame, view: ProfileView): Markup {
  const { texts, format } = frame
  const words = texts.customer.profile
  const present = definitionList([
    { term: words.billingDay, detail: view.values.billing_day },
    { term: words.timeZone, detail: view.values.time_zone },
  ])
  if (view.schedule.may === 'never') {
    return part(
      words.billing,
      'billing',
      html`<p>${words.billingPayer}</p>
        ${present}`,
    )
  }
  if (view.schedule.may === 'wait') {
    const until = formatInstant(view.schedule.until, format)
    return part(
      words.billing,
      'billing',
      html`<p>${words.billingFixed(until)}</p>
        ${present}`,
    )
  }
  const content = html`${textField({
    name: 'billing_day',
    label: words.billingDay,
    help: words.billingDayHelp,
    value: view.values.billing_day,
    lengthMax: 2,
    size: 'short',
    isVerbatim: true,
    error: errorOf(frame, view, 'billing_day'),
  })}
  ${selectField({
    name: 'time_zone',
    label: words.timeZone,
    help: words.timeZoneHelp,
    choices: view.timeZones,
    value: view.values.time_zone,
    error: errorOf(frame, view, 'time_zone'),
  })}
  ${button({ label: words.saveBilling })}`
  return part(
    words.billing,
    'billing',
    html`<p class="small">${words.billingHelp}</p>
      ${postForm({ action: '/profile/schedule', csrf: view.csrf, content })}`,
  )
}

function facts({ texts, format }: Frame, view: ProfileView): Markup {
  const words = texts.customer.profile
  return part(
    words.facts,
    'facts',
    definitionList([
      { term: words.memberId, detail: view.memberId },
      { term: words.currency, detail: view.currency },
      { term: words.since, detail: date(view.registeredAt, format) },
    ]),
  )
}
