// English: what owners of merchants are told of payouts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const settlementNotices = {
  payout_account_changed: {
    subject: () => 'The account of your payouts was changed',
    headline: () => 'Payouts go to another account',
    body: ({ merchantName, account, countsAt }) =>
      `${merchantName} is to be paid to ${account} from ${countsAt} on; until then nothing goes there, and nothing to the account before.\n\n` +
      'If none of you did this, put the former account back before that moment, which counts at once, and take away the keys and tokens that were used.',
    action: {
      label: 'See the organisation',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
