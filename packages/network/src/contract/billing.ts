// The words of the room billing: its refusals, settings, notices, kinds of work, secret columns and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { perCurrency } from './figures.ts'
import { answers, inTheBooks, ends, forEver } from './table-life.ts'

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
    record_batches: {
      facts: ['processor'],
      does: 'puts payment requests into a batch for their processor',
      parkedBy: 'nothing: it is tried for ever',
      then: 'set the processor up again that its last error names',
    },
    submit_batch: {
      facts: ['processor'],
      does: 'sends one batch; one that is refused is halved',
      parkedBy: 'nothing: it is asked for as long as the processor is in doubt',
      then: 'ask the processor',
    },
    collect_report: {
      facts: ['processor'],
      does: 'fetches the report of a batch until each request has its answer',
      parkedBy: 'nothing: ever more rarely, once an hour in the end',
      then: 'ask the processor; or report by hand: `tallystick billing report`',
    },
    // For people: a request that the processor will not charge, and a line that our books do not say.
    look_at_refused_request: {
      facts: [],
      does: 'waits for you from the start: one request that the processor refuses to charge',
      parkedBy: 'always',
      then: 'retry sends it in a batch of its own; cancel gives it up, and the next run asks for the sum again; or report by hand what became of it',
    },
    look_at_disagreement: {
      facts: [],
      does: 'waits for you from the start: a line of a report that the books do not say',
      parkedBy: 'always',
      then: 'find out what is true: report it by hand, or cancel with what you found',
    },
    announce_answer: {
      facts: [],
      does: 'tells a customer what was charged, or that it was declined',
      parkedBy: 'nothing: it is tried for ever',
      then: 'its last error says what is wrong',
    },
    announce_bill: {
      facts: [],
      does: 'tells a customer that a payment was asked for, where nobody answered within a day',
      parkedBy: 'nothing: it is tried for ever',
      then: 'its last error says what is wrong',
    },
    return_credit: {
      facts: ['processor'],
      does: 'sends the credit of a closed account back',
      parkedBy: 'the processor refuses, or no way back is known',
      then: 'retry, or say where it goes: `PUT /api/v1/payment-accounts/{payment_account}/way-back`; cancel leaves it on the account for good',
    },
  },
  secretColumns: ['payment_requests.processor_token'],
  openColumns: ['payment_reports.key', 'payment_reports.lines_hash'],
  tables: {
    billing_run_buckets: ends('a run and bucket', 'when the run has finished', 'due-billing'),
    billing_run_totals: inTheBooks('a run and currency'),
    billing_runs: inTheBooks('a billing day'),
    payment_batches: inTheBooks('a batch'),
    payment_report_lines: forEver(
      'an answer of a processor; what it said before writes nothing',
      'it is what the books were told',
    ),
    payment_reports: answers('a report with something new'),
    payment_requests: inTheBooks('an account and billing day'),
    report_disagreements: inTheBooks('a line that the books do not say'),
    statements: inTheBooks('an account and month, also of accounts that closed'),
  },
  chained: {
    payment_requests: {
      as: 'records',
      cause: 'id',
      recipes: ['payment'],
      columns: [
        'id',
        'run',
        'payment_account',
        'currency',
        'amount_micros',
        'owed_micros',
        'through_number',
        'requested_at',
      ],
    },
  },
  actions: {
    'post /billing/runs': { fields: ['date'] },
    'post /billing/reports': { fields: [] },
    'put /payment-accounts/{payment_account}/way-back': { fields: ['processor'] },
  },
} as const satisfies RoomContract
