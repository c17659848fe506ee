// The words of the room outbox: its setting, its kinds of work, its secret columns, its tables.
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { told } from './table-life.ts'

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
  work: {
    word_notice: {
      facts: ['notice'],
      does: 'puts what a customer is told of into words, as a mail and as pushes',
      parkedBy: 'ten tries over two days: a kind of notice or a language that this version lacks',
      then: 'bring the version that knows it, and retry',
    },
    send_mail: {
      facts: [],
      does: 'hands one mail to the mail server',
      parkedBy:
        'fifteen tries over a day and a half: the server is away, or will not have the mail',
      then: 'look at the server and retry; cancel what has no receiver any more',
    },
  },
  secretColumns: ['outbox_mails.html_body', 'outbox_mails.text_body', 'outbox_notices.facts'],
  tables: {
    outbox_mails: told('a mail', 'it left'),
    outbox_notices: told('a notice', 'it became a mail'),
  },
} as const satisfies RoomContract
