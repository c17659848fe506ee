// English: what customers are told by e-mail about changes of what an account is signed on to with.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const securityNotices = {
  password_changed: {
    subject: () => 'Your password was changed',
    headline: () => 'Your password was changed',
    body: ({ changedAt }) =>
      `On ${changedAt}. All other devices were signed off.\n\n` +
      'If it was not you, recover your account at once.',
    action: { label: 'Recover the account', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Your recovery phrase was changed',
    headline: () => 'Your recovery phrase was changed',
    body: ({ changedAt }) =>
      `On ${changedAt}. For a week the one before still gets you back into your account, too.\n\nIf it was not you, take the account back now, with the phrase that you know. Whoever changed it is then out.`,
    action: { label: 'Take the account back', path: () => '/recover' },
  },
  passkey_added: {
    subject: () => 'A passkey was added to your account',
    headline: () => 'A passkey was added',
    body: ({ name }) =>
      `“${name}” can now sign on to your account.\n\nIf it was not you, remove it and change your password.`,
    action: { label: 'See your passkeys', path: () => '/profile/security' },
  },
  passkey_removed: {
    subject: () => 'A passkey was removed from your account',
    headline: () => 'A passkey was removed',
    body: ({ name }) => `“${name}” no longer signs on to your account.`,
    action: { label: 'See your passkeys', path: () => '/profile/security' },
  },
  app_added: {
    subject: () => 'An authenticator app was set up',
    headline: () => 'An authenticator app was set up',
    body: ({ changedAt }) =>
      `Since ${changedAt} your account asks for its codes, in place of codes by e-mail.\n\n` +
      'If it was not you, recover your account.',
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  app_removed: {
    subject: () => 'Your authenticator app was removed',
    headline: () => 'Your authenticator app was removed',
    body: ({ changedAt }) =>
      `Since ${changedAt} your account asks for codes by e-mail again.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  code_renewed: {
    subject: () => 'You have a new personal code',
    headline: () => 'You have a new personal code',
    body: ({ changedAt }) =>
      `It was shown on ${changedAt}, once. The one before no longer works.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  member_id_changed: {
    subject: () => 'Your member id was changed',
    headline: () => 'Your member id was changed',
    body: ({ memberId }) =>
      `It is now ${memberId}. Your personal code is a new one, too.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
} as const satisfies SomeNoticeWords
