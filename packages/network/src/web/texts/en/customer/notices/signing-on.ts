// English: what customers are told by e-mail about signing on, and getting back into an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const signingOnNotices = {
  sign_on_link: {
    subject: () => 'Your link to sign on',
    headline: () => 'Sign on',
    body: () =>
      'Here is the link that you asked for. It works once, within 15 minutes.\n\n' +
      'If you did not ask for it, there is nothing to do: nobody can sign on without this e-mail.',
    action: { label: 'Sign on', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Get back into your account',
    headline: () => 'Choose a new password',
    body: () =>
      'Somebody, perhaps you, cannot sign on to your account any more. This link works once, for 30 ' +
      'minutes, and asks for your recovery phrase.\n\nIf it was not you, there is nothing to do.',
    action: { label: 'Choose a new password', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Get back into your account at this address',
    headline: () => 'Your recovery has begun',
    body: ({ worksAt }) =>
      `This address was given to recover an account. The link below works from ${worksAt} on, once, ` +
      'for seven days, and asks for the recovery phrase again. Until then the owner can stop it.\n\n' +
      'If you know nothing about it, there is nothing to do.',
    action: { label: 'Go on with the recovery', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Somebody is recovering your account',
    headline: () => 'Is this you?',
    body: ({ worksAt }) =>
      'Somebody who knows your member id, your personal code and your recovery phrase says that this ' +
      `address is lost, and has given another. From ${worksAt} on they can take the account over.\n\n` +
      'If it is not you: sign on with a link by e-mail, or with a passkey. That alone stops it. Then choose a new recovery phrase.',
    action: { label: 'Stop it: sign on', path: () => '/sign-on/link' },
  },
  recovered: {
    subject: () => 'Your account was recovered',
    headline: () => 'Your account has a new password',
    body: ({ changedAt }) =>
      `On ${changedAt} your account was recovered with your recovery phrase. All devices were signed ` +
      'off, passkeys and the authenticator app were removed, and the password is a new one.\n\n' +
      'If it was not you, tell our customer service at once.',
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  address_moved: {
    subject: () => 'Your account has another e-mail address',
    headline: () => 'Your account was recovered at another address',
    body: ({ changedAt }) =>
      `On ${changedAt} your account was recovered with your member id, personal code and recovery ` +
      'phrase, and now belongs to another address. You get no more e-mails about your account here.\n\n' +
      'If it was not you, tell our customer service at once.',
  },
  new_device: {
    subject: () => 'A new device signed on to your account',
    headline: () => 'A new device signed on',
    body: ({ device, network, signedOnAt }) =>
      `On ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, network ${network}`}.` +
      '\n\nIf it was you, there is nothing to do. If not, sign the device off and change your password.',
    action: { label: 'See where you are signed on', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Your confirmation code',
    headline: () => 'Confirm that it is you',
    body: ({ code }) =>
      `Your code is ${code}. It works for 10 minutes, in the browser in which you asked for it.\n\n` +
      'Never tell it to anybody. If you did not ask for it, change your password.',
  },
} as const satisfies SomeNoticeWords
