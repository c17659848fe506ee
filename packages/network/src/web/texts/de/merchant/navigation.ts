// German: where the pages of merchants lead.

export const navigation = {
  label: 'Seiten für Händler',
  groups: { sales: 'Verkauf', organisation: 'Organisation', you: 'Sie' },
  parts: {
    overview: 'Übersicht',
    sales: 'Verkäufe',
    credits: 'Erstattungen',
    figures: 'Zahlen',
    payouts: 'Auszahlungen',
    people: 'Personen',
    places: 'Ihre Händlerkonten',
    account: 'Ihr eigenes Konto',
    help: 'Hilfe',
    contact: 'Kontakt',
    signOn: 'Anmelden',
  },
} as const
