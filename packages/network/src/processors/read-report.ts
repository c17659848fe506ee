// Reads payment reports that are NDJSON, one line per request. A line that broke off is named, the others count. Pure.
import { readMicros } from '@tallystick/money'
import { readLines, z } from '../platform/api/index.ts'

/** One whole line. `number` counts from 1 over the lines that hold something. */
export interface ReportLine {
  readonly number: number
  readonly request: string
  readonly status: 'paid' | 'declined'
  /** Why it was declined, in the processor's words. */
  readonly reason: string | null
  /** What the processor says was charged, where it says so. */
  readonly charged: { readonly micros: bigint; readonly currency: string } | null
}

/** A line that could not be read: nothing of it was applied. */
export interface RefusedLine {
  readonly line: number
  readonly detail: string
}

export interface ReadReport {
  readonly lines: readonly ReportLine[]
  readonly refused: readonly RefusedLine[]
}

const plainText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'is not plain text')

// Processors add members of their own; what is not known here is not ours to refuse.
const lineSchema = z.object({
  request: plainText.min(1).max(200),
  status: z.enum(['paid', 'declined']),
  reason: plainText.max(500).nullish(),
  amount: z.string().max(40).optional(),
  currency: z.string().max(3).optional(),
})

/** @throws Problem `too_many_lines`. */
export function readReport(text: string, lineCountMax = 1_000_000): ReadReport {
  const lines: ReportLine[] = []
  const refused: RefusedLine[] = []
  for (const line of readLines(text, { schema: lineSchema, lineCountMax })) {
    if (!line.ok) {
      const { message, options } = line.problem
      const faults = (options.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`)
      refused.push({ line: line.number, detail: [message, ...faults].join('; ') })
      continue
    }
    const { request, status, reason, amount, currency } = line.value
    const micros = amount === undefined ? undefined : readMicros(amount)
    if (micros?.ok === false || (amount === undefined) !== (currency === undefined)) {
      refused.push({ line: line.number, detail: 'amount and currency cannot be read' })
      continue
    }
    const charged =
      micros === undefined ? null : { micros: micros.micros, currency: currency ?? '' }
    lines.push({ number: line.number, request, status, reason: reason ?? null, charged })
  }
  return { lines, refused }
}
