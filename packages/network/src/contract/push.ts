// The words of the room push: its kind of work, and how long what it owns stays.
import type { RoomContract } from './room-contract.ts'
import { bounded, ends } from './table-life.ts'

export const push = {
  work: {
    push_message: {
      facts: [],
      does: 'tells one browser',
      parkedBy: 'nothing: after a day it is dropped, and the mail says the same',
      then: 'nothing',
    },
  },
  tables: {
    push_messages: ends('a message to a browser', 'when it is told, or a day old', 'push_message'),
    push_subscriptions: bounded('a browser', 'until the browser or the person ends it'),
  },
} as const satisfies RoomContract
