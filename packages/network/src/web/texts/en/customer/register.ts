// English: opening an account.
export const register = {
  title: 'Open an account',
  lead: 'Once, for every merchant of the network.',
  steps: (step: string, count: string) => `Step ${step} of ${count}`,
  stepNames: ['About you', 'Your card', 'Done'],
  haveOne: 'You have an account?',
  signOn: 'Sign on',
  sections: {
    you: 'About you',
    signOn: 'How you will sign on',
    bill: 'Your bill',
  },
  labels: {
    first_name: 'First name',
    last_name: 'Last name, if you have one',
    country: 'Country',
    postal_code: 'Postal code',
    email: 'E-mail address',
    member_id: 'Member id',
    password: 'Password',
    password_again: 'Password, once more',
    recovery_phrase: 'Recovery phrase',
    time_zone: 'Time zone',
    currency: 'Currency of your bill',
  },
  help: {
    email: 'Your bills go here. Merchants never see it.',
    postal_code: 'As your card’s bank knows it.',
    member_id: 'A short name to sign on with, such as “ada”.',
    password: 'At least 10 characters. Several words are good.',
    recovery_phrase: 'A sentence only you would write. Keep it somewhere safe.',
    time_zone: 'Your days, months and limits follow it.',
  },
  tooShort: (count: string) => `Please make it at least ${count} characters long.`,
  errors: {
    missing: 'Please fill this in.',
    malformed: 'This does not look right. Please check it.',
    too_short: 'Please make it longer.',
    too_long: 'Please make it shorter.',
    too_weak: 'This is easy to guess. Please choose another.',
    mismatch: 'The two passwords differ. Please type both again.',
    in_use: 'This cannot be used. If it is yours, sign on instead.',
    unsupported: 'Please choose one from the list.',
  },
  next: 'Next: your card',
  nextNote:
    'Your card number goes to the payment processor’s own page and never to us. A small amount ' +
    'is authorised to check the card, and released at once.',
} as const

export const registerReturn = {
  verified: {
    title: 'Your account is open',
    body: (member: string) => `Welcome, ${member}. Your card is verified; nothing was charged.`,
    code: 'Your personal code',
    codeHelp:
      'Write it down; we show it this once. With your member id it finds your account in a browser that is new to us.',
    continue: 'Continue',
    continueBuying: (item: string) => `Continue to “${item}”`,
  },
  declined: {
    title: 'The card was declined',
    body: 'The bank that issued the card said no. It does not tell us why.',
  },
  expired: {
    title: 'The card has expired',
    body: 'The processor says that the card’s date has passed.',
  },
  postal_code_mismatch: {
    title: 'The postal code did not match',
    body: 'The card’s bank knows another postal code than the one you gave.',
  },
  cancelled: {
    title: 'No card yet',
    body: 'You left the card page before it was done. Everything else is kept.',
  },
  failed: {
    title: 'The card could not be checked',
    body: 'The payment processor did not answer as it should. This is not your doing.',
  },
  pending: {
    title: 'Still checking the card',
    body: 'The payment processor has not answered yet. It usually takes a few seconds.',
  },
  whatNow: 'Nothing was charged. Try again, with this card or another.',
  retry: 'Try again',
  refresh: 'Look again',
  later: 'Not now',
} as const
