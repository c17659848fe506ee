// German: a transaction that is over.
export const confirmEnded = {
  bought: {
    title: 'Das haben Sie gekauft',
    body: (merchant: string) =>
      `Es steht einmal auf Ihrer Rechnung und lässt sich bei ${merchant} öffnen.`,
  },
  owned: {
    title: 'Das gehört Ihnen schon',
    body: (merchant: string) =>
      `Es wurde nicht noch einmal berechnet und lässt sich bei ${merchant} öffnen.`,
  },
  cancelled: {
    title: 'Sie haben diesen Kauf abgebrochen',
    body: (merchant: string) =>
      `Dafür wurde nichts berechnet. Möchten Sie doch kaufen, wählen Sie den Artikel bei ${merchant} erneut aus.`,
  },
  signedOn: {
    title: 'Sie haben sich angemeldet',
    body: (merchant: string) => `Von hier aus sind Sie schon zu ${merchant} weitergegangen.`,
  },
  expired: {
    title: 'Dieser Kauf ist abgelaufen',
    body: (merchant: string) =>
      `Er wartete zu lange auf Ihre Bestätigung. Es wurde nichts berechnet. Wählen Sie den Artikel bei ${merchant} erneut aus.`,
  },
  unknown: {
    title: 'Dieser Link wurde schon benutzt oder ist zu alt',
    body: (merchant: string) =>
      `Was Sie gekauft haben, steht in Ihrer Bibliothek. Was dort fehlt, wählen Sie bei ${merchant} erneut aus.`,
  },
  item: 'Artikel',
  price: 'Preis',
  boughtAt: 'Gekauft am',
  open: 'Öffnen',
  toPurchase: 'Zum Kauf',
  toLibrary: 'Zu Ihrer Bibliothek',
} as const
