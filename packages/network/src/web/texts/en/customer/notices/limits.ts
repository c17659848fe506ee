// English: what customers are told by e-mail about limits.
import type { Span } from '../../../../../limits/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

/** The spans of limits, as they stand after "for" and at the end of a sentence. */
const windows: Readonly<Record<Span, string>> = {
  day: 'today',
  week: 'this week',
  month: 'this month',
}

export const limitNotices = {
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `${spentAmount} of ${limitAmount} is spent`,
    headline: ({ window }) => `A limit for ${wordOf(windows, window)} is nearly reached`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Purchases${merchantName === '' ? '' : ` at ${merchantName}`} come to ${spentAmount} ${wordOf(windows, window)}. ` +
      `The limit is ${limitAmount}; what would go above it is refused.`,
    action: { label: 'See the limits', path: () => '/limits' },
  },
} as const satisfies SomeNoticeWords
