// English: the overview.
export const account = {
  title: 'Overview',
  greeting: (name: string) => `Good to see you, ${name}`,
  tab: (currency: string) => `On your ${currency} tab`,
  bought: (currency: string) => `You bought, ${currency}`,
  paidBy: 'Paid by',
  since: (date: string) => `since ${date}`,
  tally: (count: number, paid: number) =>
    count === 0
      ? 'No purchases this period'
      : `${count === 1 ? 'One purchase' : `${count} purchases`} this period, ${paid || 'none'} paid`,
  nextBill: 'Next bill',
  nextBillAbove: (amount: string) => `if your tab is above ${amount}; otherwise it waits a month`,
  creditLimit: 'Limit of your tab',
  creditLimitMost: (amount: string) => `grows by what you pay, up to ${amount}`,
  payment: 'Payment method',
  paymentMissing: 'None yet',
  paymentAdd: 'Add a card',
  methodStatuses: { verified: 'Verified', declined: 'Declined last time' },
  member: 'Member id',
  last: 'Latest purchases',
  all: 'See the whole statement',
  emptyTitle: 'No purchases yet',
  emptyBody: 'What you buy at any merchant of the network appears here at once.',
  toMerchants: 'See who sells what',
  alerts: {
    declined: {
      title: (amount: string) => `Your payment of ${amount} was declined`,
      body: (date: string) => `Your bank said no on ${date}. The purchases stay on your tab.`,
    },
    retry: (date: string) => `We ask again on ${date}.`,
    suspended: {
      title: 'Your account is suspended',
      body: 'Payments were declined several times. You can open what you own, but you cannot buy.',
    },
    methodMissing: {
      title: 'Add a card to buy',
      body: 'Your account is open, but no payment method has been verified yet.',
    },
  },
} as const
