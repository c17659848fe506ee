// What pages about figures have in common: a chart of days with its table, and what was sold of each offer.
import { html } from 'hono/html'
import { amount } from '../../design/amount.ts'
import { barChart } from '../../design/bar-chart.ts'
import type { Markup } from '../../design/markup.ts'
import { table } from '../../design/table.ts'
import { formatAmount } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { dayText, dayTime } from './day-text.ts'

export interface FiguresView {
  readonly saleCount: number
  readonly sold: Amount
  readonly refunded: Amount
  /** What is the merchant's, less what of it was given back. */
  readonly share: Amount
}

export interface DayView extends FiguresView {
  readonly on: Temporal.PlainDate
}

export interface OfferFiguresView extends FiguresView {
  readonly title: string
  readonly url: string
}

export interface RangeView {
  /** Every day, also those without a sale; one at least. */
  readonly days: readonly DayView[]
  readonly total: FiguresView
}

export function dayChart(frame: Frame, { days, total }: RangeView): Markup {
  const { figures: words } = frame.texts.merchant
  const { format } = frame
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a range has a day')
  const from = dayText(first.on, format, 'shortDay')
  const to = dayText(last.on, format, 'shortDay')
  const sold = formatAmount(total.sold, format)
  const refunded = formatAmount(total.refunded, format)
  return html`${barChart({
      label: words.chart({ from, to, sold, refunded }),
      bars: days.map((day) => ({ above: day.sold.micros, below: day.refunded.micros })),
      from,
      to,
    })}
    <details>
      <summary>${words.asTable}</summary>
      ${table({
        caption: words.byDay,
        isCaptionHidden: true,
        columns: [{ heading: words.day, kind: 'main' }, ...figureColumns(frame)],
        rows: days.map((day) => [dayTime(day.on, format), ...figureCells(frame, day)]),
        totals: [{ label: words.total, figures: figureCells(frame, total) }],
      })}
    </details>`
}

export function offerTable(frame: Frame, offers: readonly OfferFiguresView[]): Markup {
  const { figures: words } = frame.texts.merchant
  return table({
    caption: words.byOffer,
    isCaptionHidden: true,
    columns: [{ heading: words.offer, kind: 'main' }, ...figureColumns(frame)],
    rows: offers.map((offer) => [
      html`<a href="${offer.url}">${offer.title}</a>`,
      ...figureCells(frame, offer),
    ]),
  })
}

function figureColumns({ texts }: Frame) {
  const { figures: words } = texts.merchant
  return [words.sales, words.sold, words.refunded, words.share].map((heading) => ({
    heading,
    kind: 'figure' as const,
    isNamedOnPhone: true,
  }))
}

function figureCells({ format }: Frame, figures: FiguresView) {
  return [
    String(figures.saleCount),
    amount(figures.sold, format),
    amount(figures.refunded, format),
    amount(figures.share, format),
  ]
}
