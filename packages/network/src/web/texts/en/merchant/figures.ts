// English: figures of what was sold.

export const figures = {
  title: 'Figures',
  lead: 'Added up as it is sold. Days are those of UTC; a refund counts on the day on which it was granted.',
  choose: 'Choose a month',
  month: 'Month',
  currency: 'Currency',
  show: 'Show',
  byDay: 'By day',
  byOffer: 'By offer',
  asTable: 'As a table',
  day: 'Day',
  offer: 'Offer',
  sales: 'Sales',
  sold: 'Sold',
  refunded: 'Given back',
  share: 'Yours',
  total: 'Together',
  chart: (is: {
    readonly from: string
    readonly to: string
    readonly sold: string
    readonly refunded: string
  }) => `From ${is.from} to ${is.to}: ${is.sold} sold, ${is.refunded} given back, by day`,
  lastDays: 'The last 30 days',
  toFigures: 'All figures',
  bestOffers: 'Sold best this month',
  emptyTitle: 'Nothing was sold in this month',
  emptyBody: 'Choose another month above.',
  people: 'People',
  peopleNote:
    'How many people bought in each week that is over, everybody counted once. Who they are nobody is told; fewer than five are not shown, nor what would tell that there were fewer.',
  week: 'Week from',
  newPeople: 'For the first time',
  returningPeople: 'Again',
  few: 'few',
  noWeek: 'No week with a sale is over yet.',
}
