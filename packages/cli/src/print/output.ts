// How results are written: for people where people look, as JSON wherever else, and as either where it is asked for.
import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { printRecord } from './print-record.ts'
import { printTable } from './print-table.ts'

export interface OutputOptions {
  readonly json?: true
  readonly text?: true
}

type Row = Readonly<Record<string, unknown>>

/** Adds `--json` and `--text`. Other programs read JSON, whatever a terminal would be shown. */
export function withOutput(command: Command): Command {
  return command
    .option('--json', 'as JSON, also in a terminal')
    .option('--text', 'as text for people, also where no terminal is')
}

export function isForPeople(terminal: Terminal, { json, text }: OutputOptions): boolean {
  return text === true || (json !== true && terminal.isOutputInteractive === true)
}

/** One thing. */
export function writeRecord(terminal: Terminal, value: unknown, options: OutputOptions): void {
  const isText = isForPeople(terminal, options) && typeof value === 'object' && value !== null
  terminal.write(isText ? printRecord(value as Row) : `${JSON.stringify(value, null, 2)}\n`)
}

/** Many of a kind: one JSON object a line as they come, or a table once all are there. */
export async function writeRows(
  terminal: Terminal,
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: OutputOptions,
): Promise<void> {
  if (!isForPeople(terminal, options)) {
    for await (const row of rows) terminal.write(`${JSON.stringify(row)}\n`)
    return
  }
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  terminal.write(printTable(all))
}
