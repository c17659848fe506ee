// Many of a kind as a table: a column for each member, as wide as it must be. Pure.
import { printName, printValue } from './print-value.ts'

type Row = Readonly<Record<string, unknown>>

const cellLengthMax = 60

export function printTable(rows: readonly Row[], indent = ''): string {
  if (rows.length === 0) return `${indent}none\n`
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = rows.map((row) => names.map((name) => printCell(row[name])))
  const all = [names.map(printName), ...cells]
  const widths = names.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const isNumeric = names.map((name) => rows.every((row) => isCount(row[name])))
  return all
    .map((row) => {
      const padded = row.map((cell, column) => {
        const width = widths[column] ?? 0
        return isNumeric[column] === true ? cell.padStart(width) : cell.padEnd(width)
      })
      return `${indent}${padded.join('  ').trimEnd()}\n`
    })
    .join('')
}

function printCell(value: unknown): string {
  const text = printValue(value) ?? JSON.stringify(value)
  return text.length > cellLengthMax ? `${text.slice(0, cellLengthMax - 1)}…` : text
}

/** Numbers and amounts stand to the right, below each other's digits. */
function isCount(value: unknown): boolean {
  if (typeof value === 'number') return true
  return typeof value === 'object' && value !== null && 'amount' in value
}
