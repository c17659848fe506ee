// The words of the room registrations: its refusals and secret columns.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'

export const registrations = {
  // prettier-ignore
  problems: {
    registration_ended: row(410, 'Registration ended',
      'The registration was not completed within a day; begin a new one.'),
    unknown_registration: row(404, 'Unknown registration', 'No such registration.'),
  },
  secretColumns: ['registrations.details'],
} as const satisfies RoomContract
