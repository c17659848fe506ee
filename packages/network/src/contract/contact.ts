// The words of the room contact: its refusal, settings, notices and tables.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { ends } from './table-life.ts'

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
  tables: {
    conversation_messages: ends(
      'a message to or from customer service',
      'with its conversation',
      'remove-old-conversations',
    ),
    conversations: ends(
      'a conversation with customer service',
      '`TALLYSTICK_CONVERSATION_DAYS` after its last word, where nobody waits',
      'remove-old-conversations',
    ),
    message_counts: ends('who writes, and day', 'the day after', 'remove-old-conversations'),
  },
  actions: {
    'post /conversations/{conversation}/answers': { fields: [] },
    'post /conversations/{conversation}/closure': { fields: [] },
    'post /conversations/{conversation}/reopening': { fields: [] },
  },
} as const satisfies RoomContract
