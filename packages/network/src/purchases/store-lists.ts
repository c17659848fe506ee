// All SQL of purchases for lists, statements and billing: ranges of numbers on tabs.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseColumns, purchaseOf } from './store.ts'
import type { PurchaseRow } from './store.ts'

/** A range of a tab: after one number, through another. With a purchasing account, only its purchases. */
export interface TabRange {
  readonly paymentAccount: string
  readonly currency: string
  readonly purchasingAccount?: string
  readonly afterNumber?: bigint
  readonly throughNumber?: bigint
}

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

function rangeValues(range: TabRange): readonly unknown[] {
  return [
    bucketOf(range.paymentAccount),
    range.paymentAccount,
    range.currency,
    range.afterNumber ?? 0n,
    range.throughNumber ?? lastNumberMax,
    range.purchasingAccount ?? null,
  ]
}

const inRange = `p.bucket = $1 and p.payment_account = $2 and p.currency = $3
  and p.tab_number > $4 and p.tab_number <= $5
  and ($6::text is null or p.purchasing_account = $6)`

/** Purchases of a range, newest or oldest first. The next page begins beyond the last number shown. */
export async function listPurchases(
  tx: Tx,
  input: TabRange & { readonly first: 'newest' | 'oldest'; readonly limit: number },
): Promise<readonly Purchase[]> {
  const direction = input.first === 'newest' ? 'desc' : 'asc'
  const rows = await tx.query<PurchaseRow>({
    name: `purchases.list-${input.first}`,
    text: `select ${purchaseColumns} from purchases p where ${inRange}
      order by p.tab_number ${direction} limit $7`,
    values: [...rangeValues(input), input.limit],
  })
  return rows.map(purchaseOf)
}

export interface PurchaseSum {
  readonly count: bigint
  readonly totalMicros: bigint
}

/** How many purchases there are in a range, and their prices together. */
export async function sumPurchases(tx: Tx, range: TabRange): Promise<PurchaseSum> {
  const [row] = await tx.query<{ count: bigint; total: string }>({
    name: 'purchases.sum-range',
    text: `select count(*) as count, coalesce(sum(p.price_micros), 0)::text as total
      from purchases p where ${inRange}`,
    values: rangeValues(range),
  })
  return { count: row?.count ?? 0n, totalMicros: BigInt(row?.total ?? '0') }
}

/** How far a tab was paid before, and all that was collected for it until now. */
export interface PaidRange {
  readonly paymentAccount: string
  readonly currency: string
  readonly afterNumber: bigint
  readonly paidMicros: bigint
}

export interface PaidShares {
  /** Shares and fees of the purchases that are now paid, summed over all ranges. */
  readonly shares: readonly {
    readonly merchant: string
    readonly currency: string
    readonly shareMicros: bigint
    readonly feeMicros: bigint
  }[]
  /** The last paid number of each tab on which a purchase is now paid. */
  readonly marks: readonly {
    readonly paymentAccount: string
    readonly currency: string
    readonly paidThrough: bigint
  }[]
}

/**
 * The purchases that the money collected pays in full, oldest first: those after the mark whose running
 * total the sum covers. Two statements for any number of tabs.
 */
export async function selectPaidShares(tx: Tx, ranges: readonly PaidRange[]): Promise<PaidShares> {
  const values = [
    ranges.map((range) => bucketOf(range.paymentAccount)),
    ranges.map((range) => range.paymentAccount),
    ranges.map((range) => range.currency),
    ranges.map((range) => range.afterNumber),
    ranges.map((range) => range.paidMicros),
  ]
  const fromPaid = `from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
      as r (bucket, payment_account, currency, after_number, paid_micros)
    join purchases p on p.bucket = r.bucket and p.payment_account = r.payment_account
      and p.currency = r.currency and p.tab_number > r.after_number
      and p.tab_total_micros <= r.paid_micros`
  const [shares, marks] = await Promise.all([
    tx.query<{ merchant: string; currency: string; share: string; fee: string }>({
      name: 'purchases.sum-paid-shares',
      text: `select p.merchant, p.currency, sum(p.share_micros)::text as share, sum(p.fee_micros)::text as fee
        ${fromPaid} group by p.merchant, p.currency order by p.merchant, p.currency`,
      values,
    }),
    tx.query<{ payment_account: string; currency: string; paid_through: bigint }>({
      name: 'purchases.select-paid-through',
      text: `select p.payment_account, p.currency, max(p.tab_number) as paid_through
        ${fromPaid} group by p.payment_account, p.currency`,
      values,
    }),
  ])
  return {
    shares: shares.map((row) => ({
      merchant: row.merchant,
      currency: row.currency,
      shareMicros: BigInt(row.share),
      feeMicros: BigInt(row.fee),
    })),
    marks: marks.map((row) => ({
      paymentAccount: row.payment_account,
      currency: row.currency,
      paidThrough: row.paid_through,
    })),
  }
}
