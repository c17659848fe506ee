// The words of the room digests: its kind of work, and its tables.
import type { RoomContract } from './room-contract.ts'
import { bounded } from './table-life.ts'

export const digests = {
  work: {
    // Subject: the account, and the day or the minutes whose purchases are told.
    write_digest: {
      facts: [],
      does: 'writes the mail of what an account bought, after each purchase or in the morning',
      parkedBy: 'parked after 48 hours',
      then: 'retry; what it would have told is told by the next one too',
    },
  },
  tables: {
    digest_rounds: bounded('never', '256'),
    digests: bounded('an account that buys', 'one a purchasing account'),
  },
} as const satisfies RoomContract
