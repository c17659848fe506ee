// The words of the room outbox: its setting, its kinds of work, its secret columns.
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'

export const outbox = {
  settings: {
    toldDays: required({
      name: 'TALLYSTICK_TOLD_DAYS',
      fallback: '400',
      parse: wholeNumber(30, 36_500),
      meaning:
        'Days that the rows of mails, notices and events stay after they were sent or told. What a mail said is forgotten when it leaves.',
    }),
  },
  work: { word_notice: ['notice'], send_mail: [], tell_engine: ['type'] },
  secretColumns: ['outbox_mails.html_body', 'outbox_mails.text_body', 'outbox_notices.facts'],
} as const satisfies RoomContract
