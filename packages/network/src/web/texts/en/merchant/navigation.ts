// English: where the pages of merchants lead.

export const navigation = {
  label: 'Merchant pages',
  groups: { sales: 'Selling', site: 'Your site', organisation: 'Organisation', you: 'You' },
  parts: {
    overview: 'Overview',
    offers: 'Offers',
    sales: 'Sales',
    credits: 'Refunds',
    figures: 'Figures',
    payouts: 'Payouts',
    start: 'Quick start',
    addresses: 'Addresses',
    keys: 'Keys',
    brand: 'Looks',
    people: 'People',
    sell: 'Sell here',
    places: 'Your merchants',
    account: 'Your own account',
    help: 'Help',
    contact: 'Contact',
    signOn: 'Sign on',
  },
} as const
