// English: asking for money back.
export const refund = {
  title: 'Ask for your money back',
  paid: 'Price',
  left: 'Can still be given back',
  reason: 'What went wrong?',
  reasons: {
    not_delivered: 'I did not get it',
    not_as_described: 'It is not as described',
    bought_by_mistake: 'I bought it by mistake',
    bought_twice: 'I bought it twice',
    quality: 'It is not good enough',
    no_longer_wanted: 'I do not want it any more',
    other: 'Something else',
  },
  explanation: 'In your own words',
  explanationHelp: 'Optional. For “something else”, a sentence helps.',
  amount: (currency: string) => `How much, in ${currency}`,
  amountHelp: 'All of it, unless you write less.',
  atOnce: 'You get it back at once: it leaves your tab when you press the button.',
  byPerson: (date: string) =>
    `A person looks at it, and you will have the answer by ${date}. Until then the amount is off your tab.`,
  whole: 'When you have the whole price back, you can no longer open it.',
  policy: (merchant: string) => `What ${merchant} says about refunds`,
  submit: 'Ask for it back',
  cancel: 'Back to the purchase',
  errors: {
    reason: 'Choose what went wrong.',
    explanation: 'This is too long, or has characters that cannot be kept. Write it shorter.',
    explanationMissing: 'Say in a sentence what it is.',
    amount: 'Write an amount such as 2.50.',
    tooLarge: (left: string) => `There is ${left} left to give back. Write that much or less.`,
  },
  refusedTitle: 'This cannot be refunded',
  refusals: {
    account_closed: 'Your account is closed. Write to customer service.',
    nothing_was_paid: 'It cost you nothing, so there is nothing to give back.',
    refund_too_late: 'It was bought too long ago. Customer service may still help.',
    refund_refused_before:
      'People have looked at this twice and refused. The reason is on the page of the purchase.',
    purchase_disputed:
      'You have disputed this charge. Its amount is off your tab until that is decided.',
    already_refunded: 'All of it was given back, or you have asked for it already.',
    other: 'The network could not accept the request. Nothing was changed.',
  },
  done: {
    grantedTitle: 'You have it back',
    granted: (amount: string) =>
      `${amount} is off your tab. If it was paid already, the next bill is that much smaller.`,
    pendingTitle: 'We are looking at it',
    pending: (amount: string, date: string) =>
      `${amount} is off your tab. A person decides by ${date}, and we e-mail you.`,
    refusedTitle: 'Refused',
    refused: (amount: string) => `${amount} is on your tab again.`,
    amount: 'Amount',
    asked: 'Asked for on',
    decided: 'Decided on',
    why: 'Why',
    item: 'Purchase',
    reference: 'Reference',
    statement: 'See the statement',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Refund',
  statuses: {
    pending: 'Refund requested',
    granted: 'Given back',
    refused: 'Refund refused',
  },
  decidedBecause: (reason: string) => `The reason: ${reason}`,
} as const
