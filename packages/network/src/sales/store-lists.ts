// All SQL of lists of sales, and of what was given back of them: newest first, behind a cursor, by an index.
import type { MomentCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { ListedSale, SaleCredit, SaleCreditStatus, SaleState } from './sale.ts'

interface MerchantKey {
  readonly bucket: number
  readonly merchant: string
}

const saleColumns = `s.bucket, s.merchant, s.id as sale, s.order_id as "orderId", s.offer,
  s.offer_version as "offerVersion", s.quantity, s.currency, s.price_micros as "priceMicros",
  s.share_micros as "shareMicros", s.asked_micros as "askedMicros", s.refunded_micros as "refundedMicros", s.state,
  s.sold_at as "soldAt"`

const creditColumns = `c.bucket, c.merchant, c.id as credit, c.sale, c.offer, c.kind, c.cause, c.currency,
  c.amount_micros as "amountMicros", c.share_micros as "shareMicros", c.status, c.heard_at as "heardAt",
  c.decided_heard_at as "decidedHeardAt"`

export interface SaleRange extends MerchantKey {
  /** The first instant, and the first that is not in it any more. */
  readonly from: Temporal.Instant | null
  readonly to: Temporal.Instant | null
  readonly before: MomentCursor | undefined
  readonly limit: number
}

/** Which index a list goes by: that of the condition that leaves the fewest. */
type By = { readonly offer: string } | { readonly state: SaleState } | { readonly all: true }

export async function selectSales(
  tx: Tx,
  range: SaleRange,
  by: By,
): Promise<readonly ListedSale[]> {
  const [name, condition, value] =
    'offer' in by
      ? ['offer', 's.offer = $7', by.offer]
      : 'state' in by
        ? ['state', `s.state = $7 and s.state <> 'sold'`, by.state]
        : ['all', '$7::text is null', null]
  return await tx.query<ListedSale>({
    name: `sales.list-by-${name}`,
    text: `select ${saleColumns} from sales s
      where s.bucket = $1 and s.merchant = $2 and ${condition}
        and s.sold_at >= coalesce($3::timestamptz, '-infinity') and s.sold_at < coalesce($4::timestamptz, 'infinity')
        and (s.sold_at, s.id) < (coalesce($5::timestamptz, 'infinity'), $6::text)
      order by s.sold_at desc, s.id desc limit $8`,
    values: [
      range.bucket,
      range.merchant,
      range.from,
      range.to,
      range.before?.at ?? null,
      range.before?.id ?? '~',
      value,
      range.limit,
    ],
  })
}

/** Another merchant's sale is none. */
export async function selectSale(
  tx: Tx,
  { bucket, merchant, sale }: MerchantKey & { readonly sale: string },
): Promise<ListedSale | undefined> {
  const [row] = await tx.query<ListedSale>({
    name: 'sales.select-sale',
    text: `select ${saleColumns} from sales s where s.bucket = $1 and s.id = $3 and s.merchant = $2`,
    values: [bucket, merchant, sale],
  })
  return row
}

/** What was asked back of one sale, oldest first. */
export async function selectCreditsOfSale(
  tx: Tx,
  { bucket, sale }: { readonly bucket: number; readonly sale: string },
): Promise<readonly SaleCredit[]> {
  return await tx.query<SaleCredit>({
    name: 'sales.select-credits-of-sale',
    text: `select ${creditColumns} from sale_credits c where c.bucket = $1 and c.sale = $2 order by c.id`,
    values: [bucket, sale],
  })
}

/** What was asked back, in one status or in all. */
export async function selectSaleCredits(
  tx: Tx,
  of: MerchantKey & {
    readonly status: SaleCreditStatus | null
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly SaleCredit[]> {
  const { status } = of
  const [name, condition] =
    status === null ? ['all', '$3::text is null'] : ['by-status', 'c.status = $3']
  return await tx.query<SaleCredit>({
    name: `sales.list-credits-${name}`,
    text: `select ${creditColumns} from sale_credits c
      where c.bucket = $1 and c.merchant = $2 and ${condition}
        and (c.heard_at, c.id) < (coalesce($4::timestamptz, 'infinity'), $5::text)
      order by c.heard_at desc, c.id desc limit $6`,
    values: [of.bucket, of.merchant, status, of.before?.at ?? null, of.before?.id ?? '~', of.limit],
  })
}
