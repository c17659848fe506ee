// English: what customers are told by e-mail about statements and the address of an account.
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords, StatementOutcome } from '../../../notice-words.ts'

/** What became of what was owed, for a statement that was not asked for. */
const outcomes: Readonly<Record<StatementOutcome, (amount: string) => string>> = {
  below_threshold: (amount) =>
    `${amount} is owed, too little for a payment of its own: it is carried to your next bill, and nothing was charged.`,
  still_open: (amount) =>
    `${amount} is owed. An earlier payment has no answer yet, so nothing more was asked for: the rest comes with your next bill.`,
  without_method: (amount) =>
    `${amount} is owed, but your account has no payment method, so nothing was charged.`,
  in_credit: (amount) =>
    `You have a credit of ${amount}. Your next bill uses it; nothing was charged.`,
}

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Your statement of ${closedOn}`,
    headline: ({ owedAmount, outcome }) =>
      outcome === 'in_credit'
        ? `You are in credit: ${owedAmount}`
        : `Your statement is ready: ${owedAmount}`,
    body: ({ closedOn, owedAmount, outcome }) =>
      `Your period closed on ${closedOn}. ${wordOf(outcomes, outcome)(owedAmount)}\n\n` +
      'The statement lists every purchase, credit and payment, with a PDF and a table to download.',
    action: { label: 'See the statement', path: ({ period }) => `/statements/${period}` },
  },
  payment_asked: {
    subject: ({ closedOn }) => `Your statement of ${closedOn}`,
    headline: ({ askedAmount }) => `Your bill: ${askedAmount}`,
    body: ({ closedOn, askedAmount, method }) =>
      `Your period closed on ${closedOn}. The payment of ${askedAmount} by ${method} is under way, and has no answer yet: there is nothing for you to do.\n\n` +
      'We write to you when it is paid, or if it is declined.',
    action: { label: 'See the statement', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `${returnedAmount} is on its way back to you`,
    headline: ({ returnedAmount }) => `${returnedAmount} is on its way`,
    body: ({ returnedAmount }) =>
      `Your account is closed, and ${returnedAmount} of it is still yours. We have now sent it where you asked us to, ` +
      'and it should be there within a few days.',
  },
  email_change_link: {
    subject: () => 'Confirm your new e-mail address',
    headline: () => 'Is this your new address?',
    body: ({ expiresAt }) =>
      `Somebody wants the e-mails of an account to come here from now on. If it was you, open the link before ${expiresAt}.\n\n` +
      'If it was not you, there is nothing to do: without the link nothing changes.',
    action: { label: 'Confirm the address', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Your account has another e-mail address',
    headline: () => 'The address of your account was changed',
    body: ({ changedAt }) =>
      `On ${changedAt} the e-mail address of your account was changed, and confirmed at the new one. You get no more e-mails about your account here.\n\n` +
      'If it was not you, take the account back within a week: ask for a link at this address, and have your recovery phrase at hand.',
    action: { label: 'Take the account back', path: () => '/recover' },
  },
} as const satisfies SomeNoticeWords
