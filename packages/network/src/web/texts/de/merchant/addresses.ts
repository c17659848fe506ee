// German: where a merchant sells.

export const addresses = {
  title: 'Adressen',
  lead: 'Sie verkaufen an diesen Adressen und unterhalb davon, und nirgendwo sonst kommen Kunden an. Jede muss als Ihre nachgewiesen sein.',
  proved: 'nachgewiesen',
  unproved: 'nicht nachgewiesen',
  site: 'Ihre Startseite',
  byFile: 'Legen Sie diese Zeile in eine Datei an dieser Adresse:',
  byRecord: 'Oder ins DNS, als TXT-Eintrag:',
  record: (name: string) => `TXT ${name}`,
  prove: 'Jetzt prüfen',
  proving: 'Wird geprüft…',
  remove: 'Diese Adresse streichen',
  removeConsequence: 'Dort wird nichts mehr verkauft, und niemand kommt dorthin zurück.',
  removeConfirm: 'Streichen',
  addTitle: 'Eine weitere Adresse',
  addNote: 'Etwa https://shop.daily.example. Zum Ausprobieren auch http://localhost:5000.',
  address: 'Adresse',
  malformed: 'Schreiben Sie eine https-Adresse ohne Abfrage, etwa https://shop.daily.example.',
  add: 'Hinzufügen',
  done: {
    added: 'Hinzugefügt: Zeigen Sie nun, dass sie Ihnen gehört',
    proved: 'Sie gehört Ihnen: Dort können Sie verkaufen',
    removed: 'Die Adresse ist gestrichen',
  },
  notDone: 'Das war nicht möglich',
  refused: {
    proof_not_found:
      'Weder die Datei noch der Eintrag sagen es schon. Ein DNS-Eintrag braucht manchmal einige Minuten; prüfen Sie dann noch einmal.',
    too_many_addresses: 'Es gibt schon fünfzig Adressen.',
    merchant_closed: 'Dieses Konto ist geschlossen.',
    gone: 'Inzwischen hat sich etwas geändert: So steht es jetzt.',
  },
} as const
