// Business expenses of a span of days, over all periods: for a list on a page, and for files.
import { listPurchasingAccounts } from '../groups/index.ts'
import type { Database, Tx } from '../platform/index.ts'
import { selectPurchasesByIds } from '../purchases/index.ts'
import { describePurchaseLines } from './describe-lines.ts'
import type { PurchaseLine, StatementViewer } from './statement.ts'
import { selectExpenses } from './store.ts'

const chunkSize = 1000

export interface ExpenseSpan {
  readonly viewer: StatementViewer
  /** The first instant that counts, and the first that no longer does. */
  readonly from: Temporal.Instant
  readonly before: Temporal.Instant
  /** A member, for a payer. */
  readonly purchasingAccount?: string | undefined
}

async function readIds(tx: Tx, span: ExpenseSpan): Promise<readonly string[]> {
  const { paymentAccount, currency, role } = span.viewer
  const purchasingAccount =
    role === 'member' ? span.viewer.purchasingAccount : span.purchasingAccount
  const { from, before } = span
  const marked = await selectExpenses(tx, {
    paymentAccount,
    currency,
    purchasingAccount,
    from,
    before,
  })
  return marked.map(({ purchase }) => purchase)
}

/** Every marked purchase of the span, oldest first, in chunks. */
export async function walkExpenses(
  database: Database,
  span: ExpenseSpan,
): Promise<{
  readonly count: number
  readonly lines: AsyncIterable<readonly PurchaseLine[]>
  /** Names of members by account, where there are several that the viewer sees. */
  readonly names: ReadonlyMap<string, string>
}> {
  const { ids, names } = await database.read('statements.list-expenses', async (tx) => ({
    ids: await readIds(tx, span),
    names: await readNames(tx, span.viewer),
  }))
  async function* walk(): AsyncGenerator<readonly PurchaseLine[]> {
    for (let at = 0; at < ids.length; at += chunkSize) {
      const chunk = ids.slice(at, at + chunkSize)
      yield await database.read('statements.expense-chunk', async (tx) =>
        describePurchaseLines(
          tx,
          await selectPurchasesByIds(tx, chunk),
          ({ priceMicros }) => priceMicros,
        ),
      )
    }
  }
  return { count: ids.length, lines: walk(), names }
}

async function readNames(tx: Tx, viewer: StatementViewer): Promise<ReadonlyMap<string, string>> {
  if (viewer.role === 'member') return new Map()
  const accounts = await listPurchasingAccounts(tx, viewer.paymentAccount)
  if (accounts.length < 2) return new Map()
  return new Map(accounts.map(({ purchasingAccount, name }) => [purchasingAccount, name]))
}
