// The way between the statement, the account's status and the business expenses.
import { html } from 'hono/html'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

export type StatementPart = 'current' | 'status' | 'expenses'

const paths: Readonly<Record<StatementPart, string>> = {
  current: '/statements',
  status: '/statements/status',
  expenses: '/statements/expenses',
}

export function statementParts({ texts }: Frame, current: StatementPart | undefined): Markup {
  const { navigation, parts } = texts.customer.statement
  return html`<nav class="parts" aria-label="${navigation}">
    ${(['current', 'status', 'expenses'] as const).map(
      (part) =>
        html`<a href="${paths[part]}" ${part === current ? html`aria-current="page"` : ''}
          >${parts[part]}</a
        >`,
    )}
  </nav>`
}
