// A statement, or business expenses, as a PDF: what it is of, what it adds up to, and every line.
import { formatAmount, formatInstant } from '../../frame/format.ts'
import { PdfWriter } from '../../documents/pdf-document.ts'
import type { PdfCell, PdfColumn } from '../../documents/pdf-document.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { refusalReason } from '../pages/refusal-reason.ts'
import type { StatementRowView } from '../pages/statement-table.ts'

export type DocumentFrame = Pick<Frame, 'texts' | 'format' | 'networkName'>

export interface StatementDocumentView {
  readonly title: string
  readonly heading: string
  readonly madeAt: Temporal.Instant
  /** Whose it is, which period, and the like. */
  readonly about: readonly string[]
  readonly summary: readonly (readonly [term: string, amount: Amount])[]
  readonly currency: Amount['currency']
  /** What each member bought, for a payer with members. */
  readonly members: readonly (readonly [name: string, amount: Amount])[]
  /** Said beside what the lines that are listed add up to. */
  readonly total: (count: number) => string
}

/** Answers the document's bytes as they are made. */
export function writeStatementPdf(
  frame: DocumentFrame,
  view: StatementDocumentView,
  rows: AsyncIterable<readonly StatementRowView[]>,
): PdfWriter['stream'] {
  const { texts, format, networkName } = frame
  const words = texts.customer.statement.document
  const made = words.footer(networkName, formatInstant(view.madeAt, format, 'moment'))
  const writer = new PdfWriter({
    title: view.title,
    author: networkName,
    language: texts.language,
    footer: (page) => `${made}  ${words.page(`${page}`)}`,
  })
  const { stream } = writer
  writeBody(frame, view, rows, writer).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return stream
}

async function writeBody(
  frame: DocumentFrame,
  view: StatementDocumentView,
  rows: AsyncIterable<readonly StatementRowView[]>,
  writer: PdfWriter,
): Promise<void> {
  const { texts, format } = frame
  const words = texts.customer.statement
  const print = (amount: Amount): string => formatAmount(amount, format)
  writer.heading(view.heading)
  for (const text of view.about) writer.paragraph(text)
  if (view.summary.length > 0) {
    writer.section(words.document.summary)
    writer.facts(view.summary.map(([term, amount]) => [term, print(amount)]))
  }
  if (view.members.length > 0) {
    writer.section(words.members)
    writer.facts(view.members.map(([name, amount]) => [name, print(amount)]))
  }
  writer.section(words.document.lines)
  const sum = { micros: 0n, currency: view.currency }
  const count = await writer.table(columns(frame), cellsOf(frame, rows, sum), (listed) => [
    { text: '' },
    { text: view.total(listed) },
    { text: '' },
    { text: '' },
    { text: print(sum) },
  ])
  if (count === 0) writer.paragraph(words.document.none)
  writer.end()
}

function columns({ texts }: DocumentFrame): readonly PdfColumn[] {
  const words = texts.customer.statement
  return [
    { heading: words.date, width: 0.13 },
    { heading: words.item, width: 0.39 },
    { heading: words.merchant, width: 0.2 },
    { heading: words.charge, width: 0.14, isFigure: true },
    { heading: words.credit, width: 0.14, isFigure: true },
  ]
}

async function* cellsOf(
  frame: DocumentFrame,
  rows: AsyncIterable<readonly StatementRowView[]>,
  sum: { micros: bigint },
): AsyncGenerator<readonly (readonly PdfCell[])[]> {
  for await (const chunk of rows) {
    for (const row of chunk) sum.micros += signedMicros(row)
    yield chunk.map((row) => cells(frame, row))
  }
}

/** What a row adds to the debt, or takes off it. */
function signedMicros(row: StatementRowView): bigint {
  switch (row.kind) {
    case 'purchase':
      return row.price.micros
    case 'credit':
      return -row.credit.micros
    case 'payment':
      return -row.paid.micros
    case 'return':
      return row.returned.micros
  }
}

function cells({ texts, format }: DocumentFrame, row: StatementRowView): readonly PdfCell[] {
  const words = texts.customer.statement
  const date = { text: formatInstant(row.at, format, 'shortDay') }
  const print = (amount: Amount): PdfCell => ({ text: formatAmount(amount, format) })
  const none = { text: '' }
  switch (row.kind) {
    case 'purchase':
      return [
        date,
        item(row.title, smallOf(words, row)),
        { text: row.merchantName },
        print(row.price),
        none,
      ]
    case 'credit': {
      const state = `${words.creditKinds[row.creditKind]} ${words.creditStates[row.state]}`
      const reason = refusalReason(texts, row)
      const because = reason === undefined ? [] : [words.because(reason)]
      const small = [state, ...because, ...smallOf(words, row)]
      return [date, item(row.title, small), { text: row.merchantName }, none, print(row.credit)]
    }
    case 'payment':
      return [date, { text: words.payment }, { text: row.method }, none, print(row.paid)]
    case 'return':
      return [date, { text: words.returned }, none, print(row.returned), none]
  }
}

function item(text: string, small: readonly string[]): PdfCell {
  return small.length === 0 ? { text } : { text, small: small.join(' · ') }
}

function smallOf(
  words: DocumentFrame['texts']['customer']['statement'],
  row: { readonly memberName?: string | undefined; readonly isBusiness: boolean },
): readonly string[] {
  return [
    ...(row.memberName === undefined ? [] : [words.boughtBy(row.memberName)]),
    ...(row.isBusiness ? [words.business] : []),
  ]
}
