// The words of the room webhooks: its kinds of work, its tables.
import type { RoomContract } from './room-contract.ts'
import { bounded, ends } from './table-life.ts'

export const webhooks = {
  work: {
    tell_engine: {
      facts: ['type'],
      does: "tells a merchant's engine of one event",
      parkedBy: 'three days without an answer of success',
      then: 'ask the merchant; retry when the engine is back, cancel when it never will be',
    },
  },
  tables: {
    merchant_event_heads: bounded('never', 'one a merchant'),
    merchant_events: ends(
      'an event for an engine',
      '`TALLYSTICK_TOLD_DAYS` after the engine took it',
      'remove-told-events',
    ),
  },
} as const satisfies RoomContract
