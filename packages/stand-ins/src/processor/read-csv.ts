// Reads comma-separated values as RFC 4180 has them.

/**
 * The records of a text, each a list of fields; lines end with CRLF or LF, empty lines are left out.
 * @throws SyntaxError for a quote that does not close or stands inside an unquoted field.
 */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let fields: string[] = []
  // One field and what ends it: a quoted text with doubled quotes, or a text with no quote at all.
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) throw new SyntaxError(`Malformed field at character ${start + 1}.`)
    const [, quoted, plain = '', end] = match
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (fields.length > 1 || fields[0] !== '') records.push(fields)
    fields = []
  }
  // A comma at the very end is followed by one more field, an empty one.
  if (fields.length > 0) records.push([...fields, ''])
  return records
}
