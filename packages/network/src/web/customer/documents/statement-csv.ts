// Lines of a statement, or business expenses, as a CSV file: a record for each, made as the lines come.
import { plainAmount } from '../../frame/format.ts'
import { isoInstant } from '../../frame/format.ts'
import { csvRecord } from '../../documents/csv.ts'
import type { CsvCell } from '../../documents/csv.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { StatementRowView } from '../pages/statement-table.ts'

export async function* writeStatementCsv(
  frame: Pick<Frame, 'texts' | 'format'>,
  rows: AsyncIterable<readonly StatementRowView[]>,
): AsyncGenerator<string> {
  yield csvRecord(Object.values(frame.texts.customer.statement.csvColumns))
  for await (const chunk of rows) yield chunk.map((row) => csvRecord(cells(frame, row))).join('')
}

const number = (amount: Amount): CsvCell => ({ number: plainAmount(amount) })

function cells(
  { texts, format }: Pick<Frame, 'texts' | 'format'>,
  row: StatementRowView,
): readonly CsvCell[] {
  const { csvKinds, creditStates, yes, no } = texts.customer.statement
  const at = isoInstant(row.at, format, 'moment')
  switch (row.kind) {
    case 'purchase':
      return [
        at,
        csvKinds.purchase,
        row.merchantName,
        row.title,
        row.memberName ?? '',
        number(row.price),
        '',
        row.price.currency,
        '',
        row.isBusiness ? yes : no,
        referenceOf(row.url),
      ]
    case 'credit':
      return [
        at,
        csvKinds[row.creditKind],
        row.merchantName,
        row.title,
        row.memberName ?? '',
        '',
        number(row.credit),
        row.credit.currency,
        creditStates[row.state],
        row.isBusiness ? yes : no,
        referenceOf(row.url),
      ]
    case 'payment':
      return [
        at,
        csvKinds.payment,
        '',
        row.method,
        '',
        '',
        number(row.paid),
        row.paid.currency,
        '',
        '',
        '',
      ]
    case 'return':
      return [
        at,
        csvKinds.return,
        '',
        texts.customer.statement.returned,
        '',
        number(row.returned),
        '',
        row.returned.currency,
        '',
        '',
        '',
      ]
  }
}

function referenceOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}
