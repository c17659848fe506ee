// Reads what a bank says of payouts, in the format that it says it in: our own lines, ISO 20022 or ACH. Pure.
import { readMicros } from '@tallystick/money'
import { ndjsonType, readLines, z } from '../platform/api/index.ts'
import type { BankLine, ReadBankReport, UnreadPart } from './banks/bank-line.ts'
import { readIsoAnswers } from './banks/read-iso-answers.ts'
import { readNachaAnswers } from './banks/read-nacha-answers.ts'

/** By the type of the body. */
export const reportTypes: readonly string[] = [
  ndjsonType,
  'application/xml',
  'text/xml',
  'text/plain',
]

const lineCountMax = 10_000

const plainText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'is not plain text')

// Banks add members of their own; what is not known here is not ours to refuse.
const lineSchema = z.object({
  payout: plainText.min(1).max(200),
  status: z.enum(['paid', 'returned']),
  reason: plainText.max(300).nullish(),
  amount: plainText.max(30).nullish(),
  currency: plainText.max(3).nullish(),
})

/** @throws SyntaxError or RangeError where it cannot be read at all. */
export function readPayoutReport(text: string, type: string): ReadBankReport {
  if (type === ndjsonType) return readOwnLines(text)
  const read = type === 'text/plain' ? readNachaAnswers(text) : readIsoAnswers(text)
  if (read.lines.length > lineCountMax) throw new RangeError(`more than ${lineCountMax} payments`)
  return read
}

function readOwnLines(text: string): ReadBankReport {
  const lines: BankLine[] = []
  const refused: UnreadPart[] = []
  for (const line of readLines(text, { schema: lineSchema, lineCountMax })) {
    if (line.ok) {
      const { payout, status, reason = null, amount, currency = null } = line.value
      const common = { number: line.number, names: { payout }, status, reason, currency }
      lines.push({ ...common, amountMicros: microsOf(amount) })
    } else {
      const { message, options } = line.problem
      const faults = (options.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`)
      refused.push({ line: line.number, detail: [message, ...faults].join('; ') })
    }
  }
  return { lines, refused }
}

/** An amount that cannot be read is none that was asked for. */
function microsOf(amount: string | null | undefined): bigint | null {
  if (amount === null || amount === undefined) return null
  const read = readMicros(amount)
  return read.ok ? read.micros : -1n
}
