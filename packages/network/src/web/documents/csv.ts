// Tables as comma-separated values (RFC 4180), safe to open in a spreadsheet.

/** A number stands as it is; a text never becomes a formula. */
export type CsvCell = string | { readonly number: string }

// What spreadsheets take for the beginning of a formula, full-width forms too.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u
const needsQuotes = /[",\r\n]|^\s|\s$/u
const numberPattern = /^-?\d+(\.\d+)?$/

/** One record with its line end. @throws RangeError for a number that is none. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`
}

function csvField(cell: CsvCell): string {
  if (typeof cell !== 'string') {
    if (!numberPattern.test(cell.number)) throw new RangeError(`not a number: ${cell.number}`)
    return cell.number
  }
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
