// Where the processor's card page sends the customer back to, where there is no account yet: what to do now.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { buyingBand } from '../../design/buying.ts'
import type { BuyingView } from '../../design/buying.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { steps } from '../../design/steps.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { wayToPeople } from './ways-to-people.ts'

export type CardFailure = 'declined' | 'expired' | 'postal_code_mismatch' | 'cancelled' | 'failed'

// Where the card is verified, the account is open, and another page goes on: register-finish.ts.

/**
 * Form fields (POST to `retryAction`, only after a failure): `csrf`. It makes a new card page and
 * answers 303 to it: name the processor's origin in `formTargets` of the policy.
 */
export type RegisterReturnView = {
  readonly brand?: MerchantBrand | undefined
  /** What was being bought when the registration began. */
  readonly buying?: BuyingView | undefined
} & (
  | {
      readonly result: CardFailure
      readonly csrf: string
      readonly retryAction: string
      /** Where one may go without a card, such as the account. */
      readonly laterUrl: string
    }
  | {
      readonly result: 'pending'
      /** This page again. */
      readonly refreshUrl: string
    }
)

export function renderRegisterReturn(frame: Frame, view: RegisterReturnView): Markup {
  const { texts } = frame
  const { title } = texts.customer.registerReturn[view.result]
  return layout(frame, {
    title,
    width: 'narrow',
    brand: view.brand,
    main: html`${view.brand === undefined ? '' : coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      ${buyingBand(frame, view.buying, frame.texts.customer.confirm.back)}
      ${steps(texts.customer.register.stepNames, 2, texts.customer.register.steps)}
      <h1>${title}</h1>
      ${outcome(frame, view)}`,
  })
}

function outcome(frame: Frame, view: RegisterReturnView): Markup {
  const { texts } = frame
  const words = texts.customer.registerReturn
  if (view.result === 'pending') {
    return html`<p class="lead">${words.pending.body}</p>
      <div class="actions">${linkButton({ label: words.refresh, href: view.refreshUrl })}</div>`
  }
  return html`<p class="lead">${words[view.result].body}</p>
    <p>${words.whatNow}</p>
    ${wayToPeople(frame, { area: 'card', code: view.result })}
    ${postForm({
      action: view.retryAction,
      csrf: view.csrf,
      content: html`<div class="actions">
        ${button({ label: words.retry, kind: 'primary' })}
        ${linkButton({ label: words.later, href: view.laterUrl, kind: 'quiet' })}
      </div>`,
    })}`
}
