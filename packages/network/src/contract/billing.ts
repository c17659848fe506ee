// The words of the room billing: its refusals, settings, notices, kinds of work and secret columns.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { perCurrency } from './figures.ts'

export const billing = {
  // prettier-ignore
  problems: {
    billing_date_ahead: row(409, 'Date ahead',
      'The billing day lies after the present day of the network.'),
    billing_date_past: row(409, 'Date past',
      'The billing day lies before the last one that was run, or more than 31 days back.'),
    malformed_report: row(422, 'Malformed report',
      'The payment report cannot be read; nothing of it was applied.'),
    report_conflict: row(409, 'Same report, other content',
      'A report with this id was applied before with other lines.'),
    unknown_processor: row(404, 'Unknown processor', 'No processor of this kind is set up here.'),
    unknown_run: row(404, 'Unknown billing run', 'No such billing run.'),
    unknown_statement: row(404, 'Unknown statement', 'No period of this account closed on this day.'),
  },
  settings: {
    billingThreshold: perCurrency({
      name: 'TALLYSTICK_BILLING_THRESHOLD',
      fallback: '4.00',
      meaning: 'A tab is asked for when it is more than this. Per currency.',
    }),
    writeOff: perCurrency({
      name: 'TALLYSTICK_WRITE_OFF',
      fallback: '0.50',
      meaning:
        'What an account owes when its owner closes it is written off up to this, because asking would cost more; more is asked for by the next billing run, however little. Per currency.',
    }),
  },
  notices: {
    // `outcome`: what became of it, where it was not asked for.
    statement_closed: ['closedOn', 'owedAmount', 'period', 'outcome'],
    // Nobody has answered yet; whoever was answered is told of that instead.
    payment_asked: ['askedAmount', 'method', 'closedOn', 'period'],
  },
  work: {
    // Requests of a run, or one that is asked for again, are put into batches.
    record_batches: ['processor'],
    submit_batch: ['processor'],
    collect_report: ['processor'],
    // For people: a request that the processor will not charge, and a line that our books do not say.
    look_at_refused_request: [],
    look_at_disagreement: [],
    announce_answer: [],
    announce_bill: [],
    return_credit: ['processor'],
  },
  secretColumns: ['payment_requests.processor_token'],
  openColumns: ['payment_reports.key', 'payment_reports.lines_hash'],
} as const satisfies RoomContract
