// The lines of a statement as a table, under their day: what was bought on the left of the figures, what was given back
// on the right.
import { html } from 'hono/html'
import type { DisputeRule } from '../../../disputes/index.ts'
import { amount, date } from '../../design/amount.ts'
import { table } from '../../design/table.ts'
import type { RowGroup } from '../../design/table.ts'
import { formatAmount, formatInstant, isoInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { sayMethod } from '../../frame/say-method.ts'
import { columnsOf } from './statement-columns.ts'
import { refusalReason } from './refusal-reason.ts'

export type CreditKindView = 'refund' | 'dispute' | 'cancellation'

export type StatementRowView =
  | {
      readonly kind: 'purchase'
      readonly at: Temporal.Instant
      /** `/purchases/<id>` is the address of its page. */
      readonly url: string
      readonly title: string
      readonly merchantName: string
      readonly price: Amount
      /** Who bought it, where more than one person may have. */
      readonly memberName?: string | undefined
      readonly isBusiness: boolean
      /** What a price cap took off, where it did. */
      readonly capped?: Amount | undefined
    }
  | {
      readonly kind: 'credit'
      readonly at: Temporal.Instant
      readonly url: string
      readonly title: string
      readonly merchantName: string
      readonly creditKind: CreditKindView
      /** `came_back`: a refused one that is owed again, with an amount below zero. */
      readonly state: 'provisional' | 'granted' | 'refused' | 'came_back'
      readonly reason?: string | undefined
      readonly rule?: DisputeRule | undefined
      readonly credit: Amount
      readonly memberName?: string | undefined
      readonly isBusiness: boolean
    }
  | {
      readonly kind: 'payment'
      readonly at: Temporal.Instant
      /** Such as "Visa ending in 4242". */
      readonly method: string
      readonly paid: Amount
    }
  | {
      /** A balance of credits that was paid back to the customer; below zero where that was refused. */
      readonly kind: 'return'
      readonly at: Temporal.Instant
      readonly returned: Amount
    }

export interface StatementTableView {
  readonly caption: string
  readonly rows: readonly StatementRowView[]
  /** Lines of the first day, or of the last, may stand on another page: those days are not added up. */
  readonly isCutBefore?: boolean
  readonly isCutAfter?: boolean
  /** Said beside what all lines add up to, where none stand on another page; absent: they are not added up. */
  readonly totalLabel?: ((count: string) => string) | undefined
}

export function statementTable(frame: Frame, view: StatementTableView): Markup {
  const { statement } = frame.texts.customer
  const { rows, isCutBefore = false, isCutAfter = false, totalLabel } = view
  const days = [...Map.groupBy(rows, ({ at }) => isoInstant(at, frame.format, 'day')).values()]
  return table({
    caption: view.caption,
    isCaptionHidden: true,
    columns: [
      { heading: statement.time, kind: 'date' },
      { heading: statement.item, kind: 'main' },
      { heading: statement.merchant, kind: 'small' },
      { heading: statement.charge, kind: 'figure' },
      { heading: statement.credit, kind: 'figure', isNamedOnPhone: true },
    ],
    rows: [],
    groups: days.map((day, at) => {
      const isCut = (at === 0 && isCutBefore) || (at === days.length - 1 && isCutAfter)
      return dayGroup(frame, day, isCut)
    }),
    totals:
      totalLabel === undefined || isCutBefore || isCutAfter
        ? []
        : [{ label: totalLabel(`${rows.length}`), figures: sumsOf(frame, rows) }],
  })
}

function dayGroup(frame: Frame, rows: readonly StatementRowView[], isCut: boolean): RowGroup {
  const { texts, format } = frame
  const [first] = rows
  if (first === undefined) throw new Error('a day without lines')
  const { daySum } = texts.customer.statement.document
  return {
    heading: date(first.at, format, 'fullDay'),
    rows: rows.map((row) => cells(frame, row)),
    total:
      isCut || rows.length < 2
        ? undefined
        : {
            label: daySum(formatInstant(first.at, format, 'shortDay')),
            figures: sumsOf(frame, rows),
          },
  }
}

/** A column in which nothing stands has no sum. */
function sumsOf({ format }: Frame, rows: readonly StatementRowView[]): readonly Content[] {
  const columns = rows.map(columnsOf)
  return (['charge', 'credit'] as const).map((column) => {
    const amounts = columns.flatMap((of) => of[column] ?? [])
    const [first] = amounts
    if (first === undefined) return ''
    const micros = amounts.reduce((sum, one) => sum + one.micros, 0n)
    return amount({ micros, currency: first.currency }, format)
  })
}

function cells(frame: Frame, row: StatementRowView): readonly Content[] {
  const { texts, format } = frame
  switch (row.kind) {
    case 'purchase':
      return [
        date(row.at, format, 'time'),
        html`<a href="${row.url}">${row.title}</a>${notes(purchaseNotes(frame, row))}`,
        row.merchantName,
        amount(row.price, format),
        '',
      ]
    case 'credit':
      return [
        date(row.at, format, 'time'),
        html`<a href="${row.url}">${row.title}</a>${notes(creditNotes(frame, row))}`,
        row.merchantName,
        '',
        amount(row.credit, format),
      ]
    case 'payment':
      return [
        date(row.at, format, 'time'),
        texts.customer.statement.payment,
        sayMethod(texts, row.method),
        '',
        amount(row.paid, format),
      ]
    case 'return':
      return [
        date(row.at, format, 'time'),
        texts.customer.statement.returned,
        '',
        amount(row.returned, format),
        '',
      ]
  }
}

function notes(parts: readonly string[]): Content {
  return parts.length === 0 ? '' : html`<small>${parts.join(' · ')}</small>`
}

type RowOf<Kind extends StatementRowView['kind']> = Extract<StatementRowView, { kind: Kind }>

function purchaseNotes({ texts, format }: Frame, row: RowOf<'purchase'>): readonly string[] {
  const { statement } = texts.customer
  return [
    ...(row.memberName === undefined ? [] : [statement.boughtBy(row.memberName)]),
    ...(row.isBusiness ? [statement.business] : []),
    ...(row.capped === undefined ? [] : [statement.capped(formatAmount(row.capped, format))]),
  ]
}

function creditNotes({ texts }: Frame, row: RowOf<'credit'>): readonly string[] {
  const { statement } = texts.customer
  const reason = refusalReason(texts, row)
  return [
    `${statement.creditKinds[row.creditKind]} ${statement.creditStates[row.state]}`,
    ...(reason === undefined ? [] : [statement.because(reason)]),
    ...(row.memberName === undefined ? [] : [statement.boughtBy(row.memberName)]),
    ...(row.isBusiness ? [statement.business] : []),
  ]
}
