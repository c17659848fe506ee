// English: the home page.
export const home = {
  title: 'One account for everything you read',
  headline: 'Small purchases. One bill.',
  lead: (network: string) =>
    `Buy an article or an hour of access with one click. ${network} adds it all up, across ` +
    'every merchant below, and asks you to pay once a month.',
  points: [
    ['One sign-on', 'Sign on once, and every merchant’s site knows that you have.'],
    ['One bill', 'Purchases of a few cents add up to a single charge, itemised to the cent.'],
    ['Nobody learns who you are', 'Each merchant sees a different number in place of your name.'],
  ],
  register: 'Open an account',
  signOn: 'Sign on',
  account: 'Go to your account',
  allMerchants: 'All merchants',
} as const
