// German: how a merchant looks.

export const brand = {
  title: 'Aussehen',
  lead: 'Auf jeder Seite über etwas von Ihnen steht Ihre Hälfte des Kerbholzes neben unserer: Ihr Name, Ihr Logo, Ihre Farben.',
  preview: 'So sieht es aus',
  description: 'Was Sie sind, in einem Satz',
  descriptionHelp: 'Für die Liste der Händler.',
  primary: 'Farbe Ihrer Hälfte',
  secondary: 'Zweite Farbe',
  secondaryHelp: 'Die Linie daran. Leer: die erste.',
  colorHelp: 'Etwa #7a1f2b. Leer: unsere.',
  malformed: 'Schreiben Sie eine Farbe wie #7a1f2b.',
  tooLong: 'Schreiben Sie eine Zeile mit höchstens 200 Zeichen.',
  look: 'Erst ansehen',
  save: 'Speichern',
  saved: 'Gespeichert',
  schemes: { light: 'auf hellen Seiten', dark: 'auf dunklen Seiten' },
  fails: (colour: string, where: string, ratio: string, least: string) =>
    `${colour} hebt sich ${where} kaum ab: ${ratio} zu 1, nötig sind ${least} zu 1.`,
  nearest: (colour: string) =>
    `Die nächste, die es tut, ist ${colour}; sie wird stattdessen gezeigt.`,
  take: (colour: string) => `${colour} nehmen`,
  passes:
    'Beide Farben heben sich von der Seite ab, hell wie dunkel, und der Name darauf ist lesbar.',
  logo: 'Logo',
  logoHelp: 'PNG, JPEG oder WebP, höchstens 16 KB und 1024 Pixel je Seite.',
  logoMalformed:
    'Das ist kein Bild als PNG, JPEG oder WebP mit höchstens 16 KB und 1024 Pixeln je Seite.',
  noLogo: 'Das Logo entfernen',
  notDone: 'Das war nicht möglich',
  closed: 'Dieses Konto ist geschlossen.',
} as const
