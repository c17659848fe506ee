// `GET /register/finish`: the account is open; how somebody signs on from now on. Then the purchase goes on.
import { html, raw } from 'hono/html'
import { button } from '../../design/button.ts'
import { buyingBand } from '../../design/buying.ts'
import type { BuyingView } from '../../design/buying.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { passkeyForm } from '../../design/passkey-form.ts'
import { steps } from '../../design/steps.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { RegistrationError } from './register.ts'
import { registrationError } from './registration-error.ts'

/**
 * Form fields: `csrf` and `password`, without scripts also `password_again` (POST to `action`); `csrf` and `credential`
 * (POST to `passkey.action`). A password is typed once where it can be shown, and twice where it cannot: both keep a
 * typing error from shutting its owner out, and a mailed link lets them in all the same.
 */
export interface RegisterFinishView {
  readonly csrf: string
  readonly action: string
  readonly passkey: { readonly action: string; readonly options: string }
  /** For the browser's own list of passwords. */
  readonly email: string
  readonly error?:
    | { readonly at: 'password' | 'password_again'; readonly why: RegistrationError }
    | { readonly at: 'passkey' }
    | undefined
  readonly brand?: MerchantBrand | undefined
  readonly buying?: BuyingView | undefined
}

export function renderRegisterFinish(frame: Frame, view: RegisterFinishView): Markup {
  const { texts, networkName } = frame
  const { register, registerFinish: words, passkeys } = texts.customer
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    brand: view.brand,
    main: html`${view.brand === undefined ? '' : coBrandHeader(view.brand, networkName, { size: 'slim' })}
      ${buyingBand(frame, view.buying, frame.texts.customer.confirm.back)}
      ${steps(register.stepNames, 3, register.steps)}
      <h1>${words.title}</h1>
      <p class="lead-small">${words.lead}</p>
      ${
        view.error?.at === 'passkey'
          ? notice({ tone: 'danger', title: passkeys.problem, isFault: true })
          : ''
      }
      ${passkeyForm(frame, {
        purpose: 'create',
        action: view.passkey.action,
        csrf: view.csrf,
        options: view.passkey.options,
        label: words.passkey,
        words: passkeys,
      })}
      ${passwordForm(frame, view)}
      ${frame.closed?.includes('mail') === true ? '' : html`<p class="small">${words.mailbox(view.email)}</p>`}
      <p class="small">${words.later}</p>`,
  })
}

function passwordForm(frame: Frame, view: RegisterFinishView): Markup {
  const { registerFinish: words } = frame.texts.customer
  const item = view.buying?.item
  const label = item === undefined ? words.continue : words.continueBuying(item.title)
  return postForm({
    action: view.action,
    csrf: view.csrf,
    content: html`<input type="email" autocomplete="username" value="${view.email}" hidden />
      ${passwordField(frame, view, 'password')}
      ${raw('<noscript>')}${passwordField(frame, view, 'password_again')}${raw('</noscript>')}
      <div class="actions">${button({ label, kind: 'primary' })}</div>`,
  })
}

function passwordField(
  { texts }: Frame,
  { error }: RegisterFinishView,
  name: 'password' | 'password_again',
): Content {
  const { registerFinish: words, signOn } = texts.customer
  const isFirst = name === 'password'
  return textField({
    name,
    label: isFirst ? words.password : words.again,
    type: 'password',
    autocomplete: 'new-password',
    lengthMax: 1024,
    help: isFirst ? words.passwordHelp : undefined,
    error: error?.at === name ? registrationError(texts, 'password', error.why) : undefined,
    ...(isFirst ? { reveal: { show: signOn.showPassword, hide: signOn.hidePassword } } : {}),
  })
}
