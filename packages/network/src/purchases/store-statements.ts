// All SQL of purchases for statements that people filter, order and leaf through, also very long ones.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseColumns, purchaseOf } from './store.ts'
import type { PurchaseRow } from './store.ts'
import { purchaseSumOf, purchaseSums } from './store-lists.ts'
import type { PurchaseSum, PurchaseSumRow, TabRange } from './store-lists.ts'

/** Of a range of a tab, only these. */
export interface PurchaseFilter extends TabRange {
  readonly merchant?: string | undefined
  /** Only purchases with these numbers; none where it is empty. */
  readonly tabNumbers?: readonly bigint[] | undefined
}

export type PurchaseOrder = 'newest' | 'oldest' | 'amount'

const orders: Readonly<Record<PurchaseOrder, string>> = {
  newest: 'p.tab_number desc',
  oldest: 'p.tab_number asc',
  amount: 'p.tab_micros desc, p.tab_number desc',
}

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

const isWanted = `p.bucket = $1 and p.payment_account = $2 and p.currency = $3
  and p.tab_number > $4 and p.tab_number <= $5
  and ($6::text is null or p.purchasing_account = $6)
  and ($7::text is null or p.merchant = $7)
  and ($8::bigint[] is null or p.tab_number = any($8))`

function filterValues(filter: PurchaseFilter): readonly unknown[] {
  return [
    bucketOf(filter.paymentAccount),
    filter.paymentAccount,
    filter.currency,
    filter.afterNumber ?? 0n,
    filter.throughNumber ?? lastNumberMax,
    filter.purchasingAccount ?? null,
    filter.merchant ?? null,
    filter.tabNumbers ?? null,
  ]
}

/** One page of the purchases that pass the filter. */
export async function pagePurchases(
  tx: Tx,
  input: PurchaseFilter & {
    readonly order: PurchaseOrder
    readonly offset: number
    readonly limit: number
  },
): Promise<readonly Purchase[]> {
  const rows = await tx.query<PurchaseRow>({
    name: `purchases.page-${input.order}`,
    text: `select ${purchaseColumns} from purchases p where ${isWanted}
      order by ${orders[input.order]} offset $9 limit $10`,
    values: [...filterValues(input), input.offset, input.limit],
  })
  return rows.map(purchaseOf)
}

/** How many purchases pass the filter, and what they come to. */
export async function sumFilteredPurchases(tx: Tx, filter: PurchaseFilter): Promise<PurchaseSum> {
  const [row] = await tx.query<PurchaseSumRow>({
    name: 'purchases.sum-filtered',
    text: `select ${purchaseSums} from purchases p where ${isWanted}`,
    values: filterValues(filter),
  })
  return purchaseSumOf(row)
}

/** The purchases that pass the filter, counted and summed for each member and merchant. */
export async function sumPurchasesByMember(
  tx: Tx,
  filter: PurchaseFilter,
): Promise<
  readonly (PurchaseSum & { readonly purchasingAccount: string; readonly merchant: string })[]
> {
  const rows = await tx.query<
    PurchaseSumRow & { readonly purchasingAccount: string; readonly merchant: string }
  >({
    name: 'purchases.sum-by-member',
    text: `select p.purchasing_account as "purchasingAccount", p.merchant, ${purchaseSums}
      from purchases p where ${isWanted}
      group by p.purchasing_account, p.merchant order by p.purchasing_account, p.merchant`,
    values: filterValues(filter),
  })
  return rows.map((row) => ({
    purchasingAccount: row.purchasingAccount,
    merchant: row.merchant,
    ...purchaseSumOf(row),
  }))
}

/** Purchases by their ids, in the order of these; those that do not exist are left out. */
export async function selectPurchasesByIds(
  tx: Tx,
  purchases: readonly string[],
): Promise<readonly Purchase[]> {
  if (purchases.length === 0) return []
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.select-by-ids',
    text: `select ${purchaseColumns} from unnest($1::smallint[], $2::text[]) with ordinality as k (bucket, id, position)
      cross join lateral (
        select * from purchases p where p.bucket = k.bucket and p.id = k.id limit 1
      ) p order by k.position`,
    values: [purchases.map(bucketOf), purchases],
  })
  return rows.map(purchaseOf)
}
