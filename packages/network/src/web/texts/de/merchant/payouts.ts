// German: what a merchant has, and what it is paid.

export const balance = {
  title: 'Was Sie haben',
  lead: 'Alles, was Sie hier verdient haben, abzüglich dessen, was erstattet wurde. Es besteht aus:',
  parts: {
    pending: 'Verkauft, von Kunden noch nicht bezahlt',
    reserved: 'Für Erstattungen zurückbehalten',
    available: 'Verfügbar',
    inPayout: 'Unterwegs zu Ihnen',
    paidOut: 'Ausgezahlt',
  },
  notes: {
    pending: 'Es gehört Ihnen, sobald Kunden ihren Monat bezahlen.',
    reserved: 'Es wird von selbst verfügbar, Tag für Tag.',
    available:
      'Es geht mit der nächsten Auszahlung. Unter null wird es durch künftige Einnahmen ausgeglichen.',
    inPayout: 'Ihre Bank hat es noch nicht bestätigt.',
    paidOut: 'Es ist angekommen.',
  },
  due: (amount: string) => `${amount} werden beim nächsten täglichen Lauf ausgezahlt`,
  reasons: {
    no_account: 'Nichts wird ausgezahlt: Es gibt kein Konto dafür',
    books_disagree:
      'Nichts wird ausgezahlt, solange wir zwei Bücher prüfen, die sich widersprechen',
    nothing_available: 'Nichts ist zur Auszahlung verfügbar',
    all_reserved: 'Alles, was da ist, ist für Erstattungen zurückbehalten',
    account_returns: 'Nichts wird ausgezahlt: Auszahlungen auf Ihr Konto kamen zurück',
    account_changed: 'Noch wird nichts ausgezahlt: Das Konto wurde vor Kurzem geändert',
    below_amount: 'Noch nicht ausgezahlt: Es ist weniger als Ihr Betrag',
  },
  reasonNotes: {
    no_account:
      'Eine Inhaberin oder ein Inhaber sagt, wohin und ab welchem Betrag ausgezahlt wird.',
    books_disagree:
      'Unsere Leute gehen dem nach. Nichts geht verloren, und nie wird weniger gezahlt, als Ihnen gehört.',
    nothing_available: 'Was Sie verkaufen, wird verfügbar, sobald Kunden dafür bezahlt haben.',
    all_reserved: 'Die Rücklage endet von selbst, Tag für Tag.',
    account_returns:
      'Drei nacheinander kamen zurück. Geben Sie das Konto neu an, oder ein anderes.',
    account_changed: 'So kann niemand, der Ihre Anmeldung an sich bringt, Geld unbemerkt umleiten.',
    below_amount: 'Es geht, wenn es gewachsen ist oder seine Tage vorbei sind.',
  },
  onDay: (day: string) => `Es wird frühestens am ${day} gezahlt.`,
  fromSum: (sum: string) => `Ausgezahlt wird ab ${sum}.`,
  fromSumOrDay: (sum: string, day: string) =>
    `Ausgezahlt wird ab ${sum}, in jedem Fall aber am ${day}.`,
  toPayouts: 'Alle Auszahlungen',
}

export const payouts = {
  toAccount: 'Wohin wir auszahlen',
  title: 'Auszahlungen',
  inCurrency: (currency: string) => `In ${currency}`,
  paid: 'Was Ihnen ausgezahlt wurde',
  made: 'Angewiesen',
  to: 'An',
  status: 'Stand',
  amount: 'Betrag',
  statuses: { made: 'angewiesen', sent: 'unterwegs', paid: 'angekommen', returned: 'kam zurück' },
  sentAt: 'Gesendet',
  paidAt: 'Angekommen',
  returnedAt: 'Zurückgekommen',
  id: 'Auszahlung',
  payoutOf: (day: string) => `Auszahlung vom ${day}`,
  returnedTitle: 'Sie kam zurück und ist wieder verfügbar',
  returnedBody: (reason: string) => `Die Bank sagt: ${reason}`,
  emptyTitle: 'Noch wurde nichts ausgezahlt',
  emptyBody: 'Auszahlungen stehen hier ab der ersten, jede mit ihrem Weg zu Ihrer Bank.',
}
