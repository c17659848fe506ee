// The words of the room library: how long what it owns stays.
import type { RoomContract } from './room-contract.ts'
import { forEver } from './table-life.ts'

export const library = {
  tables: {
    deliveries: forEver('a ticket', 'it is evidence in disputes'),
  },
} as const satisfies RoomContract
