// The words of the room actions: how long what it owns stays.
import type { RoomContract } from './room-contract.ts'
import { bounded, forEver } from './table-life.ts'

export const actions = {
  tables: {
    operator_actions: forEver('a change that an operator made', 'it says who did what'),
    operator_actions_end: bounded('never', '1'),
  },
} as const satisfies RoomContract
