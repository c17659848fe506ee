// The words of the room webhooks: its refusals, its kinds of work, its tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { bounded, ends } from './table-life.ts'

export const webhooks = {
  // prettier-ignore
  problems: {
    too_many_webhooks: row(409, 'Too many webhooks',
      'A merchant has at most 10 endpoints that are told of events; remove one first.'),
    unknown_delivery: row(404, 'Unknown delivery', 'The endpoint was not told of such an event.'),
    unknown_webhook: row(404, 'Unknown webhook', 'The merchant has no endpoint of this id.'),
    webhook_paused: row(409, 'Webhook paused', 'The endpoint is told nothing while it is paused; let it go on first.'),
  },
  work: {
    tell_engine: {
      facts: ['type'],
      does: "tells a merchant's engine of one event",
      parkedBy: 'three days without an answer of success',
      then: 'ask the merchant; retry when the engine is back, cancel when it never will be',
    },
    tell_endpoint: {
      facts: ['type'],
      does: 'tells an endpoint of a merchant’s choice of one event',
      parkedBy: 'nothing: after three days it is given up, and the endpoint paused',
      then: 'nothing: its merchant was told, and has it replayed',
    },
  },
  tables: {
    merchant_event_heads: bounded('never', 'one a merchant'),
    merchant_events: ends(
      'an event for an engine',
      '`TALLYSTICK_TOLD_DAYS` after the engine took it',
      'remove-told-events',
    ),
    webhook_deliveries: ends(
      'an event for an endpoint',
      '`TALLYSTICK_TOLD_DAYS` after it happened',
      'remove-told-events',
    ),
    webhook_endpoints: bounded('an endpoint', '10 a merchant'),
    webhook_failures: bounded('an endpoint that takes nothing', 'one an endpoint'),
  },
} as const satisfies RoomContract
