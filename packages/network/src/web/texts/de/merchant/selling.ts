// German: becoming a merchant, and asking for an account that sells.

export const sell = {
  title: 'Mit einem Klick verkaufen',
  lead: 'Artikel, Dateien, eine Stunde Musik, ein Aufruf Ihrer Schnittstelle: günstige Dinge, einzeln verkauft, auf Ihrer eigenen Website. Ihre Leser klicken einmal; ein Konto haben sie hier schon oder eröffnen es unterwegs.',
  begin: 'Konto eröffnen und anfangen',
  signOn: 'Ich habe ein Konto',
  apply: 'Händlerkonto beantragen',
  console: 'Ihre Händlerkonten',
  noCard: 'Wer für einen Händler arbeitet, braucht keine Karte und wird dadurch kein Kunde.',
  howTitle: 'So geht es',
  steps: [
    {
      title: 'Sie sagen, wer Sie sind',
      body: 'Ein Name, Ihre Website, was Sie verkaufen. Menschen sehen es an, und Sie erfahren es per E-Mail.',
    },
    {
      title: 'Sie zeigen, dass die Website Ihnen gehört',
      body: 'Eine Zeile in einer Datei dort oder ein Eintrag im DNS. Alles andere lässt sich inzwischen vorbereiten.',
    },
    {
      title: 'Sie setzen ein paar Zeilen Code ein',
      body: 'Der Schnellstart hat sie fertig, mit Ihren eigenen Nummern darin. Dann verkaufen Sie.',
    },
  ],
  moneyTitle: 'Was Sie bekommen',
  money: (share: string) =>
    `Sie behalten ${share} von jedem Verkauf. Wir rechnen einmal im Monat mit den Kunden ab und zahlen aus, sobald es sich lohnt; eine feste Gebühr gibt es nicht.`,
  privacy:
    'Sie erfahren nie, wer Ihre Leser sind, und brauchen weder Zahlungsanbieter noch Kundendienst.',
} as const

export const apply = {
  title: 'Händlerkonto beantragen',
  lead: 'Menschen lesen das und entscheiden. Sie erfahren es per E-Mail und können bis dahin alles vorbereiten.',
  labels: {
    name: 'Name',
    site: 'Ihre Website',
    sold: 'Was Sie verkaufen wollen',
    country: 'Land',
    currency: 'Währung Ihrer Preise',
    organisation: 'Organisation',
  },
  help: {
    name: 'So, wie Kunden ihn lesen.',
    site: 'Die Startseite, etwa https://daily.example. Dass sie Ihnen gehört, zeigen Sie später.',
    sold: 'Ein, zwei Sätze, mit den ungefähren Preisen.',
  },
  errors: {
    name: 'Schreiben Sie den Namen, mit höchstens 100 Zeichen.',
    site: 'Schreiben Sie die Adresse der Startseite, etwa https://daily.example, ohne etwas dahinter.',
    sold: 'Schreiben Sie ein, zwei Sätze darüber, was Sie verkaufen wollen.',
    country: 'Wählen Sie das Land.',
    currency: 'Wählen Sie eine andere Währung: In dieser lässt sich hier nichts verkaufen.',
    organisation: 'Wählen Sie eine Organisation.',
  },
  newOrganisation: 'Eine neue mit diesem Namen',
  send: 'Beantragen',
  notDone: 'Das war nicht möglich',
  refused: {
    too_many_applications:
      'Drei Ihrer Anträge warten schon. Über einen davon muss zuerst entschieden werden.',
    organisation_full: 'Die Organisation hat schon fünfzig Händlerkonten.',
    unknown_organisation: 'Sie sind dort nicht mehr Inhaber.',
  },
} as const
