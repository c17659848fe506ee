// Lines of a statement as rows of a document: under their day, with times, in two columns that are added up.
import { formatAmount, formatInstant, isoInstant } from '../../frame/format.ts'
import { sayMethod } from '../../frame/say-method.ts'
import type { PdfCell, PdfColumn, PdfRow } from '../../documents/pdf-parts.ts'
import type { Amount, Format } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { columnsOf } from '../pages/statement-columns.ts'
import { refusalReason } from '../pages/refusal-reason.ts'
import type { StatementRowView } from '../pages/statement-table.ts'

export type DocumentFrame = Pick<Frame, 'texts' | 'format' | 'networkName' | 'operator'>

/** What the lines so far come to, column by column. */
export interface ColumnSums {
  count: number
  chargeMicros: bigint
  creditMicros: bigint
}

export function noLines(): ColumnSums {
  return { count: 0, chargeMicros: 0n, creditMicros: 0n }
}

export function lineColumns({ texts }: DocumentFrame): readonly PdfColumn[] {
  const words = texts.customer.statement
  return [
    { heading: words.time, width: 0.09 },
    { heading: words.item, width: 0.41 },
    { heading: words.merchant, width: 0.22 },
    { heading: words.charge, width: 0.14, isFigure: true },
    { heading: words.credit, width: 0.14, isFigure: true },
  ]
}

/** Adds to `sums` as it goes. A day of several lines ends with what they add up to. */
export async function* linesByDay(
  frame: DocumentFrame,
  rows: AsyncIterable<readonly StatementRowView[]>,
  sums: ColumnSums,
): AsyncGenerator<readonly PdfRow[]> {
  const { texts, format } = frame
  const words = texts.customer.statement.document
  let day: { readonly date: string; readonly last: StatementRowView } | undefined
  let ofDay = noLines()
  const endOfDay = (): readonly PdfRow[] => {
    if (day === undefined || ofDay.count < 2) return []
    const { last } = day
    const label = words.daySum(formatInstant(last.at, format, 'shortDay'))
    return [{ kind: 'sum', cells: sumCells(label, ofDay, currencyOf(last), format) }]
  }
  for await (const chunk of rows) {
    const drawn: PdfRow[] = []
    for (const row of chunk) {
      const date = isoInstant(row.at, format, 'day')
      if (date !== day?.date) {
        drawn.push(...endOfDay(), dayRow(frame, row.at))
        ofDay = noLines()
      }
      day = { date, last: row }
      add(ofDay, row)
      add(sums, row)
      drawn.push({ kind: 'line', cells: cells(frame, row) })
    }
    yield drawn
  }
  yield endOfDay()
}

function dayRow({ texts, format }: DocumentFrame, at: Temporal.Instant): PdfRow {
  const text = formatInstant(at, format, 'fullDay')
  return { kind: 'group', text, again: texts.customer.statement.document.again(text) }
}

function add(sums: ColumnSums, row: StatementRowView): void {
  const { charge, credit } = columnsOf(row)
  sums.count += 1
  sums.chargeMicros += charge?.micros ?? 0n
  sums.creditMicros += credit?.micros ?? 0n
}

function currencyOf(row: StatementRowView): Amount['currency'] {
  const { charge, credit } = columnsOf(row)
  const amount = charge ?? credit
  if (amount === undefined) throw new Error('a line without an amount')
  return amount.currency
}

/** A column in which nothing stands has no sum. */
export function sumCells(
  label: string,
  { chargeMicros, creditMicros }: Pick<ColumnSums, 'chargeMicros' | 'creditMicros'>,
  currency: Amount['currency'],
  format: Format,
): readonly PdfCell[] {
  const print = (micros: bigint): PdfCell => ({
    text: micros === 0n ? '' : formatAmount({ micros, currency }, format),
  })
  return [{ text: '' }, { text: label }, { text: '' }, print(chargeMicros), print(creditMicros)]
}

function cells(frame: DocumentFrame, row: StatementRowView): readonly PdfCell[] {
  const { texts, format } = frame
  const words = texts.customer.statement
  const time = { text: formatInstant(row.at, format, 'time') }
  const { charge, credit } = columnsOf(row)
  const print = (amount: Amount | undefined): PdfCell => ({
    text: amount === undefined ? '' : formatAmount(amount, format),
  })
  const figures = [print(charge), print(credit)]
  switch (row.kind) {
    case 'purchase':
      return [time, item(row.title, smallOf(frame, row)), { text: row.merchantName }, ...figures]
    case 'credit': {
      const state = `${words.creditKinds[row.creditKind]} ${words.creditStates[row.state]}`
      const reason = refusalReason(texts, row)
      const because = reason === undefined ? [] : [words.because(reason)]
      const small = [state, ...because, ...smallOf(frame, row)]
      return [time, item(row.title, small), { text: row.merchantName }, ...figures]
    }
    case 'payment':
      return [time, item(words.payment, [sayMethod(texts, row.method)]), { text: '' }, ...figures]
    case 'return':
      return [time, { text: words.returned }, { text: '' }, ...figures]
  }
}

function item(text: string, small: readonly string[]): PdfCell {
  return small.length === 0 ? { text } : { text, small: small.join(' · ') }
}

function smallOf(
  { texts, format }: DocumentFrame,
  row: Extract<StatementRowView, { readonly kind: 'purchase' | 'credit' }>,
): readonly string[] {
  const words = texts.customer.statement
  const capped = row.kind === 'purchase' ? row.capped : undefined
  return [
    ...(row.memberName === undefined ? [] : [words.boughtBy(row.memberName)]),
    ...(row.isBusiness ? [words.business] : []),
    ...(capped === undefined ? [] : [words.capped(formatAmount(capped, format))]),
  ]
}
