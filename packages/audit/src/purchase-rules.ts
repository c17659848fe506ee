// Rules about purchases: their parties, their place on the tab, their price and its split.
import { portionAccount } from './portions.ts'
import type { Rule } from './rule.ts'

const allPurchases = 'select count(*) as checked from purchases'

export const purchaseRules: readonly Rule[] = [
  {
    name: 'purchase-parties',
    invariant: 'S19',
    counts: allPurchases,
    finds: `select p.id, format('buyer %s of payer %s, offer version %s of %s at %s', p.purchasing_account,
        p.payment_account, p.offer_version, p.offer, p.merchant) as detail
      from purchases p
      left join purchasing_accounts b on b.bucket = p.bucket and b.id = p.purchasing_account
      left join offers o on o.id = p.offer
      left join offer_versions v on v.id = p.offer_version
      where b.payment_account is distinct from p.payment_account
        or o.merchant is distinct from p.merchant or v.offer is distinct from p.offer`,
  },
  {
    name: 'one-purchase-per-order',
    invariant: 'S5',
    counts: allPurchases,
    finds: `select min(p.id) as id, format('order %s at %s stands %s times', p.order_id, p.merchant,
        count(*)) as detail
      from purchases p group by p.payment_account, p.merchant, p.order_id having count(*) > 1`,
  },
  {
    name: 'price-of-offer',
    invariant: 'S21',
    counts: allPurchases,
    finds: `select p.id, format('%s %s for %s of offer version %s', p.price_micros, p.currency, p.quantity,
        p.offer_version) as detail
      from purchases p join offer_versions v on v.id = p.offer_version
      where p.purpose is distinct from 'redemption'
        and coalesce((v.prices ->> p.currency)::numeric * p.quantity, -1)
          <> p.price_micros + coalesce(p.capped_micros, 0)`,
  },
  {
    name: 'portions-of-price',
    invariant: 'S9',
    counts: allPurchases,
    finds: `select p.id, format('share %s and fee %s of price %s; its portions give %s', p.share_micros, p.fee_micros,
        p.price_micros, coalesce(q.amount::text, 'nothing')) as detail
      from purchases p
      left join (select bucket, purchase, sum(amount_micros) as amount, sum(tab_micros) as on_tab,
          coalesce(sum(amount_micros) filter (where kind = 'share'), 0) as share,
          coalesce(sum(amount_micros) filter (where kind = 'fee'), 0) as fee
        from purchase_portions group by 1, 2) q on q.bucket = p.bucket and q.purchase = p.id
      where p.share_micros < 0 or p.fee_micros < 0 or p.price_micros < 0
        or (p.purpose = 'redemption' and p.price_micros <> 0)
        or case when p.is_split
          then (q.amount, q.on_tab, q.share, q.fee)
            is distinct from (p.price_micros, p.tab_micros, p.share_micros, p.fee_micros)
          else q.purchase is not null or p.share_micros + p.fee_micros <> p.price_micros end`,
  },
  {
    name: 'fundings-of-price',
    invariant: 'S9',
    counts: allPurchases,
    finds: `select p.id, format('%s of the price %s is on the tab, and %s drawn from lots', p.tab_micros,
        p.price_micros, coalesce(f.amount, 0)) as detail
      from purchases p
      left join (select bucket, purchase, sum(amount_micros) as amount from purchase_fundings group by 1, 2) f
        on f.bucket = p.bucket and f.purchase = p.id
      where p.tab_micros + coalesce(f.amount, 0) <> p.price_micros
        or (f.purchase is not null and p.is_split is null)`,
  },
  {
    name: 'breakdown-of-its-purchase',
    invariant: 'S19',
    counts: 'select count(*) as checked from purchase_portions',
    finds: `select q.purchase as id, format('%s of %s stands at number %s of %s, the purchase at %s of %s', q.kind,
        q.receiver, q.tab_number, q.payment_account, p.tab_number, p.payment_account) as detail
      from purchase_portions q left join purchases p on p.bucket = q.bucket and p.id = q.purchase
      where (q.payment_account, q.currency, q.tab_number)
          is distinct from (p.payment_account, p.currency, p.tab_number)
        or (q.kind = 'share' and q.receiver <> p.merchant)`,
  },
  {
    name: 'sale-is-booked',
    invariant: 'S9',
    counts: allPurchases,
    finds: `select p.id, format('share %s and fee %s, bought at %s; booked %s at %s, and %s', p.share_micros, p.fee_micros,
        p.happened_at, coalesce(s.amount_micros, 0), coalesce(s.happened_at, f.happened_at), coalesce(f.amount_micros, 0)) as detail
      from purchases p
      left join (select * from transfers where id like '%/share') s on s.bucket = p.bucket and s.id = p.id || '/share'
      left join (select * from transfers where id like '%/fee') f on f.bucket = p.bucket and f.id = p.id || '/fee'
      where p.is_split is null
        and (coalesce(s.amount_micros, 0) <> p.share_micros or coalesce(f.amount_micros, 0) <> p.fee_micros
          or s.debit_account <> 'tab:' || p.payment_account || ':' || p.currency
          or s.credit_account <> 'merchant-pending:' || p.merchant || ':' || p.currency
          or f.debit_account <> 'tab:' || p.payment_account || ':' || p.currency
          or f.credit_account <> 'fee-pending:' || p.currency
          or s.happened_at <> p.happened_at or s.recorded_at <> p.recorded_at
          or f.happened_at <> p.happened_at or f.recorded_at <> p.recorded_at)`,
  },
  {
    name: 'split-sale-is-booked',
    invariant: 'S9',
    counts: 'select count(*) as checked from purchases where is_split',
    finds: `select coalesce(e.id, b.id) as id, format('%s %s: booked %s; its breakdown gives %s',
        coalesce(e.side, b.side), coalesce(e.account, b.account), coalesce(b.amount, 0),
        coalesce(e.amount, 0)) as detail
      from (${splitSides()}) e
      full join (select p.id, s.side, s.account, sum(t.amount_micros) as amount
        from purchases p
        join transfers t on t.bucket = p.bucket and t.id > p.id || '/' and t.id < p.id || '0'
        cross join lateral (values ('from', t.debit_account), ('to', t.credit_account)) as s (side, account)
        where p.is_split group by 1, 2, 3) b on b.id = e.id and b.side = e.side and b.account = e.account
      where e.amount is distinct from b.amount`,
  },
  {
    name: 'booked-sale-has-purchase',
    invariant: 'S5',
    counts: `select count(*) as checked from transfers where debit_account like 'tab:%'`,
    finds: `select t.id, format('%s %s from %s', t.amount_micros, t.currency, t.debit_account) as detail
      from transfers t
      where (t.debit_account like 'tab:%' or t.recipe = 'draw') and t.reverses is null and not exists (
        select 1 from purchases p where p.bucket = t.bucket and p.id = split_part(t.id, '/', 1))`,
  },
  {
    name: 'place-on-tab',
    invariant: 'S7',
    counts: allPurchases,
    finds: `select o.id, format('number %s and total %s; counting gives %s and %s', o.tab_number,
        o.tab_total_micros, o.counted, o.summed) as detail
      from (select p.id, p.tab_number, p.tab_total_micros, row_number() over tab as counted,
          sum(p.tab_micros) over tab as summed
        from purchases p window tab as
          (partition by p.bucket, p.payment_account, p.currency order by p.tab_number)) o
      where o.tab_number <> o.counted or o.tab_total_micros <> o.summed`,
  },
  {
    name: 'place-among-own',
    invariant: 'S7',
    counts: allPurchases,
    finds: `select o.id, format('number %s and total %s; counting gives %s and %s', o.member_number,
        o.member_total_micros, o.counted, o.summed) as detail
      from (select p.id, p.member_number, p.member_total_micros,
          case when a.role = 'member' then row_number() over mine end as counted,
          case when a.role = 'member' then sum(p.tab_micros) over mine end as summed
        from purchases p
        join purchasing_accounts a on a.bucket = p.bucket and a.id = p.purchasing_account
        window mine as (partition by p.bucket, p.purchasing_account order by p.tab_number)) o
      where o.member_number is distinct from o.counted or o.member_total_micros is distinct from o.summed`,
  },
  {
    name: 'tab-counts-purchases',
    invariant: 'S2',
    counts: `select count(*) as checked from ledger_accounts where id like 'tab:%'`,
    finds: `select a.id, format('counts %s purchases worth %s; there are %s worth %s', a.debit_count,
        a.debits_micros, coalesce(p.counted, 0), coalesce(p.summed, 0)) as detail
      from ledger_accounts a
      left join (select bucket, 'tab:' || payment_account || ':' || currency as account, count(*) as counted,
          sum(tab_micros) as summed from purchases group by 1, 2) p on p.bucket = a.bucket and p.account = a.id
      where a.id like 'tab:%'
        and (a.debit_count <> coalesce(p.counted, 0) or a.debits_micros <> coalesce(p.summed, 0))`,
  },
  {
    name: 'owned-is-not-sold-again',
    invariant: 'P3',
    counts: allPurchases,
    finds: `select o.id, format('bought at %s while %s was open until %s', o.happened_at, o.earlier,
        coalesce(o.earlier_until::text, 'ever')) as detail
      from (select p.id, p.happened_at, v.kind,
          p.access_from, lag(p.id) over owner as earlier,
          lag(p.access_from) over owner as earlier_from,
          lag(least(p.access_until, e.ended_at)) over owner as earlier_until
        from purchases p join offer_versions v on v.id = p.offer_version
        left join entitlement_ends e on e.bucket = p.bucket and e.purchase = p.id
        where p.purpose is distinct from 'gift'
        window owner as (partition by p.bucket, p.purchasing_account, p.offer order by p.tab_number)) o
      where o.kind in ('digital', 'subscription') and o.earlier is not null and o.access_from is null
        -- A term that has not begun opens nothing yet, when the one before it was given back.
        and (o.earlier_from is null or o.earlier_from <= o.happened_at)
        and (o.earlier_until is null or o.earlier_until > o.happened_at)`,
  },
]

/** Of purchases that are split: what each source pays, and each receiver has, of it at once and of it later. */
function splitSides(): string {
  const sides = [
    `select p.id, 'from' as side, 'tab:' || p.payment_account || ':' || p.currency as account,
      p.tab_micros as amount from purchases p where p.is_split and p.tab_micros > 0`,
    `select f.purchase, 'from', 'lot:' || f.lot || ':' || p.currency, f.amount_micros
      from purchase_fundings f join purchases p on p.bucket = f.bucket and p.id = f.purchase`,
    `select q.purchase, 'to', ${portionAccount('q', 'pending')}, q.tab_micros
      from purchase_portions q where q.tab_micros > 0`,
    `select q.purchase, 'to', ${portionAccount('q', 'available')}, q.amount_micros - q.tab_micros
      from purchase_portions q where q.amount_micros > q.tab_micros`,
  ]
  return sides.join(' union all ')
}
