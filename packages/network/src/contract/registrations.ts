// The words of the room registrations: its refusals, secret columns and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { ends } from './table-life.ts'

export const registrations = {
  // prettier-ignore
  problems: {
    registration_ended: row(410, 'Registration ended',
      'The registration was not completed within a day; begin a new one.'),
    unknown_registration: row(404, 'Unknown registration', 'No such registration.'),
  },
  secretColumns: ['registrations.details'],
  tables: {
    registrations: ends(
      'a registration',
      '30 days after its time, where nobody completed it',
      'abandon-registrations',
    ),
  },
  actions: {
    'post /sandbox/customers': { fields: [] },
  },
} as const satisfies RoomContract
