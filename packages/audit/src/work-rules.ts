// Rules about what must still happen: whatever is unfinished has its row in the register of work.
import type { Rule } from './rule.ts'

/** Whatever of these waits for a runner, or for a person. */
const isLeft = (kind: string, subject: string): string =>
  `exists (select from work w where w.kind = '${kind}' and w.subject = ${subject} and w.state in ('waiting', 'parked'))`

export const workRules: readonly Rule[] = [
  {
    // What was answered may lie in a batch that was halved since; what was not may lie in no such one.
    name: 'request-is-in-its-batch',
    invariant: 'S8',
    counts: 'select count(*) as checked from payment_requests',
    finds: `select q.id, format('%s by %s, and its batch is %s by %s', q.status, q.processor,
        coalesce(b.status, 'none'), coalesce(b.processor, 'nobody')) as detail
      from payment_requests q left join payment_batches b on b.id = q.batch
      where (q.status = 'requested' and q.batch is not null)
        or (q.status = 'submitted' and (b.status is null or b.status not in ('recorded', 'submitted', 'refused')))
        or b.processor <> q.processor`,
  },
  {
    name: 'unfinished-payment-has-work',
    invariant: 'L2',
    counts: `select (select count(*) from payment_requests) + (select count(*) from payment_batches) as checked`,
    finds: `select b.id, format('a batch that is %s, and nothing will become of it', b.status) as detail
      from payment_batches b
      where (b.status = 'recorded' and not ${isLeft('submit_batch', 'b.id')})
        or (b.status = 'submitted' and not ${isLeft('collect_report', 'b.id')}
          and exists (select from payment_requests q where q.batch = b.id and q.status = 'submitted'))
        or (b.status = 'refused' and not ${isLeft('look_at_refused_request', 'b.id')}
          and exists (select from payment_requests q where q.batch = b.id and q.status = 'submitted'))
      union all
      select q.id, format('requested, and nothing asks %s for it', q.processor) from payment_requests q
      where q.status = 'requested' and not exists (select from work w where w.kind = 'record_batches'
        and w.facts ->> 'processor' = q.processor and w.state in ('waiting', 'parked'))`,
  },
  {
    name: 'return-has-work',
    invariant: 'L6',
    counts: 'select count(*) as checked from credit_returns',
    finds: `select r.id, format('%s %s are on their way back, and nothing sends them', r.amount_micros, r.currency) as detail
      from credit_returns r where r.status = 'recorded' and not ${isLeft('return_credit', 'r.id')}`,
  },
  {
    name: 'reservation-has-work',
    invariant: 'L4',
    counts: 'select count(*) as checked from reservations',
    finds: `select r.id, format('%s %s are held, and nothing frees them', r.amount_micros, r.currency) as detail
      from reservations r where r.released_at is null and not ${isLeft('end_reservation', 'r.id')}`,
  },
]
