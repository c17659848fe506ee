// English: what customers are told by e-mail about groups, and who signs on to their accounts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const groupNotices = {
  group_invited: {
    subject: () => 'You are invited to buy on somebody’s bill',
    headline: () => 'You are invited',
    body: ({ expiresAt }) =>
      'Somebody would like you to have an account of your own that they pay for. The link says who ' +
      'it is, and lets you choose a password.\n\n' +
      `It works once, until ${expiresAt}. If you would rather not, there is nothing to do.`,
    action: { label: 'See the invitation', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'You were invited, but have an account already',
    headline: () => 'You have an account already',
    body: () =>
      'Somebody who pays for a group asked this address to join it. The address belongs to your own ' +
      'account, and can have one only, so nothing was changed.\n\n' +
      'If you would like to join, tell them another address of yours.',
  },
  group_added: {
    subject: () => 'An account was opened for you',
    headline: () => 'You have an account that somebody else pays for',
    body: ({ memberId }) =>
      'Whoever pays for the group opened it with this address and a password, which they will give ' +
      `you. Confirm that the address is yours: until then we mail you nothing else. Sign on with it, or with your member id: ${memberId}. ` +
      'They see what you buy; nobody else does.\n\nPlease choose a password of your own.',
    action: { label: 'Confirm the address', path: ({ path }) => path },
  },
  group_joined: {
    subject: () => 'Your invitation was accepted',
    headline: () => 'Somebody joined your group',
    body: () => 'From now on they buy on your bill. You can set limits for them at any time.',
    action: { label: 'See their account', path: ({ account }) => `/group/${account}` },
  },
  group_removed: {
    subject: () => 'Your account in the group was closed',
    headline: () => 'You are no longer part of the group',
    body: () =>
      'Whoever pays for the group has taken your account off their bill. You can no longer sign on to ' +
      'it. This address is free again: you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  group_left: {
    subject: () => 'You left the group',
    headline: () => 'You left the group',
    body: () =>
      'Your account there is closed, and nobody can sign on to it any more. This address is free ' +
      'again: you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  group_closed: {
    subject: () => 'Your account was closed and erased',
    headline: () => 'The account that paid for you is closed',
    body: () =>
      'Whoever paid for what you bought has closed their account, and yours was part of it. You can no ' +
      'longer sign on to it, and your name, addresses, devices and messages were erased with it. This ' +
      'address is free again: you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  group_member_left: {
    subject: () => 'Somebody left your group',
    headline: () => 'Somebody left your group',
    body: () => 'They buy nothing more on your bill. What they bought stays on your statement.',
    action: { label: 'See their account', path: ({ account }) => `/group/${account}` },
  },
  group_sign_on_added: {
    subject: () => 'Your account has another sign-on',
    headline: () => 'One more person can sign on to your account',
    body: () =>
      'They can see and buy all that you can. If you do not know about it, remove the sign-on and ' +
      'change your password.',
    action: { label: 'See who can sign on', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Your sign-on was removed',
    headline: () => 'You can no longer sign on to the account',
    body: () =>
      'Somebody who shared an account with you removed your sign-on from it. This address is free again: ' +
      'you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
} as const satisfies SomeNoticeWords
