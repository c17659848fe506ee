// A whole statement for a file, oldest first, in chunks: however long it is, little of it is in memory.
import { listPayments } from '../billing/index.ts'
import { selectLastMovements } from '../credits/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Database, Tx } from '../platform/index.ts'
import { listPurchases } from '../purchases/index.ts'
import { readLines } from './read-lines.ts'
import type { StatementPosition } from './read-lines.ts'
import { readHead } from './read-statement.ts'
import type { StatementHead, StatementPageInput } from './read-statement.ts'
import type { Period, StatementLine } from './statement.ts'

const chunkSize = 500

export interface WalkedStatement {
  readonly head: StatementHead
  /** Every line that passes the filter, once. To be walked through once; who stops early reads no further. */
  readonly lines: AsyncIterable<readonly StatementLine[]>
}

/** Undefined for a period that there never was. The current period is held where it stands now. */
export async function walkStatement(
  database: Database,
  input: Pick<StatementPageInput, 'viewer' | 'period' | 'filter'>,
): Promise<WalkedStatement | undefined> {
  const found = await database.read('statements.walk-head', async (tx) => {
    const head = await readHead(tx, input)
    return head === undefined ? undefined : { head, held: await holdPeriod(tx, head.period) }
  })
  if (found === undefined) return undefined
  const { head, held } = found
  const { viewer, filter } = input
  const chunkAfter = (after: StatementPosition | undefined) =>
    database.read('statements.walk-chunk', (tx) =>
      readLines(tx, { viewer, period: held, filter, order: 'oldest', after, limit: chunkSize }),
    )
  async function* walk(): AsyncGenerator<readonly StatementLine[]> {
    let after: StatementPosition | undefined
    do {
      const { lines, next } = await chunkAfter(after)
      if (lines.length > 0) yield lines
      after = next
    } while (after !== undefined)
  }
  return { head, lines: walk() }
}

/** What comes while it is walked through belongs to no file of now. */
async function holdPeriod(tx: Tx, period: Period): Promise<Period> {
  if (period.closedOn !== null) return period
  const { paymentAccount, currency, afterPaidMicros } = period
  const newest = { paymentAccount, currency, first: 'newest', limit: 1 } as const
  const bucket = bucketOf(paymentAccount)
  const [[purchase], [movement], [payment]] = await Promise.all([
    listPurchases(tx, newest),
    selectLastMovements(tx, [{ bucket, paymentAccount, currency }]),
    listPayments(tx, { ...newest, afterMicros: afterPaidMicros, throughMicros: 2n ** 63n - 1n }),
  ])
  return {
    ...period,
    throughNumber: purchase?.tabNumber ?? 0n,
    throughMovement: movement?.number ?? 0n,
    throughPaidMicros: payment?.paidTotalMicros ?? afterPaidMicros,
  }
}
