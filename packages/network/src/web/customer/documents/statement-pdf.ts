// A statement, or business expenses, as a PDF: whose and of what it is, what was paid, what it adds up to, every line.
import { formatAmount, formatInstant } from '../../frame/format.ts'
import { PdfWriter } from '../../documents/pdf-document.ts'
import type { PdfCell, PdfRow } from '../../documents/pdf-parts.ts'
import type { Amount } from '../../frame/format.ts'
import { operatorLines } from '../pages/operator-lines.ts'
import type { MemberRowView } from '../pages/statement.ts'
import type { StatementRowView } from '../pages/statement-table.ts'
import { lineColumns, linesByDay, noLines, sumCells } from './statement-lines.ts'
import type { ColumnSums, DocumentFrame } from './statement-lines.ts'

export interface StatementDocumentView {
  readonly title: string
  readonly heading: string
  readonly madeAt: Temporal.Instant
  /** Lines of an address: whom it is for. */
  readonly addressee: readonly string[]
  /** Its number, whose account, which period. */
  readonly facts: readonly (readonly [term: string, detail: string])[]
  /** What was paid, when and with what. */
  readonly payment?: string | undefined
  /** What else is to be known of it. */
  readonly notes: readonly string[]
  /** The last is what the others come to. */
  readonly summary: readonly (readonly [term: string, amount: Amount])[]
  /** What each member bought, for a payer with members. */
  readonly members: readonly Omit<MemberRowView, 'url'>[]
  readonly currency: Amount['currency']
  /** What was owed before the lines, where all of them are listed. */
  readonly previous?: Amount | undefined
  /** Said beside what the lines that are listed add up to. */
  readonly total: (count: number) => string
  /** Said beside what the first column is less the second; undefined where nothing can stand in the second. */
  readonly balance: string | undefined
}

/** Answers the document's bytes as they are made. */
export function writeStatementPdf(
  frame: DocumentFrame,
  view: StatementDocumentView,
  rows: AsyncIterable<readonly StatementRowView[]>,
): PdfWriter['stream'] {
  const writer = openDocument(frame, view)
  const { stream } = writer
  writeBody(frame, view, rows, writer).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return stream
}

/** A document of the network, with its operator's name and address, through the heading. */
export function openDocument(
  { texts, format, networkName, operator }: DocumentFrame,
  view: Pick<StatementDocumentView, 'title' | 'heading' | 'madeAt' | 'addressee'>,
): PdfWriter {
  const words = texts.customer.statement.document
  const writer = new PdfWriter({
    title: view.title,
    author: networkName,
    language: texts.language,
    footer: words.footer(networkName, formatInstant(view.madeAt, format, 'moment')),
    page: (page) => words.page(`${page}`, ''),
  })
  writer.letterhead({
    name: networkName,
    sender: operatorLines(texts, operator),
    receiver: view.addressee,
  })
  writer.heading(view.heading)
  return writer
}

async function writeBody(
  frame: DocumentFrame,
  view: StatementDocumentView,
  rows: AsyncIterable<readonly StatementRowView[]>,
  writer: PdfWriter,
): Promise<void> {
  const { texts, format } = frame
  const words = texts.customer.statement.document
  writer.facts(view.facts)
  for (const note of view.notes) writer.paragraph(note)
  if (view.summary.length > 0) {
    writer.section(words.summary)
    const facts = view.summary.map(
      ([term, amount]) => [term, formatAmount(amount, format)] as const,
    )
    writer.facts(facts, { areFigures: true, isLastTotal: true })
  }
  if (view.payment !== undefined) writer.statement(view.payment)
  if (view.members.length > 0) await writeMembers(frame, view, writer)
  writer.section(words.lines)
  const sums = noLines()
  await writer.table({
    columns: lineColumns(frame),
    rows: drawnRows(frame, view, rows, sums),
    totals: () => totalsOf(frame, view, sums),
  })
  if (sums.count === 0) writer.paragraph(words.none)
  writer.end()
}

/** What was owed before stands above the first line, as if it were one. */
async function* drawnRows(
  frame: DocumentFrame,
  { previous }: StatementDocumentView,
  rows: AsyncIterable<readonly StatementRowView[]>,
  sums: ColumnSums,
): AsyncGenerator<readonly PdfRow[]> {
  if (previous !== undefined && previous.micros !== 0n) {
    const before = columnsOfBalance(previous.micros)
    sums.chargeMicros += before.chargeMicros
    sums.creditMicros += before.creditMicros
    const label = frame.texts.customer.statement.previous
    yield [{ kind: 'line', cells: sumCells(label, before, previous.currency, frame.format) }]
  }
  yield* linesByDay(frame, rows, sums)
}

function columnsOfBalance(micros: bigint): Pick<ColumnSums, 'chargeMicros' | 'creditMicros'> {
  return micros < 0n
    ? { chargeMicros: 0n, creditMicros: -micros }
    : { chargeMicros: micros, creditMicros: 0n }
}

function totalsOf(
  { format }: DocumentFrame,
  { total, balance, currency }: StatementDocumentView,
  sums: ColumnSums,
): readonly (readonly PdfCell[])[] {
  const under = sumCells(total(sums.count), sums, currency, format)
  if (balance === undefined) return [under]
  const micros = sums.chargeMicros - sums.creditMicros
  const figure = { text: formatAmount({ micros, currency }, format) }
  return [under, [{ text: '' }, { text: balance }, { text: '' }, { text: '' }, figure]]
}

async function writeMembers(
  { texts, format }: DocumentFrame,
  { members, currency }: StatementDocumentView,
  writer: PdfWriter,
): Promise<void> {
  const words = texts.customer.statement
  const print = (micros: bigint): PdfCell => ({ text: formatAmount({ micros, currency }, format) })
  const sumOf = (pick: (member: (typeof members)[number]) => Amount): bigint =>
    members.reduce((sum, member) => sum + pick(member).micros, 0n)
  const count = members.reduce((sum, { purchaseCount }) => sum + purchaseCount, 0)
  writer.section(words.members)
  await writer.table({
    columns: [
      { heading: words.member, width: 0.34 },
      { heading: words.memberCount, width: 0.12, isFigure: true },
      { heading: words.charge, width: 0.18, isFigure: true },
      { heading: words.memberCredits, width: 0.18, isFigure: true },
      { heading: words.memberTotal, width: 0.18, isFigure: true },
    ],
    rows: [
      members.map((member) => ({
        kind: 'line',
        cells: [
          { text: member.name },
          { text: `${member.purchaseCount}` },
          print(member.purchases.micros),
          print(member.credits.micros),
          print(member.total.micros),
        ],
      })),
    ],
    totals: () => [
      [
        { text: words.combined },
        { text: `${count}` },
        print(sumOf(({ purchases }) => purchases)),
        print(sumOf(({ credits }) => credits)),
        print(sumOf(({ total }) => total)),
      ],
    ],
  })
}
