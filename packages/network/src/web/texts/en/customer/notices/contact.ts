// English: what customers are told by e-mail when customer service has answered. The answer stands as it was written.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const contactNotices = {
  message_answered: {
    subject: () => 'Customer service has answered you',
    headline: () => 'Here is our answer',
    body: ({ answer }) => `You wrote to customer service. This is the answer:\n\n${answer}`,
    action: {
      label: 'Open the conversation',
      path: ({ conversation }) => `/help/messages/${conversation}`,
    },
  },
  stranger_answered: {
    subject: () => 'Customer service has answered you',
    headline: () => 'Here is our answer',
    body: ({ answer }) =>
      `Somebody wrote to customer service and gave this address for the answer:\n\n${answer}`,
    action: { label: 'Open the conversation', path: ({ path }) => path },
  },
} as const satisfies SomeNoticeWords
