// One page of the purchases of a tab that are marked as business expenses.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { selectPurchasesByIds } from '../purchases/index.ts'
import type { PurchaseFilter, PurchasePage } from '../purchases/index.ts'
import { selectExpenses } from './store.ts'

// Marks that a filter by merchant may leave out are looked through so many at a time.
const narrowedSize = 200

export async function pageExpenses(
  tx: Tx,
  input: PurchaseFilter & { readonly first: 'newest' | 'oldest'; readonly limit: number },
): Promise<PurchasePage> {
  const { merchant } = input
  const limit = merchant === undefined ? input.limit : Math.max(narrowedSize, input.limit)
  const bucket = bucketOf(input.paymentAccount)
  const found = await selectExpenses(tx, { ...input, bucket, limit: limit + 1 })
  const marked = found.slice(0, limit)
  const end = found.length > limit ? marked.at(-1)?.tabNumber : undefined
  const all = await selectPurchasesByIds(
    tx,
    marked.map(({ purchase }) => purchase),
  )
  const wanted = all.filter((one) => merchant === undefined || one.merchant === merchant)
  const purchases = wanted.slice(0, input.limit)
  return {
    purchases,
    next: wanted.length > input.limit ? purchases.at(-1)?.tabNumber : end,
  }
}
