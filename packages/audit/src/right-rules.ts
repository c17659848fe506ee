// Rules about rights: what a purchase opens, from when and until when, follows from its terms; what ends it, from an
// act.
import type { Rule } from './rule.ts'

// Whoever has moved to another time zone since: the days of before were days of another calendar.
const hasMoved = `(a.schedule_changed_at is not null and p.happened_at <= a.schedule_changed_at + interval '1 minute')`

/** The same wall clock on this day of its month, or on the last one where the month is shorter. */
const onDay = (local: string, day: string): string =>
  `${local} + make_interval(days => (least(${day}, extract(day from date_trunc('month', ${local})
    + interval '1 month - 1 day')) - extract(day from ${local}))::integer)`

export const rightRules: readonly Rule[] = [
  {
    // Where a month is too short, a later term may end on the day on which an earlier one began. An hour that comes
    // twice when clocks go back may be either.
    name: 'access-of-its-terms',
    invariant: 'P4',
    counts: 'select count(*) as checked from purchases',
    finds: `select p.id, format('open until %s, in terms of %s; %s from %s gives %s', coalesce(p.access_until::text, 'ever'),
        coalesce(p.term, 'none'), p.access, p.begins, coalesce(d.due::text, 'ever')) as detail
      from (select p.*, v.access, a.time_zone, ${hasMoved} as has_moved,
          coalesce(p.access_from, p.happened_at) as begins
        from purchases p join offer_versions v on v.id = p.offer_version
        join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
        where v.access <> '{}' or p.access_until is not null or p.term is not null) p
      cross join lateral (select p.begins at time zone p.time_zone as local) l
      cross join lateral (select least(
          p.begins + make_interval(hours => (p.access ->> 'hours')::integer),
          (l.local + make_interval(days => (p.access ->> 'days')::integer)) at time zone p.time_zone,
          (p.access ->> 'until')::timestamptz,
          (l.local + (p.access ->> 'term')::interval) at time zone p.time_zone) as due) d
      where p.term is distinct from p.access ->> 'term'
        or (p.access_until is null) <> (d.due is null)
        or (not p.has_moved and p.access_until <> d.due and p.access_until <> d.due - interval '1 hour' and not exists (
          select from purchases o where p.access_from is not null and o.bucket = p.bucket
            and o.purchasing_account = p.purchasing_account and o.offer = p.offer and o.term is not null
            and o.tab_number < p.tab_number and p.access_until = (${onDay(
              `(l.local + (p.access ->> 'term')::interval)`,
              `extract(day from coalesce(o.access_from, o.happened_at) at time zone p.time_zone)`,
            )}) at time zone p.time_zone))
        or (p.has_moved and p.access_until not between d.due - interval '4 days' and d.due + interval '4 days')`,
  },
  {
    name: 'renewal-goes-on',
    invariant: 'P4',
    counts: 'select count(*) as checked from subscription_settings',
    finds: `select p.id, format('begins at %s, bought at %s; the term before it, %s, ends at %s', p.access_from,
        p.happened_at, coalesce(b.id, 'none'), b.access_until) as detail
      from purchases p
      left join lateral (select * from purchases b where b.bucket = p.bucket
          and b.purchasing_account = p.purchasing_account and b.offer = p.offer and b.tab_number < p.tab_number
          and b.purpose is distinct from 'gift'
        order by b.tab_number desc limit 1) b on true
      where (p.access_from is not null or p.order_id like 'tallystick/renewal/%')
        and (p.term is null or p.access_from is null or b.id is null or p.access_from <> greatest(b.access_until, p.happened_at)
        or exists (select from entitlement_ends e where e.bucket = b.bucket and e.purchase = b.id
          and e.ended_at < p.happened_at - interval '1 minute')
        or (p.order_id like 'tallystick/renewal/%' and p.order_id <> 'tallystick/renewal/' || b.id))`,
  },
  {
    name: 'end-has-its-cause',
    invariant: 'P4',
    counts: 'select count(*) as checked from entitlement_ends',
    finds: `select e.purchase as id, format('ended at %s because of %s, which says %s', e.ended_at, e.cause,
        coalesce(c.decided_at::text, s.cancelled_at::text, g.status, t.parted_at::text, 'nothing')) as detail
      from entitlement_ends e
      left join claims c on c.bucket = e.bucket and c.id = e.cause and c.purchase = e.purchase and c.status = 'granted'
      left join subscription_cancellations s on s.bucket = e.bucket and s.cancellation = e.cause
      left join gifts g on g.id = e.cause and g.redemption = e.purchase and g.status in ('withdrawing', 'withdrawn')
      left join partings t on t.bucket = e.bucket and not t.is_kept
        and e.cause = format('parting/%s/%s/%s', t.purchasing_account, t.merchant, t.number)
      where coalesce(c.decided_at, s.cancelled_at, t.parted_at) is distinct from case when g.id is null then e.ended_at end
        or e.ended_at < (select p.recorded_at from purchases p where p.bucket = e.bucket and p.id = e.purchase)
          - interval '1 minute'`,
  },
  {
    // What was given up is open no more, nor is anything else that was owned at that merchant then.
    name: 'given-up-is-ended',
    invariant: 'P4',
    counts: 'select count(*) as checked from partings where not is_kept',
    finds: `select p.id, format('given up at %s, and open until %s', t.parted_at, coalesce(p.access_until::text, 'ever')) as detail
      from partings t
      join purchases p on p.bucket = t.bucket and p.purchasing_account = t.purchasing_account
        and p.merchant = t.merchant and p.recorded_at < t.parted_at and p.opens_nothing is null
        and p.purpose is distinct from 'gift'
      left join entitlement_ends e on e.bucket = p.bucket and e.purchase = p.id
      where not t.is_kept and e.purchase is null and coalesce(p.access_from, p.happened_at) <= t.parted_at
        and (p.access_until is null or p.access_until > t.parted_at)`,
  },
  {
    name: 'partings-are-counted',
    invariant: 'S23',
    counts: 'select count(*) as checked from partings',
    finds: `select t.purchasing_account || ' ' || t.merchant as id, format('parting %s at %s comes after %s at %s', t.number,
        t.parted_at, coalesce(b.number, 0), b.parted_at) as detail
      from (select *, lag(number) over pair as earlier, lag(parted_at) over pair as earlier_at from partings
        window pair as (partition by bucket, purchasing_account, merchant order by number)) t
      left join partings b on b.bucket = t.bucket and b.purchasing_account = t.purchasing_account
        and b.merchant = t.merchant and b.number = t.earlier
      left join purchasing_accounts a on a.bucket = t.bucket and a.id = t.purchasing_account
      where t.number <> coalesce(t.earlier, 0) + 1 or t.parted_at < t.earlier_at or a.id is null`,
  },
  {
    name: 'cancelled-is-ended',
    invariant: 'P4',
    counts: 'select count(*) as checked from subscription_cancellations',
    finds: `select p.id, format('%s was cancelled at %s, and this term of it is open until %s', c.subscription, c.cancelled_at,
        p.access_until) as detail
      from subscription_cancellations c
      join subscription_settings s on s.bucket = c.bucket and s.subscription = c.subscription
      join purchases f on f.bucket = s.bucket and f.id = s.first_purchase
      join purchases p on p.bucket = f.bucket and p.purchasing_account = f.purchasing_account and p.offer = f.offer
        and p.tab_number >= f.tab_number and p.term is not null and p.purpose is distinct from 'gift'
      left join entitlement_ends e on e.bucket = p.bucket and e.purchase = p.id
      where e.purchase is null and p.access_until > c.cancelled_at and p.recorded_at < c.cancelled_at`,
  },
]
