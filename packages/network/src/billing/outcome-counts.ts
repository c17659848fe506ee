// How many lines of a payment report came to what. Pure.
import type { DecidedLine, LineOutcome } from './decide-report.ts'

export type OutcomeCounts = Readonly<Record<LineOutcome, number>>

export function countOutcomes(lines: readonly DecidedLine[]): OutcomeCounts {
  const counts = { paid: 0, declined: 0, unknown: 0, repeated: 0, contradicts: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}

export function addCounts(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    paid: a.paid + b.paid,
    declined: a.declined + b.declined,
    unknown: a.unknown + b.unknown,
    repeated: a.repeated + b.repeated,
    contradicts: a.contradicts + b.contradicts,
  }
}
