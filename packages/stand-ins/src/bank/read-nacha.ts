// Reads a file of ACH credits as a bank does: every column in its place, every count, hash and total as it adds up.
import type { BankPayment } from './open-bank.ts'

export type NachaEntry = BankPayment & {
  readonly code: string
  readonly trace: string
  /** What is said to the receiver; empty where nothing is. */
  readonly addenda: string
}

/** @throws Error that says why the file is refused. */
export function readNacha(text: string): readonly NachaEntry[] {
  const records = text.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const [at, record] of records.entries()) {
    if (!/^[\x20-\x7E]{94}$/.test(record)) throw new Error(`record ${at + 1} has not 94 columns`)
  }
  if (records.length % 10 !== 0) throw new Error('no whole blocks')
  const end = records.findIndex((record) => /^9(?!9{93})/.test(record))
  if (end < 0) throw new Error('no file control')
  if (records.slice(end + 1).some((record) => !/^9{94}$/.test(record))) throw new Error('filler')
  const [header = '', ...rest] = records.slice(0, end)
  if (!/^101.{10}.{10}\d{6}\d{4}[A-Z0-9]094101/.test(header)) throw new Error('file header')
  const entries = readBatches(rest)
  const control = columnsOf(records[end] ?? '', [1, 6, 6, 8, 10, 12, 12])
  expect('batch count', control[1], String(rest.filter((record) => record.startsWith('5')).length))
  expect('block count', control[2], String(records.length / 10))
  expect('entry count', control[3], String(rest.filter((record) => /^[67]/.test(record)).length))
  expectSums(entries, { hash: control[4], debits: control[5], credits: control[6] })
  return entries
}

function readBatches(records: readonly string[]): readonly NachaEntry[] {
  const all: NachaEntry[] = []
  let batch: { readonly header: string; readonly entries: NachaEntry[]; count: number } | undefined
  for (const record of records) {
    if (record.startsWith('5')) {
      if (batch !== undefined) throw new Error('a batch within a batch')
      if (!/^5220.{16}.{20}.{10}(CCD|PPD)/.test(record)) throw new Error('batch header')
      batch = { header: record, entries: [], count: 0 }
      continue
    }
    if (batch === undefined) throw new Error('a record outside a batch')
    batch.count += 1
    if (record.startsWith('6')) batch.entries.push(readEntry(record, batch.header))
    else if (record.startsWith('7')) addAddenda(batch.entries, record)
    else if (record.startsWith('8')) {
      readBatchControl(record, { ...batch, count: batch.count - 1 })
      all.push(...batch.entries)
      batch = undefined
    } else throw new Error(`a record ${record.slice(0, 1)}`)
  }
  if (batch !== undefined) throw new Error('a batch without control')
  return all
}

function readEntry(record: string, header: string): NachaEntry {
  const columns = columnsOf(record, [1, 2, 8, 1, 17, 10, 15, 22, 2, 1, 15])
  const [, code = '', bank = '', check = '', account = '', cents = ''] = columns
  const [reference = '', holder = '', , hasAddenda = '', trace = ''] = columns.slice(6)
  if (!/^[23]2$/.test(code)) throw new Error(`transaction code ${code}`)
  if (!isRouting(bank + check)) throw new Error(`routing number ${bank}${check}`)
  if (!/^\d{10}$/.test(cents) || /^0+$/.test(cents)) throw new Error(`amount ${cents}`)
  if (!trace.startsWith(header.slice(79, 87)) || !/^\d{15}$/.test(trace)) throw new Error('trace')
  if (!/^[01]$/.test(hasAddenda)) throw new Error('addenda indicator')
  return {
    reference: reference.trim(),
    batch: header.slice(87),
    amount: `${BigInt(cents) / 100n}.${String(BigInt(cents) % 100n).padStart(2, '0')}`,
    currency: 'USD',
    account: `${bank}${check} ${account.trim()}`,
    holder: holder.trim(),
    code,
    // Filled by its addenda, which has to follow.
    addenda: hasAddenda === '1' ? '?' : '',
    trace,
  }
}

function addAddenda(entries: NachaEntry[], record: string): void {
  const [, type, text = '', sequence, entry = ''] = columnsOf(record, [1, 2, 80, 4, 7])
  const last = entries.pop()
  if (last?.addenda !== '?' || type !== '05' || sequence !== '0001') throw new Error('an addenda')
  if (!last.trace.endsWith(entry)) throw new Error('an addenda of another entry')
  entries.push({ ...last, addenda: text.trim() })
}

function readBatchControl(
  record: string,
  { header, entries, count }: { header: string; entries: readonly NachaEntry[]; count: number },
): void {
  if (entries.some(({ addenda }) => addenda === '?')) throw new Error('an addenda is missing')
  const control = columnsOf(record, [1, 3, 6, 10, 12, 12, 10, 19, 6, 8, 7])
  const [, service, counted, hash, debits, credits, company, , , bank, number] = control
  expect('entry count of the batch', counted, String(count))
  expectSums(entries, { hash, debits, credits })
  const same = [service, company, bank, number].join('|')
  const own = [header.slice(1, 4), header.slice(40, 50), header.slice(79, 87), header.slice(87)]
  if (same !== own.join('|')) throw new Error('a batch control of another batch')
  const traces = entries.map(({ trace }) => trace)
  if (traces.some((trace, at) => at > 0 && trace <= (traces[at - 1] ?? '')))
    throw new Error('traces')
}

function expectSums(
  entries: readonly NachaEntry[],
  { hash, debits, credits }: Readonly<Record<'hash' | 'debits' | 'credits', string | undefined>>,
): void {
  const banks = entries.reduce((sum, { account }) => sum + Number(account.slice(0, 8)), 0)
  const cents = entries.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n)
  expect('hash', hash, String(banks % 10 ** 10))
  expect('debits', debits, '0')
  expect('credits', credits, String(cents))
}

function expect(what: string, actual: string | undefined, expected: string): void {
  if (actual === undefined || !/^\d+$/.test(actual) || BigInt(actual) !== BigInt(expected)) {
    throw new Error(`${what}: ${actual}, not ${expected}`)
  }
}

function columnsOf(record: string, lengths: readonly number[]): readonly string[] {
  let at = 0
  return lengths.map((length) => {
    at += length
    return record.slice(at - length, at)
  })
}

/** The ninth digit makes the weighed sum end in zero. */
function isRouting(digits: string): boolean {
  const [a = 1, b = 1, c = 1, d = 1, e = 1, f = 1, g = 1, h = 1, check = 0] = Array.from(
    digits,
    Number,
  )
  const sum = 3 * (a + d + g) + 7 * (b + e + h) + c + f
  return /^\d{9}$/.test(digits) && (10 - (sum % 10)) % 10 === check
}
