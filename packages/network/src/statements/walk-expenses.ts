// Business expenses of a span of days, over all periods: page by page, and all of them for files.
import { listPurchasingAccounts } from '../groups/index.ts'
import type { Database, Tx } from '../platform/index.ts'
import { selectPurchasesByIds } from '../purchases/index.ts'
import { describePurchaseLines } from './describe-lines.ts'
import type { PurchaseLine, StatementViewer } from './statement.ts'
import { selectExpensesOfDays } from './store.ts'
import type { ExpensePosition } from './store.ts'

const chunkSize = 500

export interface ExpenseSpan {
  readonly viewer: StatementViewer
  /** The first instant that counts, and the first that no longer does. */
  readonly from: Temporal.Instant
  readonly before: Temporal.Instant
  /** A member, for a payer. */
  readonly purchasingAccount?: string | undefined
}

export interface ExpensePage {
  readonly lines: readonly PurchaseLine[]
  /** Where the next page begins; undefined: there is nothing more. */
  readonly next: ExpensePosition | undefined
}

/** Marked purchases of the span, oldest first. */
export async function readExpenses(
  tx: Tx,
  {
    viewer,
    limit,
    ...span
  }: ExpenseSpan & { readonly after?: ExpensePosition | undefined; readonly limit: number },
): Promise<ExpensePage> {
  const { paymentAccount, currency, role } = viewer
  const purchasingAccount = role === 'member' ? viewer.purchasingAccount : span.purchasingAccount
  const owner = { paymentAccount, currency, purchasingAccount }
  const found = await selectExpensesOfDays(tx, { ...span, ...owner, limit: limit + 1 })
  const marked = found.slice(0, limit)
  const purchases = await selectPurchasesByIds(
    tx,
    marked.map(({ purchase }) => purchase),
  )
  return {
    lines: await describePurchaseLines(tx, purchases, ({ priceMicros }) => priceMicros),
    next: found.length > limit ? marked.at(-1) : undefined,
  }
}

/** Every marked purchase of the span, in chunks; who stops early reads no further. */
export async function* walkExpenses(
  database: Database,
  span: ExpenseSpan,
): AsyncGenerator<readonly PurchaseLine[]> {
  let after: ExpensePosition | undefined
  do {
    const { lines, next } = await database.read('statements.expense-chunk', (tx) =>
      readExpenses(tx, { ...span, after, limit: chunkSize }),
    )
    if (lines.length > 0) yield lines
    after = next
  } while (after !== undefined)
}

/** Names of members by account, where there are several that the viewer sees. */
export async function readMemberNames(
  tx: Tx,
  viewer: StatementViewer,
): Promise<ReadonlyMap<string, string>> {
  if (viewer.role === 'member') return new Map()
  const accounts = await listPurchasingAccounts(tx, viewer.paymentAccount)
  if (accounts.length < 2) return new Map()
  return new Map(accounts.map(({ purchasingAccount, name }) => [purchasingAccount, name]))
}
