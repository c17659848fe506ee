// The words of the room credits: its refusal, its notice, its kind of work, its secret columns, its tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { inTheBooks, ends } from './table-life.ts'

export const credits = {
  problems: {
    account_open: row(
      409,
      'Account is open',
      'Money goes back by itself from accounts that are closed alone.',
    ),
  },
  notices: { credit_on_its_way: ['returnedAmount'] },
  work: {
    forget_way_back: {
      facts: [],
      does: 'forgets where the money of a closed account went, when nothing can come back',
      parkedBy: 'nothing: it is tried for ever',
      then: 'its last error says what is wrong',
    },
  },
  secretColumns: ['credit_returns.processor_token', 'ways_back.processor_token'],
  tables: {
    credit_legs: inTheBooks('a credit'),
    credit_movements: inTheBooks('a credit'),
    credit_returns: inTheBooks('credit of a closed account'),
    credited_legs: inTheBooks('a credit'),
    credited_purchases: inTheBooks('a credit'),
    purchase_credits: inTheBooks('a credit'),
    ways_back: ends(
      'an account that closed',
      '30 days, or when nothing can come back',
      'forget_way_back',
    ),
    write_offs: inTheBooks('a debt that is given up'),
  },
  chained: {
    credit_legs: {
      as: 'records',
      cause: 'credit',
      recipes: ['provisional', 'refund'],
      columns: ['credit', 'position', 'lot', 'kind', 'receiver', 'amount_micros'],
    },
    credit_returns: {
      as: 'records',
      cause: 'id',
      recipes: ['return'],
      columns: ['id', 'payment_account', 'currency', 'amount_micros', 'recorded_at'],
    },
    purchase_credits: {
      as: 'records',
      cause: 'id',
      recipes: ['provisional', 'refund'],
      columns: [
        'id',
        'cause',
        'kind',
        'purchase',
        'payment_account',
        'purchasing_account',
        'merchant',
        'currency',
        'tab_number',
        'amount_micros',
        'tab_micros',
        'requested_at',
        'recorded_at',
      ],
    },
    write_offs: {
      as: 'records',
      cause: 'id',
      recipes: ['write-off'],
      columns: ['id', 'payment_account', 'currency', 'amount_micros', 'written_off_at'],
    },
  },
} as const satisfies RoomContract
