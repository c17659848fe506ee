// The words of the room disputes: its refusals, settings and notices.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { perCurrency } from './figures.ts'
import { required, wholeNumber } from './setting.ts'

export const disputes = {
  // prettier-ignore
  problems: {
    already_disputed: row(409, 'Disputed before',
      'A charge is disputed once; this one was, and what became of it stands.'),
    dispute_too_late: row(409, 'Too late to dispute',
      'The purchase is older than the network takes disputes for.'),
    unknown_dispute: row(404, 'Unknown dispute', 'No such dispute, or not yours.'),
  },
  settings: {
    disputeThreshold: perCurrency({
      name: 'TALLYSTICK_DISPUTE_THRESHOLD',
      fallback: '10.00',
      meaning:
        'Disputes of purchases that cost less than this are decided by the published rules where these know an answer; others wait for a person. Per currency.',
    }),
    disputeDays: required({
      name: 'TALLYSTICK_DISPUTE_DAYS',
      fallback: '120',
      parse: wholeNumber(1, 3650),
      meaning: 'For how many days after a purchase its charge can be disputed.',
    }),
    disputeBudgetCount: required({
      name: 'TALLYSTICK_DISPUTE_BUDGET_COUNT',
      fallback: '3',
      parse: wholeNumber(0, 1_000_000),
      meaning:
        'Disputes that the rules grant to one payment account in 365 days, at most; more wait for a person.',
    }),
  },
  notices: {
    dispute_granted: ['purchase', 'title', 'merchantName', 'disputedAmount', 'reason'],
    dispute_queued: ['purchase', 'title', 'merchantName', 'disputedAmount', 'answerAt'],
    // `rule` names the published rule that refused; empty where a person did.
    dispute_refused: ['purchase', 'title', 'merchantName', 'disputedAmount', 'reason', 'rule'],
  },
  actions: {
    'post /disputes/{dispute}/decision': { fields: ['grant'], why: 'reason' },
  },
} as const satisfies RoomContract
