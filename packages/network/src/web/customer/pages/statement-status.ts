// `GET /statements/status`: what is owed in all, what was asked for and paid, and every statement so far.
import { html } from 'hono/html'
import { amount, date, largeAmount } from '../../design/amount.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Tone } from '../../design/notice.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { statementParts } from './statement-parts.ts'
import { statementTable } from './statement-table.ts'
import type { StatementRowView } from './statement-table.ts'

export type PastStateView = 'settled' | 'paid' | 'requested' | 'declined' | 'carried'

export interface PastStatementView {
  readonly url: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly purchases: Amount
  readonly total: Amount
  /** Absent for a member, who owes nobody. */
  readonly state?: PastStateView | undefined
}

export interface PaymentRowView {
  readonly at: Temporal.Instant
  readonly method: string
  readonly amount: Amount
  readonly state: 'requested' | 'submitted' | 'paid' | 'declined'
  /** Why it was declined, in words, where that is known. */
  readonly reason?: string | undefined
}

/** Query (GET): `after` (a cursor) for the list of statements. No forms. */
export interface StatementStatusView {
  readonly isOwnPart: boolean
  /** Below zero: the customer is in credit. For a member: the own purchases of this period. */
  readonly owed: Amount
  /** Newest first, each in its list by its state; empty for a member. */
  readonly payments: readonly PaymentRowView[]
  readonly credits: readonly StatementRowView[]
  readonly statements: readonly PastStatementView[]
  readonly pager?: PagerView | undefined
  readonly closesAt: Temporal.Instant
}

const stateTones: Readonly<Record<PastStateView | PaymentRowView['state'], Tone>> = {
  settled: 'good',
  paid: 'good',
  requested: 'note',
  submitted: 'note',
  carried: 'note',
  declined: 'danger',
}

export function renderStatementStatus(frame: Frame, view: StatementStatusView): Markup {
  const { texts } = frame
  const words = texts.customer.statementStatus
  const open = view.payments.filter(({ state }) => state === 'requested' || state === 'submitted')
  const paid = view.payments.filter(({ state }) => state === 'paid')
  const declined = view.payments.filter(({ state }) => state === 'declined')
  return layout(frame, {
    title: words.title,
    current: parts.statement,
    width: 'wide',
    main: html`<header class="statement-head">
        <p class="kicker">${texts.customer.statement.title}</p>
        <h1>${words.title}</h1>
        <p class="lead-small">${view.isOwnPart ? words.leadMember : words.lead}</p>
      </header>
      ${statementParts(frame, 'status')} ${balance(frame, view)}
      ${
        view.isOwnPart
          ? ''
          : html`${paymentSection(frame, words.open, open, words.openNone)}
            ${declined.length === 0 ? '' : paymentSection(frame, words.declined, declined, '')}
            ${paymentSection(frame, words.payments, paid, words.paymentsNone)}`
      }
      <section>
        <h2>${words.credits}</h2>
        ${
          view.credits.length === 0
            ? html`<p class="small">${words.creditsNone}</p>`
            : statementTable(frame, { caption: words.credits, rows: view.credits })
        }
      </section>
      <section>
        <h2>${words.past}</h2>
        ${pastStatements(frame, view)} ${view.pager === undefined ? '' : pager(view.pager, texts)}
      </section>`,
  })
}

function balance({ texts, format }: Frame, view: StatementStatusView): Markup {
  const words = texts.customer.statementStatus
  const { currency, micros } = view.owed
  const isInCredit = micros < 0n
  const label = view.isOwnPart
    ? words.ownNow(currency)
    : isInCredit
      ? words.inCredit(currency)
      : words.owed(currency)
  const shown = isInCredit && !view.isOwnPart ? { micros: -micros, currency } : view.owed
  return html`<section class="balance">
    <h2 class="kicker">${label}</h2>
    <p class="price">${largeAmount(shown, format)}</p>
    ${isInCredit && !view.isOwnPart ? html`<p class="small">${words.inCreditNote}</p>` : ''}
    <p><a href="/statements">${words.current}</a></p>
  </section>`
}

function paymentSection(
  frame: Frame,
  heading: string,
  payments: readonly PaymentRowView[],
  none: string,
): Markup {
  const { texts, format } = frame
  const words = texts.customer.statementStatus
  return html`<section>
    <h2>${heading}</h2>
    ${
      payments.length === 0
        ? html`<p class="small">${none}</p>`
        : table({
            caption: heading,
            isCaptionHidden: true,
            columns: [
              { heading: words.date, kind: 'date' },
              { heading: words.method, kind: 'main' },
              { heading: words.state, kind: 'small' },
              { heading: words.amount, kind: 'figure' },
            ],
            rows: payments.map((payment): readonly Content[] => [
              date(payment.at, format),
              payment.method,
              html`${statusWord(words.requestStates[payment.state], stateTones[payment.state])}
              ${payment.reason === undefined ? '' : html`<small>${payment.reason}</small>`}`,
              amount(payment.amount, format),
            ]),
          })
    }
  </section>`
}

function pastStatements(frame: Frame, view: StatementStatusView): Markup {
  const { texts, format } = frame
  const words = texts.customer.statementStatus
  if (view.statements.length === 0) {
    return emptyState({
      title: words.pastNone,
      body: view.isOwnPart
        ? words.pastNoneBodyMember
        : words.pastNoneBody(formatInstant(view.closesAt, format)),
    })
  }
  return table({
    caption: words.past,
    isCaptionHidden: true,
    columns: [
      { heading: words.period, kind: 'main' },
      { heading: words.state, kind: 'small' },
      { heading: words.purchases, kind: 'date' },
      { heading: words.total, kind: 'figure' },
    ],
    rows: view.statements.map((past): readonly Content[] => [
      html`<a href="${past.url}"
        >${texts.customer.statement.period(
          formatInstant(past.from, format),
          formatInstant(past.to, format),
        )}</a
      >`,
      past.state === undefined ? '' : statusWord(words.states[past.state], stateTones[past.state]),
      amount(past.purchases, format),
      amount(past.total, format),
    ]),
  })
}
