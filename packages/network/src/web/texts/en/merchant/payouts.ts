// English: what a merchant has, and what it is paid.

export const balance = {
  title: 'What you have',
  lead: 'All that you have earned here, less what was given back. It is made up of:',
  parts: {
    pending: 'Sold, not yet paid by customers',
    reserved: 'Kept back for refunds',
    available: 'Available',
    inPayout: 'On its way to you',
    paidOut: 'Paid out',
  },
  notes: {
    pending: 'It becomes yours when customers pay their month.',
    reserved: 'It becomes available by itself, day by day.',
    available: 'It goes with the next payout. Below zero, it is made up by what you earn next.',
    inPayout: 'Your bank has not confirmed it yet.',
    paidOut: 'It has arrived.',
  },
  due: (amount: string) => `${amount} is paid out with the next daily run`,
  reasons: {
    no_account: 'Nothing is paid out: there is no account to pay to',
    books_disagree: 'Nothing is paid out while we check two books that disagree',
    nothing_available: 'Nothing is available to be paid out',
    all_reserved: 'All that is there is kept back for refunds',
    account_returns: 'Nothing is paid out: payouts to your account came back',
    account_changed: 'Nothing is paid out yet: the account was changed a short while ago',
    below_amount: 'Not paid out yet: it is less than your amount',
  },
  reasonNotes: {
    no_account: 'Say where and from which amount on you want to be paid, through the API.',
    books_disagree:
      'Our people look into it. Nothing is lost, and less than is yours is never paid.',
    nothing_available: 'What you sell becomes available once customers have paid for it.',
    all_reserved: 'The reserve ends by itself, day by day.',
    account_returns: 'Three in a row came back. Give the account again, or another one.',
    account_changed: 'So nobody who got hold of your sign-on can lead money away unnoticed.',
    below_amount: 'It goes when it has grown, or when its days are over.',
  },
  onDay: (day: string) => `It is paid on ${day} at the earliest.`,
  fromSum: (sum: string) => `Paid out from ${sum} on.`,
  fromSumOrDay: (sum: string, day: string) => `Paid out from ${sum} on, or on ${day} in any case.`,
  toPayouts: 'All payouts',
}

export const payouts = {
  title: 'Payouts',
  inCurrency: (currency: string) => `In ${currency}`,
  paid: 'What you were paid',
  made: 'Made',
  to: 'To',
  status: 'State',
  amount: 'Amount',
  statuses: { made: 'made', sent: 'on its way', paid: 'arrived', returned: 'came back' },
  sentAt: 'Sent',
  paidAt: 'Arrived',
  returnedAt: 'Came back',
  id: 'Payout',
  payoutOf: (day: string) => `Payout of ${day}`,
  returnedTitle: 'It came back, and is available again',
  returnedBody: (reason: string) => `The bank says: ${reason}`,
  emptyTitle: 'Nothing was paid out yet',
  emptyBody: 'Payouts stand here from the first one on, each with its way to your bank.',
}
