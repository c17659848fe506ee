// The words of the room contact: its refusal, settings and notices.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'

export const contact = {
  // prettier-ignore
  problems: {
    unknown_conversation: row(404, 'Unknown conversation', 'No conversation has this id.'),
  },
  settings: {
    messagesPerDay: required({
      name: 'TALLYSTICK_MESSAGES_PER_DAY',
      fallback: '20',
      parse: wholeNumber(1, 100_000),
      meaning:
        'Messages to customer service in a day (UTC) from one account, or one e-mail address; from one network of addresses (/24 of IPv4, /48 of IPv6) five times as many.',
    }),
    conversationDays: required({
      name: 'TALLYSTICK_CONVERSATION_DAYS',
      fallback: '400',
      parse: wholeNumber(30, 36_500),
      meaning:
        'Days that a conversation with customer service stays after the last word in it. One in which somebody waits stays.',
    }),
  },
  notices: {
    message_answered: ['conversation', 'answer'],
    stranger_answered: ['path', 'answer'],
  },
} as const satisfies RoomContract
