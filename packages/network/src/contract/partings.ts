// The words of the room partings: its refusal.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'

export const partings = {
  // prettier-ignore
  problems: {
    subscription_running: row(409, 'Subscription running',
      'What is owned there cannot be given up while a subscription runs: cancelled first, its unused days are given back.'),
  },
} as const satisfies RoomContract
