// The words of the room books: how long what it owns stays.
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
} as const satisfies RoomContract
