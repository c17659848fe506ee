// `GET /sign-on` and its answer after a failed `POST`: one account, one password, no hints.
import { html } from 'hono/html'
import { button } from '../design/button.ts'
import { coBrandHeader } from '../design/co-brand.ts'
import { textField } from '../design/field.ts'
import { postForm } from '../design/form.ts'
import { layout } from '../design/layout.ts'
import { notice } from '../design/notice.ts'
import type { MerchantBrand } from '../design/co-brand.ts'
import type { Content, Markup } from '../design/markup.ts'
import type { Frame } from '../frame.ts'

/**
 * Form fields (POST to `action`): `csrf`, `identifier` (e-mail address or member id), `password`.
 * Answer a failed attempt with the same page, status 200 or 422, the same `error` for every reason.
 * The form's answer may redirect to the merchant: name its origin in `formTargets` of the policy.
 */
export interface SignOnView {
  readonly csrf: string
  readonly action: string
  /** What was typed, kept after an error. */
  readonly identifier: string
  /** `refused` for every wrong combination alike; `throttled`; `expired` when the form was too old. */
  readonly error?: 'refused' | 'throttled' | 'expired' | undefined
  readonly registerUrl: string
  /** Present when a merchant sent the customer here. */
  readonly brand?: MerchantBrand | undefined
  /** Title of what is being bought, when the sign-on is part of a purchase. */
  readonly itemTitle?: string | undefined
}

export function renderSignOn(frame: Frame, view: SignOnView): Markup {
  const { texts } = frame
  const error = view.error === undefined ? undefined : texts.signOn.errors[view.error]
  return layout(frame, {
    title: texts.signOn.title,
    width: 'narrow',
    current: 'sign-on',
    brand: view.brand,
    main: html`${view.brand === undefined ? '' : coBrandHeader(view.brand, frame.networkName)}
      <h1>${texts.signOn.title}</h1>
      ${purpose(frame, view)}
      ${
        error === undefined
          ? ''
          : notice({ tone: 'danger', title: error.title, body: html`<p>${error.body}</p>` })
      }
      ${signOnForm(frame, view)}
      <section class="aside">
        <h2>${texts.signOn.newHere}</h2>
        <p>
          <a href="${view.registerUrl}">${texts.signOn.register}</a>. ${texts.signOn.registerLead}
        </p>
        <details>
          <summary>${texts.signOn.help}</summary>
          <p>${texts.signOn.helpBody(frame.networkName)}</p>
        </details>
      </section>`,
  })
}

function purpose({ texts }: Frame, { itemTitle, brand }: SignOnView): Content {
  if (itemTitle !== undefined) return html`<p class="lead">${texts.signOn.toBuy(itemTitle)}</p>`
  if (brand !== undefined) return html`<p class="lead">${texts.signOn.toReach(brand.name)}</p>`
  return ''
}

function signOnForm({ texts }: Frame, view: SignOnView): Markup {
  return postForm({
    action: view.action,
    csrf: view.csrf,
    content: html`${textField({
        name: 'identifier',
        label: texts.signOn.identifier,
        help: texts.signOn.identifierHelp,
        value: view.identifier,
        autocomplete: 'username',
        isVerbatim: true,
        lengthMax: 254,
      })}
      ${textField({
        name: 'password',
        label: texts.signOn.password,
        type: 'password',
        autocomplete: 'current-password',
        reveal: { show: texts.signOn.showPassword, hide: texts.signOn.hidePassword },
        lengthMax: 1024,
      })}
      <div class="actions">${button({ label: texts.signOn.submit, kind: 'primary' })}</div>`,
  })
}
