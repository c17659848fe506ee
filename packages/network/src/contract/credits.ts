// The words of the room credits: its refusal, its notice, its kind of work, its secret columns.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'

export const credits = {
  problems: {
    account_open: row(
      409,
      'Account is open',
      'Money goes back by itself from accounts that are closed alone.',
    ),
  },
  notices: { credit_on_its_way: ['returnedAmount'] },
  work: { forget_way_back: [] },
  secretColumns: ['credit_returns.processor_token', 'ways_back.processor_token'],
} as const satisfies RoomContract
