// Single wrongs about what must still happen: work that is not there, or is about nothing.
import type { Corruption } from './corruption.ts'

const anOpenRequest = `(select min(id) from payment_requests where status = 'requested')`

export const workCorruptions: readonly Corruption[] = [
  {
    name: 'a request is in a batch that there is not',
    rule: 'request-is-in-its-batch',
    statements: [`update payment_requests set batch = 'bat_none' where id = ${anOpenRequest}`],
  },
  {
    name: 'nobody will ask for what was requested',
    rule: 'unfinished-payment-has-work',
    statements: [`delete from work where kind = 'record_batches'`],
  },
  {
    name: 'nothing will free what is reserved',
    rule: 'unfinished-has-work',
    statements: [`delete from work where kind = 'end_reservation'`],
  },
  {
    name: 'nobody will be told what was charged',
    rule: 'unfinished-has-work',
    statements: [
      `update work set state = 'done', ended_at = due_at, is_due = false where kind = 'announce_answer'`,
    ],
  },
  {
    name: 'work is left for a batch that there is not',
    rule: 'work-has-its-subject',
    statements: [
      `insert into work (bucket, id, kind, subject, owner, facts, state, due_at, is_due, trying_since, created_at)
        values (0, 'wrk_stray', 'collect_report', 'bat_none', 'processor:simulator', '{}', 'waiting', '2026-12-01', false,
          '2026-12-01', '2026-12-01')`,
    ],
  },
  {
    name: 'a refused line is put aside, and nobody looks at it',
    rule: 'unfinished-payment-has-work',
    statements: [
      `insert into payment_batches (id, processor, status, request_count, refused_reason, recorded_at)
        values ('bat_refused', 'simulator', 'refused', 1, '422', '2026-12-01T00:00:00Z')`,
      `update payment_requests set status = 'submitted', batch = 'bat_refused' where id = ${anOpenRequest}`,
    ],
  },
]
