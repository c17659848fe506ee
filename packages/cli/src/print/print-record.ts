// One thing with its members below each other, aligned; what has members of its own is indented. Pure.
import { printTable } from './print-table.ts'
import { printName, printValue } from './print-value.ts'

type Row = Readonly<Record<string, unknown>>

export function printRecord(record: Row, indent = ''): string {
  const entries = Object.entries(record)
  const plain = entries.filter(([, value]) => printValue(value) !== undefined)
  const width = Math.max(0, ...plain.map(([name]) => name.length))
  return entries.map(([name, value]) => printMember(name, value, { indent, width })).join('')
}

function printMember(
  name: string,
  value: unknown,
  { indent, width }: { readonly indent: string; readonly width: number },
): string {
  const text = printValue(value)
  if (text !== undefined) return `${indent}${printName(name).padEnd(width)}  ${text}\n`
  const deeper = `${indent}  `
  const inside = Array.isArray(value)
    ? printTable(value as readonly Row[], deeper)
    : printRecord(value as Row, deeper)
  return `${indent}${printName(name)}\n${inside}`
}
