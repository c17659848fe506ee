// The words of the room refunds: its refusals, settings and notices.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { perCurrency } from './figures.ts'
import { required, wholeNumber } from './setting.ts'

export const refunds = {
  // prettier-ignore
  problems: {
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
    refundThreshold: perCurrency({
      name: 'TALLYSTICK_REFUND_THRESHOLD',
      fallback: '10.00',
      meaning:
        'Refunds of purchases that cost less than this are granted at once; others wait for a person. Per currency.',
    }),
    refundDays: required({
      name: 'TALLYSTICK_REFUND_DAYS',
      fallback: '60',
      parse: wholeNumber(1, 3650),
      meaning: 'For how many days after a purchase its price can be asked back.',
    }),
  },
  notices: {
    refund_granted: ['purchase', 'title', 'merchantName', 'refundAmount', 'reason'],
    refund_queued: ['purchase', 'title', 'merchantName', 'refundAmount', 'answerAt'],
    refund_refused: ['purchase', 'title', 'merchantName', 'refundAmount', 'reason'],
  },
  actions: {
    'post /refunds/{refund}/decision': { fields: ['grant'], why: 'reason' },
  },
} as const satisfies RoomContract
