// Rules about subscriptions: each begins with its purchase, and its cancellation gives back the days that were left.
import type { Rule } from './rule.ts'

const allCancellations = 'select count(*) as checked from subscription_cancellations'
const allSubscriptions = 'select count(*) as checked from subscription_settings'

export const subscriptionRules: readonly Rule[] = [
  {
    name: 'subscription-of-its-purchase',
    invariant: 'S19',
    counts: allSubscriptions,
    finds: `select s.subscription as id, format('of %s, begins with %s, a term of %s bought by %s; told through number %s',
        s.purchasing_account, s.first_purchase, coalesce(p.term, 'none'), coalesce(p.purchasing_account, 'nobody'),
        s.announced_number) as detail
      from subscription_settings s
      left join purchases p on p.bucket = s.bucket and p.id = s.first_purchase
      where 'pur_' || substr(s.subscription, 5) <> s.first_purchase or p.term is null
        or p.access_from is not null or p.purpose = 'gift' or p.purchasing_account is distinct from s.purchasing_account
        or not exists (select from purchases t where t.bucket = s.bucket and t.payment_account = p.payment_account
          and t.currency = p.currency and t.tab_number = s.announced_number and t.offer = p.offer
          and t.purchasing_account = s.purchasing_account)
        or s.created_at < p.recorded_at - interval '1 minute'`,
  },
  {
    name: 'cancelled-once-for-ever',
    invariant: 'S23',
    counts: allSubscriptions,
    finds: `select coalesce(s.subscription, c.subscription) as id, format('cancelled at %s; its cancellation is of %s by %s',
        coalesce(s.cancelled_at::text, 'no time'), coalesce(c.cancelled_at::text, 'no time'),
        coalesce(c.purchasing_account, 'nobody')) as detail
      from subscription_settings s
      full join subscription_cancellations c on c.bucket = s.bucket and c.subscription = s.subscription
      where s.cancelled_at is distinct from c.cancelled_at
        or (c.cancellation is not null and (s.is_automatic or s.lapsed_at is not null
          or c.purchasing_account <> s.purchasing_account))`,
  },
  {
    name: 'cancellation-gives-back',
    invariant: 'S10',
    counts: allCancellations,
    finds: `select c.cancellation as id, format('gives back %s; shown were %s, its claims give %s', c.credit_micros,
        coalesce(c.expected_micros::text, 'nothing'), coalesce(k.amount, 0)) as detail
      from subscription_cancellations c
      left join (select bucket, split_part(request_id, '/', 1) as cancellation, sum(amount_micros) as amount
        from claims where kind = 'cancellation' group by 1, 2) k
        on k.bucket = c.bucket and k.cancellation = c.cancellation
      where c.credit_micros <> coalesce(k.amount, 0)
        or coalesce(c.expected_micros, c.credit_micros) <> c.credit_micros`,
  },
  {
    // Of a term that other credits have given back in part, no more than is left of it.
    name: 'unused-days-are-given-back',
    invariant: 'S10',
    counts: `select count(*) as checked from claims where kind = 'cancellation'`,
    finds: `select k.id, format('%s of %s for %s of %s days, cancelled at %s', k.amount_micros, k.price_micros, n.unused,
        n.days, k.cancelled_at) as detail
      from (select k.id, k.bucket, k.purchase, k.amount_micros, k.claimed_at, c.cancelled_at, p.price_micros, p.offer,
          coalesce(p.access_from, p.happened_at) as begins, p.access_until as ends, a.time_zone,
          coalesce(a.schedule_changed_at >= c.cancelled_at, false) as has_moved
        from claims k
        left join subscription_cancellations c on c.bucket = k.bucket
          and c.cancellation = split_part(k.request_id, '/', 1)
          and k.request_id = c.cancellation || '/' || k.purchase
        left join purchases p on p.bucket = k.bucket and p.id = k.purchase and p.term is not null
        left join payment_accounts a on a.bucket = k.bucket and a.id = k.payment_account
        where k.kind = 'cancellation') k
      cross join lateral (select (k.ends at time zone k.time_zone)::date as ends_on,
          greatest(1, (k.ends at time zone k.time_zone)::date - (k.begins at time zone k.time_zone)::date) as days) d
      cross join lateral (select d.days, case when k.cancelled_at < k.begins then d.days
          else least(greatest(d.ends_on - (k.cancelled_at at time zone k.time_zone)::date, 0), d.days - 1) end as unused) n
      cross join lateral (select div(k.price_micros::numeric * n.unused, n.days) as due) u
      where k.cancelled_at is null or k.price_micros is null or k.claimed_at <> k.cancelled_at
        or (not k.has_moved and (k.amount_micros > u.due or (k.amount_micros < u.due and not exists (
          select from purchase_credits o where o.bucket = k.bucket and o.purchase = k.purchase and o.cause <> k.id))))`,
  },
  {
    name: 'renewal-of-its-own-term',
    invariant: 'S19',
    counts: 'select count(*) as checked from subscription_renewals',
    finds: `select r.command_id as id, format('%s renews %s of %s, a term bought by %s', r.purchasing_account, r.renews,
        r.subscription, coalesce(p.purchasing_account, 'nobody')) as detail
      from subscription_renewals r
      left join purchases p on p.bucket = r.bucket and p.id = r.renews
      left join subscription_settings s on s.bucket = r.bucket and s.subscription = r.subscription
      left join purchases f on f.bucket = s.bucket and f.id = s.first_purchase
      where p.purchasing_account is distinct from r.purchasing_account or p.term is null
        or s.purchasing_account is distinct from r.purchasing_account or f.offer is distinct from p.offer
        or r.asked_at < p.recorded_at - interval '1 minute'`,
  },
]
