// `GET /confirm/:transaction` of a transaction that is over: bought, cancelled, too old. It says what happened.
import { html } from 'hono/html'
import { amount, date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { wayToPeople } from './ways-to-people.ts'

/** No form. Whatever it says about money was looked up; where that cannot be, `unknown` claims nothing. */
export type ConfirmEndedView = {
  readonly brand: MerchantBrand
  /** Where the merchant wanted the person back, or the front of its site. */
  readonly backUrl: string
} & (
  | ({ readonly kind: 'bought' | 'owned' } & BoughtView)
  | { readonly kind: 'cancelled' | 'signedOn' | 'expired' | 'unknown' }
)

export interface BoughtView {
  readonly itemTitle: string
  /** What it cost when it was bought. */
  readonly price: Amount
  readonly boughtAt: Temporal.Instant
  readonly purchaseUrl: string
}

export function renderConfirmEnded(frame: Frame, view: ConfirmEndedView): Markup {
  const words = frame.texts.customer.confirmEnded
  const { title, body } = words[view.kind]
  const { brand } = view
  return layout(frame, {
    title,
    brand,
    width: 'narrow',
    main: html`${coBrandHeader(brand, frame.networkName)}
      <h1>${title}</h1>
      <p class="lead-small">${body(brand.name)}</p>
      ${view.kind === 'bought' || view.kind === 'owned' ? bought(frame, view) : back(frame, view)}
      ${wayToPeople(frame, { area: 'transaction', code: view.kind })}`,
  })
}

function bought(
  { texts, format }: Frame,
  view: BoughtView & Pick<ConfirmEndedView, 'backUrl'>,
): Markup {
  const words = texts.customer.confirmEnded
  return html`${definitionList([
      { term: words.item, detail: view.itemTitle },
      { term: words.price, detail: amount(view.price, format) },
      { term: words.boughtAt, detail: date(view.boughtAt, format, 'moment') },
    ])}
    <div class="actions">
      ${linkButton({ label: words.open, href: view.backUrl, kind: 'primary' })}
      ${linkButton({ label: words.toPurchase, href: view.purchaseUrl })}
    </div>`
}

function back({ texts }: Frame, view: ConfirmEndedView): Markup {
  const words = texts.customer.confirmEnded
  return html`<div class="actions">
    ${linkButton({ label: texts.customer.confirm.back(view.brand.name), href: view.backUrl })}
    ${view.kind === 'unknown' ? linkButton({ label: words.toLibrary, href: '/library' }) : ''}
  </div>`
}
