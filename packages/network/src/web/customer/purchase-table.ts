// Purchases as rows of a statement, shared by the overview and the statement itself.
import { html } from 'hono/html'
import { amount, date } from '../design/amount.ts'
import { table } from '../design/table.ts'
import type { Content, Markup } from '../design/markup.ts'
import type { Amount } from '../format.ts'
import type { Frame } from '../frame.ts'

export type StatementLineView =
  | {
      readonly kind: 'purchase'
      readonly purchasedAt: Temporal.Instant
      /** `/purchases/<id>` is the address of its page. */
      readonly purchaseUrl: string
      readonly title: string
      readonly merchantName: string
      readonly price: Amount
    }
  | {
      readonly kind: 'payment'
      readonly paidAt: Temporal.Instant
      /** Such as "Visa ending in 4242". */
      readonly method: string
      /** Positive; printed as a deduction. */
      readonly paid: Amount
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
      { heading: texts.purchases.date, kind: 'date' },
      { heading: texts.purchases.product, kind: 'main' },
      { heading: texts.purchases.merchant, kind: 'small' },
      { heading: texts.purchases.amount, kind: 'figure' },
    ],
    rows: lines.map((line) => row(frame, line)),
  })
}

function row({ texts, format }: Frame, line: StatementLineView): readonly Content[] {
  if (line.kind === 'purchase') {
    return [
      date(line.purchasedAt, format, 'shortDay'),
      html`<a href="${line.purchaseUrl}">${line.title}</a>`,
      line.merchantName,
      amount(line.price, format),
    ]
  }
  return [
    date(line.paidAt, format, 'shortDay'),
    texts.statement.payment,
    line.method,
    amount({ micros: -line.paid.micros, currency: line.paid.currency }, format),
  ]
}
