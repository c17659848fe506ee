// All SQL of purchases for the library: what a buyer can open now, as many rows read as are shown.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseColumns, purchaseOf } from './store.ts'
import type { PurchaseRow } from './store.ts'

/** A purchase that opens its offer now, and when the last term that follows it ends. */
export interface Entitled {
  readonly purchase: Purchase
  /** Of a subscription the end of the last term that was bought; of anything else its own. null: never by time. */
  readonly endsAt: Temporal.Instant | null
}

type EntitledRow = PurchaseRow & { readonly endsAt: Temporal.Instant | null }

// The conditions of the index purchases_opened, which has what ended before what is open. What ended early is asked row
// by row: joined, it would be read in another order than that of the index.
const isOpenNow = `p.bucket = $1 and p.purchasing_account = $2
  and p.purpose is distinct from 'gift' and p.opens_nothing is null
  and (p.access_from is null or p.access_from <= $3)
  and (select e.ended_at from entitlement_ends e where e.bucket = $1 and e.purchase = p.id) is null`

// Terms follow each other, so the last one that was not given back ends last.
const endsAt = `case when p.term is null then p.access_until else (
    select l.access_until from purchases l
    where l.bucket = $1 and l.purchasing_account = $2 and l.offer = p.offer and l.tab_number >= p.tab_number
      and l.purpose is distinct from 'gift'
      and (select e.ended_at from entitlement_ends e where e.bucket = $1 and e.purchase = l.id) is null
    order by l.tab_number desc limit 1) end as "endsAt"`

/** Where a list of what can be opened goes on: behind this purchase. */
export type EntitledPosition = Pick<Purchase, 'accessUntil' | 'tabNumber'>

/** What ends soonest first; then what never ends, the newest first. */
export async function listEntitled(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly at: Temporal.Instant
    readonly after?: EntitledPosition | undefined
    readonly limit: number
  },
): Promise<readonly Entitled[]> {
  const { after, limit } = input
  const [ending, lasting] = await Promise.all([
    after?.accessUntil === null ? [] : selectEnding(tx, input),
    selectLasting(tx, input),
  ])
  return [...ending, ...lasting]
    .slice(0, limit)
    .map(({ endsAt: end, ...row }) => ({ purchase: purchaseOf(row), endsAt: end }))
}

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

type ListInput = Parameters<typeof listEntitled>[1]

function selectEnding(tx: Tx, input: ListInput): Promise<readonly EntitledRow[]> {
  const { purchasingAccount, at, after, limit } = input
  // What ended meanwhile is passed by, wherever the page before ended.
  const hasPassed =
    after?.accessUntil == null || Temporal.Instant.compare(after.accessUntil, at) < 0
  const behind = hasPassed ? { accessUntil: at, tabNumber: lastNumberMax } : after
  return tx.query<EntitledRow>({
    name: 'purchases.list-entitled-ending',
    text: `select ${purchaseColumns}, ${endsAt} from purchases p
      where ${isOpenNow} and (p.access_until, p.tab_number) > ($4, $5)
      order by p.access_until, p.tab_number limit $6`,
    values: [
      bucketOf(purchasingAccount),
      purchasingAccount,
      at,
      behind.accessUntil,
      behind.tabNumber,
      limit,
    ],
  })
}

function selectLasting(tx: Tx, input: ListInput): Promise<readonly EntitledRow[]> {
  const { purchasingAccount, at, after, limit } = input
  return tx.query<EntitledRow>({
    name: 'purchases.list-entitled-lasting',
    text: `select ${purchaseColumns}, ${endsAt} from purchases p
      where ${isOpenNow} and p.access_until is null and p.tab_number < $4
      order by p.access_until desc, p.tab_number desc limit $5`,
    values: [
      bucketOf(purchasingAccount),
      purchasingAccount,
      at,
      after?.accessUntil === null ? after.tabNumber : lastNumberMax,
      limit,
    ],
  })
}
