// German: the overview.
export const account = {
  title: 'Übersicht',
  greeting: (name: string) => `Guten Tag, ${name}`,
  tab: (currency: string) => `Ihr offener Betrag in ${currency}`,
  bought: (currency: string) => `Ihre Käufe in ${currency}`,
  paidBy: 'Bezahlt von',
  since: (date: string) => `seit dem ${date}`,
  tally: (count: number, paid: number) =>
    count === 0
      ? 'Keine Käufe in diesem Zeitraum'
      : count === 1
        ? `Ein Kauf in diesem Zeitraum, ${paid ? 'bezahlt' : 'noch nicht bezahlt'}`
        : `${count}\u00a0Käufe in diesem Zeitraum, ${paid || 'keiner'} davon bezahlt`,
  nextBill: 'Nächste Rechnung',
  nextBillAbove: (amount: string) => `wenn mehr als ${amount} offen sind; sonst einen Monat später`,
  creditLimit: 'Ihre Obergrenze',
  creditLimitMost: (amount: string) => `wächst mit dem, was Sie bezahlen, bis auf ${amount}`,
  payment: 'Zahlungsmittel',
  paymentMissing: 'Noch keines',
  paymentAdd: 'Karte hinzufügen',
  methodStatuses: { verified: 'Geprüft', declined: 'Zuletzt abgelehnt' },
  member: 'Mitgliedsname',
  last: 'Letzte Käufe',
  all: 'Zum vollständigen Kontoauszug',
  emptyTitle: 'Noch keine Käufe',
  emptyBody: 'Was Sie bei einem Anbieter des Netzwerks kaufen, erscheint sofort hier.',
  toMerchants: 'Anbieter ansehen',
  alerts: {
    declined: {
      title: (amount: string) => `Ihre Zahlung von ${amount} wurde abgelehnt`,
      body: (date: string) => `Ihre Bank hat sie am ${date} abgelehnt. Der Betrag bleibt offen.`,
    },
    retry: (date: string) => `Wir versuchen es am ${date} erneut.`,
    suspended: {
      title: 'Ihr Konto ist gesperrt',
      body: 'Mehrere Zahlungen wurden abgelehnt. Sie können öffnen, was Ihnen gehört, aber nichts kaufen.',
    },
    methodMissing: {
      title: 'Zum Kaufen fehlt noch eine Karte',
      body: 'Ihr Konto ist eröffnet, aber noch ist kein Zahlungsmittel geprüft.',
    },
  },
} as const
