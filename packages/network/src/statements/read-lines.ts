// One page of a statement's lines: purchases, credits and payments, merged by when they happened.
import type { Tx } from '../platform/index.ts'
import { readCreditLines, readPaymentLines, readPurchaseLines } from './line-sources.ts'
import type { LineRequest, LineSource } from './line-sources.ts'
import type { StatementLine, StatementOrder } from './statement.ts'

/** How far each of the three lists has been shown; undefined: nothing of it yet. */
export interface StatementPosition {
  readonly purchase: bigint | undefined
  readonly movement: bigint | undefined
  readonly paidMicros: bigint | undefined
}

export interface LinePage {
  readonly lines: readonly StatementLine[]
  /** Where the next page begins, also behind one of which nothing passed the filter; undefined: there is none. */
  readonly next: StatementPosition | undefined
}

const start: StatementPosition = { purchase: undefined, movement: undefined, paidMicros: undefined }

export async function readLines(
  tx: Tx,
  request: LineRequest & { readonly after?: StatementPosition | undefined },
): Promise<LinePage> {
  const { after = start, order, limit } = request
  const [purchases, credits, payments] = await Promise.all([
    readPurchaseLines(tx, request, after.purchase),
    readCreditLines(tx, request, after.movement),
    readPaymentLines(tx, request, after.paidMicros),
  ])
  const { lines, taken } = merge([purchases, credits, payments], { order, limit })
  const sources = [purchases, credits, payments]
  const isLast = sources.every(
    (source, index) => source.readThrough === undefined && taken[index] === source.lines.length,
  )
  if (isLast) return { lines, next: undefined }
  return {
    lines,
    next: {
      purchase: shownThrough(purchases, taken[0]) ?? after.purchase,
      movement: shownThrough(credits, taken[1]) ?? after.movement,
      paidMicros: shownThrough(payments, taken[2]) ?? after.paidMicros,
    },
  }
}

/** The place behind which the next page reads on; undefined where nothing of the list was taken. */
function shownThrough({ lines, readThrough }: LineSource, taken = 0): bigint | undefined {
  return taken === lines.length && readThrough !== undefined ? readThrough : lines[taken - 1]?.place
}

type Merged = { readonly lines: readonly StatementLine[]; readonly taken: readonly number[] }

/**
 * Of lines of one moment the purchase stands first, then the credit. A list that goes on behind what was read of it
 * ends the page: what comes next in it may come before the rest of the others.
 */
function merge(
  sources: readonly LineSource[],
  { order, limit }: { readonly order: StatementOrder; readonly limit: number },
): Merged {
  const sign = order === 'newest' ? -1 : 1
  const taken = sources.map(() => 0)
  const lines: StatementLine[] = []
  while (lines.length < limit) {
    let first: { readonly line: StatementLine; readonly index: number } | undefined
    for (const [index, source] of sources.entries()) {
      const line = source.lines[taken[index] ?? 0]?.line
      if (line === undefined && source.readThrough !== undefined) return { lines, taken }
      if (line === undefined) continue
      const isEarlier =
        first === undefined || sign * Temporal.Instant.compare(line.at, first.line.at) < 0
      if (isEarlier) first = { line, index }
    }
    if (first === undefined) break
    lines.push(first.line)
    taken[first.index] = (taken[first.index] ?? 0) + 1
  }
  return { lines, taken }
}
