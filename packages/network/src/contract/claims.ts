// The words of the room claims: its refusals, settings and table, which every way of getting money back shares.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { perCurrency } from './figures.ts'
import { required, wholeNumber } from './setting.ts'
import { inTheBooks } from './table-life.ts'

export const claims = {
  // prettier-ignore
  problems: {
    already_decided: row(409, 'Decided before',
      'The refund, dispute or cancellation was decided the other way; a decision is never changed.'),
    already_refunded: row(409, 'Nothing left to give back',
      'All of the price was given back, or is asked for already.'),
    nothing_was_paid: row(409, 'Nothing was paid',
      'The purchase cost nothing, so there is nothing to give back and nothing to dispute.'),
  },
  settings: {
    refundBudget: perCurrency({
      name: 'TALLYSTICK_REFUND_BUDGET',
      fallback: '100.00',
      meaning:
        'What one payment account has back at once in 30 days, by refunds, disputes and cancellations together, in sum at most; above it people decide. Per currency.',
    }),
    refundBudgetCount: required({
      name: 'TALLYSTICK_REFUND_BUDGET_COUNT',
      fallback: '20',
      parse: wholeNumber(0, 1_000_000),
      meaning: 'The same, as a number of purchases.',
    }),
    answerDays: required({
      name: 'TALLYSTICK_ANSWER_DAYS',
      fallback: '5',
      parse: wholeNumber(1, 365),
      meaning:
        'Within how many days people answer requests and disputes in the queue: the promise on pages and in mails.',
    }),
  },
  tables: {
    claims: inTheBooks('a refund, dispute or cancellation'),
  },
} as const satisfies RoomContract
