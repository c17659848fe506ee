// German: the home page.
export const home = {
  title: 'Ein Konto für alles, was Sie lesen',
  headline: 'Kleine Käufe. Eine Rechnung.',
  lead: (network: string) =>
    `Kaufen Sie mit einem Klick einen Artikel oder eine Stunde Zugang. ${network} zählt alles ` +
    'zusammen, bei allen Anbietern auf dieser Seite, und rechnet einmal im Monat mit Ihnen ab.',
  points: [
    ['Eine Anmeldung', 'Sie melden sich einmal an, und die Website jedes Anbieters weiß davon.'],
    [
      'Eine Rechnung',
      'Käufe von wenigen Cent ergeben eine einzige Abbuchung, auf den Cent genau aufgeschlüsselt.',
    ],
    [
      'Niemand erfährt, wer Sie sind',
      'Jeder Anbieter sieht statt Ihres Namens eine andere Nummer.',
    ],
  ],
  register: 'Konto eröffnen',
  signOn: 'Anmelden',
  account: 'Zu Ihrem Konto',
  allMerchants: 'Alle Anbieter',
} as const
