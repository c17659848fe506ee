// English: giving something, what became of what one gave, and taking a gift up.

export const gifts = {
  title: 'Your gifts',
  lead: 'What you have given, and what became of it.',
  empty: {
    title: 'You have given nothing yet',
    body: 'On the page where you confirm a purchase, choose “Give it to somebody instead”. What you own can be given too, from your library.',
    action: 'Go to your library',
  },
  caption: 'Gifts, newest first',
  columns: { item: 'Gift', state: 'State', price: 'Price' },
  forWhom: (receiver: string, merchant: string) => `for ${receiver}, at ${merchant}`,
  forgotten: 'somebody (erased)',
  states: {
    ordered: (at: string) => `On its way since ${at}`,
    sent: (at: string, until: string) => `Sent ${at}, waits until ${until}`,
    claimed: (at: string) => `Being taken up since ${at}`,
    redeemed: (at: string) => `Taken up ${at}`,
    returned: (at: string) => `Back with you since ${at}`,
    withdrawn: (at: string) => `Given back ${at}; it no longer opens`,
  },
  returnedFor: {
    taken_back: 'You took it back.',
    expired: 'Nobody took it up in time.',
    merchant_closed: 'It can no longer be opened at the merchant.',
    refunded: 'It was refunded.',
  },
  resend: 'Send again',
  takeBack: 'Take back',
  takeBackConsequence: (price: string) =>
    `The link stops working, and ${price} comes off your tab again.`,
  takeBackConfirm: 'Take it back',
  notices: {
    sent: {
      title: 'Your gift is on its way',
      body: 'The e-mail with the link goes out now. You can take the gift back until somebody takes it up.',
    },
    resent: { title: 'The e-mail goes out once more', body: 'The link in it is the same.' },
    enough: {
      title: 'The e-mail has gone out often enough',
      body: 'If it does not arrive, take the gift back and give it to another address.',
    },
    returned: {
      title: 'The gift is back with you',
      body: 'Your statement shows its price as given back.',
    },
    taken: {
      title: 'Too late',
      body: 'Somebody has taken the gift up, so it can no longer be taken back or sent again.',
    },
  },
  backTo: (merchant: string) => `Back to ${merchant}`,
} as const

export const giftForm = {
  title: 'Give it to somebody',
  lead: (title: string, merchant: string) =>
    `“${title}”, at ${merchant}. You pay; whoever gets the e-mail can open it.`,
  email: 'E-mail address of the receiver',
  emailHelp: 'The network writes there once. The merchant never sees the address.',
  sender: 'Your name, as the receiver will see it',
  message: 'A few words to go with it',
  messageHelp: 'Optional. They appear on the page that the link leads to.',
  next: 'Next: look it over',
  cancel: 'Cancel',
  errors: {
    email: 'Type a whole e-mail address, such as ada@example.org.',
    ownEmail: 'This is your own address. A gift is for somebody else.',
    sender: 'Type the name that the receiver knows you by.',
    senderLong: 'At most 80 characters.',
    message: 'At most 500 characters.',
  },
  check: {
    title: 'Is this right?',
    kicker: 'A gift',
    to: 'For',
    from: 'From',
    message: 'Your words',
    noMessage: 'none',
    access: 'Access',
    accessSmall: 'from the moment it is taken up',
    drawnFrom: 'Goes on',
    terms: 'If nobody takes it up',
    termsDetail: (days: number) => `after ${days} days you get the price back`,
    termsSmall: 'Until somebody does, you can take it back at any time.',
    account: 'Account',
    give: (price: string) => `Give it for ${price}`,
    change: 'Change',
  },
  priceChanged: {
    title: 'The price has changed',
    body: 'Nothing was bought. Look it over once more.',
  },
  refusedTitle: 'This cannot be given',
  tooManyGifts:
    'You have sent as many gifts today as one account may: 20 within 24 hours, because each one e-mails somebody who did not ask for it. Nothing was charged. Try again tomorrow.',
  notGiftable: 'Only what opens at once can be given, one at a time: no subscriptions.',
} as const

export const gift = {
  title: (sender: string) => `A gift from ${sender}`,
  somebody: 'somebody',
  lead: (merchant: string) => `It is paid for, and opens at ${merchant}.`,
  says: (sender: string) => `${sender} writes:`,
  signOn: 'Sign on to take it up',
  register: 'Register',
  registerNote:
    'Registering asks for a payment method, for what you may buy later. This is already paid for.',
  account: 'It goes to',
  notYou: 'Not you?',
  until: 'Can be taken up until',
  access: 'Access',
  take: 'Take it up',
  privacy: (merchant: string) =>
    `Neither ${merchant} nor whoever gave it learns which account you have.`,
  yours: { title: 'It is yours', body: 'It is in your library from now on.', open: 'Open it' },
  toLibrary: 'To your library',
  toGifts: 'See your gifts',
  over: {
    taken: {
      title: 'This gift has been taken up',
      body: 'A gift can be taken up once. If it was not you, tell whoever gave it.',
    },
    returned: {
      title: 'This gift is no longer there',
      body: 'It went back to whoever gave it.',
    },
    own: {
      title: 'This gift is from you',
      body: 'The link is for whoever you gave it to. If you want it for yourself, take it back instead.',
    },
  },
  refusedTitle: 'It cannot be taken up just now',
  refusals: {
    already_owned:
      'You own this already. The gift stays as it is: take it up with another account, or let it go back.',
    account_frozen: 'Your account is frozen. Unfreeze it first; the gift waits.',
    hopeless: 'The merchant no longer sells or opens this. The price goes back to whoever gave it.',
    busy: 'There is a lot going on. Please try again in a moment; the gift is kept for you.',
    other: 'The network could not accept it. The gift waits.',
  },
} as const
