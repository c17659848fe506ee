// Rules about what merchants see of what they sold: it is the books, as far as these were followed.
import type { Rule } from './rule.ts'

/** What of a bucket is written for merchants already. */
const followed = (t: string): string =>
  `exists (select from sale_marks m where m.bucket = ${t}.bucket and ${t}.seq <= m.through_seq)`

/** Entries that are not written for merchants yet may change what is said of a credit. */
const isBehind = (
  c: string,
): string => `exists (select from sale_marks m join transfers t on t.bucket = m.bucket
        where m.bucket = ${c}.bucket and t.seq > m.through_seq and split_part(t.id, '/', 1) = ${c}.id)`

const bucketOf = (merchant: string): string => `get_byte(decode(md5(${merchant}), 'hex'), 3)`

/** The figures of sales and of refunds, by each of the four keys that they count under. */
const counted = `select c.bucket, c.merchant, c.currency, k.span, k.starts_on, o.offer, sum(c.sales) as sales,
          sum(c.sold) as sold, sum(c.share) as share, sum(c.refunds) as refunds, sum(c.refunded) as refunded,
          sum(c.refunded_share) as refunded_share
        from (
          select s.bucket, s.merchant, s.currency, s.offer, (s.sold_at at time zone 'UTC')::date as day, 1 as sales,
            s.price_micros as sold, s.share_micros as share, 0 as refunds, 0 as refunded, 0 as refunded_share
          from sales s
          union all
          select s.bucket, s.merchant, s.currency, s.offer, (c.decided_at at time zone 'UTC')::date, 0, 0, 0, 1,
            s.amount_micros, s.share_micros
          from sale_credits s join purchase_credits c on c.id = s.id where s.status = 'granted'
        ) c
        cross join lateral (values ('day', c.day), ('month', date_trunc('month', c.day)::date)) k (span, starts_on)
        cross join lateral (values (c.offer), ('')) o (offer)
        group by 1, 2, 3, 4, 5, 6`

export const merchantSaleRules: readonly Rule[] = [
  {
    name: 'sale-is-its-purchase',
    invariant: 'S9',
    counts: 'select count(*) as checked from sales',
    finds: `select s.id, format('%s at %s, %s of %s, %s of it its merchant''s; the purchase is %s at %s, %s and %s', s.order_id,
        s.merchant, s.price_micros, s.offer, s.share_micros, p.order_id, p.merchant, p.price_micros, p.share_micros) as detail
      from sales s left join purchases p on p.id = s.id
      where p.id is null or s.bucket <> ${bucketOf('s.merchant')}
        or (s.merchant, s.order_id, s.offer, s.offer_version, s.quantity, s.currency, s.price_micros, s.share_micros, s.sold_at)
          is distinct from (p.merchant, p.order_id, p.offer, p.offer_version, p.quantity, p.currency, p.price_micros,
            p.share_micros, p.happened_at)
      union all
      select e.cause, 'a purchase that its merchant does not see'
      from (
        select split_part(t.id, '/', 1) as cause from transfers t where t.recipe in ('sale', 'draw') and ${followed('t')}
        union
        select split_part(t.id, '/', 1) from memos t where t.recipe = 'sale' and ${followed('t')}
      ) e
      where not exists (select from sales s where s.id = e.cause)
        and exists (select from purchases p where p.id = e.cause)`,
  },
  {
    name: 'sale-mark-within-its-bucket',
    invariant: 'S23',
    counts: 'select count(*) as checked from sale_marks',
    finds: `select b.bucket::text as id, format('followed through %s of %s', coalesce(m.through_seq::text, 'nothing'), b.last_seq) as detail
      from buckets b left join sale_marks m on m.bucket = b.bucket
      where m.bucket is null or m.through_seq < 0 or m.through_seq > b.last_seq`,
  },
  {
    name: 'given-back-of-a-sale-is-its-credit',
    invariant: 'S10',
    counts: 'select count(*) as checked from sale_credits',
    finds: `select s.id, format('%s %s of %s, %s of it the merchant''s, %s; the credit is %s %s of %s, %s, %s', s.kind, s.amount_micros,
        s.sale, s.share_micros, s.status, c.kind, c.amount_micros, c.purchase, coalesce(l.share, 0), c.status) as detail
      from sale_credits s
      left join purchase_credits c on c.id = s.id
      left join (select credit, sum(amount_micros) as share from credit_legs where kind = 'share' group by 1) l on l.credit = s.id
      where c.id is null or s.bucket <> ${bucketOf('s.merchant')}
        or (s.merchant, s.sale, s.kind, s.cause, s.currency, s.amount_micros, s.share_micros)
          is distinct from (c.merchant, c.purchase, c.kind, c.cause, c.currency, c.amount_micros, coalesce(l.share, 0))
        or (s.status <> c.status and not ${isBehind('c')})
        or s.heard_at < c.requested_at or s.decided_heard_at < c.decided_at
      union all
      select s.id, format('%s asked back and %s given back; its credits are %s and %s', s.asked_micros, s.refunded_micros,
        coalesce(c.asked, 0), coalesce(c.refunded, 0))
      from sales s
      left join (select sale, coalesce(sum(amount_micros) filter (where status = 'provisional'), 0) as asked,
          coalesce(sum(amount_micros) filter (where status = 'granted'), 0) as refunded
        from sale_credits group by 1) c on c.sale = s.id
      where (s.asked_micros, s.refunded_micros) is distinct from (coalesce(c.asked, 0), coalesce(c.refunded, 0))
      union all
      select split_part(t.id, '/', 1), 'a credit that the merchant does not see'
      from transfers t
      where t.recipe in ('provisional', 'refund') and ${followed('t')}
        and not exists (select from sale_credits s where s.id = split_part(t.id, '/', 1))`,
  },
  {
    name: 'sale-totals-add-up',
    invariant: 'S9',
    counts: 'select count(*) as checked from sale_totals',
    finds: `select concat_ws(' ', coalesce(t.merchant, c.merchant), coalesce(t.span, c.span), coalesce(t.starts_on, c.starts_on),
          coalesce(t.offer, c.offer)) as id,
        format('%s sold for %s, %s of it the merchant''s, %s given back for %s, %s; there are %s for %s, %s, and %s for %s, %s',
          t.sale_count, t.sold_micros, t.share_micros, t.refund_count, t.refunded_micros, t.refunded_share_micros,
          c.sales, c.sold, c.share, c.refunds, c.refunded, c.refunded_share) as detail
      from sale_totals t
      full join (${counted}) c
        on (c.bucket, c.merchant, c.currency, c.span, c.starts_on, c.offer)
          = (t.bucket, t.merchant, t.currency, t.span, t.starts_on, t.offer)
      where (t.sale_count, t.sold_micros, t.share_micros, t.refund_count, t.refunded_micros, t.refunded_share_micros)
        is distinct from (c.sales, c.sold, c.share, c.refunds, c.refunded, c.refunded_share)`,
  },
  {
    name: 'people-of-a-week-add-up',
    invariant: 'S20',
    counts: 'select count(*) as checked from sale_weeks',
    finds: `select concat_ws(' ', coalesce(w.merchant, c.merchant), coalesce(w.starts_on, c.starts_on)) as id,
        format('%s sales to %s new and %s others; there are %s, to %s new ones of %s', w.sale_count, w.new_count, w.returning_count,
          c.sales, coalesce(b.fresh, 0), c.people) as detail
      from sale_weeks w
      full join (select s.bucket, s.merchant, date_trunc('week', s.sold_at at time zone 'UTC')::date as starts_on, count(*) as sales,
          count(distinct p.purchasing_account) as people
        from sales s join purchases p on p.id = s.id group by 1, 2, 3) c
        on (c.bucket, c.merchant, c.starts_on) = (w.bucket, w.merchant, w.starts_on)
      left join (select merchant, first_week, count(*) as fresh from sale_buyers group by 1, 2) b
        on b.merchant = w.merchant and b.first_week = w.starts_on
      where (w.sale_count, w.new_count) is distinct from (c.sales, coalesce(b.fresh, 0))
        or w.new_count + w.returning_count > c.people
      union all
      select b.purchasing_account, format('bought at %s from %s to %s; there is no sale', b.merchant, b.first_week, b.last_week)
      from sale_buyers b
      where b.first_week > b.last_week or not exists (
        select from purchases p where p.bucket = b.bucket and p.purchasing_account = b.purchasing_account
          and p.merchant = b.merchant)`,
  },
]
