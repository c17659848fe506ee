// English: the installed client: notifications, approvals, and no connection.
export const notifications = {
  title: 'Notifications',
  lead: 'Get a message at once on this device: about a limit that is nearly reached, a refund, a renewal that is due.',
  enable: 'Notify me on this device',
  unsupported:
    'This browser cannot receive notifications, or scripts are off. You still get every message by e-mail.',
  denied: 'Notifications are blocked in this browser. Change that in its settings, then try again.',
  devices: 'Devices that get notifications',
  emptyTitle: 'No device gets notifications yet',
  emptyBody: 'You get everything by e-mail in any case.',
  remove: (device: string) => `Stop notifying ${device}`,
  purchasesTitle: 'E-mails about purchases',
  purchasesLead:
    'They list what was bought with this account, each with a link to report a problem. Everybody who signs on to the account gets them.',
  purchases: 'How often',
  purchaseMails: {
    daily: 'Once a day, in the morning, if anything was bought',
    each: 'After each purchase, within a few minutes',
    none: 'Never; the statement shows everything',
  },
  savePurchases: 'Save',
  purchasesWrong: 'Choose one of these.',
  purchasesSaved: 'From now on you get these e-mails as you chose.',
  installTitle: 'Install',
  install:
    'In your browser’s menu choose “Install” or “Add to home screen”. Your balance, your library and what waits ' +
    'for your decision are then one tap away.',
  tooMany: 'Ten devices get notifications already. Remove one of them first.',
  malformed: 'The browser sent something that we cannot use. Try again.',
  device: 'A browser',
} as const

export const approvals = {
  title: 'Waiting for you',
  lead: 'Nothing here goes ahead until you decide.',
  emptyTitle: 'Nothing waits for you',
  emptyBody: 'When a subscription has a new price, or a payment needs you, you see it here.',
  newPrice: (item: string, price: string) => `“${item}” has a new price: ${price}`,
  newPriceBody: (date: string) => `Without your agreement it ends on ${date}.`,
  decide: 'Decide',
  declined: (amount: string) => `Your payment of ${amount} was declined`,
  declinedBody: 'It is asked for again with your next bill. See what you can do.',
  look: 'Look',
  suspended: 'Your account is suspended',
  suspendedBody: 'Nothing can be bought until the tab is paid.',
} as const

export const offline = {
  title: 'No connection',
  body: 'This page needs the internet. Nothing was lost; try again when you are connected.',
  retry: 'Try again',
} as const
