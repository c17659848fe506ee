// What banks answer to ACH credits: returns (R01 …) and notifications of change (C01 …). Pure.
import type { BankLine, BankStatus, ReadBankReport, UnreadPart } from './bank-line.ts'

const recordPattern = /^[\x20-\x7E]{94}$/
/** Of a credit that comes back, or that a change is told of: to a checking or a savings account. */
const creditCodes = new Set(['21', '31'])
const microsPerCent = 10_000n

interface OpenBatch {
  readonly firstLine: number
  readonly lines: Omit<BankLine, 'number'>[]
  recordCount: number
  cents: bigint
  hash: bigint
}

/** Batches whose counts, hash and totals are right count; of one that is torn or altered nothing does. */
export function readNachaAnswers(text: string): ReadBankReport {
  const records = text.split(/\r?\n/).filter((record) => record !== '')
  const lines: Omit<BankLine, 'number'>[] = []
  const refused: UnreadPart[] = []
  let batch: OpenBatch | undefined
  let isEnded = false
  for (const [at, record] of records.entries()) {
    const line = at + 1
    if (!recordPattern.test(record)) refused.push({ line, detail: 'not 94 columns' })
    else if (record.startsWith('5')) {
      if (batch !== undefined) refused.push(tornAt(batch))
      batch = { firstLine: line, lines: [], recordCount: 0, cents: 0n, hash: 0n }
    } else if (record.startsWith('8') && batch !== undefined) {
      if (isBalanced(batch, record)) lines.push(...batch.lines)
      else refused.push({ line: batch.firstLine, detail: 'a batch that does not add up' })
      batch = undefined
    } else if (batch !== undefined) readRecord(batch, record)
    else if (record.startsWith('9')) isEnded = true
  }
  if (batch !== undefined) refused.push(tornAt(batch))
  if (!isEnded) refused.push({ line: records.length, detail: 'the file ends early' })
  return { lines: lines.map((line, at) => ({ ...line, number: at + 1 })), refused }
}

function tornAt({ firstLine }: OpenBatch): UnreadPart {
  return { line: firstLine, detail: 'a batch without its control record' }
}

function readRecord(batch: OpenBatch, record: string): void {
  batch.recordCount += 1
  if (record.startsWith('6')) {
    batch.cents += digitsAt(record, 29, 39)
    batch.hash += digitsAt(record, 3, 11)
    batch.lines.push({
      names: { nachaReference: record.slice(39, 54).trim() },
      // Until its addenda says more.
      status: 'doubtful',
      reason: null,
      amountMicros: creditCodes.has(record.slice(1, 3))
        ? digitsAt(record, 29, 39) * microsPerCent
        : null,
      currency: 'USD',
    })
    return
  }
  const entry = batch.lines.pop()
  if (entry === undefined) return
  const reason = record.slice(3, 6)
  const status = statusOf(record.slice(1, 3), reason)
  const info = record.slice(35, 79).trim()
  batch.lines.push({
    ...entry,
    status,
    // What a change says is a number of an account: it is told to nobody here.
    reason: status === 'returned' && info !== '' ? `${reason} ${info}` : reason,
    amountMicros: status === 'corrected' ? null : entry.amountMicros,
  })
}

/** Returns of the receiver's bank. R24 says that it was a double; R61 and up are banks that argue. */
function statusOf(type: string, reason: string): BankStatus {
  if (type === '98' && /^C\d\d$/.test(reason)) return 'corrected'
  const isReturn = /^R(0[1-9]|[12]\d|3[0-3]|8[0-5])$/.test(reason) && reason !== 'R24'
  return type === '99' && isReturn ? 'returned' : 'doubtful'
}

function isBalanced({ recordCount, cents, hash }: OpenBatch, control: string): boolean {
  const total = digitsAt(control, 20, 32) + digitsAt(control, 32, 44)
  const isCounted = digitsAt(control, 4, 10) === BigInt(recordCount)
  return isCounted && total === cents && digitsAt(control, 10, 20) === hash % 10_000_000_000n
}

/** -1 where there are others than digits: then nothing adds up. */
function digitsAt(record: string, from: number, to: number): bigint {
  const digits = record.slice(from, to)
  return /^\d+$/.test(digits) ? BigInt(digits) : -1n
}
