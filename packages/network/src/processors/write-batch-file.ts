// The simulator's batch file, version 1: a header with count and control totals, then one charge a line. Pure.
import { printMicros } from '@tallystick/money'
import type { ChargeBatch } from './processor-adapter.ts'

export type BatchFileFormat = 'csv' | 'ndjson'

/** What customers read on their card's bill. */
export const statementDescriptor = 'TALLYSTICK'

export function writeBatchFile(batch: ChargeBatch, format: BatchFileFormat): string {
  const totals = controlTotalsOf(batch)
  const lines =
    format === 'csv' ? writeCsv(batch, totals) : writeNdjson(batch, Object.fromEntries(totals))
  return lines.map((line) => `${line}\n`).join('')
}

/** Each currency with the sum of its charges. */
function controlTotalsOf({ charges }: ChargeBatch): readonly (readonly [string, string])[] {
  return [...Map.groupBy(charges, ({ currency }) => currency)].map(([currency, of]) => {
    const sumMicros = of.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
    return [currency, printMicros(sumMicros, currency)] as const
  })
}

function writeCsv(
  { batch, charges }: ChargeBatch,
  totals: readonly (readonly [string, string])[],
): readonly string[] {
  const header = ['H', '1', batch, String(charges.length), ...totals.flat()]
  const records = charges.map(({ request, amountMicros, currency, token }) => [
    'C',
    request,
    printMicros(amountMicros, currency),
    currency,
    token,
    statementDescriptor,
  ])
  return [header, ...records].map((fields) => fields.map(quote).join(','))
}

/** RFC 4180: a field with a comma, quote or line break is quoted, its quotes doubled. */
function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

function writeNdjson(
  { batch, charges }: ChargeBatch,
  totals: Readonly<Record<string, string>>,
): readonly string[] {
  const header = { record: 'header', version: 1, id: batch, count: charges.length, totals }
  const records = charges.map(({ request, amountMicros, currency, token }) => ({
    record: 'charge',
    id: request,
    amount: printMicros(amountMicros, currency),
    currency,
    payment_method: token,
    statement_descriptor: statementDescriptor,
  }))
  return [header, ...records].map((record) => JSON.stringify(record))
}
