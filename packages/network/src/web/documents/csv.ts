// Tables as comma-separated values (RFC 4180), safe to open in a spreadsheet, and as spreadsheets of the reader's
// language open them.

/** A number stands as it is; a text never becomes a formula. */
export type CsvCell = string | { readonly number: string }

/** Where the comma parts euros from cents, spreadsheets take the semicolon for what parts cells. */
export interface CsvDialect {
  readonly separator: ',' | ';'
  readonly decimalSign: '.' | ','
}

/** Without this mark before the first record, spreadsheets take letters for those of another code page. */
export const csvStart = '\uFEFF'

// What spreadsheets take for the beginning of a formula, full-width forms too.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u
const needsQuotes = /[",;\r\n]|^\s|\s$/u
const numberPattern = /^-?\d+(\.\d+)?$/

export function csvDialect(language: string): CsvDialect {
  const decimalSign = (1.5).toLocaleString(language).charAt(1)
  return decimalSign === ','
    ? { separator: ';', decimalSign }
    : { separator: ',', decimalSign: '.' }
}

/** One record with its line end. @throws RangeError for a number that is none. */
export function csvRecord(cells: readonly CsvCell[], dialect: CsvDialect): string {
  return `${cells.map((cell) => csvField(cell, dialect)).join(dialect.separator)}\r\n`
}

function csvField(cell: CsvCell, { decimalSign }: CsvDialect): string {
  if (typeof cell !== 'string') {
    if (!numberPattern.test(cell.number)) throw new RangeError(`not a number: ${cell.number}`)
    return cell.number.replace('.', decimalSign)
  }
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
