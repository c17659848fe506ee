// Spanish: what customers are told by e-mail about limits.
import type { Span } from '../../../../../limits/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

/** The window of a limit, as it stands in a sentence. */
const currentWindows: Readonly<Record<Span, string>> = {
  day: 'hoy',
  week: 'esta semana',
  month: 'este mes',
}

export const limitNotices = {
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) =>
      `Límite casi alcanzado: ${spentAmount} de ${limitAmount}`,
    headline: ({ window }) =>
      `Está a punto de alcanzarse un límite para ${wordOf(currentWindows, window)}`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Las compras${merchantName === '' ? '' : ` en ${merchantName}`} suman ${spentAmount} ${wordOf(currentWindows, window)}. ` +
      `El límite es de ${limitAmount}; lo que lo supere se rechaza.`,
    action: { label: 'Ver los límites', path: () => '/limits' },
  },
} as const satisfies SomeNoticeWords
