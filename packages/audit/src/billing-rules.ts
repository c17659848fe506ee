// Rules about payment requests, reports, how far tabs are paid, and what merchants were credited.
import { currencies, microsPerMinorUnit } from '@tallystick/money'
import { portionAccount } from './portions.ts'
import type { Rule } from './rule.ts'

/** Each currency with the micros of its minor unit, for a list of values. */
export const minorUnits = currencies
  .map(({ code }) => `('${code}', ${microsPerMinorUnit(code)})`)
  .join(', ')

const allRequests = 'select count(*) as checked from payment_requests'

// Shares and fees of the purchases up to each tab's mark; of those that are split, the tab's part of each portion.
const paidPurchases = `(
  select p.* from purchases p join tabs t
    on t.bucket = p.bucket and t.payment_account = p.payment_account and t.currency = p.currency
  where p.tab_number <= t.paid_through and p.is_split is null)`
const paidPortions = `(
  select q.* from purchase_portions q join tabs t
    on t.bucket = q.bucket and t.payment_account = q.payment_account and t.currency = q.currency
  where q.tab_number <= t.paid_through)`

// Parts of these that a payment passed without: given back, claimed, or refused afterwards and not yet collected.
const keptBack = `(
  select l.kind, l.receiver, l.amount_micros, c.currency
  from purchase_credits c join credit_legs l on l.bucket = c.bucket and l.credit = c.id and l.lot = ''
  join tabs t
    on t.bucket = c.bucket and t.payment_account = c.payment_account and t.currency = c.currency
  where c.tab_number <= t.paid_through and c.taken_from = 'pending'
    and (c.status <> 'refused' or (c.is_withheld and c.released_at is null)))`

// Credits that make a tab need less: those that somebody has given, or whose own purchase pays for them.
const isCounted = `(c.status = 'granted' or (c.status = 'provisional' and c.taken_from = 'pending'))`

// What went back no longer pays for anything; what was written off pays as if it had been collected.
const returned = `(select coalesce(sum(x.amount_micros), 0) - coalesce((select w.amount_micros from write_offs w
    where w.bucket = t.bucket and w.payment_account = t.payment_account and w.currency = t.currency), 0) as returned
  from credit_returns x
  where x.bucket = t.bucket and x.payment_account = t.payment_account and x.currency = t.currency
    and x.status <> 'refused')`

export const billingRules: readonly Rule[] = [
  {
    name: 'payments-add-up',
    invariant: 'S8',
    counts: `select count(*) as checked from payment_requests`,
    finds: `select q.id, format('%s of %s, all paid through it %s; adding up gives %s', q.status, q.amount_micros,
        q.paid_total_micros, q.summed) as detail
      from (select q.id, q.status, q.amount_micros, q.paid_total_micros,
          case when q.status = 'paid' then sum(q.amount_micros) over (
            partition by q.bucket, q.payment_account, q.currency, q.status order by q.paid_total_micros) end as summed
        from payment_requests q) q
      where q.paid_total_micros is distinct from q.summed`,
  },
  {
    name: 'request-in-whole-minor-units',
    invariant: 'S21',
    counts: allRequests,
    finds: `select r.id, format('%s micros of %s', r.amount_micros, r.currency) as detail
      from payment_requests r left join (values ${minorUnits}) as u (currency, micros) using (currency)
      where u.micros is null or r.amount_micros % u.micros <> 0`,
  },
  {
    name: 'request-is-held',
    invariant: 'S8',
    counts: allRequests,
    finds: `select r.id, format('%s of %s %s; hold of %s, ended %s with %s', r.status, r.amount_micros, r.currency,
        coalesce(h.amount_micros::text, 'nothing'), coalesce(e.outcome, 'not'), coalesce(e.posted_micros, 0)) as detail
      from payment_requests r
      left join holds h on h.bucket = r.bucket and h.id = r.id
        and h.credit_account = 'tab:' || r.payment_account || ':' || r.currency
      left join hold_endings e on e.bucket = r.bucket and e.hold = r.id
      where h.amount_micros is distinct from r.amount_micros
        or (r.status in ('requested', 'submitted') and e.hold is not null)
        or (r.status = 'paid' and e.posted_micros is distinct from r.amount_micros)
        or (r.status = 'declined' and e.outcome is distinct from 'voided')`,
  },
  {
    name: 'open-request-of-tab',
    invariant: 'S8',
    counts: 'select count(*) as checked from tabs',
    finds: `select 'tab:' || t.payment_account || ':' || t.currency as id, format('the tab names %s; open are %s',
        coalesce(t.open_request, 'none'), coalesce(string_agg(r.id, ' '), 'none')) as detail
      from tabs t left join payment_requests r on r.bucket = t.bucket and r.payment_account = t.payment_account
        and r.currency = t.currency and r.status in ('requested', 'submitted')
      group by t.bucket, t.payment_account, t.currency
      having count(r.id) > 1 or coalesce(min(r.id), '') <> coalesce(t.open_request, '')`,
  },
  {
    name: 'paid-is-what-was-collected',
    invariant: 'S8',
    counts: 'select count(*) as checked from tabs',
    finds: `select 'tab:' || t.payment_account || ':' || t.currency as id,
        format('marked %s; paid requests give %s, the ledger %s', t.paid_micros, coalesce(r.paid, 0),
          coalesce(a.credits_micros, 0)) as detail
      from tabs t
      left join (select bucket, payment_account, currency, sum(amount_micros) as paid from payment_requests
        where status = 'paid' group by 1, 2, 3) r using (bucket, payment_account, currency)
      left join ledger_accounts a on a.bucket = t.bucket
        and a.id = 'tab:' || t.payment_account || ':' || t.currency
      where t.paid_micros <> coalesce(r.paid, 0) or t.paid_micros <> coalesce(a.credits_micros, 0)`,
  },
  {
    name: 'paid-through',
    invariant: 'S7',
    counts: 'select count(*) as checked from tabs',
    finds: `select 'tab:' || t.payment_account || ':' || t.currency as id,
        format('marked paid through %s, which needs %s; %s was collected', t.paid_through,
          coalesce(n.tab_total_micros, 0) - c.counted - c.withheld, t.paid_micros - r.returned) as detail
      from tabs t
      left join purchases n on n.bucket = t.bucket and n.payment_account = t.payment_account
        and n.currency = t.currency and n.tab_number = t.paid_through
      cross join lateral (select coalesce(sum(c.tab_micros) filter (where ${isCounted}), 0) as counted,
          coalesce(sum(c.tab_micros) filter (where c.is_withheld and c.released_at is null), 0) as withheld
        from purchase_credits c where c.bucket = t.bucket and c.payment_account = t.payment_account
          and c.currency = t.currency and c.tab_number <= t.paid_through) c
      cross join lateral ${returned} r
      where (t.paid_through > 0 and n.id is null)
        or coalesce(n.tab_total_micros, 0) - c.counted - c.withheld > t.paid_micros - r.returned`,
  },
  {
    // Credits may cover more than the mark says until the next billing day: so only those are counted that the last
    // closing has seen.
    name: 'paid-is-settled',
    invariant: 'S9',
    counts: 'select count(*) as checked from tabs',
    finds: `select p.id, format('number %s of a tab that is paid through %s by %s', p.tab_number, t.paid_through,
        t.paid_micros) as detail
      from tabs t
      join statements s on s.bucket = t.bucket and s.payment_account = t.payment_account
        and s.currency = t.currency and s.number = t.statement_number
      join purchases p on p.bucket = t.bucket and p.payment_account = t.payment_account
        and p.currency = t.currency and p.tab_number = t.paid_through + 1 and p.tab_number <= s.through_number
      cross join lateral (select coalesce(sum(c.tab_micros), 0) as counted
        from purchase_credits c
        join credit_movements m on m.bucket = c.bucket and m.cause = c.id and m.kind = 'credited'
        where c.bucket = t.bucket and c.payment_account = t.payment_account and c.currency = t.currency
          and c.tab_number <= p.tab_number and m.number <= s.through_movement and ${isCounted}
          and (c.taken_from = 'pending' or c.decided_at < s.closed_at or not exists (
            select 1 from transfers v where v.bucket = c.bucket and v.id = c.id || '/provisional'))) c
      cross join lateral ${returned} r
      where p.tab_micros > 0 and p.tab_total_micros - c.counted <= t.paid_micros - r.returned`,
  },
  {
    name: 'merchants-are-credited-once',
    invariant: 'S9',
    counts: 'select count(*) as checked from merchants',
    finds: `select coalesce(d.account, c.account) as id,
        format('credited %s; paid purchases give %s', coalesce(c.credited, 0), coalesce(d.due, 0)) as detail
      from (select account, sum(due) as due from (
          select 'merchant-available:' || merchant || ':' || currency as account, share_micros as due
          from ${paidPurchases} as p
          union all
          select 'fee:' || currency, fee_micros from ${paidPurchases} as p
          union all
          select ${portionAccount('q', 'available')}, q.tab_micros from ${paidPortions} as q
          union all
          select ${portionAccount('k', 'available')}, -k.amount_micros from ${keptBack} as k) s
        group by account having sum(due) <> 0) d
      full join (select credit_account as account, sum(amount_micros) as credited from transfers
        where (credit_account like '%-available:%'
            and debit_account = replace(credit_account, '-available:', '-pending:'))
          or (credit_account like 'fee:%' and debit_account = 'fee-pending:' || substr(credit_account, 5))
        group by 1) c
        on c.account = d.account
      where coalesce(d.due, 0) <> coalesce(c.credited, 0)`,
  },
  {
    name: 'paid-request-was-reported',
    invariant: 'S8',
    counts: allRequests,
    finds: `select r.id, format('%s; reported paid %s and declined %s times', r.status,
        count(l.line) filter (where l.outcome = 'paid'), count(l.line) filter (where l.outcome = 'declined')) as detail
      from payment_requests r left join payment_report_lines l on l.request = r.id
      group by r.bucket, r.id, r.status
      having count(l.line) filter (where l.outcome = 'paid') <> case r.status when 'paid' then 1 else 0 end
        or count(l.line) filter (where l.outcome = 'declined') <> case r.status when 'declined' then 1 else 0 end`,
  },
  {
    name: 'disagreement-is-one',
    invariant: 'S8',
    counts: 'select count(*) as checked from report_disagreements',
    finds: `select d.id, format('%s: reported %s with %s by %s; the request is %s with %s', d.request, d.status,
        coalesce(d.charged_micros::text, 'no amount'), coalesce(d.processor, 'people'), coalesce(r.status, 'none'),
        coalesce(r.amount_micros::text, 'none')) as detail
      from report_disagreements d left join payment_requests r on r.id = d.request
      where (d.outcome = 'unknown') <> (r.id is null)
        or (d.outcome = 'contradicts' and coalesce(d.charged_micros, r.amount_micros) = r.amount_micros
          and coalesce(d.charged_currency, r.currency) = r.currency
          and coalesce(d.processor, r.processor) = r.processor
          and (d.status = r.status or r.status not in ('paid', 'declined')))`,
  },
  {
    name: 'request-covers-its-purchases',
    invariant: 'S7',
    counts: allRequests,
    finds: `select r.id, format('asks %s through number %s', r.amount_micros, r.through_number) as detail
      from payment_requests r left join purchases p on p.bucket = r.bucket and p.currency = r.currency
        and p.payment_account = r.payment_account and p.tab_number = r.through_number
      where p.id is null or r.amount_micros > p.tab_total_micros`,
  },
]
