// English: how long and how often something that was bought opens.

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
