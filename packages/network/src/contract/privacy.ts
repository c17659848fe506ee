// The words of the room privacy: its notices, its kind of work, and its table.
import type { RoomContract } from './room-contract.ts'
import { forEver } from './table-life.ts'

export const privacy = {
  notices: {
    group_closed: [],
  },
  work: {
    erase_person: {
      facts: ['scope'],
      does: 'erases a person whose account is closed from every room',
      parkedBy: 'nothing: it is tried for ever, once an hour in the end',
      then: 'what fails for a day is a fault of this network: its last error says which',
    },
  },
  tables: {
    erasures: forEver('an erasure', 'it says that it was done'),
  },
} as const satisfies RoomContract
