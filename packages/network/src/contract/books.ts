// The words of the room books: how long what it owns stays, and what the chain holds of it.
import type { RoomContract } from './room-contract.ts'
import { inTheBooks, bounded } from './table-life.ts'

export const books = {
  tables: {
    hold_endings: inTheBooks('a hold'),
    holds: inTheBooks('a request or reservation'),
    ledger_accounts: inTheBooks('an account'),
    ledger_checkpoints: bounded('never', 'the latest of each bucket'),
    ledger_sums: bounded('never', 'one an account and bucket'),
    memos: inTheBooks('a purchase of which the tab pays nothing'),
    transfers: inTheBooks('everything that moves money'),
  },
  chained: {
    memos: {
      as: 'entries',
      columns: ['seq', 'id', 'account', 'recipe', 'happened_at', 'recorded_at'],
    },
    transfers: {
      as: 'entries',
      columns: [
        'seq',
        'id',
        'debit_account',
        'credit_account',
        'currency',
        'amount_micros',
        'recipe',
        'reverses',
        'happened_at',
        'recorded_at',
      ],
    },
    holds: {
      as: 'records',
      cause: 'id',
      recipes: ['payment'],
      columns: [
        'id',
        'debit_account',
        'credit_account',
        'currency',
        'amount_micros',
        'recipe',
        'happened_at',
        'recorded_at',
      ],
    },
  },
} as const satisfies RoomContract
