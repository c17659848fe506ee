// The words of the room gifts: its settings, notices, kind of work and tables.
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { bounded, nameless } from './table-life.ts'

export const gifts = {
  settings: {
    giftDays: required({
      name: 'TALLYSTICK_GIFT_DAYS',
      fallback: '365',
      parse: wholeNumber(1, 3650),
      meaning: 'For how many days a gift can be taken up; then its giver has the price back.',
    }),
  },
  work: {
    look_after_gift: {
      facts: [],
      does: 'goes on with a gift where somebody stopped, and gives it back when its time is up',
      parkedBy: 'nothing: it is tried for ever',
      then: 'its last error says what is wrong',
    },
  },
  notices: {
    gift_received: ['senderName', 'title', 'merchantName', 'path', 'expiresAt'],
    gift_redeemed: ['title', 'merchantName'],
    gift_returned: ['title', 'merchantName', 'creditAmount'],
    /** To whoever took it up: its price was given back, so it has ended. */
    gift_withdrawn: ['title', 'merchantName'],
  },
  tables: {
    gift_receivers: bounded('a gift', 'the gifts that wait for somebody'),
    gifts: nameless('a gift'),
  },
} as const satisfies RoomContract
