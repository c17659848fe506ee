// All SQL of purchases that the sale itself needs. Lists and sums for people and for billing are in store-lists.ts.
// Look-ups go row by row through an index (`cross join lateral … limit 1`): a plan that was made while the
// table was small then stays right when it has grown.
import type { CurrencyCode } from '@tallystick/money'
import type { Id, Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'

export interface PurchaseRow {
  readonly bucket: number
  readonly id: string
  readonly order_id: string
  readonly merchant: string
  readonly payment_account: string
  readonly purchasing_account: string
  readonly offer: string
  readonly offer_version: string
  readonly quantity: number
  readonly currency: string
  readonly price_micros: bigint
  readonly tab_micros: bigint
  readonly share_micros: bigint
  readonly fee_micros: bigint
  readonly tab_number: bigint
  readonly tab_total_micros: bigint
  readonly access_until: Temporal.Instant | null
  readonly capped_micros: bigint | null
  readonly purpose: 'gift' | 'redemption' | null
  readonly term: string | null
  readonly access_from: Temporal.Instant | null
  readonly one_click: boolean | null
  readonly is_split: boolean | null
  readonly ended_at: Temporal.Instant | null
  readonly happened_at: Temporal.Instant
  readonly recorded_at: Temporal.Instant
}

export const purchaseColumns = `p.bucket, p.id, p.order_id, p.merchant, p.payment_account, p.purchasing_account,
  p.offer, p.offer_version, p.quantity, p.currency, p.price_micros, p.tab_micros, p.share_micros, p.fee_micros,
  p.tab_number, p.tab_total_micros, p.access_until, p.happened_at, p.recorded_at,
  p.capped_micros, p.purpose, p.term, p.access_from, p.one_click, p.is_split,
  (select e.ended_at from entitlement_ends e where e.bucket = p.bucket and e.purchase = p.id) as ended_at`

export function purchaseOf(row: PurchaseRow): Purchase {
  return {
    purchase: row.id as Id<'pur'>,
    bucket: row.bucket,
    orderId: row.order_id,
    merchant: row.merchant,
    paymentAccount: row.payment_account,
    purchasingAccount: row.purchasing_account,
    offer: row.offer,
    offerVersion: row.offer_version,
    quantity: row.quantity,
    currency: row.currency as CurrencyCode,
    priceMicros: row.price_micros,
    tabMicros: row.tab_micros,
    shareMicros: row.share_micros,
    feeMicros: row.fee_micros,
    tabNumber: row.tab_number,
    tabTotalMicros: row.tab_total_micros,
    cappedMicros: row.capped_micros ?? 0n,
    purpose: row.purpose ?? 'own',
    term: row.term,
    accessFrom: row.access_from,
    accessUntil: row.access_until,
    isOneClick: row.one_click ?? false,
    isSplit: row.is_split ?? false,
    entitlementEndedAt: row.ended_at,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
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
        one_click, is_split, happened_at, recorded_at)
      select p.*, $24::timestamptz, $25::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::integer[], $10::text[], $11::bigint[], $12::bigint[],
        $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[], $17::timestamptz[], $18::bigint[],
        $19::text[], $20::text[], $21::timestamptz[], $22::boolean[],
        $23::boolean[]) as p`,
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

/** How many changes of who may buy, who may sell and what is on sale there have been. */
export async function selectFactsVersion(tx: Tx): Promise<bigint> {
  const [row] = await tx.query<{ version: bigint }>({
    name: 'purchases.select-facts-version',
    text: 'select version from facts_version',
  })
  if (row === undefined) throw new Error('facts_version has no row')
  return row.version
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
