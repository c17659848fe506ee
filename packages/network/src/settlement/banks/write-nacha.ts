// A file of ACH credits: records of 94 columns, as the Nacha Operating Rules describe them. Pure.
import { getCurrency, microsPerMinorUnit } from '@tallystick/money'
import { plainName } from '../../contract/index.ts'
import type { Originator } from '../../contract/index.ts'
import type { PayoutBatch, PayoutOrder } from '../payout-adapter.ts'
import { bankReferenceOf, nachaReferenceOf } from './bank-reference.ts'

export interface NachaInput extends PayoutBatch {
  readonly originator: Originator
  readonly networkName: string
}

const dollar = getCurrency('USD').code
const recordLength = 94
const recordsPerBlock = 10
const creditsOnly = '220'
const firstBatch = '0000001'
/** Of an amount in cents: ten digits. */
export const nachaMicrosMax = 99_999_999_990_000n

/** One batch of credits to companies (CCD), each with an addenda that names the payout in full. */
export function writeNacha(input: NachaInput): string {
  const { payouts } = input
  const entries = payouts.flatMap((payout, at) => writeEntry(payout, at + 1, input))
  const records = [
    writeFileHeader(input),
    writeBatchHeader(input),
    ...entries,
    writeBatchControl(input, entries.length),
  ]
  const blockCount = Math.ceil((records.length + 1) / recordsPerBlock)
  const control = writeFileControl(input, { entryCount: entries.length, blockCount })
  const filler = Array.from({ length: blockCount * recordsPerBlock - records.length - 1 }, () =>
    '9'.repeat(recordLength),
  )
  const all = [...records, control, ...filler]
  const wrong = all.find((record) => !/^[ -~]{94}$/.test(record))
  if (wrong !== undefined) throw new Error(`a record of ${wrong.length} columns`)
  return `${all.join('\n')}\n`
}

function writeFileHeader({ originator, recordedAt }: NachaInput): string {
  const { companyId, routingNumber, bankName, name } = originator
  const at = recordedAt.toZonedDateTimeISO('UTC')
  const time = `${digits(at.hour, 2)}${digits(at.minute, 2)}`
  const head = `101 ${routingNumber}${companyId}${dateOf(at.toPlainDate())}${time}A094101`
  return `${head}${words(bankName, 23)}${words(name, 23)}${words('', 8)}`
}

function writeBatchHeader({ originator, recordedAt }: NachaInput): string {
  const { name, companyId, routingNumber } = originator
  const madeOn = recordedAt.toZonedDateTimeISO('UTC').toPlainDate()
  const head = `5${creditsOnly}${words(name, 16)}${words('', 20)}${companyId}CCD${words('PAYOUT', 10)}`
  const dates = `${dateOf(madeOn)}${dateOf(nextWorkingDay(madeOn))}   `
  return `${head}${dates}1${routingNumber.slice(0, 8)}${firstBatch}`
}

function writeEntry(
  { payout, amountMicros, account }: PayoutOrder,
  number: number,
  { originator, networkName }: NachaInput,
): readonly string[] {
  const { holder = '', routingNumber = '', number: accountNumber = '', type } = account
  const code = type === 'savings' ? '32' : '22'
  const to = `${routingNumber}${words(accountNumber, 17)}${digits(centsOf(amountMicros), 10)}`
  const trace = `${originator.routingNumber.slice(0, 8)}${digits(number, 7)}`
  const text = words(`${networkName} ${bankReferenceOf(payout)}`, 80)
  return [
    `6${code}${to}${nachaReferenceOf(payout)}${words(holder, 22)}  1${trace}`,
    `705${text}0001${digits(number, 7)}`,
  ]
}

function writeBatchControl(input: NachaInput, entryCount: number): string {
  const { companyId, routingNumber } = input.originator
  const counts = `${digits(entryCount, 6)}${hashOf(input)}${digits(0n, 12)}${totalOf(input)}`
  const end = `${words('', 19)}${words('', 6)}${routingNumber.slice(0, 8)}${firstBatch}`
  return `8${creditsOnly}${counts}${companyId}${end}`
}

function writeFileControl(
  input: NachaInput,
  { entryCount, blockCount }: { readonly entryCount: number; readonly blockCount: number },
): string {
  const counts = `${digits(1, 6)}${digits(blockCount, 6)}${digits(entryCount, 8)}`
  return `9${counts}${hashOf(input)}${digits(0n, 12)}${totalOf(input)}${words('', 39)}`
}

/** The first eight digits of all routing numbers added up; what is over ten digits is left out. */
function hashOf({ payouts }: NachaInput): string {
  const sum = payouts.reduce(
    (hash, { account }) => hash + BigInt((account['routingNumber'] ?? '').slice(0, 8)),
    0n,
  )
  return String(sum).slice(-10).padStart(10, '0')
}

function totalOf({ payouts }: NachaInput): string {
  return digits(
    payouts.reduce((sum, { amountMicros }) => sum + centsOf(amountMicros), 0n),
    12,
  )
}

function centsOf(amountMicros: bigint): bigint {
  return amountMicros / microsPerMinorUnit(dollar)
}

function words(text: string, length: number): string {
  return plainName(text, length).padEnd(length)
}

function digits(value: number | bigint, length: number): string {
  return String(value).padStart(length, '0')
}

/** YYMMDD. */
function dateOf(date: Temporal.PlainDate): string {
  return date.toString().replaceAll('-', '').slice(2)
}

/** Banks move what falls on a holiday of theirs to the day after it. */
function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  const next = date.add({ days: 1 })
  return next.dayOfWeek > 5 ? nextWorkingDay(next) : next
}
