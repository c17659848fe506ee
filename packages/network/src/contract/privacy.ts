// The words of the room privacy: its notices, and its kind of work.
import type { RoomContract } from './room-contract.ts'

export const privacy = {
  notices: {
    group_closed: [],
  },
  work: { erase_person: ['scope'] },
} as const satisfies RoomContract
