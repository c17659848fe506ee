// English: subscriptions.
export const subscriptions = {
  title: 'Subscriptions',
  lead: 'What you subscribe to, at all merchants. Each one is paid term by term, on your tab.',
  empty: {
    title: 'You have no subscription yet',
    body: 'When you buy one at a merchant, you see here when it ends, whether it renews itself, and how to cancel it.',
    action: 'Find merchants',
  },
  columns: { product: 'Subscription', state: 'State', price: 'Price' },
  states: {
    renews: (date: string) => `Renews on ${date}`,
    ends: (date: string) => `Ends on ${date}`,
    decide: (date: string) => `New price: decide by ${date}`,
    ended: (date: string) => `Ended on ${date}`,
    cancelled: (date: string) => `Cancelled on ${date}`,
  },
  current: 'Running',
  former: 'Over',
} as const

export const subscription = {
  back: 'All subscriptions',
  facts: {
    price: 'Price',
    runs: 'Runs until',
    ended: 'Ended',
    cancelled: 'Cancelled',
    began: 'Began',
    renewal: 'At the end',
  },
  per: {
    D: (count: number) => (count === 1 ? 'a day' : `for ${count} days`),
    M: (count: number) => (count === 1 ? 'a month' : `for ${count} months`),
    Y: (count: number) => (count === 1 ? 'a year' : `for ${count} years`),
  },
  renewsItself: 'It renews itself',
  doesNotRenew: 'It ends; nothing is charged',
  notSold: 'no longer sold',
  newPrice: {
    title: (price: string) => `The price is now ${price}`,
    body: (before: string, date: string) =>
      `You agreed to ${before}. Nothing is renewed at the new price unless you agree to it; if you do not, it ends on ${date}.`,
    agree: (price: string) => `Agree to ${price}`,
  },
  renew: {
    title: 'Renew now',
    body: (from: string) =>
      `You buy one more term. It begins on ${from}, when the current one ends: no day is lost.`,
    bodyOver: 'You buy one more term. It begins now.',
    submit: (price: string) => `Renew for ${price}`,
  },
  automatic: {
    title: 'Renew automatically',
    isOn: (date: string, price: string) =>
      `Switched on: on ${date} one more term is bought for ${price}. We tell you some days before.`,
    waits: 'Switched on, but nothing is bought before you have agreed to the new price.',
    isOff: (date: string) =>
      `Switched off: it ends on ${date}, and nothing is charged unless you renew it.`,
    switchOn: 'Switch on',
    switchOff: 'Switch off: let it end',
  },
  cancel: {
    title: 'Cancel',
    body: 'It ends at once, and the days that are left are credited to you.',
    link: 'See what you get back',
  },
  terms: {
    title: 'Terms',
    time: 'From – until',
    state: 'State',
    price: 'Price',
    states: { running: 'running', ahead: 'to come', over: 'over', ended: 'given back' },
  },
  done: {
    renewed: { title: 'Renewed', body: (date: string) => `It now runs until ${date}.` },
    on: { title: 'Switched on', body: (date: string) => `It renews itself on ${date}.` },
    off: { title: 'Switched off', body: (date: string) => `It ends on ${date}.` },
    agreed: { title: 'Agreed', body: (date: string) => `It runs until ${date} as before.` },
    cancelled: {
      title: 'Cancelled',
      body: () => 'It has ended. What you get back is on your statement.',
    },
    cancelledQueued: {
      title: 'Cancelled',
      body: () =>
        'It has ended. A person decides what you get back, and we write to you. Until then the amount is off your tab.',
    },
  },
  refused: {
    title: 'That could not be done',
    busy: 'It is being renewed at this moment. Wait a few seconds and try again.',
    outdated: 'It was renewed meanwhile. Look at the dates before you renew it once more.',
    priceChanged: 'The price changed while you looked at it. Nothing was bought.',
    over: 'It has ended. You can buy it again at the merchant.',
  },
  lapsed: {
    title: 'It was not renewed',
    body: 'The renewal did not go through for some days, so it ended. Nothing was charged.',
  },
} as const

export const subscriptionCancel = {
  title: 'Cancel the subscription',
  back: 'Go back, keep it',
  credit: 'You get back',
  days: (unused: string, days: string) => `${unused} of ${days} days are left`,
  explanation:
    'Price, times the days left, divided by the days of the term, rounded down to a millionth. Today counts as left; the day on which the term began counts as used.',
  ends: (merchant: string) =>
    `What you subscribed to at ${merchant} stops opening at once. The credit is on your tab at once too.`,
  submit: (amount: string) => `Cancel now and get ${amount} back`,
  submitQueued: 'Cancel now',
  queued: {
    title: 'A person decides about this',
    body: (amount: string, date: string) =>
      `You have had a lot back lately. The subscription ends at once all the same; a person decides by ${date} whether ${amount} stays off your tab.`,
  },
  changed: {
    title: 'The amount has changed',
    body: (before: string, now: string) =>
      `It was ${before} when you looked. Now it is ${now}. Nothing was cancelled: look again.`,
  },
  instead: {
    title: 'Or let it end by itself',
    body: (date: string) =>
      `Keep what you paid for until ${date}. It is then not renewed, and nothing is given back.`,
    submit: 'Let it end',
    already: (date: string) =>
      `Or do nothing: it does not renew itself, and ends on ${date}. Then nothing is given back.`,
  },
} as const
