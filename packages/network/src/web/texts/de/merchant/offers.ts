// German: what a merchant sells.

export const offers = {
  title: 'Angebote',
  offer: 'Angebot',
  kind: 'Art',
  state: 'Stand',
  price: 'Preis',
  add: 'Ein Angebot hinzufügen',
  kinds: {
    digital: 'zum Lesen, Ansehen oder Laden',
    service: 'Dienstleistung',
    physical: 'Paket',
    subscription: 'Abonnement',
    metered: 'nach Gebrauch',
  },
  states: { active: 'im Verkauf', unlisted: 'mit Käufen gesandt', withdrawn: 'beendet' },
  done: {
    registered: 'Das Angebot ist im Verkauf',
    updated: 'Die neuen Bedingungen gelten ab jetzt; was verkauft wurde, behält seine',
    exists: 'Alles bleibt, wie es war: Das waren seine Bedingungen schon',
    withdrawn: 'Das Angebot ist beendet; was verkauft wurde, bleibt verkauft',
  },
  emptyTitle: 'Noch ist nichts im Verkauf',
  emptyBody:
    'Fügen Sie hier oder über die API hinzu, was Sie verkaufen, oder senden Sie die Bedingungen mit jedem Kauf.',
}

export const offer = {
  newTitle: 'Ein Angebot hinzufügen',
  newLead: 'Es ist sofort im Verkauf.',
  title: (title: string) => `„${title}“ ändern`,
  lead: 'Neue Bedingungen gelten für das, was ab jetzt verkauft wird. Was verkauft wurde, behält seine.',
  add: 'In den Verkauf geben',
  save: 'Diese Bedingungen verwenden',
  fields: {
    sku: 'Ihr Name dafür (SKU)',
    title: 'Titel',
    description: 'Beschreibung',
    url: 'Adresse',
    days: 'Tage des Zugangs',
    term: 'Laufzeit eines Abonnements',
  },
  price: (currency: string) => `Preis in ${currency}`,
  skuHelp: 'Ein für alle Mal: Unter ihm fragt Ihre Website nach dem Angebot.',
  urlHelp: 'Wo es gelesen wird, unterhalb einer Ihrer Adressen.',
  daysHelp: 'Bleibt das Feld leer, endet der Zugang nicht.',
  termHelp: 'P1M ist ein Monat, P1Y ein Jahr. Nur für Abonnements.',
  faults: {
    sku: 'Schreiben Sie bis zu 100 Zeichen.',
    taken: 'Unter diesem Namen gibt es schon ein Angebot. Ändern Sie jenes.',
    title: 'Schreiben Sie bis zu 200 Zeichen.',
    description: 'Schreiben Sie bis zu 5000 Zeichen.',
    url: 'Schreiben Sie eine Adresse, die mit https:// beginnt.',
    foreign: 'Sie liegt unter keiner Ihrer nachgewiesenen Adressen.',
    price: 'Schreiben Sie einen Betrag über null, etwa 2,50.',
    days: 'Schreiben Sie eine Zahl von Tagen von 1 bis 36500, oder nichts.',
    term: 'Schreiben Sie eine Laufzeit wie P1M, für ein Abonnement und ohne Tage.',
    terms: 'Das verkauft das Netz noch nicht.',
    closed: 'Dieser Händler ist geschlossen.',
  },
  end: 'Dieses Angebot beenden',
  endConsequence:
    'Niemand kann es mehr kaufen. Was verkauft wurde, bleibt verkauft und öffnet sich wie bisher.',
  endConfirm: 'Beenden',
}
