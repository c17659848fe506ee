// Prints records of one shape as a table for people.

/** Numbers to the right; from 100 on without a fraction. */
export function printTable(title: string, rows: readonly object[]): string {
  const [first] = rows
  if (first === undefined) return `${title}: not run`
  const names = Object.keys(first)
  const lines = [names, ...rows.map((row) => Object.values(row).map(printCell))]
  const widths = names.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const printed = lines.map((line) =>
    line
      .map((cell, at) =>
        /^[\d.]+$/.test(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [title, ...printed].join('\n')
}

function printCell(value: unknown): string {
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value)
  return value.toFixed(value >= 100 ? 0 : 2)
}
