// The words of the room refunds: its refusals, settings and notices.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { decimalAmount, required, wholeNumber } from './setting.ts'

export const refunds = {
  // prettier-ignore
  problems: {
    already_decided: row(409, 'Decided before',
      'The refund or dispute was decided the other way; a decision is never changed.'),
    already_refunded: row(409, 'Nothing left to give back',
      'All of the price was given back, or is asked for already.'),
    nothing_was_paid: row(409, 'Nothing was paid',
      'The purchase cost nothing, so there is nothing to give back and nothing to dispute.'),
    purchase_disputed: row(409, 'Purchase disputed',
      'A dispute of the purchase is open and holds all that is left of its price.'),
    refund_refused_before: row(409, 'Refused before',
      'People have refused to give this purchase back twice; it is not asked for again.'),
    refund_too_large: row(422, 'More than is left',
      'The amount is more than is left of the price; the member left says how much that is.'),
    refund_too_late: row(409, 'Too late for a refund',
      'The purchase is older than the network takes requests for.'),
    unknown_refund: row(404, 'Unknown refund', 'No such refund, or not yours.'),
  },
  settings: {
    refundThreshold: required({
      name: 'TALLYSTICK_REFUND_THRESHOLD',
      fallback: '10.00',
      parse: decimalAmount,
      meaning:
        'Refunds of less than this, over all requests for one purchase, are granted at once; others wait for a person. In the major unit of the currency.',
    }),
    refundDays: required({
      name: 'TALLYSTICK_REFUND_DAYS',
      fallback: '60',
      parse: wholeNumber(1, 3650),
      meaning: 'For how many days after a purchase its price can be asked back.',
    }),
    refundBudget: required({
      name: 'TALLYSTICK_REFUND_BUDGET',
      fallback: '100.00',
      parse: decimalAmount,
      meaning:
        'Refunds granted at once to one payment account in 30 days, in sum at most; above it requests wait for a person.',
    }),
    refundBudgetCount: required({
      name: 'TALLYSTICK_REFUND_BUDGET_COUNT',
      fallback: '20',
      parse: wholeNumber(0, 1_000_000),
      meaning: 'The same, as a number of refunds.',
    }),
    answerDays: required({
      name: 'TALLYSTICK_ANSWER_DAYS',
      fallback: '5',
      parse: wholeNumber(1, 365),
      meaning:
        'Within how many days people answer requests and disputes in the queue: the promise on pages and in mails.',
    }),
  },
  notices: {
    refund_granted: ['purchase', 'title', 'merchantName', 'refundAmount', 'reason'],
    refund_queued: ['purchase', 'title', 'merchantName', 'refundAmount', 'answerAt'],
    refund_refused: ['purchase', 'title', 'merchantName', 'refundAmount', 'reason'],
  },
} as const satisfies RoomContract
