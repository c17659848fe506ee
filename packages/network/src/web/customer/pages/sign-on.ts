// `GET /sign-on` and its answer after a failed `POST`: one account, one password, no hints.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { buyingBand } from '../../design/buying.ts'
import type { BuyingView } from '../../design/buying.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { choiceList, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { passkeyForm } from '../../design/passkey-form.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { wayToPeople } from './ways-to-people.ts'

/**
 * Form fields (POST to `action`): `csrf`, `identifier` (e-mail address or member id), `password`, `personal_code`;
 * `account` (a handle) in place of the identifier where one was chosen or is to be. Forgetting posts `csrf` and
 * `account`.
 * Answer a failed attempt with the same page, status 200 or 422, the same `error` for every reason.
 * The form's answer may redirect to the merchant: name its origin in `formTargets` of the policy.
 */
export interface SignOnView {
  readonly csrf: string
  readonly action: string
  /** What was typed, kept after an error. */
  readonly identifier: string
  /** Kept after an error, too: it is no secret of this browser's owner alone. */
  readonly personalCode?: string | undefined
  /**
   * `refused`: any wrong combination alike; `shared`: the name is that of several accounts of this browser, whatever
   * the password; `passkey`: one that opened nothing; `expired`: the form was too old.
   */
  readonly error?: 'refused' | 'shared' | 'passkey' | 'throttled' | 'expired' | undefined
  /** The accounts that share the name: the form asks which of them. */
  readonly sharing?: readonly KnownAccountView[] | undefined
  /** The accounts that this browser knows, the last used first. */
  readonly accounts: readonly KnownAccountView[]
  readonly forgetAction: string
  /** The one of them that was chosen. */
  readonly chosen?: KnownAccountView | undefined
  /** The same page with none chosen. */
  readonly anotherUrl: string
  readonly passkey: { readonly action: string; readonly options: string }
  readonly linkUrl: string
  readonly recoverUrl: string
  readonly registerUrl: string
  /** Present when a merchant sent the customer here. */
  readonly brand?: MerchantBrand | undefined
  /** When the sign-on is part of a purchase, or of a visit to a merchant. */
  readonly buying?: BuyingView | undefined
}

export interface KnownAccountView {
  /** Names the account in this browser, and in no other. */
  readonly handle: string
  /** As the customer calls themselves. */
  readonly name: string
  readonly memberId: string
  /** The same page with this one chosen. */
  readonly url: string
}

export function renderSignOn(frame: Frame, view: SignOnView): Markup {
  const { texts } = frame
  return layout(frame, {
    title: texts.customer.signOn.title,
    width: 'narrow',
    current: parts.signOn,
    brand: view.brand,
    main: html`${view.brand === undefined ? '' : coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      ${buyingBand(frame, view.buying, frame.texts.customer.confirm.back)}
      <h1>${texts.customer.signOn.title}</h1>
      ${purpose(frame, view)} ${newHere(frame, view)} ${problem(frame, view)}
      ${isOpen(view) ? knownAccounts(frame, view) : ''} ${signOnForm(frame, view)}
      ${passkeyForm(frame, {
        purpose: 'get',
        action: view.passkey.action,
        csrf: view.csrf,
        options: view.passkey.options,
        label: texts.customer.signOn.passkey,
        words: texts.customer.passkeys,
      })}
      ${aside(frame, view)}`,
  })
}

function purpose({ texts }: Frame, { buying, brand }: SignOnView): Content {
  if (brand === undefined || buying?.item !== undefined) return ''
  return html`<p class="lead">${texts.customer.signOn.toReach(brand.name)}</p>`
}

/** Above the form: most who come from a merchant for the first time have no account. */
function newHere({ texts }: Frame, { registerUrl }: SignOnView): Markup {
  const words = texts.customer.signOn
  return html`<p>${words.newHere} <a href="${registerUrl}">${words.register}</a></p>`
}

/** Any account may be meant. */
function isOpen({ chosen, sharing }: SignOnView): boolean {
  return chosen === undefined && sharing === undefined
}

/** What is wrong with the form as such; with what was typed, it stands at the field. */
function problem({ texts }: Frame, { error }: SignOnView): Content {
  if (error === undefined || error === 'refused' || error === 'shared') return ''
  if (error === 'passkey') {
    return notice({ tone: 'danger', title: texts.customer.passkeys.problem, isFault: true })
  }
  const { title, body } = texts.customer.signOn.errors[error]
  return notice({ tone: 'danger', title, body: html`<p>${body}</p>`, isFault: true })
}

function knownAccounts({ texts }: Frame, view: SignOnView): Content {
  if (view.accounts.length === 0) return ''
  const words = texts.customer.signOn
  return html`<section aria-labelledby="accounts">
    <h2 id="accounts" class="kicker">${words.accounts}</h2>
    <ul class="accounts">
      ${view.accounts.map(
        ({ handle, name, memberId, url }) =>
          html`<li>
            <a href="${url}"><strong>${name}</strong> <small>${memberId}</small></a>
            ${postForm({
              action: view.forgetAction,
              csrf: view.csrf,
              hidden: { account: handle },
              className: 'forget',
              content: html`<button
                class="button quiet"
                type="submit"
                aria-label="${words.forgetOf(name)}"
              >
                ${words.forget}
              </button>`,
            })}
          </li>`,
      )}
    </ul>
  </section>`
}

function signOnForm(frame: Frame, view: SignOnView): Markup {
  const { texts } = frame
  const { chosen } = view
  const { refused, shared } = texts.customer.signOn.errors
  return postForm({
    action: view.action,
    csrf: view.csrf,
    faultTitle: view.error === 'shared' ? shared.title : refused.title,
    ...(chosen === undefined ? {} : { hidden: { account: chosen.handle } }),
    content: html`${whoField(frame, view)}
      ${textField({
        name: 'password',
        label: texts.customer.signOn.password,
        type: 'password',
        autocomplete: 'current-password',
        error: chosen === undefined ? undefined : refusal(frame, view),
        reveal: {
          show: texts.customer.signOn.showPassword,
          hide: texts.customer.signOn.hidePassword,
        },
        lengthMax: 1024,
      })}
      ${isOpen(view) ? codeField(frame, view) : ''}
      <div class="actions">
        ${button({ label: texts.customer.signOn.submit, kind: 'primary' })}
      </div>`,
  })
}

function refusal({ texts }: Frame, { error }: SignOnView): string | undefined {
  return error === 'refused' ? texts.customer.signOn.errors.refused.body : undefined
}

function whoField(frame: Frame, view: SignOnView): Content {
  if (view.chosen !== undefined) return chosenAccount(frame, view, view.chosen)
  return view.sharing === undefined ? nameField(frame, view) : sharedName(frame, view, view.sharing)
}

function sharedName(
  { texts }: Frame,
  view: SignOnView,
  sharing: readonly KnownAccountView[],
): Content {
  const words = texts.customer.signOn
  return html`${choiceList({
      name: 'account',
      label: words.which(view.identifier),
      choices: sharing.map(({ handle, name }) => ({ value: handle, label: name })),
      error: words.errors.shared.body,
    })}
    <p><a href="${view.anotherUrl}">${words.another}</a></p>`
}

function nameField(frame: Frame, view: SignOnView): Markup {
  const { texts } = frame
  return textField({
    name: 'identifier',
    label: texts.customer.signOn.identifier,
    help: texts.customer.signOn.identifierHelp,
    value: view.identifier,
    error: refusal(frame, view),
    // After a refusal the browser does not offer by itself what was just refused.
    autocomplete: view.error === undefined ? 'username webauthn' : 'username',
    isVerbatim: true,
    lengthMax: 254,
  })
}

function chosenAccount({ texts }: Frame, view: SignOnView, chosen: KnownAccountView): Markup {
  return html`<p class="lead-small">
      ${texts.customer.signOn.chosen(chosen.name, chosen.memberId)}
    </p>
    <p><a href="${view.anotherUrl}">${texts.customer.signOn.another}</a></p>`
}

function codeField({ texts }: Frame, { personalCode = '' }: SignOnView): Markup {
  const field = textField({
    name: 'personal_code',
    label: texts.customer.signOn.personalCode,
    help: texts.customer.signOn.personalCodeHelp,
    value: personalCode,
    autocomplete: 'off',
    isVerbatim: true,
    isOptional: true,
    lengthMax: 40,
    size: 'short',
  })
  const summary = html`<summary>${texts.customer.signOn.newBrowser}</summary>`
  return personalCode === ''
    ? html`<details>${summary} ${field}</details>`
    : html`<details open>${summary} ${field}</details>`
}

function aside(frame: Frame, view: SignOnView): Markup {
  const words = frame.texts.customer.signOn
  return html`<section class="aside">
    ${
      frame.closed?.includes('mail') === true
        ? ''
        : html`<h2>${words.otherWays}</h2>
            <p><a href="${view.linkUrl}">${words.link}</a></p>
            <p><a href="${view.recoverUrl}">${words.recover}</a></p>`
    }
    ${wayToPeople(frame, { area: 'sign_on', code: view.error ?? 'refused' })}
  </section>`
}
