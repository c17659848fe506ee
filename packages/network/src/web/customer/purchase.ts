// `GET /purchases/:id`: one purchase, what it opens, whether it is paid, and its receipt.
import { html } from 'hono/html'
import { date, largeAmount } from '../design/amount.ts'
import { linkButton } from '../design/button.ts'
import { coBrandHeader } from '../design/co-brand.ts'
import { definitionList } from '../design/definition-list.ts'
import { layout } from '../design/layout.ts'
import { statusWord } from '../design/notice.ts'
import { formatInstant } from '../format.ts'
import { accessLeftWords } from './access.ts'
import type { AccessLeftView } from './access.ts'
import type { MerchantBrand } from '../design/co-brand.ts'
import type { Markup } from '../design/markup.ts'
import type { Tone } from '../design/notice.ts'
import type { Amount } from '../format.ts'
import type { Frame } from '../frame.ts'

export type PaymentState = 'outstanding' | 'requested' | 'paid' | 'declined'

/** No form but the sign-off in the header. */
export interface PurchaseView {
  readonly purchaseId: string
  readonly title: string
  readonly description?: string | undefined
  readonly brand: MerchantBrand
  readonly price: Amount
  readonly purchasedAt: Temporal.Instant
  readonly payment: {
    readonly state: PaymentState
    /** Outstanding: when it will be billed. Otherwise: when it came into this state. */
    readonly at: Temporal.Instant
  }
  readonly access: AccessLeftView
  /** Opens the content at the merchant; when access has ended, the page where it is sold. */
  readonly openUrl: string
  readonly accountName: string
  /** The merchant's own id of the order, as it sent it. */
  readonly merchantReference: string
  /** Short fingerprint of the signed receipt; absent where none was issued. */
  readonly receiptFingerprint?: string | undefined
}

const stateTones: Readonly<Record<PaymentState, Tone>> = {
  outstanding: 'note',
  requested: 'note',
  paid: 'good',
  declined: 'danger',
}

export function renderPurchase(frame: Frame, view: PurchaseView): Markup {
  const { texts, format } = frame
  const words = texts.purchase
  const openLabel = view.access.hasEnded ? words.buyAgain(view.brand.name) : words.open
  return layout(frame, {
    title: view.title,
    current: 'statement',
    brand: view.brand,
    main: html`<p class="back"><a href="/statements">${words.back}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { notchCount: 1 })}
      <h1>${view.title}</h1>
      ${view.description === undefined ? '' : html`<p class="lead-small">${view.description}</p>`}
      <p class="price">${largeAmount(view.price, format)}</p>
      <p class="state">
        ${statusWord(words.statuses[view.payment.state], stateTones[view.payment.state])}
        <span class="small"
          >${words.statusSmall[view.payment.state](formatInstant(view.payment.at, format))}</span
        >
      </p>
      <div class="actions">
        ${linkButton({
          label: openLabel,
          href: view.openUrl,
          kind: view.access.hasEnded ? 'plain' : 'primary',
        })}
      </div>
      ${view.access.hasEnded ? '' : html`<p class="small">${words.openNote}</p>`}
      ${receipt(frame, view)}`,
  })
}

function receipt(frame: Frame, view: PurchaseView): Markup {
  const { purchase: words } = frame.texts
  const fingerprint = view.receiptFingerprint
  return html`<section class="receipt">
    <h2>${words.receipt}</h2>
    <p class="small">${words.receiptLead}</p>
    ${definitionList([
      { term: words.boughtAt, detail: view.brand.name },
      { term: words.boughtOn, detail: date(view.purchasedAt, frame.format, 'moment') },
      { term: words.access, detail: accessLeftWords(view.access, frame) },
      { term: words.account, detail: view.accountName },
      { term: words.purchaseId, detail: html`<code>${view.purchaseId}</code>` },
      { term: words.merchantReference, detail: html`<code>${view.merchantReference}</code>` },
      ...(fingerprint === undefined
        ? []
        : [{ term: words.fingerprint, detail: html`<code>${fingerprint}</code>` }]),
    ])}
  </section>`
}
