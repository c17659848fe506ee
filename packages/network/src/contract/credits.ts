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
} as const satisfies RoomContract
