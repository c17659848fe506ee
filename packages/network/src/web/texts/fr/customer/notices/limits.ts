// French: what customers are told by e-mail about limits.
import type { SomeNoticeWords } from '../../../notice-words.ts'

/** The spans of limits, as they stand in a sentence. */
const windows: Readonly<Record<string, string>> = {
  day: 'aujourd’hui',
  week: 'cette semaine',
  month: 'ce mois-ci',
}

function windowOf(window: string): string {
  return windows[window] ?? window
}

export const limitNotices = {
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `Dépenses : ${spentAmount} sur ${limitAmount}`,
    headline: ({ window }) => `Un plafond est presque atteint ${windowOf(window)}`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Les achats${merchantName === '' ? '' : ` chez ${merchantName}`} s’élèvent à ${spentAmount} ${windowOf(window)}. ` +
      `Le plafond est de ${limitAmount} ; ce qui le dépasserait est refusé.`,
    action: { label: 'Voir les plafonds', path: () => '/limits' },
  },
} as const satisfies SomeNoticeWords
