// The words of the room privacy: its notices.
import type { RoomContract } from './room-contract.ts'

export const privacy = {
  notices: {
    group_closed: [],
  },
} as const satisfies RoomContract
