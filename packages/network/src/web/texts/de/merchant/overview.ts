// German: what is to be seen of a merchant at once.

export const overview = {
  settings: 'Das Konto',
  state: 'Stand',
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
