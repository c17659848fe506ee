// German: where a merchant is paid.

export const payoutAccount = {
  title: 'Wohin wir auszahlen',
  lead: 'Ihr Geld geht dorthin, sobald es auf einen Betrag Ihrer Wahl gewachsen ist, oder nach so vielen Tagen, je nachdem, was zuerst kommt.',
  present: (account: string) => `Ausgezahlt wird auf ${account}`,
  noWay: (currency: string) =>
    `In ${currency} kann hier noch niemand ausgezahlt werden. Fragen Sie, wer das Netzwerk betreibt.`,
  ways: {
    simulator: 'Der Simulator des Zahlungsdienstes: kein echtes Geld',
    'pain.001': 'Ein Bankkonto mit IBAN',
    nacha: 'Ein Bankkonto in den Vereinigten Staaten',
  },
  otherWays: 'Andere Wege',
  fields: {
    holder: 'Wem das Konto gehört',
    iban: 'IBAN',
    bic: 'BIC',
    routing_number: 'Routing number',
    account_number: 'Kontonummer',
    type: 'Art des Kontos',
    amount: 'Ab welchem Betrag',
    days: 'Nach so vielen Tagen auf jeden Fall',
  },
  types: { checking: 'Girokonto', savings: 'Sparkonto' },
  amountIn: (currency: string) => `Ab welchem Betrag, in ${currency}`,
  termsTitle: 'Wann',
  waits:
    'Auf ein anderes Konto als bisher geht nichts, bevor die Inhaber Zeit hatten, es zu bemerken: Alle erfahren es per E-Mail. Bis dahin gilt das frühere sofort wieder, wenn Sie es zurücksetzen.',
  save: 'Dorthin auszahlen',
  faults: {
    holder: 'Schreiben Sie den Namen, wie die Bank ihn kennt, in lateinischen Buchstaben.',
    iban: 'Das ist keine IBAN: Vielleicht sind zwei Ziffern vertauscht.',
    bic: 'Schreiben Sie acht oder elf Zeichen oder nichts.',
    routing_number: 'Das ist keine Routing number: Sie hat neun Ziffern.',
    account_number: 'Schreiben Sie 4 bis 17 Ziffern oder Buchstaben.',
    type: 'Wählen Sie eines von beiden.',
    amount: 'Schreiben Sie einen Betrag über null, etwa 25,00.',
    days: 'Schreiben Sie eine Zahl von 1 bis 366.',
  },
}
