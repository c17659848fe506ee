// English: signing on, off, and the visit to a merchant.
export const signOn = {
  title: 'Sign on',
  toBuy: (item: string) => `to buy “${item}”`,
  toReach: (merchant: string) => `to continue to ${merchant}`,
  identifier: 'E-mail address or member id',
  identifierHelp: 'A member id works in a browser that you have used before.',
  password: 'Password',
  showPassword: 'Show',
  hidePassword: 'Hide',
  submit: 'Sign on',
  newHere: 'New here?',
  register: 'Open an account',
  registerLead: 'It takes two minutes, and works at every merchant of the network.',
  help: 'Trouble signing on?',
  helpBody: (network: string) =>
    'Your e-mail address works where the member id does not. If you have forgotten your password, ' +
    `ask ${network}’s customer service: your recovery phrase shows that it is you.`,
  errors: {
    refused: {
      title: 'That did not match',
      body: 'The e-mail address or member id and the password do not belong together. Try again.',
    },
    throttled: {
      title: 'Too many attempts',
      body: 'Please wait a few minutes and try again. Your account is safe.',
    },
    expired: { title: 'This page was open for too long', body: 'Please sign on again.' },
  },
} as const

export const visit = {
  title: (merchant: string) => `Continue to ${merchant}`,
  body: (merchant: string) =>
    `${merchant} wants to know that you are signed on. It learns a number in place of your name, ` +
    'and nothing else.',
  owned: 'You own this already: it opens again at no charge.',
  continue: (merchant: string) => `Continue to ${merchant}`,
} as const

export const signOff = {
  title: 'Sign off?',
  body: 'You will be signed off here, and at every merchant that you visited since you signed on.',
  everywhere: 'Sign off everywhere',
  stay: 'Stay signed on',
  overTitle: 'You are signed off',
  overBody: 'Nobody is signed on in this browser.',
  continue: 'Continue',
} as const

export const signOffDone = {
  title: 'You are signed off',
  body: 'Here, and at every merchant that you visited since you signed on.',
  again: 'Sign on again',
  home: 'Home',
} as const
