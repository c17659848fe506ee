// German: signing on, off, and the visit to a merchant.
export const signOn = {
  title: 'Anmelden',
  toReach: (merchant: string) => `und weiter zu ${merchant}`,
  identifier: 'E-Mail-Adresse oder Mitgliedsname',
  identifierHelp: 'Der Mitgliedsname allein genügt in einem Browser, den Sie schon benutzt haben.',
  password: 'Passwort',
  showPassword: 'Anzeigen',
  hidePassword: 'Verbergen',
  submit: 'Anmelden',
  newHere: 'Neu hier?',
  register: 'Konto eröffnen',
  accounts: 'Konten in diesem Browser',
  another: 'Anderes Konto',
  chosen: (name: string, memberId: string) => `Als ${name}, Mitgliedsname ${memberId}`,
  which: (memberId: string) =>
    `Mehrere Personen haben hier den Mitgliedsnamen ${memberId}. Wer sind Sie?`,
  forget: 'Vergessen',
  forgetOf: (name: string) => `${name} in diesem Browser vergessen`,
  newBrowser: 'Mitgliedsname in einem Browser, den wir noch nicht kennen?',
  personalCode: 'Persönlicher Code',
  personalCodeHelp:
    'Er unterscheidet Ihr Konto von anderen mit demselben Mitgliedsnamen, zum Beispiel K7M2Q-9XT4B.',
  passkey: 'Mit Passkey anmelden',
  otherWays: 'Andere Wege',
  link: 'Link per E-Mail senden',
  recover: 'Ich kann mich nicht mehr anmelden',
  errors: {
    refused: {
      title: 'Das passt nicht zusammen',
      body: 'Die E-Mail-Adresse oder der Mitgliedsname gehört nicht zu diesem Passwort. Versuchen Sie es erneut.',
    },
    shared: {
      title: 'Mehrere Personen haben hier diesen Mitgliedsnamen',
      body: 'Wählen Sie aus, wer Sie sind, und geben Sie Ihr Passwort noch einmal ein.',
    },
    throttled: {
      title: 'Zu viele Versuche',
      body: 'Bitte warten Sie einige Minuten und versuchen Sie es dann erneut. Ihr Konto ist sicher.',
    },
    expired: {
      title: 'Diese Seite war zu lange geöffnet',
      body: 'Bitte melden Sie sich erneut an.',
    },
  },
} as const

export const visit = {
  title: (merchant: string) => `Weiter zu ${merchant}`,
  body: (merchant: string) =>
    `${merchant} möchte wissen, dass Sie angemeldet sind. Statt Ihres Namens erfährt der Anbieter eine Nummer, ` +
    'und sonst nichts.',
  owned: 'Das gehört Ihnen schon: Es öffnet sich erneut, ohne dass etwas berechnet wird.',
  continue: (merchant: string) => `Weiter zu ${merchant}`,
} as const

export const signOff = {
  title: 'Abmelden?',
  body: 'Sie werden hier abgemeldet und bei jedem Anbieter, den Sie seit der Anmeldung besucht haben.',
  bodyAt: (merchant: string) =>
    `„Überall“ meldet Sie hier ab und bei jedem Anbieter, den Sie seit der Anmeldung besucht haben. „Nur bei ${merchant}“ lässt die anderen und dieses Netz, wie sie sind.`,
  everywhere: 'Überall abmelden',
  onlyAt: (merchant: string) => `Nur bei ${merchant} abmelden`,
  stay: 'Angemeldet bleiben',
  overTitle: 'Sie sind abgemeldet',
  overBody: 'In diesem Browser ist niemand angemeldet.',
  continue: 'Weiter',
} as const

export const signOffDone = {
  title: 'Sie sind abgemeldet',
  body: 'Hier sofort, und binnen Minuten bei jedem Anbieter, den Sie seit der Anmeldung besucht haben.',
  again: 'Erneut anmelden',
  home: 'Startseite',
} as const
