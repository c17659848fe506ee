// English: what customers are told by e-mail about limits.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const limitNotices = {
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `${spentAmount} of ${limitAmount} is spent`,
    headline: ({ window }) => `A limit for this ${window} is nearly reached`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Purchases${merchantName === '' ? '' : ` at ${merchantName}`} come to ${spentAmount} this ${window}. ` +
      `The limit is ${limitAmount}; what would go above it is refused.`,
    action: { label: 'See the limits', path: () => '/limits' },
  },
} as const satisfies SomeNoticeWords
