// `GET /purchases/:id/refund`: asking for the price of a purchase back, or why that cannot be.
import { microsPerMinorUnit } from '@tallystick/money'
import { html } from 'hono/html'
import type { RefundReason, RefundRefusal } from '../../../refunds/index.ts'
import { largeAmount } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { choiceList, textArea, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { formatAmount, formatInstant, plainAmount } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { typedAmount } from '../../frame/read-typed-amount.ts'
import type { TypedAmountFault } from '../../frame/read-typed-amount.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { amountFaultWords } from './amount-fault.ts'
import { wayToPeople } from './ways-to-people.ts'

interface RefundPage {
  readonly brand: MerchantBrand
  readonly title: string
  /** The page of the purchase. */
  readonly purchaseUrl: string
}

/** Form fields (POST to `action`): `csrf`, `id`, `reason`, `explanation`, `amount`. */
export interface RefundFormView extends RefundPage {
  readonly kind: 'form'
  readonly csrf: string
  readonly action: string
  /** The id of this request: sent twice, it is one request. */
  readonly requestId: string
  /** What is left of the price. */
  readonly left: Amount
  /** When a person has decided at the latest; undefined where it is granted at once. */
  readonly answerAt: Temporal.Instant | undefined
  /** What the merchant says about refunds, where it says something. */
  readonly policy: string | undefined
  readonly reasons: readonly RefundReason[]
  readonly values: { readonly [Field in RefundField]?: string | undefined }
  readonly errors: { readonly [Field in RefundField]?: RefundFault | TypedAmountFault | undefined }
}

export interface RefundRefusedView extends RefundPage {
  readonly kind: 'refused'
  readonly code: RefundRefusal
}

export type RefundField = 'reason' | 'explanation' | 'amount'
export type RefundFault = 'reason' | 'explanation' | 'explanationMissing' | 'tooLarge'
export type RefundView = RefundFormView | RefundRefusedView

export function renderRefund(frame: Frame, view: RefundView): Markup {
  const words = frame.texts.customer.refund
  const title = view.kind === 'form' ? words.title : words.refusedTitle
  return layout(frame, {
    title,
    current: parts.statement,
    width: 'narrow',
    brand: view.brand,
    main: html`<p class="back"><a href="${view.purchaseUrl}">${words.cancel}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { notchCount: 1, size: 'slim' })}
      <h1>${title}</h1>
      <p class="lead">${view.title}</p>
      ${view.kind === 'form' ? form(frame, view) : refused(frame, view)}`,
  })
}

function form(frame: Frame, view: RefundFormView): Markup {
  const { texts, format } = frame
  const words = texts.customer.refund
  const { values, errors, policy } = view
  const how =
    view.answerAt === undefined
      ? words.atOnce
      : words.byPerson(formatInstant(view.answerAt, format))
  return html`<p class="price">${largeAmount(view.left, format)}</p>
    <p>${how}</p>
    ${
      policy === undefined
        ? ''
        : notice({ tone: 'note', title: words.policy(view.brand.name), body: policy })
    }
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      hidden: { id: view.requestId },
      content: html`${choiceList({
          name: 'reason',
          label: words.reason,
          value: values.reason,
          error: errors.reason === undefined ? undefined : words.errors.reason,
          choices: view.reasons.map((reason) => ({ value: reason, label: words.reasons[reason] })),
        })}
        ${textArea({
          name: 'explanation',
          label: words.explanation,
          help: words.explanationHelp,
          lengthMax: 2000,
          value: values.explanation,
          error: faultWords(frame, view, errors.explanation),
        })}
        ${textField({
          name: 'amount',
          label: words.amount(view.left.currency),
          help: words.amountHelp,
          size: 'short',
          isOptional: true,
          isVerbatim: true,
          value: values.amount ?? allOf(frame, view.left),
          error: faultWords(frame, view, errors.amount),
        })}
        <p class="small">${words.whole}</p>
        <div class="actions">
          ${button({ label: words.submit, kind: 'primary' })}
          ${linkButton({ label: words.cancel, href: view.purchaseUrl, kind: 'quiet' })}
        </div>`,
    })}`
}

/** Nothing, where what is left has more digits than the currency: leaving it so asks for all. */
function allOf({ format }: Frame, left: Amount): string {
  const isWhole = left.micros % microsPerMinorUnit(left.currency) === 0n
  return isWhole ? typedAmount(plainAmount(left), format.locale) : ''
}

function faultWords(
  frame: Frame,
  view: RefundFormView,
  fault: RefundFault | TypedAmountFault | undefined,
): string | undefined {
  if (fault === undefined) return undefined
  const { texts, format } = frame
  const words = texts.customer.refund.errors
  if (typeof fault === 'object') return amountFaultWords(frame, fault) ?? words.amount
  return fault === 'tooLarge' ? words.tooLarge(formatAmount(view.left, format)) : words[fault]
}

const refusalWords: Readonly<Record<RefundRefusal, keyof Texts['customer']['refund']['refusals']>> =
  {
    account_closed: 'account_closed',
    nothing_was_paid: 'nothing_was_paid',
    refund_too_late: 'refund_too_late',
    refund_refused_before: 'refund_refused_before',
    purchase_disputed: 'purchase_disputed',
    already_refunded: 'already_refunded',
    // Another page or the field of the amount says so, or no form of ours asks for it.
    unknown_purchase: 'other',
    idempotency_conflict: 'other',
    refund_too_large: 'other',
  }

function refused(frame: Frame, view: RefundRefusedView): Content {
  const words = frame.texts.customer.refund
  const { purchaseUrl } = view
  const code = refusalWords[view.code]
  return html`<p>${words.refusals[code]}</p>
    ${wayToPeople(frame, { area: 'refund', code, purchaseUrl })}
    <div class="actions">${linkButton({ label: words.cancel, href: purchaseUrl })}</div>`
}
