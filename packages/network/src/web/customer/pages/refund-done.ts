// `GET /purchases/:id/refund/done`: what became of a request, at once and whenever it is looked at again.
import { html } from 'hono/html'
import type { ClaimStatus } from '../../../claims/index.ts'
import type { RefundReason } from '../../../refunds/index.ts'
import { amount, date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import type { Tone } from '../../design/notice.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { wayToPeople } from './ways-to-people.ts'

/** No form but the sign-off in the header. */
export interface RefundDoneView {
  readonly brand: MerchantBrand
  readonly title: string
  readonly purchaseUrl: string
  readonly reference: string
  readonly status: ClaimStatus
  readonly amount: Amount
  readonly reason: RefundReason
  readonly requestedAt: Temporal.Instant
  /** While it waits: when it is decided at the latest. */
  readonly answerAt: Temporal.Instant
  readonly decidedAt?: Temporal.Instant | undefined
  /** A person's reason. */
  readonly decisionReason?: string | undefined
}

/** How loud the word of a state is; the same on the page of a purchase. */
export const refundTones: Readonly<Record<ClaimStatus, Tone>> = {
  pending: 'note',
  granted: 'good',
  refused: 'danger',
}

export function renderRefundDone(frame: Frame, view: RefundDoneView): Markup {
  const { texts, format } = frame
  const words = texts.customer.refund.done
  const title = words[`${view.status}Title`]
  const printed = formatAmount(view.amount, format)
  const lead =
    view.status === 'pending'
      ? words.pending(printed, formatInstant(view.answerAt, format))
      : words[view.status](printed)
  return layout(frame, {
    title,
    current: parts.statement,
    width: 'narrow',
    brand: view.brand,
    main: html`${coBrandHeader(view.brand, frame.networkName, { notchCount: 1 })}
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <p class="state">
        ${statusWord(texts.customer.refund.statuses[view.status], refundTones[view.status])}
      </p>
      ${
        view.decisionReason === undefined
          ? ''
          : html`<p>${texts.customer.refund.decidedBecause(view.decisionReason)}</p>`
      }
      ${
        view.status === 'refused'
          ? wayToPeople(frame, { area: 'decided', code: 'refund', purchaseUrl: view.purchaseUrl })
          : ''
      }
      ${definitionList([
        { term: words.item, detail: html`<a href="${view.purchaseUrl}">${view.title}</a>` },
        { term: words.amount, detail: amount(view.amount, format) },
        { term: words.why, detail: texts.customer.refund.reasons[view.reason] },
        { term: words.asked, detail: date(view.requestedAt, format, 'moment') },
        ...(view.decidedAt === undefined
          ? []
          : [{ term: words.decided, detail: date(view.decidedAt, format, 'moment') }]),
        { term: words.reference, detail: html`<code>${view.reference}</code>` },
      ])}
      <div class="actions">
        ${linkButton({ label: words.statement, href: '/statements', kind: 'primary' })}
        ${linkButton({ label: texts.customer.refund.cancel, href: view.purchaseUrl, kind: 'quiet' })}
      </div>`,
  })
}
