// A whole statement for a file, oldest first, in chunks: however long it is, little of it is in memory.
import type { Database } from '../platform/index.ts'
import { listPurchases } from '../purchases/index.ts'
import { pagePurchases } from '../purchases/index.ts'
import { describePurchaseLines, onTab } from './describe-lines.ts'
import { readSelection } from './read-statement.ts'
import type { StatementPage, StatementPageInput } from './read-statement.ts'
import type { StatementLine } from './statement.ts'

const chunkSize = 1000

export interface WalkedStatement {
  readonly head: Omit<StatementPage, 'lines'>
  /** Every line that passes the filter, once. To be walked through once. */
  readonly lines: AsyncIterable<readonly StatementLine[]>
}

/** Undefined for a period that there never was. The current period is held at the last purchase of now. */
export async function walkStatement(
  database: Database,
  input: Pick<StatementPageInput, 'viewer' | 'period' | 'filter'>,
): Promise<WalkedStatement | undefined> {
  const found = await database.read('statements.walk-head', async (tx) => {
    const head = await readSelection(tx, input)
    if (head === undefined) return undefined
    const { paymentAccount, currency } = input.viewer
    const newest = { paymentAccount, currency, first: 'newest', limit: 1 } as const
    const [last] = await listPurchases(tx, newest)
    return { ...head, lastNumber: last?.tabNumber ?? 0n }
  })
  if (found === undefined) return undefined
  const { selection, lastNumber, ...head } = found
  const throughNumber = selection.purchases.throughNumber ?? lastNumber
  const extras = selection.extras.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const chunkAfter = (afterNumber: bigint) =>
    database.read('statements.walk-chunk', async (tx) => {
      const range = { ...selection.purchases, afterNumber, throughNumber }
      const purchases = await pagePurchases(tx, {
        ...range,
        order: 'oldest',
        offset: 0,
        limit: chunkSize,
      })
      const lines = await describePurchaseLines(tx, purchases, onTab)
      return { lines, last: purchases.at(-1)?.tabNumber, isLast: purchases.length < chunkSize }
    })
  async function* walk(): AsyncGenerator<readonly StatementLine[]> {
    let after = selection.purchases.afterNumber ?? 0n
    let next = 0
    for (;;) {
      const { lines, last, isLast } = await chunkAfter(after)
      const merged: StatementLine[] = []
      for (const line of lines) {
        for (let extra = extras[next]; extra !== undefined; extra = extras[next]) {
          if (Temporal.Instant.compare(extra.at, line.at) >= 0) break
          merged.push(extra)
          next += 1
        }
        merged.push(line)
      }
      if (isLast) merged.push(...extras.slice(next))
      if (merged.length > 0) yield merged
      if (isLast || last === undefined) return
      after = last
    }
  }
  return { head, lines: walk() }
}
