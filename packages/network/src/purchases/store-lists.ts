// All SQL of purchases for lists: ranges of numbers on tabs, each read from an index in its own order.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseColumns, purchaseOf } from './store.ts'
import type { PurchaseRow } from './store.ts'

/** A range of a tab: after one number, through another. */
export interface TabRange {
  readonly paymentAccount: string
  readonly currency: string
  readonly afterNumber?: bigint | undefined
  readonly throughNumber?: bigint | undefined
}

/** Which end of the range comes first, and how many. The next page begins beyond the last number shown. */
export interface ListWindow {
  readonly first: 'newest' | 'oldest'
  readonly limit: number
}

/** What of a range is read: all of the tab, or by an index of their own the purchases of one member. */
export type ListInput = TabRange & ListWindow & { readonly member?: string | undefined }

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

const directions = { newest: 'desc', oldest: 'asc' } as const

/** Which purchases, in which order, and the values of both. The statement's name ends with `suffix`. */
function rangeOf({ member, first, ...range }: Omit<ListInput, 'limit'>) {
  const owner =
    member === undefined
      ? 'p.payment_account = $2'
      : 'p.purchasing_account = $2 and p.member_number is not null'
  return {
    suffix: `${member === undefined ? '' : 'of-member-'}${first}`,
    where: `${owner} and p.currency = $3 and p.tab_number > $4 and p.tab_number <= $5`,
    order: `p.tab_number ${directions[first]}`,
    values: [
      bucketOf(range.paymentAccount),
      member ?? range.paymentAccount,
      range.currency,
      range.afterNumber ?? 0n,
      range.throughNumber ?? lastNumberMax,
    ],
  }
}

export async function listPurchases(tx: Tx, input: ListInput): Promise<readonly Purchase[]> {
  const { suffix, where, order, values } = rangeOf(input)
  const rows = await tx.query<PurchaseRow>({
    name: `purchases.list-${suffix}`,
    text: `select ${purchaseColumns} from purchases p where p.bucket = $1 and ${where} order by ${order} limit $6`,
    values: [...values, input.limit],
  })
  return rows.map(purchaseOf)
}

/** Of the first so many purchases of a range those of one account or merchant, which no index picks out. */
export async function listAmong(
  tx: Tx,
  input: ListInput & {
    readonly windowSize: number
    readonly purchasingAccount?: string | undefined
    readonly merchant?: string | undefined
  },
): Promise<readonly Purchase[]> {
  const { suffix, where, order, values } = rangeOf(input)
  const rows = await tx.query<PurchaseRow>({
    name: `purchases.list-among-${suffix}`,
    text: `select ${purchaseColumns}
      from (select * from purchases p where p.bucket = $1 and ${where} order by ${order} limit $6) p
      where ($7::text is null or p.purchasing_account = $7) and ($8::text is null or p.merchant = $8)
      order by ${order} limit $9`,
    values: [
      ...values,
      input.windowSize,
      input.purchasingAccount ?? null,
      input.merchant ?? null,
      input.limit,
    ],
  })
  return rows.map(purchaseOf)
}

/** The number of the last of so many purchases of a range; undefined where nothing comes behind it. */
export async function findEndOfWindow(
  tx: Tx,
  input: Omit<ListInput, 'limit'> & { readonly windowSize: number },
): Promise<bigint | undefined> {
  const { suffix, where, order, values } = rangeOf(input)
  const rows = await tx.query<{ readonly tabNumber: bigint }>({
    name: `purchases.find-end-of-window-${suffix}`,
    text: `select p.tab_number as "tabNumber" from purchases p
      where p.bucket = $1 and ${where}
      order by ${order} offset $6 limit 2`,
    values: [...values, input.windowSize - 1],
  })
  return rows.length === 2 ? rows[0]?.tabNumber : undefined
}

/** Merchants of which something was bought on a tab, or by one member, by their ids: one step in an index for each. */
export async function listSellers(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly member?: string | undefined
    readonly after?: string | undefined
    readonly limit: number
  },
): Promise<readonly string[]> {
  const { paymentAccount, member, after, limit } = input
  const owner =
    member === undefined
      ? 'p.payment_account = $2'
      : 'p.purchasing_account = $2 and p.member_number is not null'
  const whose = member === undefined ? 'to-tab' : 'to-member'
  const next = (behind: string): string =>
    `select p.merchant from purchases p where p.bucket = $1 and ${owner} and p.merchant > ${behind}
      order by p.merchant limit 1`
  const rows = await tx.query<{ readonly merchant: string }>({
    name: `purchases.list-sellers-${whose}`,
    text: `with recursive sellers (merchant, place) as (
        (select s.merchant, 1 from (${next('$3')}) s)
        union all
        select (${next('sellers.merchant')}), place + 1 from sellers
        where sellers.merchant is not null and place < $4
      )
      select merchant from sellers where merchant is not null order by merchant`,
    values: [bucketOf(paymentAccount), member ?? paymentAccount, after ?? '', limit],
  })
  return rows.map(({ merchant }) => merchant)
}

/** Whether an account bought anything at a merchant after an instant; null: at any time. */
export async function selectHasBought(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly merchant: string
    readonly after: Temporal.Instant | null
  },
): Promise<boolean> {
  const { purchasingAccount, merchant, after } = input
  const rows = await tx.query<{ readonly found: boolean }>({
    name: 'purchases.select-has-bought',
    text: `select exists (select from purchases p where p.bucket = $1 and p.purchasing_account = $2
        and p.merchant = $3 and p.happened_at > coalesce($4, '-infinity'::timestamptz)) as found`,
    values: [bucketOf(purchasingAccount), purchasingAccount, merchant, after],
  })
  return rows[0]?.found === true
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
