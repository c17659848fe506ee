// English: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Skip to content',
  home: (network: string) => `${network}, home`,
  more: 'More',
  signOff: 'Sign off',
  sandboxLabel: 'Sandbox',
  sandbox: 'Sandbox: no real money. The network’s clock says',
  footer: (network: string) =>
    `${network}: one account, one sign-on, one bill, for every site that sells by the click.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

export const pager = {
  label: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  range: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
} as const

export const access = {
  unlimited: 'For good: it does not expire',
  views: (count: number) => (count === 1 ? '1 view' : `${count} views`),
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  months: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  years: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  from: 'from the moment you buy',
  until: (date: string) => `Until ${date}`,
  untilSmall: (date: string) => `until ${date}`,
  viewsLeft: (count: number) => (count === 1 ? '1 view left' : `${count} views left`),
  ended: (date: string) => `Ended ${date}`,
  usedUp: 'All views used',
} as const

export const errors = {
  notFound: {
    title: 'There is nothing here for you',
    body: 'The address may be mistyped, or what was here belongs to another account.',
  },
  forbidden: {
    title: 'That did not come from this site',
    body: 'The form was too old, or sent from elsewhere. Go back, reload the page and try again.',
  },
  throttled: {
    title: 'A little slower, please',
    body: 'There were too many requests from here.',
    after: (seconds: number) => `Try again in ${seconds} s.`,
  },
  failed: {
    title: 'Something broke on our side',
    body: 'It has been recorded. If you were buying, look at your statement before you try again.',
    reference: 'Reference',
  },
  home: 'Home',
} as const

export const problem = {
  title: (merchant: string) => `${merchant} sent something we cannot use`,
  titleUnknown: 'The site that sent you here made a mistake',
  body: 'This is between the site and us; you did nothing wrong, and nothing was bought.',
  codes: {
    invalid_request: 'The request was not complete.',
    invalid_return_address: 'The way back is not one of the site’s registered addresses.',
    unknown_merchant: 'The site is not known to this network.',
    unknown_offer: 'What it wanted to sell is not known to this network.',
    expired_request: 'The request is too old.',
    other: 'The request could not be understood.',
  },
  back: (merchant: string) => `Back to ${merchant}`,
  forSite: 'For the people who run the site',
  code: 'Code',
  reference: 'Reference',
} as const
