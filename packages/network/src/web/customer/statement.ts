// `GET /statements`: the current period, as a bank would print it.
import { html } from 'hono/html'
import { amount, largeAmount } from '../design/amount.ts'
import { linkButton } from '../design/button.ts'
import { definitionList } from '../design/definition-list.ts'
import { emptyState } from '../design/empty-state.ts'
import { selectField } from '../design/field.ts'
import { filterBar } from '../design/filter-bar.ts'
import { layout } from '../design/layout.ts'
import { pager } from '../design/pager.ts'
import { formatInstant } from '../format.ts'
import { purchaseTable } from './purchase-table.ts'
import type { StatementLineView } from './purchase-table.ts'
import type { Markup } from '../design/markup.ts'
import type { Choice } from '../design/field.ts'
import type { PagerView } from '../design/pager.ts'
import type { Amount } from '../format.ts'
import type { Frame } from '../frame.ts'

export type StatementOrder = 'newest' | 'oldest' | 'amount'

/** Query (GET): `merchant` (an id of `merchants`, or empty for all), `order`, `page`. No form posts. */
export interface StatementView {
  readonly customerName: string
  readonly memberId: string
  readonly from: Temporal.Instant
  /** The end of the period: the next billing day. */
  readonly to: Temporal.Instant
  /** One for each currency. They cover the whole period, whatever is filtered. */
  readonly totals: readonly StatementTotals[]
  readonly lines: readonly StatementLineView[]
  /** Merchants with a line in this period. */
  readonly merchants: readonly Choice[]
  /** The chosen merchant's id; empty for all. */
  readonly merchant: string
  readonly order: StatementOrder
  readonly pager?: PagerView | undefined
}

/** `balance` = `previous` + `purchases` − `payments`; `payments` is positive. */
export interface StatementTotals {
  readonly previous: Amount
  readonly purchases: Amount
  readonly payments: Amount
  readonly balance: Amount
}

export function renderStatement(frame: Frame, view: StatementView): Markup {
  const { texts, format } = frame
  return layout(frame, {
    title: texts.statement.title,
    current: 'statement',
    width: 'wide',
    main: html`<header class="statement-head">
        <p class="kicker">${texts.statement.current}</p>
        <h1>${texts.statement.title}</h1>
        <p class="lead-small">
          ${texts.statement.period(
            formatInstant(view.from, format),
            formatInstant(view.to, format),
          )}
        </p>
        <p class="small">${texts.statement.memberLine(view.customerName, view.memberId)}</p>
      </header>
      ${view.totals.map((totals) => summary(frame, totals))}
      <section>
        <h2>${texts.statement.lines}</h2>
        ${view.merchants.length === 0 ? '' : filters(frame, view)} ${lines(frame, view)}
        ${view.pager === undefined ? '' : pager(view.pager, texts)}
      </section>`,
  })
}

function summary({ texts, format }: Frame, totals: StatementTotals): Markup {
  const { statement } = texts
  const { currency } = totals.balance
  const payments = { micros: -totals.payments.micros, currency }
  return html`<section class="overview" aria-labelledby="balance-${currency}">
    <div class="balance">
      <h2 class="kicker" id="balance-${currency}">${statement.total(currency)}</h2>
      <p class="price">${largeAmount(totals.balance, format)}</p>
    </div>
    ${definitionList([
      { term: statement.previous, detail: amount(totals.previous, format) },
      { term: statement.purchases, detail: amount(totals.purchases, format) },
      { term: statement.payments, detail: amount(payments, format) },
    ])}
  </section>`
}

function filters({ texts }: Frame, view: StatementView): Markup {
  const { statement } = texts
  return filterBar({
    action: '/statements',
    label: statement.filterLabel,
    fields: html`${selectField({
      name: 'merchant',
      label: statement.merchant,
      choices: [{ value: '', label: statement.everyMerchant }, ...view.merchants],
      value: view.merchant,
    })}
    ${selectField({
      name: 'order',
      label: statement.order,
      choices: (['newest', 'oldest', 'amount'] as const).map((value) => ({
        value,
        label: statement.orders[value],
      })),
      value: view.order,
    })}`,
    submitLabel: statement.filter,
    clear: view.merchant === '' ? undefined : { url: '/statements', label: statement.clear },
  })
}

function lines(frame: Frame, view: StatementView): Markup {
  const { statement } = frame.texts
  if (view.lines.length > 0) return purchaseTable(frame, statement.lines, view.lines)
  const chosen = view.merchants.find(({ value }) => value === view.merchant)
  return view.merchant === ''
    ? emptyState({
        title: statement.emptyTitle,
        body: statement.emptyBody,
        actions: linkButton({ label: statement.toMerchants, href: '/#merchants' }),
      })
    : emptyState({
        title: statement.noneFoundTitle(chosen?.label ?? view.merchant),
        body: statement.noneFoundBody,
      })
}
