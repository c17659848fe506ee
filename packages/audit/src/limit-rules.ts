// Rules about limits: no window that began after a limit was set holds more than it, by the database's own calendar.
import type { Rule } from './rule.ts'

// Orders that were on their way while a limit was set came before it, also where their clocks say a little later.
const grace = "interval '1 minute'"

const ofScope = (row: string): string => `p.bucket = ${row}.bucket
        and p.payment_account = ${row}.payment_account
        and (${row}.purchasing_account = '' or p.purchasing_account = ${row}.purchasing_account)
        and (${row}.merchant = '' or p.merchant = ${row}.merchant)`

export const limitRules: readonly Rule[] = [
  {
    name: 'limits-hold',
    invariant: 'S11',
    counts: 'select count(*) as checked from limits',
    finds: `select l.payment_account as id, format('%s spent in the %s from %s; the limit of %s is %s', w.spent,
        l.span, w.begins, l.set_by, l.amount_micros) as detail
      from limits l
      join payment_accounts a on a.bucket = l.bucket and a.id = l.payment_account
      cross join lateral (
        select date_trunc(l.span, p.happened_at at time zone a.time_zone) as begins,
          sum(p.price_micros) as spent
        from purchases p where ${ofScope('l')} group by 1
      ) w
      where l.span <> 'purchase' and w.spent > l.amount_micros
        and w.begins at time zone a.time_zone > l.set_at + ${grace}
        and (a.schedule_changed_at is null or w.begins at time zone a.time_zone > a.schedule_changed_at + ${grace})
      union all
      select p.id, format('price %s; the limit of %s on each purchase is %s', p.price_micros, l.set_by,
        l.amount_micros)
      from limits l join purchases p on ${ofScope('l')}
      where l.span = 'purchase' and p.price_micros > l.amount_micros and p.happened_at > l.set_at + ${grace}`,
  },
  {
    name: 'limit-is-as-it-was-set',
    invariant: 'S11',
    counts: 'select count(*) as checked from limit_changes',
    finds: `select coalesce(l.payment_account, c.payment_account) as id, format('%s a %s: %s since %s; last changed to %s at %s',
        coalesce(l.set_by, c.set_by), coalesce(l.span, c.span), coalesce(l.amount_micros::text, 'no limit'), l.set_at,
        coalesce(c.amount_micros::text, 'no limit'), c.changed_at) as detail
      from limits l
      full join (select distinct on (bucket, payment_account, set_by, purchasing_account, merchant, span) *
        from limit_changes
        order by bucket, payment_account, set_by, purchasing_account, merchant, span, number desc) c
        on c.bucket = l.bucket and c.payment_account = l.payment_account and c.set_by = l.set_by
          and c.purchasing_account = l.purchasing_account and c.merchant = l.merchant and c.span = l.span
      where l.amount_micros is distinct from c.amount_micros or (l.span is not null and l.set_at <> c.changed_at)
      union all
      select c.payment_account, format('change %s of limits, the %s of them, at %s', c.number, c.counted, c.changed_at)
      from (select *, row_number() over account as counted, lag(changed_at) over account as before from limit_changes
        window account as (partition by bucket, payment_account order by number)) c
      where c.number <> c.counted or c.before > c.changed_at + ${grace}`,
  },
  {
    name: 'reservation-is-held',
    invariant: 'S11',
    counts: 'select count(*) as checked from reservations',
    finds: `select coalesce(r.id, h.id) as id, format('%s reserved on the tab of %s, released %s; hold of %s, ended %s',
        coalesce(r.amount_micros, 0), r.payment_account, coalesce(r.released_at::text, 'not'),
        coalesce(h.amount_micros, 0), coalesce(e.outcome, 'not')) as detail
      from reservations r
      full join (select * from holds where recipe = 'reservation') h on h.bucket = r.bucket and h.id = r.id
      left join hold_endings e on e.bucket = h.bucket and e.hold = h.id
      where r.id is null or h.id is null or h.amount_micros <> r.amount_micros
        or h.debit_account <> 'tab:' || r.payment_account || ':' || r.currency
        or (e.outcome is not null) <> (r.released_at is not null) or e.outcome = 'posted'`,
  },
  {
    name: 'spending-is-counted',
    invariant: 'S11',
    counts: 'select count(*) as checked from spending',
    finds: `select s.payment_account as id, format('%s counted through number %s in the %s from %s; there are %s',
        s.spent_micros, s.through_number, s.span, s.starts_at, w.spent) as detail
      from spending s
      join payment_accounts a on a.bucket = s.bucket and a.id = s.payment_account
      cross join lateral (
        select coalesce(sum(p.price_micros), 0) as spent
        from purchases p where ${ofScope('s')} and p.currency = a.currency
          and p.tab_number <= s.through_number and (s.counted = 'all' or p.one_click)
          and p.happened_at >= s.starts_at
          and p.happened_at < (s.starts_at at time zone a.time_zone + ('1 ' || s.span)::interval)
            at time zone a.time_zone
      ) w
      where s.spent_micros <> w.spent
        and (a.schedule_changed_at is null or s.starts_at > a.schedule_changed_at)`,
  },
]
