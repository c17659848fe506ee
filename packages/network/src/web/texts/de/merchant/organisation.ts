// German: who stands behind merchants, and joining them.

export const roles = {
  owner: 'Inhaber',
  developer: 'Entwickler',
  accountant: 'Buchhaltung',
  support: 'Kundendienst',
}

/** What each of them may. */
export const mays = {
  owner: 'alles: Personen, Konten, Schlüssel',
  developer: 'Adressen, Schlüssel, Aussehen',
  accountant: 'ansehen, für die Bücher',
  support: 'ansehen, um Fragen zu beantworten',
}

export const states = { waiting: 'wartet auf Freigabe', active: 'verkauft', closed: 'geschlossen' }

export const join = {
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
