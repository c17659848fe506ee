// German: what customers are told by e-mail when customer service has answered. The answer stands as it was written.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const contactNotices = {
  message_answered: {
    subject: () => 'Der Kundenservice hat Ihnen geantwortet',
    headline: () => 'Hier ist unsere Antwort',
    body: ({ answer }) =>
      `Sie haben dem Kundenservice geschrieben. Das ist die Antwort:\n\n${answer}`,
    action: {
      label: 'Unterhaltung ansehen oder noch einmal schreiben',
      path: ({ conversation }) => `/help/messages/${conversation}`,
    },
  },
  stranger_answered: {
    subject: () => 'Der Kundenservice hat Ihnen geantwortet',
    headline: () => 'Hier ist unsere Antwort',
    body: ({ answer }) =>
      `Jemand hat dem Kundenservice geschrieben und diese Adresse für die Antwort angegeben:\n\n${answer}`,
    action: { label: 'Unterhaltung ansehen oder noch einmal schreiben', path: ({ path }) => path },
  },
} as const satisfies SomeNoticeWords
