// What a merchant has in one currency, and what is paid out next, or in words why nothing is.
import { html } from 'hono/html'
import { amount, largeAmount } from '../../design/amount.ts'
import { definitionList } from '../../design/definition-list.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { formatAmount } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { WaitingReason } from '../../../settlement/index.ts'
import { dayText } from './day-text.ts'

export interface BalanceView {
  readonly total: Amount
  readonly pending: Amount
  readonly reserved: Amount
  readonly available: Amount
  readonly inPayout: Amount
  readonly paidOut: Amount
  readonly next: NextPayoutView
}

export type NextPayoutView =
  | { readonly status: 'due'; readonly amount: Amount }
  | {
      readonly status: 'waits'
      readonly reason: WaitingReason
      /** The day on which it is paid whatever the amount. */
      readonly dueOn: Temporal.PlainDate | undefined
      /** From this amount on it is paid sooner; absent where nobody set one. */
      readonly from: Amount | undefined
    }

const shown = ['pending', 'reserved', 'available', 'inPayout', 'paidOut'] as const

export function balancePart(frame: Frame, view: BalanceView): Markup {
  const { balance: words } = frame.texts.merchant
  const { format } = frame
  return html`<p>${largeAmount(view.total, format)}</p>
    <p class="lead">${words.lead}</p>
    ${definitionList(
      shown.map((part) => ({
        term: words.parts[part],
        detail: amount(view[part], format),
        small: words.notes[part],
      })),
    )}
    ${nextPayout(frame, view.next)}`
}

function nextPayout(frame: Frame, next: NextPayoutView): Markup {
  const { balance: words } = frame.texts.merchant
  if (next.status === 'due') {
    return notice({ tone: 'good', title: words.due(formatAmount(next.amount, frame.format)) })
  }
  const { reason } = next
  const isOrdinary = reason === 'below_amount' || reason === 'nothing_available'
  return notice({
    tone: isOrdinary ? 'note' : 'warning',
    title: words.reasons[reason],
    body: html`<p>${words.reasonNotes[reason]}</p>
      ${whenItIsPaid(frame, next)}`,
  })
}

function whenItIsPaid(
  frame: Frame,
  { reason, dueOn, from }: Extract<NextPayoutView, { status: 'waits' }>,
): Content {
  const { balance: words } = frame.texts.merchant
  const day = dueOn && dayText(dueOn, frame.format, 'day')
  if (reason !== 'below_amount' || from === undefined) {
    return day === undefined ? '' : html`<p>${words.onDay(day)}</p>`
  }
  const sum = formatAmount(from, frame.format)
  return html`<p>${day === undefined ? words.fromSum(sum) : words.fromSumOrDay(sum, day)}</p>`
}
