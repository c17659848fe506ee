// The words of the room digests: its kind of work.
import type { RoomContract } from './room-contract.ts'

export const digests = {
  // Subject: the account, and the day or the minutes whose purchases are told.
  work: { write_digest: [] },
} as const satisfies RoomContract
