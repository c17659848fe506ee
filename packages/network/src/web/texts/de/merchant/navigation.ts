// German: where the pages of merchants lead.

export const navigation = {
  label: 'Seiten für Händler',
  groups: { sales: 'Verkauf', site: 'Ihre Website', organisation: 'Organisation', you: 'Sie' },
  parts: {
    overview: 'Übersicht',
    offers: 'Angebote',
    sales: 'Verkäufe',
    credits: 'Erstattungen',
    figures: 'Zahlen',
    payouts: 'Auszahlungen',
    start: 'Schnellstart',
    addresses: 'Adressen',
    keys: 'Schlüssel',
    brand: 'Aussehen',
    people: 'Personen',
    sell: 'Hier verkaufen',
    places: 'Ihre Händlerkonten',
    account: 'Ihr eigenes Konto',
    help: 'Hilfe',
    contact: 'Kontakt',
    signOn: 'Anmelden',
  },
} as const
