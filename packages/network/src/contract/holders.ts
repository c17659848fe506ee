// The words of the room holders: its refusals and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { forEver } from './table-life.ts'

export const holders = {
  problems: {
    unknown_holder: row(404, 'Unknown rights holder', 'The merchant has no such rights holder.'),
  },
  tables: {
    holders: forEver('a rights holder', 'purchases name it'),
  },
} as const satisfies RoomContract
