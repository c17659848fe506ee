// German: what owners of merchants are told of payouts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const settlementNotices = {
  payout_account_changed: {
    subject: () => 'Das Konto Ihrer Auszahlungen wurde geändert',
    headline: () => 'Auszahlungen gehen auf ein anderes Konto',
    body: ({ merchantName, account, countsAt }) =>
      `${merchantName} soll ab ${countsAt} auf ${account} ausgezahlt werden; bis dahin geht nichts dorthin, und nichts auf das bisherige Konto.\n\n` +
      'Wenn das niemand von Ihnen war, tragen Sie vorher das bisherige Konto wieder ein, was sofort gilt, und nehmen Sie die benutzten Schlüssel und Token weg.',
    action: { label: 'Zur Organisation', path: ({ organisation }) => `/console/${organisation}` },
  },
} as const satisfies SomeNoticeWords
