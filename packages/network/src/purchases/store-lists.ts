// All SQL of purchases for lists and statements: ranges of numbers on tabs.
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
  /** What they cost. */
  readonly priceMicros: bigint
  /** What of it they put on the tab. */
  readonly tabMicros: bigint
}

export interface PurchaseSumRow {
  readonly count: bigint
  readonly price: string
  readonly onTab: string
}

export const purchaseSums = `count(*) as count, coalesce(sum(p.price_micros), 0)::text as price,
        coalesce(sum(p.tab_micros), 0)::text as "onTab"`

export function purchaseSumOf(row: PurchaseSumRow | undefined): PurchaseSum {
  return {
    count: row?.count ?? 0n,
    priceMicros: BigInt(row?.price ?? '0'),
    tabMicros: BigInt(row?.onTab ?? '0'),
  }
}

/** How many purchases there are in a range, and what they come to. */
export async function sumPurchases(tx: Tx, range: TabRange): Promise<PurchaseSum> {
  const [row] = await tx.query<PurchaseSumRow>({
    name: 'purchases.sum-range',
    text: `select ${purchaseSums} from purchases p where ${inRange}`,
    values: rangeValues(range),
  })
  return purchaseSumOf(row)
}
