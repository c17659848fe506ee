// All SQL of purchases for the library: what a buyer can open now, one purchase for each offer.
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

// Of a buyer's purchases of one offer most have ended: the newest one that is open is looked for from the end. The
// offers themselves are walked through by the index, so that a thousand clicks on one of them cost one step.
const statement = `with recursive owned (offer) as (
    (select p.offer from purchases p where p.bucket = $1 and p.purchasing_account = $2
      order by p.offer limit 1)
    union all
    select (select p.offer from purchases p where p.bucket = $1 and p.purchasing_account = $2
      and p.offer > owned.offer order by p.offer limit 1)
    from owned where owned.offer is not null
  )
  select open.*, case when open.term is null then open."accessUntil" else (
      select max(later.access_until) from purchases later
      where later.bucket = $1 and later.purchasing_account = $2 and later.offer = owned.offer
        and later.purpose is distinct from 'gift'
        and not exists (select from entitlement_ends e
          where e.bucket = later.bucket and e.purchase = later.id)) end as "endsAt"
  from owned cross join lateral (
    select ${purchaseColumns} from purchases p
    where p.bucket = $1 and p.purchasing_account = $2 and p.offer = owned.offer
      and p.purpose is distinct from 'gift'
      and (p.access_until is null or p.access_until > $3)
      and (p.access_from is null or p.access_from <= $3)
      and not exists (select from entitlement_ends e where e.bucket = p.bucket and e.purchase = p.id)
    order by p.tab_number desc limit 1
  ) open
  where owned.offer is not null`

/** In no order: who shows them has titles and merchants to order by. */
export async function listEntitled(
  tx: Tx,
  { purchasingAccount, at }: { readonly purchasingAccount: string; readonly at: Temporal.Instant },
): Promise<readonly Entitled[]> {
  const rows = await tx.query<PurchaseRow & { readonly endsAt: Temporal.Instant | null }>({
    name: 'purchases.list-entitled',
    text: statement,
    values: [bucketOf(purchasingAccount), purchasingAccount, at],
  })
  return rows.map(({ endsAt, ...row }) => ({ purchase: purchaseOf(row), endsAt }))
}
