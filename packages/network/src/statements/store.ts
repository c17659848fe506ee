// All SQL over business_expenses.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

export interface ExpenseMark {
  readonly purchase: string
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly currency: string
  readonly tabNumber: bigint
  readonly happenedAt: Temporal.Instant
}

/** Marks a purchase; one that is marked stays so. */
export async function insertExpense(
  tx: Tx,
  mark: ExpenseMark,
  markedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'statements.insert-expense',
    text: `insert into business_expenses (bucket, purchase, payment_account, purchasing_account,
        currency, tab_number, purchased_at, marked_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (bucket, purchase) do nothing`,
    values: [
      bucketOf(mark.purchase),
      mark.purchase,
      mark.paymentAccount,
      mark.purchasingAccount,
      mark.currency,
      mark.tabNumber,
      mark.happenedAt,
      markedAt,
    ],
  })
}

export async function deleteExpense(tx: Tx, purchase: string): Promise<void> {
  await tx.query({
    name: 'statements.delete-expense',
    text: `delete from business_expenses where bucket = $1 and purchase = $2`,
    values: [bucketOf(purchase), purchase],
  })
}

/** Which of these purchases of one payment account are marked. */
export async function selectExpensesAmong(
  tx: Tx,
  bucket: number,
  purchases: readonly string[],
): Promise<ReadonlySet<string>> {
  if (purchases.length === 0) return new Set()
  const rows = await tx.query<{ purchase: string }>({
    name: 'statements.select-expenses-among',
    text: `select purchase from business_expenses
      where bucket = $1 and purchase = any($2::text[])`,
    values: [bucket, purchases],
  })
  return new Set(rows.map(({ purchase }) => purchase))
}

/** Marked purchases of a tab, by number: of a range of numbers, or of a range of instants. */
export async function selectExpenses(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly currency: string
    readonly purchasingAccount?: string | undefined
    readonly afterNumber?: bigint | undefined
    readonly throughNumber?: bigint | undefined
    readonly from?: Temporal.Instant | undefined
    readonly before?: Temporal.Instant | undefined
  },
): Promise<readonly { readonly purchase: string; readonly tabNumber: bigint }[]> {
  return await tx.query<{ purchase: string; tabNumber: bigint }>({
    name: 'statements.select-expenses',
    text: `select purchase, tab_number as "tabNumber" from business_expenses
      where bucket = $1 and payment_account = $2 and currency = $3
        and ($4::text is null or purchasing_account = $4)
        and ($5::bigint is null or tab_number > $5) and ($6::bigint is null or tab_number <= $6)
        and ($7::timestamptz is null or purchased_at >= $7)
        and ($8::timestamptz is null or purchased_at < $8)
      order by tab_number`,
    values: [
      bucketOf(input.paymentAccount),
      input.paymentAccount,
      input.currency,
      input.purchasingAccount ?? null,
      input.afterNumber ?? null,
      input.throughNumber ?? null,
      input.from ?? null,
      input.before ?? null,
    ],
  })
}
