// Reads a batch file, CSV or NDJSON (file-format.md). Whole or not at all.
import { findCurrency, printMicros, readMicros } from '@tallystick/money'
import { z } from 'zod'
import type { BatchOrder, ChargeOrder } from './accept-batch.ts'
import type { Refusal } from './refusals.ts'
import { refuse } from './refusals.ts'
import { readCsv } from './read-csv.ts'
import { id, wireCharge } from './wire-shapes.ts'

export type BatchFileKind = 'csv' | 'ndjson'

const header = z.strictObject({
  record: z.literal('header'),
  version: z.literal(1),
  id,
  count: z.int().positive(),
  totals: z.record(z.string(), z.string()),
})
const chargeRecord = wireCharge.extend({ record: z.literal('charge') })

type Header = z.infer<typeof header>
type ReadFile = { readonly header: Header; readonly charges: readonly ChargeOrder[] }

/** Reads the file and holds its header's count and control totals against its charges. */
export function readBatchFile(text: string, kind: BatchFileKind): BatchOrder | Refusal {
  let file: ReadFile
  try {
    file = kind === 'csv' ? readCsvFile(text) : readNdjsonFile(text)
  } catch (error) {
    if (error instanceof z.ZodError) return refuse('file_malformed', z.prettifyError(error))
    if (error instanceof SyntaxError) return refuse('file_malformed', error.message)
    throw error
  }
  const { charges } = file
  if (charges.length !== file.header.count) {
    const detail = `The header says ${file.header.count} charges; there are ${charges.length}.`
    return refuse('file_totals_wrong', detail)
  }
  const totals = printTotals(charges)
  if (totals === undefined) return refuse('file_malformed', 'An amount or currency is malformed.')
  const stated = Object.entries(file.header.totals)
  const isSame = stated.length === totals.size && stated.every(([c, sum]) => totals.get(c) === sum)
  if (!isSame) {
    const found = [...totals].map(([currency, sum]) => `${sum} ${currency}`).join(', ')
    return refuse('file_totals_wrong', `The control totals are not those of the charges: ${found}.`)
  }
  return { id: file.header.id, charges }
}

function printTotals(charges: readonly ChargeOrder[]): Map<string, string> | undefined {
  const sumsMicros = new Map<string, bigint>()
  for (const { amount, currency } of charges) {
    const read = readMicros(amount)
    if (!read.ok || findCurrency(currency) === undefined) return undefined
    sumsMicros.set(currency, (sumsMicros.get(currency) ?? 0n) + read.micros)
  }
  const totals = new Map<string, string>()
  for (const [code, sumMicros] of sumsMicros) {
    const currency = findCurrency(code)
    if (currency !== undefined) totals.set(code, printMicros(sumMicros, currency.code))
  }
  return totals
}

const parseJson = (line: string): unknown => JSON.parse(line)

function readNdjsonFile(text: string): ReadFile {
  const [first, ...rest] = text.split(/\r?\n/).filter((line) => line !== '')
  return {
    header: header.parse(parseJson(first ?? '')),
    charges: rest.map((line) => toChargeOrder(chargeRecord.parse(parseJson(line)))),
  }
}

function readCsvFile(text: string): ReadFile {
  const [first, ...rest] = readCsv(text)
  const [recordKind, version, batchId, count, ...totals] = first ?? []
  if (recordKind !== 'H' || totals.length === 0 || totals.length % 2 !== 0) {
    throw new SyntaxError('The first record is not H,1,id,count,currency,total.')
  }
  const pairs = totals.flatMap((code, n) => (n % 2 === 0 ? [[code, totals[n + 1]]] : []))
  return {
    header: header.parse({
      record: 'header',
      version: Number(version),
      id: batchId,
      count: Number(count),
      totals: Object.fromEntries(pairs) as unknown,
    }),
    charges: rest.map(readCsvCharge),
  }
}

function readCsvCharge(fields: readonly string[]): ChargeOrder {
  const [recordKind, chargeId, amount, currency, paymentMethod, descriptor] = fields
  if (recordKind !== 'C' || fields.length !== 6) {
    const wanted = 'C,id,amount,currency,payment_method,statement_descriptor'
    throw new SyntaxError(`A record is not ${wanted}: ${fields.join(',')}`)
  }
  const charge = { id: chargeId, amount, currency, payment_method: paymentMethod }
  const optional = descriptor === '' ? {} : { statement_descriptor: descriptor }
  return toChargeOrder(wireCharge.parse({ ...charge, ...optional }))
}

/** From the words of the wire to ours. */
export function toChargeOrder(wire: z.infer<typeof wireCharge>): ChargeOrder {
  const { id, amount, currency, payment_method: paymentMethod } = wire
  const charge = { id, amount, currency, paymentMethod }
  if (wire.statement_descriptor === undefined) return charge
  return { ...charge, statementDescriptor: wire.statement_descriptor }
}
