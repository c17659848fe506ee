// The words of the room gifts: its settings, notices and kind of work.
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'

export const gifts = {
  settings: {
    giftDays: required({
      name: 'TALLYSTICK_GIFT_DAYS',
      fallback: '365',
      parse: wholeNumber(1, 3650),
      meaning: 'For how many days a gift can be taken up; then its giver has the price back.',
    }),
  },
  work: { look_after_gift: [] },
  notices: {
    gift_received: ['senderName', 'title', 'merchantName', 'path', 'expiresAt'],
    gift_redeemed: ['title', 'merchantName'],
    gift_returned: ['title', 'merchantName', 'creditAmount'],
    /** To whoever took it up: its price was given back, so it has ended. */
    gift_withdrawn: ['title', 'merchantName'],
  },
} as const satisfies RoomContract
