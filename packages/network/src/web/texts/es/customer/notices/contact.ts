// Spanish: what customers are told by e-mail when customer service has answered. The answer stands as it was written.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const contactNotices = {
  message_answered: {
    subject: () => 'Atención al cliente le ha respondido',
    headline: () => 'Esta es nuestra respuesta',
    body: ({ answer }) => `Escribió a atención al cliente. Esta es la respuesta:\n\n${answer}`,
    action: {
      label: 'Ver la conversación o escribir de nuevo',
      path: ({ conversation }) => `/help/messages/${conversation}`,
    },
  },
  stranger_answered: {
    subject: () => 'Atención al cliente le ha respondido',
    headline: () => 'Esta es nuestra respuesta',
    body: ({ answer }) =>
      `Alguien escribió a atención al cliente e indicó esta dirección para la respuesta:\n\n${answer}`,
    action: { label: 'Ver la conversación o escribir de nuevo', path: ({ path }) => path },
  },
} as const satisfies SomeNoticeWords
