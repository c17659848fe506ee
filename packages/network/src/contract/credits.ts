// The words of the room credits: its secret columns.
import type { RoomContract } from './room-contract.ts'

export const credits = {
  secretColumns: ['credit_returns.processor_token', 'ways_back.processor_token'],
} as const satisfies RoomContract
