// German: the pages of people of merchants.

export const business = {
  people: 'Personen',
  person: 'Wer',
  role: 'Rolle',
  roles: {
    owner: 'Inhaber',
    developer: 'Entwickler',
    accountant: 'Buchhaltung',
    support: 'Kundendienst',
  },
  mays: {
    owner: 'alles: Personen, Konten, Schlüssel',
    developer: 'Adressen, Schlüssel, Aussehen',
    accountant: 'ansehen, für die Bücher',
    support: 'ansehen, um Fragen zu beantworten',
  },
  invited: (role: string) => `${role}, eingeladen`,
  state: 'Stand',
  states: { waiting: 'wartet auf Freigabe', active: 'verkauft', closed: 'geschlossen' },
  stateNotes: {
    waiting:
      'Alles lässt sich vorbereiten; verkauft wird erst, wenn der Betreiber es freigegeben hat.',
    active: 'Verkauft wird an jeder nachgewiesenen Adresse.',
    closed: 'Hier wird nichts mehr verkauft.',
  },
  id: 'Händlernummer',
  addresses: 'Adressen',
  proved: 'nachgewiesen',
  unproved: 'nicht nachgewiesen',
  proveTitle: (address: string) => `Weisen Sie nach, dass ${address} Ihnen gehört`,
  proveFile: (file: string) => `Legen Sie diese Zeile in eine Datei unter ${file}:`,
  proveRecord: (record: string) =>
    `Oder in einen TXT-Eintrag von ${record}. Lassen Sie es dann über die API prüfen.`,
}

export const businessJoin = {
  title: (organisation: string) => `Bei ${organisation} mitarbeiten`,
  lead: 'Sie sind eingeladen, hier mitzuarbeiten. Ihr eigenes Konto bleibt Ihres; niemand sieht, was Sie kaufen.',
  role: 'Rolle',
  you: 'Sie treten bei als',
  join: 'Beitreten',
  rather: 'Lieber nicht',
  endedTitle: 'Diese Einladung ist vorbei',
  endedBody:
    'Der Link wurde benutzt, zurückgenommen oder ist älter als sieben Tage. Bitten Sie den Absender um einen neuen.',
  account: 'Ihr Konto',
}
