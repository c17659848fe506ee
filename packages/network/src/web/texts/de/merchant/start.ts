// German: the quick start, from the account to the first sale.

export const start = {
  title: 'Schnellstart',
  lead: 'Fünf Schritte bis zum ersten Verkauf. Auf die Reihenfolge kommt es kaum an: Der Code läuft vor der Freigabe und verkauft danach.',
  done: 'erledigt',
  open: 'offen',
  refusedTitle: 'Es wurde nicht freigegeben',
  approvalTitle: 'Freigabe',
  approval: {
    waiting:
      'Wer das Netz betreibt, sieht Ihren Antrag an. Sie erfahren es per E-Mail; hier ist nichts zu tun.',
    active: 'Sie dürfen verkaufen.',
    closed: 'Dieses Konto ist geschlossen: Verkauft wird nichts mehr.',
  },
  siteTitle: 'Ihre Website',
  siteOpen:
    'Zeigen Sie, dass sie Ihnen gehört: mit einer Zeile in einer Datei dort oder einem Eintrag im DNS.',
  siteProved: 'Sie ist als Ihre nachgewiesen.',
  toAddresses: 'Nachweisen',
  keysTitle: 'Schlüssel',
  keysOpen:
    'Ihr Server unterschreibt, worum er uns bittet. Machen Sie ein Schlüsselpaar und legen Sie, was Sie sehen, in die Datei „.env“.',
  keysThere:
    'Ein Schlüssel ist in Gebrauch. Seine private Hälfte steht in Ihrer „.env“ und nirgends hier.',
  toKeys: 'Schlüssel ansehen',
  codeTitle: 'Der Code',
  codeLead: 'In einem leeren Ordner auf Ihrem Server, mit Node 20.19 oder neuer:',
  install: 'Installieren',
  settings: '.env',
  settingsNote:
    'Unter diese Zeilen kommt in dieselbe Datei, was die Seite der Schlüssel Ihnen gezeigt hat. Halten Sie die Datei aus der Versionsverwaltung heraus.',
  startIt: 'Starten',
  otherServers:
    'Das ist ein Laden für Express; die Anleitung des Pakets hat dasselbe für Fastify, Hono und fetch-artige Handler.',
  connectionTitle: 'Verbindung',
  notHeard:
    'Von Ihrer Website haben wir noch nichts gehört. Sie meldet sich, sobald sie gestartet ist.',
  again: 'Noch einmal nachsehen',
  heard: 'Wir haben von Ihrer Website gehört: Ihre erste Anfrage kam am',
  sellNow: 'Nun verkaufen Sie etwas:',
} as const
