// Rules about price caps: what was given back counts no more, and nobody pays beyond a cap because of anything else.
import type { Rule } from './rule.ts'

// Orders that were on their way while a cap was set came before it, also where their clocks say a little later.
const grace = "interval '1 minute'"

export const capRules: readonly Rule[] = [
  {
    name: 'given-back-is-told',
    invariant: 'S11',
    counts: 'select count(*) as checked from given_back',
    finds: `select coalesce(c.id, g.credit) as id, format('%s of %s was given back; %s of %s is taken off what caps count',
        coalesce(c.amount_micros, 0), coalesce(c.purchase, 'nothing'), coalesce(g.amount_micros, 0),
        coalesce(g.purchase, 'nothing')) as detail
      from (select * from purchase_credits where status = 'granted') c
      full join given_back g on g.bucket = c.bucket and g.credit = c.id
      left join purchases p on p.bucket = c.bucket and p.id = c.purchase
      where c.id is null or g.credit is null or g.after_number < p.tab_number
        or (g.purchase, g.amount_micros, g.purchasing_account, g.merchant, g.bought_at)
          is distinct from (c.purchase, c.amount_micros, p.purchasing_account, p.merchant, p.happened_at)`,
  },
  {
    // Of windows that began after the cap was set. What is not capped, such as a parcel, counts all the same.
    name: 'caps-hold',
    invariant: 'S11',
    counts: 'select count(*) as checked from price_caps',
    finds: `select w.id, format('%s charged, and %s was paid and kept in the %s from %s; the cap of %s is %s',
        w.price_micros, w.bought - k.given_back, w.span, w.begins, w.cap_of, w.cap_micros) as detail
      from (
        select p.*, c.span, c.merchant as cap_of, c.amount_micros as cap_micros, b.begins, a.time_zone,
          sum(p.price_micros) over (partition by c.merchant, c.currency, c.span, p.purchasing_account, b.begins
            order by p.tab_number) as bought
        from price_caps c
        join purchases p on p.currency = c.currency and (c.merchant = '' or p.merchant = c.merchant)
        join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
        cross join lateral (select date_trunc(c.span, p.happened_at at time zone a.time_zone) as begins) b
        where b.begins at time zone a.time_zone > c.set_at + ${grace}
          and (a.schedule_changed_at is null or b.begins at time zone a.time_zone > a.schedule_changed_at + ${grace})
      ) w
      join offer_versions v on v.id = w.offer_version
      cross join lateral (
        select coalesce(sum(g.amount_micros), 0) as given_back from given_back g
        where g.bucket = w.bucket and g.purchasing_account = w.purchasing_account
          and (w.cap_of = '' or g.merchant = w.cap_of) and g.after_number < w.tab_number
          and g.bought_at >= w.begins at time zone w.time_zone
          and g.bought_at < (w.begins + ('1 ' || w.span)::interval) at time zone w.time_zone
      ) k
      where w.price_micros > 0 and w.bought > w.cap_micros and w.bought - k.given_back > w.cap_micros
        and w.purpose is null and v.kind in ('digital', 'service', 'metered')`,
  },
]
