// German: the library, and the step from it to a merchant.
const count = (amount: number, one: string, many: string): string =>
  `${amount}\u00a0${amount === 1 ? one : many}`

export const library = {
  title: 'Ihre Bibliothek',
  lead: 'Alles, was Sie gekauft haben und öffnen können, bei allen Anbietern. Es erneut zu öffnen kostet nichts.',
  empty: {
    title: 'Hier ist noch nichts',
    body: 'Was Sie bei einem Anbieter kaufen, können Sie von hier aus öffnen, solange Ihr Zugang besteht.',
    action: 'Etwas zu lesen finden',
  },
  noneFound: {
    title: 'Nichts gefunden',
    body: 'Nichts in Ihrer Bibliothek passt zu Ihrer Suche.',
    goOn: 'Bisher kein Treffer. Ihre Bibliothek geht weiter: Suchen Sie auf der nächsten Seite weiter.',
    action: 'Alles anzeigen',
  },
  filter: 'Ihre Bibliothek eingrenzen',
  search: 'Suche nach Titel oder Anbieter',
  show: 'Anzeigen',
  showAll: 'Alle anzeigen',
  columns: { item: 'Artikel', merchant: 'Anbieter', left: 'Noch verfügbar', open: 'Öffnen' },
  subscription: 'Abonnement',
  unlimited: 'Auf Dauer',
  views: (views: number) => `${count(views, 'Aufruf', 'Aufrufe')} gekauft; der Anbieter zählt sie`,
  left: {
    days: (days: number) => `noch ${count(days, 'Tag', 'Tage')}`,
    hours: (hours: number) => `noch ${count(hours, 'Stunde', 'Stunden')}`,
    minutes: (minutes: number) => `noch ${count(minutes, 'Minute', 'Minuten')}`,
    seconds: 'weniger als eine Minute',
  },
  until: (until: string) => `bis zum ${until}`,
  open: 'Öffnen',
  give: 'Verschenken',
  ended: {
    title: 'Dieser Zugang ist beendet',
    body: 'Der Artikel lässt sich nicht mehr öffnen. Vielleicht können Sie ihn beim Anbieter erneut kaufen.',
    toPurchase: 'Kauf ansehen',
    back: 'Zurück zu Ihrer Bibliothek',
  },
} as const

export const handOver = {
  title: (merchant: string) => `Weiter zu ${merchant}`,
  body: (title: string) =>
    `„${title}“ öffnet sich dort. Es gehört Ihnen schon: Es wird nichts berechnet.`,
  continue: (merchant: string) => `Weiter zu ${merchant}`,
  privacy: (merchant: string) =>
    `${merchant} sieht, dass eine Kundin oder ein Kunde des Netzwerks dies öffnet, unter einem Namen, den nur dieser Anbieter kennt.`,
  late: 'Falls es länger als eine Minute dauert, öffnen Sie es erneut aus Ihrer Bibliothek.',
  back: 'Zurück zu Ihrer Bibliothek',
} as const
