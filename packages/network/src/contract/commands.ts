// The words of the room commands: its refusals, how long answers are kept, and its table.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { thinned } from './table-life.ts'

export const commands = {
  // prettier-ignore
  problems: {
    answer_not_kept: row(410, 'Answer not kept',
      'The very request was carried out before under its Idempotency-Key, and was not carried out again. Its answer ' +
        'is not kept any more; first_status and answered_at say what it was.'),
    command_running: row(409, 'Under way',
      'The very request is being carried out at this moment under its Idempotency-Key. Send it again after ' +
        'Retry-After seconds.', again),
  },
  settings: {
    answerKeptDays: required({
      name: 'TALLYSTICK_ANSWER_KEPT_DAYS',
      fallback: '400',
      parse: wholeNumber(1, 36_500),
      meaning:
        'Days that the answer to a request with an Idempotency-Key is kept, to be repeated. The key itself is known for ever.',
    }),
  },
  tables: {
    commands: thinned(
      'a key of a caller',
      '`TALLYSTICK_ANSWER_KEPT_DAYS`: the answer, not that the key was used',
      'forget-answers',
    ),
  },
} as const satisfies RoomContract
