// `GET /statements/expenses`: purchases that were marked as business expenses, over a span of days.
import { html } from 'hono/html'
import { largeAmount } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { textField } from '../../design/field.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import type { Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { statementParts } from './statement-parts.ts'
import { statementTable } from './statement-table.ts'
import type { StatementRowView } from './statement-table.ts'

/** Query (GET): `from` and `to`, both as YYYY-MM-DD. No form posts. */
export interface StatementExpensesView {
  /** As typed. */
  readonly from: string
  readonly to: string
  readonly errors: {
    readonly from?: 'malformed' | undefined
    readonly to?: 'malformed' | 'order' | undefined
  }
  readonly rows: readonly StatementRowView[]
  /** Of all of them, where they are all on this page. */
  readonly total?: Amount | undefined
  readonly pager?: PagerView | undefined
  readonly pdfUrl: string
  readonly csvUrl: string
}

export function renderStatementExpenses(frame: Frame, view: StatementExpensesView): Markup {
  const { texts } = frame
  const words = texts.customer.expenses
  return layout(frame, {
    title: words.title,
    current: parts.statement,
    width: 'wide',
    main: html`<header class="statement-head">
        <p class="kicker">${texts.customer.statement.title}</p>
        <h1>${words.title}</h1>
        <p class="lead-small">${words.lead}</p>
      </header>
      ${statementParts(frame, 'expenses')} ${span(frame, view)}
      ${
        view.rows.length === 0
          ? emptyState({
              title: words.emptyTitle,
              body: words.emptyBody,
              actions: linkButton({ label: words.toStatement, href: '/statements' }),
            })
          : html`${view.total === undefined ? '' : together(frame, view, view.total)}
              <section>
                ${statementTable(frame, { caption: words.title, rows: view.rows })}
                ${view.pager?.nextUrl === undefined ? '' : html`<p class="small">${words.more}</p>`}
                ${view.pager === undefined ? '' : pager(view.pager, texts)}
              </section>
              <section class="downloads" aria-labelledby="downloads">
                <h2 class="kicker" id="downloads">${texts.customer.statement.download}</h2>
                <p class="actions">
                  ${linkButton({ label: texts.customer.statement.pdf, href: view.pdfUrl })}
                  ${linkButton({ label: texts.customer.statement.csv, href: view.csvUrl })}
                </p>
              </section>`
      }`,
  })
}

function together(
  { texts, format }: Frame,
  { rows }: StatementExpensesView,
  total: Amount,
): Markup {
  const words = texts.customer.expenses
  return html`<section class="balance" aria-labelledby="expenses-total">
    <h2 class="kicker" id="expenses-total">${words.total(total.currency)}</h2>
    <p class="price">${largeAmount(total, format)}</p>
    <p class="small">${words.count(`${rows.length}`)}</p>
  </section>`
}

function span({ texts }: Frame, view: StatementExpensesView): Markup {
  const words = texts.customer.expenses
  const fault = { malformed: words.dateWrong, order: words.orderWrong } as const
  const { from, to } = view.errors
  return filterBar({
    action: '/statements/expenses',
    label: words.title,
    fields: html`${textField({
      name: 'from',
      label: words.from,
      help: words.dateHelp,
      value: view.from,
      isVerbatim: true,
      error: from === undefined ? undefined : fault[from],
    })}
    ${textField({
      name: 'to',
      label: words.to,
      help: words.dateHelp,
      value: view.to,
      isVerbatim: true,
      error: to === undefined ? undefined : fault[to],
    })}`,
    submitLabel: words.show,
  })
}
