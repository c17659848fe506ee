// French: what customers are told by e-mail about limits.
import type { Span } from '../../../../../limits/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

/** The spans of limits, as they stand in a sentence. */
const windows: Readonly<Record<Span, string>> = {
  day: 'aujourd’hui',
  week: 'cette semaine',
  month: 'ce mois-ci',
}

export const limitNotices = {
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `Dépenses : ${spentAmount} sur ${limitAmount}`,
    headline: ({ window }) => `Un plafond est presque atteint ${wordOf(windows, window)}`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Les achats${merchantName === '' ? '' : ` chez ${merchantName}`} s’élèvent à ${spentAmount} ${wordOf(windows, window)}. ` +
      `Le plafond est de ${limitAmount} ; ce qui le dépasserait est refusé.`,
    action: { label: 'Voir les plafonds', path: () => '/limits' },
  },
} as const satisfies SomeNoticeWords
