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

/** Marked purchases of a tab, or of one account, in a range of their numbers. */
export async function selectExpenses(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    readonly purchasingAccount?: string | undefined
    readonly afterNumber?: bigint | undefined
    readonly throughNumber?: bigint | undefined
    readonly first: 'newest' | 'oldest'
    readonly limit: number
  },
): Promise<readonly { readonly purchase: string; readonly tabNumber: bigint }[]> {
  const { purchasingAccount, paymentAccount, first } = input
  const direction = first === 'newest' ? 'desc' : 'asc'
  return await tx.query<{ purchase: string; tabNumber: bigint }>({
    name: `statements.select-expenses-${ofWhom(purchasingAccount)}${first}`,
    text: `select purchase, tab_number as "tabNumber" from business_expenses
      where bucket = $1 and ${ownerOf(purchasingAccount)} = $2 and currency = $3
        and tab_number > $4 and tab_number <= $5
      order by tab_number ${direction} limit $6`,
    values: [
      input.bucket,
      purchasingAccount ?? paymentAccount,
      input.currency,
      input.afterNumber ?? 0n,
      input.throughNumber ?? lastNumberMax,
      input.limit,
    ],
  })
}

/** The same by the days on which they were bought, oldest first. */
export async function selectExpensesOfDays(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly currency: string
    readonly purchasingAccount?: string | undefined
    readonly from: Temporal.Instant
    readonly before: Temporal.Instant
    /** Behind this one. */
    readonly after?: ExpensePosition | undefined
    readonly limit: number
  },
): Promise<readonly (ExpensePosition & { readonly purchase: string })[]> {
  const { purchasingAccount, paymentAccount, after } = input
  return await tx.query<ExpensePosition & { purchase: string }>({
    name: `statements.select-expenses-${ofWhom(purchasingAccount)}by-day`,
    text: `select purchase, tab_number as "tabNumber", purchased_at as "purchasedAt" from business_expenses
      where bucket = $1 and ${ownerOf(purchasingAccount)} = $2 and currency = $3
        and purchased_at >= $4 and purchased_at < $5 and (purchased_at, tab_number) > ($6, $7)
      order by purchased_at, tab_number limit $8`,
    values: [
      bucketOf(paymentAccount),
      purchasingAccount ?? paymentAccount,
      input.currency,
      input.from,
      input.before,
      after?.purchasedAt ?? input.from,
      after?.tabNumber ?? 0n,
      input.limit,
    ],
  })
}

/** Where a list of expenses by day goes on. */
export interface ExpensePosition {
  readonly purchasedAt: Temporal.Instant
  readonly tabNumber: bigint
}

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

function ofWhom(purchasingAccount: string | undefined): string {
  return purchasingAccount === undefined ? '' : 'of-account-'
}

function ownerOf(purchasingAccount: string | undefined): string {
  return purchasingAccount === undefined ? 'payment_account' : 'purchasing_account'
}
