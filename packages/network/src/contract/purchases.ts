// The words of the room purchases: its refusals, settings, events for engines and tables.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { perCurrency } from './figures.ts'
import { inTheBooks, bounded } from './table-life.ts'

export const purchases = {
  // prettier-ignore
  problems: {
    account_frozen: row(403, 'Account frozen',
      'The customer or the payer froze the account: nothing is bought until it is unfrozen.'),
    amount_too_large: row(422, 'Amount too large',
      'Price times quantity, or the tab with it, is more than an amount may be.'),
    busy: row(503, 'Busy',
      'More orders wait than the network takes at a time. Nothing was done.', again),
    confirmation_needed: row(409, 'Confirmation needed',
      'Nobody was asked, and no rule of the customer lets this through without being asked.'),
    credit_limit_reached: row(403, 'Credit limit reached',
      'The tab would owe more than the operator allows; it has to be paid first.'),
    limit_reached: row(403, 'Limit reached',
      'A limit that the customer or the payer set does not leave room for the price; limit ' +
        'names it and what is left of it.'),
    order_conflict: row(409, 'Same order id, other content',
      'The order id was used before by this account at this merchant for something else. ' +
        'Nothing was bought.'),
    order_id_reserved: row(422, 'Reserved order id',
      'Order ids that begin with tallystick/ are those of the network itself, for gifts and ' +
        'renewals. Choose another one.'),
    price_changed: row(409, 'Price changed',
      'The price is not the one that the order expected. Nothing was bought.'),
    quantity_not_allowed: row(422, 'Quantity not allowed',
      'A quantity is a whole number from 1 to 1000000, and 1 for what can only be had once ' +
        '(digital, subscription).'),
    renewal_outdated: row(409, 'Nothing to renew',
      'What is to be renewed is not the latest term of a subscription of this account.'),
    unknown_purchase: row(404, 'Unknown purchase', 'No such purchase, or not yours.'),
    wrong_currency: row(422, 'Wrong currency',
      'The order names another currency than that of the account.'),
  },
  settings: {
    creditLimit: perCurrency({
      name: 'TALLYSTICK_CREDIT_LIMIT',
      fallback: '100.00',
      meaning:
        'The most that the tab of an account may owe that has paid nothing yet, where the operator gave it no limit of its own. Whatever it pays raises this by as much. Per currency.',
    }),
    creditLimitMost: perCurrency({
      name: 'TALLYSTICK_CREDIT_LIMIT_MOST',
      fallback: '1000.00',
      meaning: 'The most that a tab may owe however much was paid before. Per currency.',
    }),
  },
  work: {
    end_reservation: {
      facts: [],
      does: 'releases what was reserved and neither used nor given up',
      parkedBy: 'a reservation that there is not',
      then: 'run the audit, cancel',
    },
  },
  events: [
    /** The purchase opens nothing any more. It never opens anything again. */
    'entitlement.ended',
    /** Somebody bought; told to endpoints alone: an engine has its receipt. */
    'purchase.made',
  ],
  tables: {
    entitlement_ends: inTheBooks('an entitlement that ends early'),
    given_back: inTheBooks('a credit'),
    purchase_fundings: inTheBooks('a split purchase'),
    purchase_portions: inTheBooks('a split purchase'),
    purchases: inTheBooks('a purchase'),
    reservations: inTheBooks('a reservation'),
    spending: bounded('never', 'one a window and member: each begins anew'),
  },
  chained: {
    given_back: {
      as: 'records',
      cause: 'credit',
      recipes: ['refund'],
      columns: [
        'credit',
        'purchase',
        'purchasing_account',
        'merchant',
        'amount_micros',
        'bought_at',
        'after_number',
        'given_back_at',
      ],
    },
    purchases: {
      as: 'records',
      cause: 'id',
      recipes: ['sale', 'draw'],
      columns: [
        'id',
        'order_id',
        'merchant',
        'payment_account',
        'purchasing_account',
        'offer',
        'offer_version',
        'quantity',
        'currency',
        'price_micros',
        'share_micros',
        'fee_micros',
        'tab_number',
        'tab_total_micros',
        'access_until',
        'happened_at',
        'recorded_at',
        'capped_micros',
        'purpose',
        'term',
        'access_from',
        'one_click',
        'tab_micros',
        'is_split',
        'opens_nothing',
        'member_number',
        'member_total_micros',
      ],
    },
    purchase_fundings: {
      as: 'records',
      cause: 'purchase',
      recipes: ['sale', 'draw'],
      columns: ['purchase', 'position', 'source', 'lot', 'amount_micros'],
    },
    purchase_portions: {
      as: 'records',
      cause: 'purchase',
      recipes: ['sale', 'draw'],
      columns: [
        'purchase',
        'position',
        'kind',
        'receiver',
        'amount_micros',
        'tab_micros',
        'payment_account',
        'currency',
        'tab_number',
      ],
    },
  },
} as const satisfies RoomContract
