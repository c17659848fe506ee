// Rules about what must still happen: whatever is unfinished has its row in the register of work.
import type { Rule } from './rule.ts'

/** Whatever of these waits for a runner, or for a person. */
const isLeft = (kind: string, subject: string): string =>
  `exists (select from work w where w.kind = '${kind}' and w.subject = ${subject} and w.state in ('waiting', 'parked'))`

interface Unfinished {
  readonly kind: string
  readonly from: string
  readonly id: string
  readonly when: string
}

/** What does not rest by itself: as long as it is so, somebody has to come and end it. */
const unfinished: readonly Unfinished[] = [
  { kind: 'end_reservation', from: 'reservations', id: 's.id', when: 's.released_at is null' },
  { kind: 'forget_way_back', from: 'ways_back', id: 's.payment_account', when: 'true' },
  {
    kind: 'look_after_gift',
    from: 'gifts',
    id: 's.id',
    // The order left it for the end of the gift: whatever is under way meanwhile leaves more.
    when: `s.status in ('ordered', 'sent', 'claimed')`,
  },
  {
    kind: 'look_after_subscription',
    from: 'subscription_settings',
    id: 's.subscription',
    when: 's.check_at is not null',
  },
  {
    kind: 'announce_answer',
    from: 'payment_requests',
    id: 's.id',
    when: 's.answered_at is not null and s.announced_at is null',
  },
]

interface Subjects {
  readonly kinds: readonly string[]
  readonly from: string
  readonly id: string
  readonly subject?: string
}

/** What work is about. Letters and pushes are left out: they may be erased before anybody comes to send them. */
const subjects: readonly Subjects[] = [
  {
    kinds: ['submit_batch', 'collect_report', 'look_at_refused_request'],
    from: 'payment_batches',
    id: 's.id',
  },
  { kinds: ['return_credit'], from: 'credit_returns', id: 's.id' },
  { kinds: ['announce_answer', 'announce_bill'], from: 'payment_requests', id: 's.id' },
  { kinds: ['look_at_disagreement'], from: 'report_disagreements', id: 's.id' },
  { kinds: ['forget_way_back'], from: 'payment_accounts', id: 's.id' },
  {
    kinds: ['look_after_gift'],
    from: 'gifts',
    id: 's.id',
    subject: `split_part(w.subject, ' ', 1)`,
  },
  { kinds: ['look_after_subscription'], from: 'subscription_settings', id: 's.subscription' },
  { kinds: ['end_reservation'], from: 'reservations', id: 's.id' },
  { kinds: ['erase_person'], from: 'sign_ons', id: 's.id' },
  { kinds: ['tell_engine'], from: 'merchant_events', id: 's.id' },
]

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
    name: 'unfinished-has-work',
    invariant: 'L4',
    counts: `select ${unfinished.map(({ from }) => `(select count(*) from ${from})`).join(' + ')} as checked`,
    finds: unfinished
      .map(
        ({ kind, from, id, when }) =>
          `select ${id} as id, 'unfinished, and there is no ${kind}' as detail from ${from} s
          where ${when} and not ${isLeft(kind, id)}`,
      )
      .join(' union all '),
  },
  {
    name: 'work-has-its-subject',
    invariant: 'L4',
    counts: 'select count(*) as checked from work',
    finds: subjects
      .map(
        ({ kinds, from, id, subject = 'w.subject' }) =>
          `select w.id, format('%s of %s, which there is not', w.kind, w.subject) as detail from work w
          where w.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and w.state in ('waiting', 'parked')
            and not exists (select from ${from} s where ${id} = ${subject})`,
      )
      .join(' union all '),
  },
]
