// German: figures of what was sold.

export const figures = {
  title: 'Zahlen',
  lead: 'Zusammengezählt, während verkauft wird. Tage sind die der UTC; eine Erstattung zählt an dem Tag, an dem sie gewährt wurde.',
  choose: 'Einen Monat wählen',
  month: 'Monat',
  currency: 'Währung',
  show: 'Zeigen',
  byDay: 'Nach Tagen',
  byOffer: 'Nach Angeboten',
  asTable: 'Als Tabelle',
  day: 'Tag',
  offer: 'Angebot',
  sales: 'Verkäufe',
  sold: 'Verkauft',
  refunded: 'Erstattet',
  share: 'Ihr Teil',
  total: 'Zusammen',
  chart: (is: {
    readonly from: string
    readonly to: string
    readonly sold: string
    readonly refunded: string
  }) =>
    `Vom ${is.from} bis zum ${is.to}: ${is.sold} verkauft, ${is.refunded} erstattet, nach Tagen`,
  lastDays: 'Die letzten 30 Tage',
  toFigures: 'Alle Zahlen',
  bestOffers: 'Diesen Monat am besten verkauft',
  emptyTitle: 'In diesem Monat wurde nichts verkauft',
  emptyBody: 'Wählen Sie oben einen anderen Monat.',
  people: 'Menschen',
  peopleNote:
    'Wie viele Menschen in jeder vergangenen Woche gekauft haben, jeder einmal gezählt. Wer sie sind, erfährt niemand; weniger als fünf werden nicht gezeigt, und auch nicht, woraus sich das ergäbe.',
  week: 'Woche ab',
  newPeople: 'Zum ersten Mal',
  returningPeople: 'Wieder',
  few: 'wenige',
  noWeek: 'Noch keine Woche mit einem Verkauf ist vorbei.',
}
