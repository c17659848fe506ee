// Purchases as rows, for the overview. Statements have a table of their own.
import { html } from 'hono/html'
import { amount, date } from '../../design/amount.ts'
import { table } from '../../design/table.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'

export interface StatementLineView {
  readonly kind: 'purchase'
  readonly purchasedAt: Temporal.Instant
  /** `/purchases/<id>` is the address of its page. */
  readonly purchaseUrl: string
  readonly title: string
  readonly merchantName: string
  readonly price: Amount
}

export function purchaseTable(
  frame: Frame,
  caption: string,
  lines: readonly StatementLineView[],
): Markup {
  const { texts } = frame
  return table({
    caption,
    isCaptionHidden: true,
    columns: [
      { heading: texts.customer.purchases.date, kind: 'date' },
      { heading: texts.customer.purchases.product, kind: 'main' },
      { heading: texts.customer.purchases.merchant, kind: 'small' },
      { heading: texts.customer.purchases.amount, kind: 'figure' },
    ],
    rows: lines.map((line) => row(frame, line)),
  })
}

function row({ format }: Frame, line: StatementLineView): readonly Content[] {
  return [
    date(line.purchasedAt, format, 'shortDay'),
    html`<a href="${line.purchaseUrl}">${line.title}</a>`,
    line.merchantName,
    amount(line.price, format),
  ]
}
