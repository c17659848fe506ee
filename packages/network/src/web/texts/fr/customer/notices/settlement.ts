// French: what owners of merchants are told of payouts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const settlementNotices = {
  payout_account_changed: {
    subject: () => 'Le compte de vos versements a été changé',
    headline: () => 'Les versements iront sur un autre compte',
    body: ({ merchantName, account, countsAt }) =>
      `${merchantName} sera payé sur ${account} à partir du ${countsAt} ; d’ici là rien n’y est versé, ni sur le compte précédent.\n\n` +
      'Si aucun de vous ne l’a demandé, remettez avant cette date le compte précédent, qui vaut aussitôt, et retirez les clés et les jetons utilisés.',
    action: {
      label: 'Voir l’organisation',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
