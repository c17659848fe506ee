// All SQL of figures: running totals, and how many people bought in a week.
import type { CurrencyCode } from '@tallystick/money'
import type { Tx } from '../platform/index.ts'
import type { Figures, Total, Week } from './sale.ts'

/** Each key once, in one order. */
export async function addToTotals(tx: Tx, totals: readonly Total[]): Promise<void> {
  if (totals.length === 0) return
  await tx.query({
    name: 'sales.add-to-totals',
    text: `insert into sale_totals as t (bucket, merchant, currency, span, starts_on, offer, sale_count, sold_micros,
        share_micros, refund_count, refunded_micros, refunded_share_micros)
      select u.* from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::bigint[],
        $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[]) as u
      on conflict (bucket, merchant, currency, span, offer, starts_on) do update set
        sale_count = t.sale_count + excluded.sale_count, sold_micros = t.sold_micros + excluded.sold_micros,
        share_micros = t.share_micros + excluded.share_micros,
        refund_count = t.refund_count + excluded.refund_count,
        refunded_micros = t.refunded_micros + excluded.refunded_micros,
        refunded_share_micros = t.refunded_share_micros + excluded.refunded_share_micros`,
    values: [
      totals.map(({ bucket }) => bucket),
      totals.map(({ merchant }) => merchant),
      totals.map(({ currency }) => currency),
      totals.map(({ span }) => span),
      totals.map(({ startsOn }) => startsOn),
      totals.map(({ offer }) => offer),
      totals.map(({ saleCount }) => saleCount),
      totals.map(({ soldMicros }) => soldMicros),
      totals.map(({ shareMicros }) => shareMicros),
      totals.map(({ refundCount }) => refundCount),
      totals.map(({ refundedMicros }) => refundedMicros),
      totals.map(({ refundedShareMicros }) => refundedShareMicros),
    ],
  })
}

interface Buyers {
  readonly bucket: number
  readonly week: Temporal.PlainDate
  readonly buyers: readonly { readonly purchasingAccount: string; readonly merchant: string }[]
}

/** The merchants of those who had never bought there. */
export async function insertBuyers(
  tx: Tx,
  { bucket, week, buyers }: Buyers,
): Promise<readonly string[]> {
  const rows = await tx.query<{ merchant: string }>({
    name: 'sales.insert-buyers',
    text: `insert into sale_buyers (bucket, purchasing_account, merchant, first_week, last_week)
      select $1, b.account, b.merchant, $2::date, $2::date
      from unnest($3::text[], $4::text[]) as b (account, merchant)
      on conflict (bucket, purchasing_account, merchant) do nothing returning merchant`,
    values: [
      bucket,
      week,
      buyers.map(({ purchasingAccount }) => purchasingAccount),
      buyers.map(({ merchant }) => merchant),
    ],
  })
  return rows.map(({ merchant }) => merchant)
}

/** The merchants of those who bought in weeks before, and not in this one until now. */
export async function updateBuyersSeen(
  tx: Tx,
  { bucket, week, buyers }: Buyers,
): Promise<readonly string[]> {
  const rows = await tx.query<{ merchant: string }>({
    name: 'sales.update-buyers-seen',
    text: `update sale_buyers s set last_week = $2::date
      from unnest($3::text[], $4::text[]) as b (account, merchant)
      where s.bucket = $1 and s.purchasing_account = b.account and s.merchant = b.merchant and s.last_week < $2::date
      returning s.merchant`,
    values: [
      bucket,
      week,
      buyers.map(({ purchasingAccount }) => purchasingAccount),
      buyers.map(({ merchant }) => merchant),
    ],
  })
  return rows.map(({ merchant }) => merchant)
}

export async function addToWeeks(tx: Tx, weeks: readonly Week[]): Promise<void> {
  if (weeks.length === 0) return
  await tx.query({
    name: 'sales.add-to-weeks',
    text: `insert into sale_weeks as w (bucket, merchant, starts_on, sale_count, new_count, returning_count)
      select u.* from unnest($1::smallint[], $2::text[], $3::date[], $4::bigint[], $5::bigint[], $6::bigint[]) as u
      order by 1, 2, 3
      on conflict (bucket, merchant, starts_on) do update set sale_count = w.sale_count + excluded.sale_count,
        new_count = w.new_count + excluded.new_count, returning_count = w.returning_count + excluded.returning_count`,
    values: [
      weeks.map(({ bucket }) => bucket),
      weeks.map(({ merchant }) => merchant),
      weeks.map(({ startsOn }) => startsOn),
      weeks.map(({ saleCount }) => saleCount),
      weeks.map(({ newCount }) => newCount),
      weeks.map(({ returningCount }) => returningCount),
    ],
  })
}

interface MerchantKey {
  readonly bucket: number
  readonly merchant: string
}

export interface SpanFigures extends Figures {
  readonly startsOn: Temporal.PlainDate
}

const figureColumns = `t.sale_count as "saleCount", t.sold_micros as "soldMicros", t.share_micros as "shareMicros",
  t.refund_count as "refundCount", t.refunded_micros as "refundedMicros",
  t.refunded_share_micros as "refundedShareMicros"`

/** Days or months on which something happened, of one offer or ('') of all: as many rows as there are such spans. */
export async function selectTotals(
  tx: Tx,
  of: MerchantKey & {
    readonly currency: CurrencyCode
    readonly span: 'day' | 'month'
    readonly offer: string
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
  },
): Promise<readonly SpanFigures[]> {
  return await tx.query<SpanFigures>({
    name: 'sales.select-totals',
    text: `select t.starts_on as "startsOn", ${figureColumns} from sale_totals t
      where t.bucket = $1 and t.merchant = $2 and t.currency = $3 and t.span = $4 and t.offer = $5
        and t.starts_on between $6::date and $7::date
      order by t.starts_on`,
    values: [of.bucket, of.merchant, of.currency, of.span, of.offer, of.from, of.to],
  })
}

export interface OfferFigures extends Figures {
  readonly offer: string
}

export interface BestCursor {
  readonly soldMicros: bigint
  readonly offer: string
}

/** What sold best in a month, the most first. */
export async function selectBestOffers(
  tx: Tx,
  of: MerchantKey & {
    readonly currency: CurrencyCode
    readonly month: Temporal.PlainDate
    readonly after: BestCursor | undefined
    readonly limit: number
  },
): Promise<readonly OfferFigures[]> {
  return await tx.query<OfferFigures>({
    name: 'sales.select-best-offers',
    text: `select t.offer, ${figureColumns} from sale_totals t
      where t.bucket = $1 and t.merchant = $2 and t.currency = $3 and t.span = 'month' and t.offer <> ''
        and t.starts_on = $4::date and (t.sold_micros, t.offer) < ($5::bigint, $6::text)
      order by t.sold_micros desc, t.offer desc limit $7`,
    values: [
      of.bucket,
      of.merchant,
      of.currency,
      of.month,
      of.after?.soldMicros ?? 2n ** 63n - 1n,
      of.after?.offer ?? '~',
      of.limit,
    ],
  })
}

/** The currencies in which a merchant sold anything. */
export async function selectSoldCurrencies(
  tx: Tx,
  { bucket, merchant }: MerchantKey,
): Promise<readonly CurrencyCode[]> {
  const rows = await tx.query<{ currency: CurrencyCode | null }>({
    name: 'sales.select-sold-currencies',
    // From one currency to the next, each a step in the index: a plain `distinct` would read all that was ever sold.
    text: `with recursive sold as (
        select min(t.currency) as currency from sale_totals t where t.bucket = $1 and t.merchant = $2
        union all
        select (select min(t.currency) from sale_totals t
          where t.bucket = $1 and t.merchant = $2 and t.currency > s.currency)
        from sold s where s.currency is not null
      ) select currency from sold`,
    values: [bucket, merchant],
  })
  return rows.flatMap(({ currency }) => currency ?? [])
}

/** Weeks before one, the latest first. */
export async function selectWeeks(
  tx: Tx,
  of: MerchantKey & { readonly before: Temporal.PlainDate; readonly limit: number },
): Promise<readonly Week[]> {
  return await tx.query<Week>({
    name: 'sales.select-weeks',
    text: `select w.bucket, w.merchant, w.starts_on as "startsOn", w.sale_count as "saleCount", w.new_count as "newCount",
        w.returning_count as "returningCount"
      from sale_weeks w where w.bucket = $1 and w.merchant = $2 and w.starts_on < $3::date
      order by w.starts_on desc limit $4`,
    values: [of.bucket, of.merchant, of.before, of.limit],
  })
}
