// The words of the room tabs: how long what it owns stays.
import type { RoomContract } from './room-contract.ts'
import { inTheBooks } from './table-life.ts'

export const tabs = {
  tables: {
    tabs: inTheBooks('an account'),
  },
} as const satisfies RoomContract
