// The words of the room statements: how long what it owns stays.
import type { RoomContract } from './room-contract.ts'
import { bounded } from './table-life.ts'

export const statements = {
  tables: {
    business_expenses: bounded('a mark of a customer', 'one a purchase, until it is taken back'),
  },
} as const satisfies RoomContract
