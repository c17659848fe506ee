// English: signing on, off, and the visit to a merchant.
export const signOn = {
  title: 'Sign on',
  toReach: (merchant: string) => `to continue to ${merchant}`,
  identifier: 'E-mail address or member id',
  identifierHelp: 'A member id alone works in a browser that you have used before.',
  password: 'Password',
  showPassword: 'Show',
  hidePassword: 'Hide',
  submit: 'Sign on',
  newHere: 'New here?',
  register: 'Open an account',
  accounts: 'Accounts in this browser',
  another: 'Another account',
  chosen: (name: string, memberId: string) => `As ${name}, member id ${memberId}`,
  which: (memberId: string) =>
    `Several people here have the member id ${memberId}. Which one are you?`,
  forget: 'Forget',
  forgetOf: (name: string) => `Forget ${name} in this browser`,
  newBrowser: 'Member id in a browser that is new to us?',
  personalCode: 'Personal code',
  personalCodeHelp:
    'It tells your account from others with the same member id, such as K7M2Q-9XT4B.',
  passkey: 'Sign on with a passkey',
  otherWays: 'Other ways',
  link: 'Send me a link by e-mail',
  recover: 'I can no longer sign on',
  errors: {
    refused: {
      title: 'That did not match',
      body: 'The e-mail address or member id and the password do not belong together. Try again.',
    },
    shared: {
      title: 'Several people here have this member id',
      body: 'Choose who you are, and type your password again.',
    },
    throttled: {
      title: 'Too many attempts',
      body: 'Please wait a few minutes and try again. Your account is safe.',
    },
    expired: { title: 'This page was open too long', body: 'Please sign on again.' },
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
  bodyAt: (merchant: string) =>
    `Everywhere signs you off here and at every merchant that you visited since you signed on. Only at ${merchant} leaves the others, and this network, as they are.`,
  everywhere: 'Sign off everywhere',
  onlyAt: (merchant: string) => `Sign off only at ${merchant}`,
  stay: 'Stay signed on',
  overTitle: 'You are signed off',
  overBody: 'Nobody is signed on in this browser.',
  continue: 'Continue',
} as const

export const signOffDone = {
  title: 'You are signed off',
  body: 'Here now, and within minutes at every merchant that you visited since you signed on.',
  again: 'Sign on again',
  home: 'Home',
} as const
