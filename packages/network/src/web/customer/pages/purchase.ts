// `GET /purchases/:id`: one purchase, what it opens, whether it is paid, what was given back, and its receipt.
import { html } from 'hono/html'
import type { DisputeRule } from '../../../disputes/index.ts'
import { amount, date, largeAmount } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { statusWord } from '../../design/notice.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Definition } from '../../design/definition-list.ts'
import type { Markup } from '../../design/markup.ts'
import type { Tone } from '../../design/notice.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { accessLeftWords, accessTermsWords } from './access.ts'
import { refusalReason } from './refusal-reason.ts'
import type { AccessLeftView } from './access.ts'
import type { CreditKindView } from './statement-table.ts'

export type PaymentState = 'outstanding' | 'requested' | 'paid' | 'declined' | 'free'

export interface PurchaseCreditView {
  readonly kind: CreditKindView
  readonly state: 'provisional' | 'granted' | 'refused'
  readonly credit: Amount
  readonly at: Temporal.Instant
  readonly reason?: string | undefined
  /** The rule of disputes that refused it. */
  readonly rule?: DisputeRule | undefined
}

/**
 * Forms: `POST openAction` with `csrf`; `POST expenseAction` with `csrf` and `on` (`1` or `0`). Absent members draw
 * nothing.
 */
export interface PurchaseView {
  /** As its merchant knows it. */
  readonly purchaseId: string
  readonly csrf: string
  readonly title: string
  readonly description?: string | undefined
  readonly quantity: number
  readonly brand: MerchantBrand
  readonly price: Amount
  /** What a price cap took off. */
  readonly capped?: Amount | undefined
  /** Absent while no taxes are charged. */
  readonly tax?: Amount | undefined
  readonly purchasedAt: Temporal.Instant
  readonly payment: {
    readonly state: PaymentState
    /** Outstanding: when it will be billed. Otherwise: when it came into this state. */
    readonly at: Temporal.Instant
  }
  readonly credits: readonly PurchaseCreditView[]
  readonly access: AccessLeftView
  /** Of a subscription: how long this term is, such as `P1M`. */
  readonly term?: string | undefined
  /** Opens the content through the network; absent where only the merchant's own page can. */
  readonly openAction?: string | undefined
  /** The content at the merchant; when access has ended, the page where it is sold. */
  readonly openUrl: string
  /** Who bought it, where a payer looks at a member's purchase. */
  readonly buyerName?: string | undefined
  readonly accountName: string
  /** The merchant's own id of the order, as it sent it. */
  readonly merchantReference: string
  readonly isBusiness: boolean
  readonly expenseAction: string
  readonly refundUrl?: string | undefined
  readonly disputeUrl?: string | undefined
  readonly contactUrl: string
  readonly receiptPdfUrl: string
  readonly receiptUrl?: string | undefined
}

const stateTones: Readonly<Record<PaymentState, Tone>> = {
  outstanding: 'note',
  requested: 'note',
  paid: 'good',
  free: 'good',
  declined: 'danger',
}

const creditTones: Readonly<Record<PurchaseCreditView['state'], Tone>> = {
  provisional: 'note',
  granted: 'good',
  refused: 'warning',
}

export function renderPurchase(frame: Frame, view: PurchaseView): Markup {
  const { texts, format } = frame
  const words = texts.customer.purchase
  const { state, at } = view.payment
  return layout(frame, {
    title: view.title,
    current: parts.statement,
    brand: view.brand,
    main: html`<p class="back"><a href="/statements">${words.back}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { notchCount: 1 })}
      <h1>${view.title}</h1>
      ${view.description === undefined ? '' : html`<p class="lead-small">${view.description}</p>`}
      <p class="price">${largeAmount(view.price, format)}</p>
      <p class="state">
        ${statusWord(words.statuses[state], stateTones[state])}
        <span class="small">${words.statusSmall[state](formatInstant(at, format))}</span>
      </p>
      ${view.credits.map((credit) => creditState(frame, credit))} ${opening(frame, view)}
      ${receipt(frame, view)} ${expense(frame, view)} ${wrong(frame, view)}`,
  })
}

function creditState({ texts, format }: Frame, view: PurchaseCreditView): Markup {
  const words = texts.customer.purchase
  const reason = refusalReason(texts, view)
  const line = words.creditLine[view.kind][view.state](formatAmount(view.credit, format))
  return html`<p class="state">
    ${statusWord(line, creditTones[view.state])}
    <span class="small"
      >${formatInstant(view.at, format)}${
        reason === undefined ? '' : html` · ${words.because(reason)}`
      }</span
    >
  </p>`
}

function opening({ texts }: Frame, view: PurchaseView): Markup {
  const words = texts.customer.purchase
  if (view.access.hasEnded) {
    return html`<div class="actions">
      ${linkButton({ label: words.buyAgain(view.brand.name), href: view.openUrl })}
    </div>`
  }
  return html`<div class="actions">
      ${
        view.openAction === undefined
          ? linkButton({ label: words.open, href: view.openUrl, kind: 'primary' })
          : postForm({
              action: view.openAction,
              csrf: view.csrf,
              content: button({ label: words.open, kind: 'primary' }),
            })
      }
    </div>
    <p class="small">${words.openNote}</p>`
}

function receipt(frame: Frame, view: PurchaseView): Markup {
  const { purchase: words } = frame.texts.customer
  return html`<section class="receipt">
    <h2>${words.receipt}</h2>
    <p class="small">${words.receiptLead}</p>
    ${definitionList([
      ...receiptFacts(frame, view),
      { term: words.account, detail: view.accountName },
      { term: words.purchaseId, detail: html`<code>${view.purchaseId}</code>` },
      { term: words.merchantReference, detail: html`<code>${view.merchantReference}</code>` },
    ])}
    <p class="actions">
      ${linkButton({ label: words.receiptPdf, href: view.receiptPdfUrl })}
      ${
        view.receiptUrl === undefined
          ? ''
          : linkButton({ label: words.receiptSigned, href: view.receiptUrl, kind: 'quiet' })
      }
    </p>
    ${
      view.receiptUrl === undefined
        ? ''
        : html`<p class="small">
            ${words.receiptSignedNote} <a href="/heads">${words.receiptHeads}</a>
          </p>`
    }
  </section>`
}

function receiptFacts(frame: Frame, view: PurchaseView): readonly Definition[] {
  const { texts, format } = frame
  const words = texts.customer.purchase
  const { price, capped } = view
  return [
    { term: words.boughtAt, detail: view.brand.name },
    { term: words.boughtOn, detail: date(view.purchasedAt, format, 'moment') },
    ...(view.buyerName === undefined ? [] : [{ term: words.boughtBy, detail: view.buyerName }]),
    ...(view.quantity === 1 ? [] : [{ term: words.quantity, detail: `${view.quantity}` }]),
    ...(capped === undefined
      ? []
      : [
          {
            term: words.listPrice,
            detail: amount(
              { micros: price.micros + capped.micros, currency: price.currency },
              format,
            ),
          },
          { term: words.capped, detail: amount(capped, format) },
        ]),
    ...(view.tax === undefined ? [] : [{ term: words.tax, detail: amount(view.tax, format) }]),
    ...(view.term === undefined
      ? []
      : [
          {
            term: texts.customer.confirm.subscription.term,
            detail: accessTermsWords({ term: view.term }, frame),
            small: html`<a href="/subscriptions">${texts.customer.subscriptions.title}</a>`,
          },
        ]),
    { term: words.access, detail: accessLeftWords(view.access, frame) },
  ]
}

function expense({ texts }: Frame, view: PurchaseView): Markup {
  const words = texts.customer.purchase
  return html`<section class="expense" aria-labelledby="expense">
    <h2 id="expense">${words.business}</h2>
    <p class="small">${words.businessLead}</p>
    <p class="state">
      ${statusWord(
        view.isBusiness ? words.businessIsOn : words.businessIsOff,
        view.isBusiness ? 'good' : 'note',
      )}
    </p>
    ${postForm({
      action: view.expenseAction,
      csrf: view.csrf,
      hidden: { on: view.isBusiness ? '0' : '1' },
      content: html`${button({
        label: view.isBusiness ? words.businessTurnOff : words.businessTurnOn,
      })}
      ${linkButton({ label: words.businessList, href: '/statements/expenses', kind: 'quiet' })}`,
    })}
  </section>`
}

function wrong({ texts }: Frame, view: PurchaseView): Markup {
  const words = texts.customer.purchase
  return html`<section aria-labelledby="wrong">
    <h2 id="wrong">${words.wrong}</h2>
    <p class="actions">
      ${
        view.refundUrl === undefined
          ? ''
          : linkButton({ label: words.refund, href: view.refundUrl })
      }
      ${
        view.disputeUrl === undefined
          ? ''
          : linkButton({ label: words.dispute, href: view.disputeUrl, kind: 'quiet' })
      }
      ${linkButton({
        label: words.contact,
        href: view.contactUrl,
        kind: 'quiet',
      })}
    </p>
  </section>`
}
