// The words of the room outward: its setting.
import type { RoomContract } from './room-contract.ts'
import { optional, wholeNumber } from './setting.ts'
import { forEver } from './table-life.ts'

export const outward = {
  tables: {
    partings: forEver('a parting', 'the id that it ended never comes back'),
  },
  settings: {
    tellingSpreadSeconds: optional({
      name: 'TALLYSTICK_TELLING_SPREAD_SECONDS',
      parse: wholeNumber(0, 3600),
      meaning:
        'Merchants hear of sign-offs and of what becomes of purchases within so many seconds, each at a moment of its own for each customer, so that two that compare their clocks cannot tell whom they have in common. Default: 120, and none in a sandbox, where scripts wait for nothing.',
    }),
  },
} as const satisfies RoomContract
