// English: the parts of the customer's wing, as its header and footer call them.
export const navigation = {
  label: 'Your account',
  groups: {
    money: 'Money',
    purchases: 'Purchases',
    person: 'You',
    network: 'The network',
  },
  parts: {
    signOn: 'Sign on',
    overview: 'Overview',
    library: 'Library',
    statement: 'Statement',
    subscriptions: 'Subscriptions',
    limits: 'Limits',
    group: 'Group',
    gifts: 'Gifts',
    profile: 'Profile',
    security: 'Security',
    notifications: 'Notifications',
    merchants: 'Merchants',
    news: 'News',
    heads: 'Heads',
    help: 'Help',
    contact: 'Contact',
    sell: 'Sell here',
  },
} as const
