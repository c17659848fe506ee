// German: what customers are told by e-mail about limits.
import type { Span } from '../../../../../limits/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

/** The limit of a window, and the window itself, by its code. */
const windowLimits: Readonly<Record<Span, readonly [limit: string, window: string]>> = {
  day: ['Tageslimit', 'heute'],
  week: ['Wochenlimit', 'in dieser Woche'],
  month: ['Monatslimit', 'in diesem Monat'],
}

export const limitNotices = {
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `${spentAmount} von ${limitAmount} sind ausgegeben`,
    headline: ({ window }) => `Ein ${wordOf(windowLimits, window)[0]} ist fast erreicht`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Die Käufe${merchantName === '' ? '' : ` bei ${merchantName}`} summieren sich ${wordOf(windowLimits, window)[1]} auf ${spentAmount}. ` +
      `Das Limit beträgt ${limitAmount}; was darüber hinausginge, wird abgelehnt.`,
    action: { label: 'Limits ansehen', path: () => '/limits' },
  },
} as const satisfies SomeNoticeWords
