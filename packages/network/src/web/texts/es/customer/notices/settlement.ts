// Spanish: what owners of merchants are told of payouts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const settlementNotices = {
  payout_account_changed: {
    subject: () => 'Se ha cambiado la cuenta de sus pagos',
    headline: () => 'Los pagos irán a otra cuenta',
    body: ({ merchantName, account, countsAt }) =>
      `${merchantName} cobrará en ${account} a partir del ${countsAt}; hasta entonces no se envía nada allí ni a la cuenta anterior.\n\n` +
      'Si no ha sido ninguno de ustedes, vuelvan a poner antes la cuenta anterior, que vale de inmediato, y retiren las claves y los tokens utilizados.',
    action: {
      label: 'Ver la organización',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
