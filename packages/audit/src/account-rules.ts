// Rules about accounts: who pays, who buys, and that what was closed stays closed.
import type { Rule } from './rule.ts'

export const accountRules: readonly Rule[] = [
  {
    // Closing leaves traces: money went back or was written off, or the person was erased.
    name: 'closed-stays-closed',
    invariant: 'S23',
    counts: `select count(*) as checked from payment_accounts where status = 'closed'`,
    finds: `select a.id, format('%s, and %s', a.status, f.what) as detail
      from payment_accounts a
      join (
        select bucket, payment_account, 'the way back of its money is kept' as what from ways_back
        union all select bucket, payment_account, 'its credit was sent back' from credit_returns
        union all select bucket, payment_account, 'what it owed was written off' from write_offs
        union all select bucket, payment_account, 'whoever paid was erased' from erasures where is_account_closed
      ) f on f.bucket = a.bucket and f.payment_account = a.id
      where a.status <> 'closed'`,
  },
  {
    name: 'one-payer-each',
    invariant: 'S19',
    counts: 'select count(*) as checked from payment_accounts',
    finds: `select a.id, format('%s pay with it', count(p.id)) as detail
      from payment_accounts a
      left join purchasing_accounts p on p.bucket = a.bucket and p.payment_account = a.id and p.role = 'payer'
      group by a.bucket, a.id having count(p.id) <> 1`,
  },
  {
    name: 'account-goes-forward',
    invariant: 'S23',
    counts: 'select count(*) as checked from purchasing_accounts',
    finds: `select p.id, format('%s of %s, opened at %s, closed at %s', p.status, coalesce(a.id, 'nobody'), p.opened_at,
        coalesce(p.closed_at::text, 'no time')) as detail
      from purchasing_accounts p
      left join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
      left join erasures e on e.bucket = p.bucket and e.purchasing_account = p.id and e.is_account_closed
      where a.id is null or (p.status = 'closed') <> (p.closed_at is not null) or p.closed_at < p.opened_at
        or p.opened_at < a.opened_at - interval '1 minute' or (e.customer is not null and p.status <> 'closed')`,
  },
  {
    name: 'tab-of-its-account',
    invariant: 'S21',
    counts: 'select count(*) as checked from tabs',
    finds: `select 'tab:' || t.payment_account || ':' || t.currency as id, format('of an account in %s; requested through %s, its requests through %s',
        coalesce(a.currency, 'nothing'), t.requested_through, coalesce(q.through, 0)) as detail
      from tabs t
      left join payment_accounts a on a.bucket = t.bucket and a.id = t.payment_account
      left join (select bucket, payment_account, currency, max(through_number) as through from payment_requests
        group by 1, 2, 3) q on q.bucket = t.bucket and q.payment_account = t.payment_account and q.currency = t.currency
      where a.currency is distinct from t.currency or t.requested_through <> coalesce(q.through, 0)`,
  },
  {
    name: 'method-of-its-account',
    invariant: 'S19',
    counts: 'select count(*) as checked from payment_methods',
    finds: `select m.id, format('%s, of %s, added at %s', m.status, coalesce(a.id, 'nobody'), m.added_at) as detail
      from payment_methods m
      left join payment_accounts a on a.bucket = m.bucket and a.id = m.payment_account
      where a.id is null or m.added_at < a.opened_at - interval '1 minute'
        or (m.status = 'verified' and (m.processor_token = '' or exists (
          select from erasures e where e.bucket = m.bucket and e.payment_account = m.payment_account
            and e.is_account_closed)))`,
  },
  {
    name: 'reservation-of-its-account',
    invariant: 'S11',
    counts: 'select count(*) as checked from reservations',
    finds: `select r.id, format('of %s on %s at %s, until %s, released at %s', r.purchasing_account, r.payment_account,
        r.merchant, r.ends_at, r.released_at) as detail
      from reservations r
      left join purchasing_accounts p on p.bucket = r.bucket and p.id = r.purchasing_account
      where p.payment_account is distinct from r.payment_account or r.ends_at <= r.reserved_at
        or r.released_at < r.reserved_at or not exists (select from merchants m where m.id = r.merchant)`,
  },
]
