// English: opening an account.
export const register = {
  title: 'Open an account',
  lead: 'Once, for every merchant of the network.',
  steps: (step: string, count: string) => `Step ${step} of ${count}`,
  stepNames: ['You', 'Your card', 'Sign-on'],
  haveOne: 'Already have an account?',
  signOn: 'Sign on',
  known:
    'If this address already has an account, an e-mail that we have just sent says so. Then you need no card:',
  otherEmail: 'Another address',
  labels: {
    first_name: 'First name',
    last_name: 'Last name, if you have one',
    country: 'Country',
    postal_code: 'Postal code',
    email: 'E-mail address',
  },
  help: {
    email: 'Your bills go here. Merchants never see it.',
    postal_code: 'As your card’s bank knows it.',
  },
  tooShort: (count: string) => `Please make it at least ${count} characters long.`,
  errors: {
    missing: 'Please fill this in.',
    malformed: 'This does not look right. Please check it.',
    too_short: 'Please make it longer.',
    too_long: 'Please make it shorter.',
    too_weak: 'This is easy to guess. Please choose another.',
    mismatch: 'The two passwords differ. Please type both again.',
    unsupported: 'Please choose one from the list.',
  },
  next: 'Continue',
  nextCard: 'Next: your card',
  openWithoutCard: 'Open the account',
  withoutCardNote:
    'No card is needed to work for a merchant; one is asked for before your first purchase.',
  nextNote:
    'Your card number goes to the payment processor’s own page and never to us. A small amount ' +
    'is authorised to check the card, and released at once. Nothing is charged now.',
} as const

export const registerReturn = {
  declined: {
    title: 'The card was declined',
    body: 'The bank that issued the card declined it, and did not tell us why.',
  },
  expired: {
    title: 'The card has expired',
    body: 'The processor says that the card’s date has passed.',
  },
  postal_code_mismatch: {
    title: 'The postal code did not match',
    body: 'The card’s bank knows a different postal code from the one you gave.',
  },
  cancelled: {
    title: 'No card yet',
    body: 'You left the card page before you had finished. Everything else is kept.',
  },
  failed: {
    title: 'The card could not be checked',
    body: 'The payment processor did not answer as it should. This is not your fault.',
  },
  pending: {
    title: 'Still checking the card',
    body: 'The payment processor has not answered yet. It usually takes a few seconds.',
  },
  whatNow: 'Nothing was charged. Try again, with this card or another.',
  retry: 'Try again',
  refresh: 'Check again',
  later: 'Not now',
} as const

export const registerFinish = {
  title: 'Your account is open',
  lead: 'Your card has been checked, and nothing was charged. How will you sign on next time?',
  passkey: 'With a passkey',
  password: 'Password',
  passwordHelp: 'At least 10 characters. Several words are good.',
  again: 'Password, once more',
  continue: 'Continue',
  continueBuying: (item: string) => `Continue to “${item}”`,
  mailbox: (email: string) =>
    `We have mailed a link to ${email}. Open it when you have a moment: until then no bills are mailed there, and no link signs you on.`,
  later:
    'A recovery phrase, a personal code and another member id can wait: you find them in your profile.',
} as const
