// English: the confirmation page.
export const confirm = {
  title: 'Confirm your purchase',
  price: 'Price',
  access: 'Access',
  drawnFrom: 'Drawn from',
  tab: (currency: string) => `Your ${currency} tab`,
  tabAfter: (amount: string) => `${amount} with this purchase`,
  creditLimit: 'Your tab may reach',
  creditLimitSmall: 'Whatever you pay makes room again.',
  credit: 'Your credit',
  creditSmall: 'is used before anything is charged',
  giveInstead: 'Give it to somebody instead',
  billed: 'Billed',
  billedAbove: (amount: string) => `once your tab is above ${amount}`,
  account: 'Account',
  notYou: 'Not you?',
  continue: (amount: string) => `Buy for ${amount}`,
  cancel: 'Cancel',
  privacy: (merchant: string) => `${merchant} does not learn your name or your card.`,
  priceChanged: {
    title: 'The price has changed',
    body: (before: string, now: string) =>
      `It was ${before} when you looked last. Now it is ${now}. Nothing has been bought.`,
  },
  refusedTitle: 'This purchase cannot be made',
  refusals: {
    payment_method_missing: 'Your account has no verified payment method yet.',
    account_suspended:
      'Your account is suspended because a payment was declined. Settle it to buy again.',
    account_frozen: 'Your account is frozen: nothing is bought until it is unfrozen.',
    credit_limit: 'This purchase would take your tab above its limit. Pay the tab to buy more.',
    limit_reached: 'This purchase would go above a limit.',
    currency_unsupported: 'Your account cannot buy in this currency.',
    offer_withdrawn: 'The merchant no longer sells this.',
    merchant_suspended: 'This merchant is not selling through the network at the moment.',
    order_conflict:
      'The site used this order’s number for another purchase before. It was not charged again.',
    other: 'The network could not accept it. Nothing was charged.',
  },
  capped: (listPrice: string) =>
    `A price cap makes it cheaper for you now. Otherwise it costs ${listPrice}.`,
  limit: {
    term: 'Limit left',
    windows: {
      purchase: 'for each purchase',
      day: 'for today',
      week: 'for this week',
      month: 'for this month',
    },
    here: 'at this merchant',
    alone: 'for this account',
    left: (left: string, amount: string, scope: string) => `${left} of ${amount} ${scope}`,
    isLeft: (left: string) => `Left: ${left}.`,
  },
  toAccount: 'Go to your account',
  toLimits: 'See your limits',
  back: (merchant: string) => `Back to ${merchant}`,
} as const
