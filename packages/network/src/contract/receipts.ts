// The words of the room receipts: its refusals.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'

export const receipts = {
  // prettier-ignore
  problems: {
    access_ended: row(410, 'Access ended',
      'The access that was bought has ended, so there is no receipt for it any more.'),
  },
} as const satisfies RoomContract
