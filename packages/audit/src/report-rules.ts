// Rules about what went to processors and what came back: batches, reports, their lines, and what did not agree.
import type { Rule } from './rule.ts'
import { findsOfStates } from './states.ts'

const allBatches = 'select count(*) as checked from payment_batches'
const allReports = 'select count(*) as checked from payment_reports'

const open = `exists (select from payment_requests q where q.batch = s.id and q.status = 'submitted')`

export const reportRules: readonly Rule[] = [
  {
    // What was answered before a batch was halved stays in it, the rest is in the halves; of one that was refused, and
    // that somebody sends again, all is in another.
    name: 'batch-counts-its-requests',
    invariant: 'S8',
    counts: allBatches,
    finds: `select b.id, format('%s by %s at %s, of %s requests; there are %s, and %s in its halves by %s and %s at %s', b.status,
        b.processor, b.recorded_at, b.request_count, coalesce(q.counted, 0), coalesce(h.counted, 0), h.processor, h.other,
        h.recorded_at) as detail
      from payment_batches b
      left join (select batch, count(*) as counted from payment_requests group by 1) q on q.batch = b.id
      left join (select split_from, sum(request_count) as counted, min(processor) as processor,
          max(processor) as other, min(recorded_at) as recorded_at
        from payment_batches where split_from is not null group by 1) h on h.split_from = b.id
      where b.request_count <> coalesce(q.counted, 0) + coalesce(h.counted, 0)
        or (h.split_from is null and b.status = 'split')
        or (h.split_from is not null and b.status not in ('split', 'refused'))
        or h.processor <> b.processor or h.other <> b.processor or h.recorded_at < b.recorded_at
      union all
      select b.id, format('a half of %s, which there is not', b.split_from) from payment_batches b
      where b.split_from is not null and not exists (select from payment_batches o where o.id = b.split_from)`,
  },
  {
    name: 'batch-goes-forward',
    invariant: 'S23',
    counts: allBatches,
    finds: findsOfStates('payment_batches', 's.id', {
      recorded: {
        never: {
          'was taken by its processor': 's.submitted_at is not null',
          'was answered': 's.answered_at is not null',
          'was refused': 's.refused_reason is not null',
        },
      },
      submitted: {
        always: {
          'was called for': 's.attempts > 0',
          'was taken by its processor': 's.submitted_at is not null',
        },
        never: {
          'was answered': 's.answered_at is not null',
          'was refused': 's.refused_reason is not null',
        },
      },
      answered: {
        always: { 'was answered': 's.answered_at >= coalesce(s.submitted_at, s.recorded_at)' },
        never: { 'waits for answers': open, 'was refused': 's.refused_reason is not null' },
      },
      refused: {
        always: { 'says why': 's.refused_reason is not null', 'was called for': 's.attempts > 0' },
        never: {
          'was taken by its processor': 's.submitted_at is not null',
          'was answered': 's.answered_at is not null',
        },
      },
      split: {
        always: { 'says why': 's.refused_reason is not null', 'was called for': 's.attempts > 0' },
        never: {
          'waits for answers': open,
          'was taken by its processor': 's.submitted_at is not null',
        },
      },
    }),
  },
  {
    name: 'report-counts-its-lines',
    invariant: 'S8',
    counts: allReports,
    finds: `select r.id, format('%s of %s lines: %s paid, %s declined, %s unknown, %s contradict, %s repeated; kept are %s, %s, %s, %s',
        r.applied_count, r.line_count, r.paid_count, r.declined_count, r.unknown_count, r.contradicts_count,
        r.repeated_count, coalesce(l.paid, 0), coalesce(l.declined, 0), coalesce(d.unknown, 0), coalesce(d.contradicts, 0)) as detail
      from payment_reports r
      left join (select report, count(*) filter (where outcome = 'paid') as paid,
          count(*) filter (where outcome = 'declined') as declined, max(line) as last,
          min(received_at) as received_at
        from payment_report_lines group by 1) l on l.report = r.id
      left join (select report, count(*) filter (where outcome = 'unknown') as unknown,
          count(*) filter (where outcome = 'contradicts') as contradicts, max(line) as last
        from report_disagreements group by 1) d on d.report = r.id
      where r.paid_count <> coalesce(l.paid, 0) or r.declined_count <> coalesce(l.declined, 0)
        or r.unknown_count < coalesce(d.unknown, 0) or r.contradicts_count < coalesce(d.contradicts, 0)
        or r.applied_count <> r.paid_count + r.declined_count + r.unknown_count + r.contradicts_count + r.repeated_count
        or r.applied_count > r.line_count or greatest(l.last, d.last) > r.line_count
        or l.received_at < r.received_at`,
  },
  {
    name: 'line-of-its-report',
    invariant: 'S8',
    counts: 'select count(*) as checked from payment_report_lines',
    finds: `select l.report || ' ' || l.line as id, format('%s of %s is kept as %s', l.status, l.request, l.outcome) as detail
      from payment_report_lines l
      where not exists (select from payment_reports r where r.id = l.report)
        or not exists (select from payment_requests q where q.id = l.request) or l.outcome <> l.status or l.line < 1
      union all
      select d.id, format('line %s of %s, which is no report, or another one', d.line, d.report)
      from report_disagreements d left join payment_reports r on r.id = d.report
      where r.id is null or d.line < 1 or d.received_at < r.received_at
        or exists (select from payment_report_lines l where l.report = d.report and l.line = d.line)`,
  },
]
