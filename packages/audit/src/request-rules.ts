// Rules about what a payment request was asked by and of whom: its run, its method, and when it was answered.
import type { Rule } from './rule.ts'

const allRequests = 'select count(*) as checked from payment_requests'

export const requestRules: readonly Rule[] = [
  {
    // Of closed accounts that were erased neither names a card any more.
    name: 'request-by-its-own-method',
    invariant: 'S19',
    counts: allRequests,
    finds: `select q.id, format('charges %s of %s by %s with %s; the method is of %s by %s', q.payment_method,
        q.payment_account, q.processor, q.method_label, coalesce(m.payment_account, 'nobody'),
        coalesce(m.processor, 'none')) as detail
      from payment_requests q
      left join payment_methods m on m.bucket = q.bucket and m.id = q.payment_method
      where (q.payment_account, q.processor) is distinct from (m.payment_account, m.processor)
        or (q.processor_token <> m.processor_token and q.processor_token <> '' and m.processor_token <> '')
        or (q.method_label <> m.label and q.method_label <> '' and m.label <> '')
        or q.requested_at < m.added_at - interval '1 minute'`,
  },
  {
    name: 'request-of-its-run',
    invariant: 'S7',
    counts: allRequests,
    finds: `select q.id, format('of the run %s of %s, asked at %s; its statement closed on %s at %s', q.run,
        coalesce(r.billed_on::text, 'no day'), q.requested_at, coalesce(s.closed_on::text, 'no day'), s.closed_at) as detail
      from payment_requests q
      left join billing_runs r on r.id = q.run
      left join statements s on s.bucket = q.bucket and s.request = q.id and s.payment_account = q.payment_account
        and s.currency = q.currency
      where (r.billed_on, q.requested_at) is distinct from (s.closed_on, s.closed_at)
        or q.requested_at < r.started_at - interval '1 minute'`,
  },
  {
    name: 'answered-as-was-reported',
    invariant: 'S8',
    counts: allRequests,
    finds: `select q.id, format('%s at %s because of %s; reported %s at %s because of %s', q.status, q.answered_at,
        coalesce(q.declined_reason, 'nothing'), l.status, l.received_at, coalesce(l.reason, 'nothing')) as detail
      from payment_requests q join payment_report_lines l on l.request = q.id and l.outcome in ('paid', 'declined')
      where l.status <> l.outcome or q.answered_at is distinct from l.received_at
        or (l.outcome = 'declined' and q.declined_reason is distinct from coalesce(l.reason, 'declined'))
        or q.answered_at < q.requested_at or q.announced_at < q.answered_at - interval '1 minute'`,
  },
  {
    name: 'run-counts-its-requests',
    invariant: 'S8',
    counts: 'select count(*) as checked from billing_runs',
    finds: `select r.id, format('counts %s requests, %s in its totals; there are %s. Of %s statements it carried %s',
        r.request_count, coalesce(t.counted, 0), coalesce(q.counted, 0), coalesce(s.counted, 0),
        r.below_threshold_count + r.still_open_count + r.without_method_count) as detail
      from billing_runs r
      left join (select run, count(*) as counted from payment_requests group by 1) q on q.run = r.id
      left join (select run, sum(request_count) as counted from billing_run_totals group by 1) t on t.run = r.id
      left join (select closed_on, count(*) as counted,
          count(*) filter (where request is null and bought_micros > credited_micros + paid_micros) as carried
        from statements group by 1) s on s.closed_on = r.billed_on
      where r.request_count <> coalesce(q.counted, 0) or r.request_count <> coalesce(t.counted, 0)
        or r.below_threshold_count + r.still_open_count + r.without_method_count <> coalesce(s.carried, 0)
        or (r.status = 'finished') <> (r.finished_at is not null) or r.finished_at < r.started_at
        or (r.status = 'finished' and exists (select from billing_run_buckets b where b.run = r.id))`,
  },
  {
    name: 'run-totals-of-its-requests',
    invariant: 'S8',
    counts: 'select count(*) as checked from billing_run_totals',
    finds: `select coalesce(t.run, q.run) as id, format('%s requests of %s %s; adding up gives %s of %s',
        coalesce(t.request_count, 0), coalesce(t.amount_micros, 0), coalesce(t.currency, q.currency),
        coalesce(q.counted, 0), coalesce(q.amount, 0)) as detail
      from billing_run_totals t
      full join (select run, currency, count(*) as counted, sum(amount_micros) as amount
        from payment_requests group by 1, 2) q on q.run = t.run and q.currency = t.currency
      where coalesce(t.request_count, 0) <> coalesce(q.counted, 0) or coalesce(t.amount_micros, 0) <> coalesce(q.amount, 0)
        or not exists (select from billing_runs r where r.id = coalesce(t.run, q.run))`,
  },
  {
    name: 'run-goes-through-its-buckets',
    invariant: 'S8',
    counts: 'select count(*) as checked from billing_run_buckets',
    finds: `select b.run as id, format('bucket %s is gone through as far as %s, which is no account of it', b.bucket,
        b.resume_after) as detail
      from billing_run_buckets b
      where not exists (select from billing_runs r where r.id = b.run and r.status = 'started')
        or (b.resume_after <> '' and not exists (
          select from payment_accounts a where a.bucket = b.bucket and a.id = b.resume_after))`,
  },
  {
    // What is written off when an account is closed is settled by a statement of that day.
    name: 'statement-of-its-billing-day',
    invariant: 'S7',
    counts: 'select count(*) as checked from statements',
    finds: `select s.payment_account || ':' || s.currency || ':' || s.period as id, format('%s, closed on %s at %s; the run of that day began at %s',
        s.period, s.closed_on, s.closed_at, r.started_at) as detail
      from statements s
      left join billing_runs r on r.billed_on = s.closed_on
      left join write_offs w on w.bucket = s.bucket and w.payment_account = s.payment_account
        and w.currency = s.currency and w.written_off_at = s.closed_at
      where s.period <> s.closed_on::text or (r.id is null and w.id is null)
        or (w.id is null and s.closed_at not between r.started_at - interval '1 minute'
          and coalesce(r.finished_at, 'infinity') + interval '1 minute')`,
  },
]
