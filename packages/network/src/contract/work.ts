// The words of the room work: its refusals, its setting, its own kind of work, and its table.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { ends } from './table-life.ts'

export const work = {
  problems: {
    unknown_work: row(404, 'Unknown work', 'No work has this id, or it was done long ago.'),
    work_ended: row(409, 'Work has ended', 'It was done or cancelled.'),
    work_repeats: row(
      409,
      'Work repeats',
      'It is due again and again for as long as the network runs, and cannot be cancelled.',
    ),
    work_running: row(409, 'Work is being done', 'It is being done right now.', again),
    work_untried: row(
      409,
      'Work was not tried yet',
      'It waits until it is due, and has not failed: there is nothing to try again.',
    ),
  },
  settings: {
    finishedWorkDays: required({
      name: 'TALLYSTICK_FINISHED_WORK_DAYS',
      fallback: '7',
      parse: wholeNumber(1, 3650),
      meaning:
        'Days that work which was done or cancelled stays in the register. What is parked stays until somebody decides.',
    }),
  },
  work: {
    run_job: {
      facts: [],
      does: 'one job that repeats, by one process at a time',
      parkedBy: 'nothing: its next round comes anyway',
      then: 'a job that fails again and again names its last error; it cannot be cancelled',
    },
  },
  tables: {
    work: ends(
      'everything that must still happen',
      '`TALLYSTICK_FINISHED_WORK_DAYS` after it ended',
      'remove-finished-work',
    ),
  },
  actions: {
    'post /work/{work}/retry': { fields: [], why: 'reason' },
    'post /work/{work}/cancel': { fields: [], why: 'reason' },
  },
} as const satisfies RoomContract
