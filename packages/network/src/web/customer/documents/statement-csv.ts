// Lines of a statement, or business expenses, as a CSV file: a record for each, made as the lines come.
import { plainAmount } from '../../frame/format.ts'
import { csvDialect, csvRecord, csvStart } from '../../documents/csv.ts'
import { sayMethod } from '../../frame/say-method.ts'
import type { CsvCell } from '../../documents/csv.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { StatementRowView } from '../pages/statement-table.ts'

export async function* writeStatementCsv(
  frame: Pick<Frame, 'texts' | 'format'>,
  rows: AsyncIterable<readonly StatementRowView[]>,
): AsyncGenerator<string> {
  const { date, ...columns } = frame.texts.customer.statement.csvColumns
  const dialect = csvDialect(frame.texts.language)
  const dated = `${date} (${frame.format.timeZone})`
  yield csvStart + csvRecord([dated, ...Object.values(columns)], dialect)
  for await (const chunk of rows) {
    yield chunk.map((row) => csvRecord(cells(frame, row), dialect)).join('')
  }
}

const number = (amount: Amount): CsvCell => ({ number: plainAmount(amount) })

function cells(
  { texts, format: { timeZone } }: Pick<Frame, 'texts' | 'format'>,
  row: StatementRowView,
): readonly CsvCell[] {
  const { csvKinds, creditStates, yes, no } = texts.customer.statement
  const at = spreadsheetTime(row.at, timeZone)
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
        sayMethod(texts, row.method),
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

/** As every spreadsheet reads a moment, whatever its language; they know no time zones. */
function spreadsheetTime(at: Temporal.Instant, timeZone: string): string {
  const local = at.toZonedDateTimeISO(timeZone).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

function referenceOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}
