// The words of the room credits: its kind of work, its secret columns.
import type { RoomContract } from './room-contract.ts'

export const credits = {
  work: { forget_way_back: [] },
  secretColumns: ['credit_returns.processor_token', 'ways_back.processor_token'],
} as const satisfies RoomContract
