// Single wrongs of payment requests, runs, batches and reports, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const request = (where: string): string => one('payment_requests', where)
const batch = (status: string): string => one('payment_batches', `status = '${status}'`)
const report = one('payment_reports', 'paid_count > 0')
const run = one('billing_runs', 'request_count > 0')

export const requestCorruptions: readonly Corruption[] = [
  {
    name: "a request on another account's method",
    rule: 'request-by-its-own-method',
    statements: [
      `update payment_requests q set payment_method = (select max(id) from payment_methods m
        where m.payment_account <> q.payment_account) where ${request('true')}`,
    ],
  },
  {
    name: 'a request on another card than the method is',
    rule: 'request-by-its-own-method',
    statements: [
      `update payment_requests set processor_token = 'tok_other' where ${request(`status = 'paid'`)}`,
    ],
  },
  {
    name: 'a request that says another card',
    rule: 'request-by-its-own-method',
    statements: [
      `update payment_requests set method_label = 'Visa ending in 1111' where ${request(`status = 'paid'`)}`,
    ],
  },
  {
    name: 'a method is of another account now',
    rule: 'request-by-its-own-method',
    statements: [
      `update payment_methods set payment_account = (select max(id) from payment_accounts)
        where id = (select min(payment_method) from payment_requests)`,
    ],
  },
  {
    name: 'a request of a run of another day',
    rule: 'request-of-its-run',
    statements: [
      `update payment_requests q set run = (select max(id) from billing_runs r where r.id <> q.run) where ${request('true')}`,
    ],
  },
  {
    name: 'a request made earlier than its statement',
    rule: 'request-of-its-run',
    statements: [
      `update payment_requests set requested_at = requested_at - interval '31 days' where ${request('true')}`,
    ],
  },
  {
    name: 'a request of which there is no statement',
    rule: 'request-of-its-run',
    statements: [
      `update statements set request = null where ${one('statements', 'request is not null', 'payment_account, number')}`,
    ],
  },
  {
    name: 'paid earlier than was reported',
    rule: 'answered-as-was-reported',
    statements: [
      `update payment_requests set answered_at = answered_at - interval '2 days' where ${request(`status = 'paid'`)}`,
    ],
  },
  {
    name: 'declined for another reason than was reported',
    rule: 'answered-as-was-reported',
    statements: [
      `update payment_requests set declined_reason = 'fraud' where ${request(`status = 'declined'`)}`,
    ],
  },
  {
    name: 'the line of a report says the contrary',
    rule: 'answered-as-was-reported',
    statements: [
      `update payment_report_lines set status = 'declined' where ${one('payment_report_lines', `outcome = 'paid'`, 'report, line')}`,
    ],
  },
  {
    name: 'a run that counts a request more',
    rule: 'run-counts-its-requests',
    statements: [`update billing_runs set request_count = request_count + 1 where ${run}`],
  },
  {
    name: 'a run that counts a request less',
    rule: 'run-counts-its-requests',
    statements: [`update billing_runs set request_count = request_count - 1 where ${run}`],
  },
  {
    name: 'a run that carried a tab more',
    rule: 'run-counts-its-requests',
    statements: [
      `update billing_runs set below_threshold_count = below_threshold_count + 1 where ${run}`,
    ],
  },
  {
    name: 'a run that was finished is said to go on',
    rule: 'run-counts-its-requests',
    statements: [`update billing_runs set status = 'started' where ${run}`],
  },
  {
    name: 'a run that goes on is said to be finished',
    rule: 'run-goes-through-its-buckets',
    statements: [
      `update billing_runs set status = 'finished', finished_at = started_at where id = 'run_begun'`,
    ],
  },
  {
    name: 'a run that went through accounts that there are not',
    rule: 'run-goes-through-its-buckets',
    statements: [`update billing_run_buckets set resume_after = 'pay_none' where bucket = 3`],
  },
  {
    name: 'the total of a run is too high',
    rule: 'run-totals-of-its-requests',
    statements: [
      `update billing_run_totals set amount_micros = amount_micros + 10000 where ${one('billing_run_totals', 'request_count > 0', 'run, currency')}`,
    ],
  },
  {
    name: 'the total of a run is too low',
    rule: 'run-totals-of-its-requests',
    statements: [
      `update billing_run_totals set amount_micros = amount_micros - 10000 where ${one('billing_run_totals', 'request_count > 0', 'run, currency')}`,
    ],
  },
  {
    name: 'the total of a run is gone',
    rule: 'run-totals-of-its-requests',
    statements: [
      `delete from billing_run_totals where ${one('billing_run_totals', 'request_count > 0', 'run, currency')}`,
    ],
  },
  {
    name: 'a run is gone',
    rule: 'statement-of-its-billing-day',
    statements: [`delete from billing_runs where ${run}`],
  },
  {
    name: 'a statement closed on a day without a run',
    rule: 'statement-of-its-billing-day',
    statements: [
      `update statements set closed_on = closed_on + 1, period = (closed_on + 1)::text
        where ${one('statements', 'request is not null', 'payment_account, number')}`,
    ],
  },
  {
    name: 'a statement closed before its run began',
    rule: 'statement-of-its-billing-day',
    statements: [
      `update statements set closed_at = closed_at - interval '2 days'
        where ${one('statements', 'request is null', 'payment_account, number')}`,
    ],
  },
  {
    name: 'a statement holds what was bought after it closed',
    rule: 'statement-totals',
    statements: [
      `update purchases p set recorded_at = p.recorded_at + interval '2 days' from statements s
        where s.bucket = p.bucket and s.payment_account = p.payment_account and s.through_number = p.tab_number`,
    ],
  },
  {
    name: 'a batch that counts a request more',
    rule: 'batch-counts-its-requests',
    statements: [
      `update payment_batches set request_count = request_count + 1 where ${batch('answered')}`,
    ],
  },
  {
    name: 'a batch that counts a request less',
    rule: 'batch-counts-its-requests',
    statements: [
      `update payment_batches set request_count = request_count - 1 where ${batch('split')}`,
    ],
  },
  {
    name: 'half of a batch is gone',
    rule: 'batch-counts-its-requests',
    statements: [`delete from payment_batches where ${batch('submitted')}`],
  },
  {
    name: 'a request was taken out of its batch',
    rule: 'batch-counts-its-requests',
    statements: [
      `update payment_requests set batch = null where ${request(`batch is not null and status = 'paid'`)}`,
    ],
  },
  {
    name: 'a batch that was answered is asked for again',
    rule: 'batch-goes-forward',
    statements: [`update payment_batches set status = 'recorded' where ${batch('answered')}`],
  },
  {
    name: 'a batch that its processor has is sent again',
    rule: 'batch-goes-forward',
    statements: [`update payment_batches set status = 'recorded' where ${batch('submitted')}`],
  },
  {
    name: 'a batch that waits is said to be answered',
    rule: 'batch-goes-forward',
    statements: [
      `update payment_batches set status = 'answered', answered_at = submitted_at where ${batch('submitted')}`,
    ],
  },
  {
    name: 'a batch that was refused is said to be taken',
    rule: 'batch-goes-forward',
    statements: [`update payment_batches set status = 'submitted' where ${batch('refused')}`],
  },
  {
    name: 'a report that counts a payment more',
    rule: 'report-counts-its-lines',
    statements: [`update payment_reports set paid_count = paid_count + 1 where ${report}`],
  },
  {
    name: 'a report that counts a payment less',
    rule: 'report-counts-its-lines',
    statements: [`update payment_reports set paid_count = paid_count - 1 where ${report}`],
  },
  {
    name: 'a report of fewer lines than were applied',
    rule: 'report-counts-its-lines',
    statements: [
      'alter table payment_reports drop constraint payment_reports_check',
      `update payment_reports set line_count = 0 where ${report}`,
    ],
  },
  {
    name: 'a report that was applied further than it says',
    rule: 'report-counts-its-lines',
    statements: [`update payment_reports set applied_count = applied_count - 1 where ${report}`],
  },
  {
    name: 'a report is gone',
    rule: 'line-of-its-report',
    statements: [`delete from payment_reports where ${report}`],
  },
  {
    name: 'the line of a report answers a request that there is not',
    rule: 'line-of-its-report',
    statements: [
      `update payment_report_lines set request = 'req_none' where ${one('payment_report_lines', 'true', 'report, line')}`,
    ],
  },
  {
    name: 'a line that is set aside was applied as well',
    rule: 'line-of-its-report',
    statements: [
      `update report_disagreements d set report = l.report, line = l.line
        from (select * from payment_report_lines order by report, line limit 1) l
        where d.id = (select min(id) from report_disagreements)`,
    ],
  },
]
