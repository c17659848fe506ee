// English: where the pages of merchants lead.

export const navigation = {
  label: 'Merchant pages',
  groups: { sales: 'Selling', organisation: 'Organisation', you: 'You' },
  parts: {
    overview: 'Overview',
    sales: 'Sales',
    credits: 'Refunds',
    figures: 'Figures',
    payouts: 'Payouts',
    people: 'People',
    places: 'Your merchants',
    account: 'Your own account',
    help: 'Help',
    contact: 'Contact',
    signOn: 'Sign on',
  },
} as const
