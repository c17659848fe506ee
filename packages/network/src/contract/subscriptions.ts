// The words of the room subscriptions: its refusals, settings, notices, kinds of work, events for engines and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { answers, inTheBooks, bounded } from './table-life.ts'

export const subscriptions = {
  // prettier-ignore
  problems: {
    credit_changed: row(409, 'Credit changed',
      'A cancellation would give back another amount by now than was shown. Nothing was done.'),
    subscription_ended: row(409, 'Subscription ended',
      'It was cancelled, or its last term is over or was given back; it is bought anew.'),
    unknown_cancellation: row(404, 'Unknown cancellation', 'No credit of a cancellation has that id.'),
    unknown_subscription: row(404, 'Unknown subscription', 'No such subscription, or not yours.'),
  },
  settings: {
    renewalNoticeDays: required({
      name: 'TALLYSTICK_RENEWAL_NOTICE_DAYS',
      fallback: '7',
      parse: wholeNumber(1, 90),
      meaning: 'How many days before a subscription renews itself its customer is told.',
    }),
    renewalGraceDays: required({
      name: 'TALLYSTICK_RENEWAL_GRACE_DAYS',
      fallback: '3',
      parse: wholeNumber(0, 90),
      meaning:
        'For how many days after its term a renewal that was refused is tried again, before the subscription lapses.',
    }),
  },
  notices: {
    subscription_renews: ['subscription', 'title', 'merchant', 'priceAmount', 'renewsAt'],
    subscription_price: ['subscription', 'title', 'merchant', 'oldAmount', 'newAmount', 'endsAt'],
    subscription_renewed: ['subscription', 'title', 'merchant', 'priceAmount', 'untilAt'],
    subscription_not_renewed: ['subscription', 'title', 'merchant', 'reason', 'endsAt'],
    subscription_lapsed: ['subscription', 'title', 'merchant', 'endsAt'],
    subscription_cancelled: ['subscription', 'title', 'merchant', 'creditAmount', 'cancelledAt'],
    // The same, where a person decides about the credit.
    subscription_cancelled_queued: [
      'subscription',
      'title',
      'merchant',
      'creditAmount',
      'cancelledAt',
      'answerAt',
    ],
    cancellation_granted: ['purchase', 'title', 'merchantName', 'creditAmount', 'reason'],
    cancellation_refused: ['purchase', 'title', 'merchantName', 'creditAmount', 'reason'],
  },
  work: {
    look_after_subscription: {
      facts: [],
      does: 'gives notice, renews, tries again, lets lapse',
      parkedBy: 'nothing: it is tried for ever; a renewal that is refused is no failure',
      then: 'its last error says what is wrong',
    },
  },
  events: [
    /** A further term was bought: `purchase` is the new one, `data.renews` the one that it goes on from. */
    'entitlement.renewed',
    /** Something about a subscription changed; `purchase` is the one that it began with. */
    'subscription.changed',
  ],
  tables: {
    subscription_cancellations: inTheBooks('a cancellation'),
    subscription_renewals: answers('a renewal'),
    subscription_settings: bounded('a subscription', 'one a subscription'),
  },
  actions: {
    'post /cancellations/{cancellation}/decision': { fields: ['grant'], why: 'reason' },
  },
} as const satisfies RoomContract
