// French: what customers are told by e-mail when customer service has answered. The answer stands as it was written.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const contactNotices = {
  message_answered: {
    subject: () => 'Le service client vous a répondu',
    headline: () => 'Voici notre réponse',
    body: ({ answer }) => `Vous avez écrit au service client. Voici la réponse :\n\n${answer}`,
    action: {
      label: 'Voir la conversation ou écrire de nouveau',
      path: ({ conversation }) => `/help/messages/${conversation}`,
    },
  },
  stranger_answered: {
    subject: () => 'Le service client vous a répondu',
    headline: () => 'Voici notre réponse',
    body: ({ answer }) =>
      `Quelqu’un a écrit au service client et a indiqué cette adresse pour la réponse :\n\n${answer}`,
    action: { label: 'Voir la conversation ou écrire de nouveau', path: ({ path }) => path },
  },
} as const satisfies SomeNoticeWords
