// English: the library, and the step from it to a merchant.
const count = (amount: number, one: string, many: string): string =>
  `${amount} ${amount === 1 ? one : many}`

export const library = {
  title: 'Your library',
  lead: 'Everything you have bought and can open, at all merchants. Opening it again costs nothing.',
  empty: {
    title: 'Nothing here yet',
    body: 'What you buy at any merchant can be opened from here, for as long as your access lasts.',
    action: 'Find something to read',
  },
  noneFound: {
    title: 'Nothing found',
    body: 'Nothing in your library matches.',
    goOn: 'No match so far. Your library goes on: look through the next page.',
    action: 'Show everything',
  },
  filter: 'Narrow down your library',
  search: 'Search title or merchant',
  show: 'Show',
  showAll: 'Show all',
  columns: { item: 'Item', merchant: 'Merchant', left: 'What is left', open: 'Open' },
  subscription: 'Subscription',
  unlimited: 'For good',
  views: (views: number) => `${count(views, 'view', 'views')} bought, counted at the merchant`,
  left: {
    days: (days: number) => `${count(days, 'day', 'days')} left`,
    hours: (hours: number) => `${count(hours, 'hour', 'hours')} left`,
    minutes: (minutes: number) => `${count(minutes, 'minute', 'minutes')} left`,
    seconds: 'less than a minute left',
  },
  until: (until: string) => `until ${until}`,
  open: 'Open',
  give: 'Give to somebody',
  ended: {
    title: 'This has ended',
    body: 'It can no longer be opened. At the merchant it may be for sale again.',
    toPurchase: 'See the purchase',
    back: 'Back to your library',
  },
} as const

export const handOver = {
  title: (merchant: string) => `On to ${merchant}`,
  body: (title: string) => `“${title}” opens there. It is yours already: nothing is charged.`,
  continue: (merchant: string) => `Continue to ${merchant}`,
  privacy: (merchant: string) =>
    `${merchant} sees that a customer of the network opens this, under a name that it alone knows.`,
  late: 'If it takes longer than a minute, open it again from your library.',
  back: 'Back to your library',
} as const
