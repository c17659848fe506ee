// All SQL of purchases that the sale itself needs. Lists and sums for people and for billing are in store-lists.ts.
// Look-ups go row by row through an index (`cross join lateral … limit 1`): a plan that was made while the
// table was small then stays right when it has grown.
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'

/** What is rare is null in the table, which costs nothing there. */
export type PurchaseRow = Omit<Purchase, Rare> & {
  readonly cappedMicros: bigint | null
  readonly purpose: Exclude<Purchase['purpose'], 'own'> | null
  readonly isOneClick: boolean | null
  readonly isSplit: boolean | null
  readonly opensNothing: boolean | null
}
type Rare = 'cappedMicros' | 'purpose' | 'isOneClick' | 'isSplit' | 'opensNothing'

export const purchaseColumns = `p.bucket, p.id as purchase, p.order_id as "orderId", p.merchant,
  p.payment_account as "paymentAccount", p.purchasing_account as "purchasingAccount", p.offer,
  p.offer_version as "offerVersion", p.quantity, p.currency, p.price_micros as "priceMicros",
  p.tab_micros as "tabMicros", p.share_micros as "shareMicros", p.fee_micros as "feeMicros",
  p.tab_number as "tabNumber", p.tab_total_micros as "tabTotalMicros", p.member_number as "memberNumber",
  p.member_total_micros as "memberTotalMicros", p.access_until as "accessUntil",
  p.happened_at as "happenedAt", p.recorded_at as "recordedAt", p.capped_micros as "cappedMicros", p.purpose,
  p.term, p.access_from as "accessFrom", p.one_click as "isOneClick", p.is_split as "isSplit",
  p.opens_nothing as "opensNothing",
  (select e.ended_at from entitlement_ends e where e.bucket = p.bucket and e.purchase = p.id)
    as "entitlementEndedAt"`

export function purchaseOf(row: PurchaseRow): Purchase {
  return {
    ...row,
    cappedMicros: row.cappedMicros ?? 0n,
    purpose: row.purpose ?? 'own',
    isOneClick: row.isOneClick ?? false,
    isSplit: row.isSplit ?? false,
    opensNothing: row.opensNothing ?? false,
  }
}

/** Inserts the purchases of one batch: they share both instants. */
export async function insertPurchases(
  tx: Tx,
  purchases: readonly Purchase[],
  {
    happenedAt,
    recordedAt,
  }: { readonly happenedAt: Temporal.Instant; readonly recordedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'purchases.insert-purchases',
    text: `insert into purchases (bucket, id, order_id, merchant, payment_account, purchasing_account,
        offer, offer_version, quantity, currency, price_micros, tab_micros, share_micros, fee_micros,
        tab_number, tab_total_micros, access_until, capped_micros, purpose, term, access_from,
        one_click, is_split, opens_nothing, member_number,
        member_total_micros, happened_at, recorded_at)
      select p.*, $27::timestamptz, $28::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::integer[], $10::text[], $11::bigint[], $12::bigint[],
        $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[], $17::timestamptz[], $18::bigint[],
        $19::text[], $20::text[], $21::timestamptz[], $22::boolean[],
        $23::boolean[], $24::boolean[], $25::bigint[], $26::bigint[]) as p`,
    values: [
      purchases.map((purchase) => purchase.bucket),
      purchases.map((purchase) => purchase.purchase),
      purchases.map((purchase) => purchase.orderId),
      purchases.map((purchase) => purchase.merchant),
      purchases.map((purchase) => purchase.paymentAccount),
      purchases.map((purchase) => purchase.purchasingAccount),
      purchases.map((purchase) => purchase.offer),
      purchases.map((purchase) => purchase.offerVersion),
      purchases.map((purchase) => purchase.quantity),
      purchases.map((purchase) => purchase.currency),
      purchases.map((purchase) => purchase.priceMicros),
      purchases.map((purchase) => purchase.tabMicros),
      purchases.map((purchase) => purchase.shareMicros),
      purchases.map((purchase) => purchase.feeMicros),
      purchases.map((purchase) => purchase.tabNumber),
      purchases.map((purchase) => purchase.tabTotalMicros),
      column(purchases, ({ accessUntil }) => accessUntil),
      column(purchases, ({ cappedMicros }) => (cappedMicros === 0n ? null : cappedMicros)),
      column(purchases, ({ purpose }) => (purpose === 'own' ? null : purpose)),
      column(purchases, ({ term }) => term),
      column(purchases, ({ accessFrom }) => accessFrom),
      column(purchases, ({ isOneClick }) => (isOneClick ? true : null)),
      column(purchases, ({ isSplit }) => (isSplit ? true : null)),
      column(purchases, ({ opensNothing }) => (opensNothing ? true : null)),
      column(purchases, ({ memberNumber }) => memberNumber),
      column(purchases, ({ memberTotalMicros }) => memberTotalMicros),
      happenedAt,
      recordedAt,
    ],
  })
}

/** One column of a batch, empty where all is null: `unnest` fills a shorter array up with nulls. */
function column<Value>(
  purchases: readonly Purchase[],
  read: (purchase: Purchase) => Value | null,
): readonly (Value | null)[] {
  return purchases.every((purchase) => read(purchase) === null) ? [] : purchases.map(read)
}

export interface OrderKey {
  readonly bucket: number
  readonly paymentAccount: string
  readonly merchant: string
  readonly orderId: string
}

/** The purchases that these order ids became. */
export async function selectOrders(
  tx: Tx,
  orders: readonly OrderKey[],
): Promise<readonly Purchase[]> {
  if (orders.length === 0) return []
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.select-orders',
    text: `select ${purchaseColumns}
      from unnest($1::smallint[], $2::text[], $3::text[], $4::text[])
        as k (bucket, payment_account, merchant, order_id)
      cross join lateral (
        select * from purchases p
        where p.bucket = k.bucket and p.payment_account = k.payment_account
          and p.merchant = k.merchant and p.order_id = k.order_id
        limit 1
      ) p`,
    values: [
      orders.map((order) => order.bucket),
      orders.map((order) => order.paymentAccount),
      orders.map((order) => order.merchant),
      orders.map((order) => order.orderId),
    ],
  })
  return rows.map(purchaseOf)
}

export interface LatestKey {
  readonly bucket: number
  readonly purchasingAccount: string
  readonly offer: string
}

/** The latest purchase of each offer by each account, gifts apart: those entitle others. */
export async function selectLatest(
  tx: Tx,
  keys: readonly LatestKey[],
): Promise<readonly Purchase[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.select-latest',
    text: `select ${purchaseColumns}
      from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, purchasing_account, offer)
      cross join lateral (
        select * from purchases p
        where p.bucket = k.bucket and p.purchasing_account = k.purchasing_account
          and p.offer = k.offer and p.purpose is distinct from 'gift'
        order by p.tab_number desc
        limit 1
      ) p`,
    values: latestValues(keys),
  })
  return rows.map(purchaseOf)
}

/** Of each offer and account the purchase whose term covers this instant, where it has not ended early. */
export async function selectCovering(
  tx: Tx,
  keys: readonly LatestKey[],
  at: Temporal.Instant,
): Promise<readonly Purchase[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.select-covering',
    text: `select ${purchaseColumns}
      from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, purchasing_account, offer)
      cross join lateral (
        select * from purchases p
        where p.bucket = k.bucket and p.purchasing_account = k.purchasing_account
          and p.offer = k.offer and p.purpose is distinct from 'gift'
          and coalesce(p.access_from, p.happened_at) <= $4
          and (p.access_until is null or p.access_until > $4)
          and not exists (
            select from entitlement_ends e
            where e.bucket = p.bucket and e.purchase = p.id and e.ended_at <= $4
          )
        order by p.tab_number desc
        limit 1
      ) p`,
    values: [...latestValues(keys), at],
  })
  return rows.map(purchaseOf)
}

function latestValues(keys: readonly LatestKey[]): readonly unknown[] {
  return [
    keys.map((key) => key.bucket),
    keys.map((key) => key.purchasingAccount),
    keys.map((key) => key.offer),
  ]
}

/** One purchase by its id, which carries its bucket. */
export async function selectPurchase(
  tx: Tx,
  { bucket, purchase }: { readonly bucket: number; readonly purchase: string },
): Promise<Purchase | undefined> {
  const [row] = await tx.query<PurchaseRow>({
    name: 'purchases.select-purchase',
    text: `select ${purchaseColumns} from purchases p where p.bucket = $1 and p.id = $2`,
    values: [bucket, purchase],
  })
  return row === undefined ? undefined : purchaseOf(row)
}
