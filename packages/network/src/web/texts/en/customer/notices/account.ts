// English: what customers are told by e-mail about statements and the address of an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Your statement of ${closedOn}`,
    headline: ({ owedAmount }) => `Your statement is ready: ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Your period closed on ${closedOn} with ${owedAmount}.\n\n` +
      'The statement lists every purchase, with a PDF and a table to download.',
    action: { label: 'See the statement', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `${returnedAmount} is on its way back to you`,
    headline: ({ returnedAmount }) => `${returnedAmount} is on its way`,
    body: ({ returnedAmount }) =>
      `Your account is closed, and ${returnedAmount} of it is still yours. It has now set out to where you asked us to send it, ` +
      'and should be there within a few days.',
  },
  email_change_link: {
    subject: () => 'Confirm your new e-mail address',
    headline: () => 'Is this your new address?',
    body: ({ expiresAt }) =>
      `Somebody wants the mails of an account to go here from now on. If it was you, open the link before ${expiresAt}.\n\n` +
      'If it was not you, there is nothing to do: without the link nothing changes.',
    action: { label: 'Confirm the address', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Your account has another e-mail address',
    headline: () => 'The address of your account was changed',
    body: ({ changedAt }) =>
      `On ${changedAt} the e-mail address of your account was changed, and confirmed at the new one. This one gets no more mail of it.\n\n` +
      'If it was not you, tell our customer service at once.',
  },
} as const satisfies SomeNoticeWords
