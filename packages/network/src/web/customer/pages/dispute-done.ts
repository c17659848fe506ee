// `GET /purchases/:id/dispute/done`: what became of a dispute, and what to do for the account's safety.
import { html } from 'hono/html'
import type { Dispute } from '../../../disputes/index.ts'
import { amount, date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { refundTones } from './refund-done.ts'
import { ruleReason } from './refusal-reason.ts'
import { wayToPeople } from './ways-to-people.ts'

/** No form but the sign-off in the header. */
export interface DisputeDoneView {
  readonly brand: MerchantBrand
  readonly title: string
  readonly purchaseUrl: string
  readonly reference: string
  readonly status: Dispute['status']
  readonly amount: Amount
  readonly disputedAt: Temporal.Instant
  /** While it waits: when it is decided at the latest. */
  readonly answerAt: Temporal.Instant
  /** The rule that decided; undefined where a person does. */
  readonly rule?: Dispute['rule'] | undefined
  /** A person's reason. */
  readonly decisionReason?: string | undefined
}

export function renderDisputeDone(frame: Frame, view: DisputeDoneView): Markup {
  const { texts, format } = frame
  const words = texts.customer.dispute.done
  const title = words[`${view.status}Title`]
  const printed = formatAmount(view.amount, format)
  const lead =
    view.status === 'pending'
      ? words.pending(printed, formatInstant(view.answerAt, format))
      : words[view.status](printed)
  const because = becauseOf(frame, view)
  return layout(frame, {
    title,
    current: parts.statement,
    width: 'narrow',
    brand: view.brand,
    main: html`${coBrandHeader(view.brand, frame.networkName, { notchCount: 1 })}
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <p class="state">
        ${statusWord(texts.customer.dispute.statuses[view.status], refundTones[view.status])}
      </p>
      ${because === undefined ? '' : html`<p>${because}</p>`}
      ${view.status === 'refused' ? '' : secure(frame)}
      ${
        view.status === 'refused'
          ? wayToPeople(frame, { area: 'decided', code: 'dispute', purchaseUrl: view.purchaseUrl })
          : ''
      }
      ${definitionList([
        { term: words.item, detail: html`<a href="${view.purchaseUrl}">${view.title}</a>` },
        { term: words.amount, detail: amount(view.amount, format) },
        { term: words.asked, detail: date(view.disputedAt, format, 'moment') },
        { term: words.reference, detail: html`<code>${view.reference}</code>` },
      ])}
      <div class="actions">
        ${linkButton({ label: words.statement, href: '/statements' })}
        ${linkButton({ label: texts.customer.dispute.cancel, href: view.purchaseUrl, kind: 'quiet' })}
      </div>`,
  })
}

function becauseOf({ texts }: Frame, view: DisputeDoneView): string | undefined {
  if (view.decisionReason !== undefined)
    return texts.customer.refund.decidedBecause(view.decisionReason)
  return view.rule === undefined ? undefined : ruleReason(texts, view.rule)
}

function secure({ texts }: Frame): Content {
  const words = texts.customer.dispute.done
  return notice({
    tone: 'warning',
    title: words.secureTitle,
    body: words.secureBody,
    actions: linkButton({ label: words.secure, href: '/profile/security', kind: 'primary' }),
  })
}
