// German: the installed client: notifications, approvals, and no connection.
export const notifications = {
  title: 'Mitteilungen',
  lead: 'Erfahren Sie auf diesem Gerät sofort, wenn ein Limit fast erreicht ist, eine Erstattung kommt oder eine Verlängerung ansteht.',
  enable: 'Mitteilungen auf diesem Gerät einschalten',
  unsupported:
    'Dieser Browser kann keine Mitteilungen empfangen, oder Skripte sind abgeschaltet. Alles kommt weiterhin per E-Mail.',
  denied:
    'Mitteilungen sind in diesem Browser blockiert. Ändern Sie das in seinen Einstellungen und versuchen Sie es dann erneut.',
  devices: 'Geräte mit Mitteilungen',
  emptyTitle: 'Noch kein Gerät mit Mitteilungen',
  emptyBody: 'Alles kommt in jedem Fall per E-Mail.',
  remove: (device: string) => `Mitteilungen beenden: ${device}`,
  purchasesTitle: 'E-Mails über Käufe',
  purchasesLead:
    'Sie führen auf, was mit diesem Konto gekauft wurde, jeweils mit einem Link, um ein Problem zu melden. Alle, die sich in diesem Konto anmelden, erhalten sie.',
  purchases: 'Wie oft',
  purchaseMails: {
    daily: 'Einmal am Tag, morgens, wenn etwas gekauft wurde',
    each: 'Nach jedem Kauf, innerhalb weniger Minuten',
    none: 'Nie; der Kontoauszug zeigt alles',
  },
  savePurchases: 'Speichern',
  purchasesWrong: 'Wählen Sie eine dieser Möglichkeiten.',
  purchasesSaved: 'Von jetzt an erhalten Sie diese E-Mails wie gewählt.',
  installTitle: 'Installieren',
  install:
    'Wählen Sie im Menü Ihres Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“. Ihr offener Betrag, Ihre ' +
    'Bibliothek und alles, was auf Ihre Entscheidung wartet, sind dann nur einen Fingertipp entfernt.',
  tooMany: 'Zehn Geräte erhalten schon Mitteilungen. Schalten Sie sie zuerst für eines davon aus.',
  malformed:
    'Der Browser hat keine gültige Anmeldung für Mitteilungen gesendet. Bitte versuchen Sie es erneut.',
  device: 'Ein Browser',
} as const

export const approvals = {
  title: 'Wartet auf Sie',
  lead: 'Hier geht nichts weiter, bevor Sie entschieden haben.',
  emptyTitle: 'Nichts wartet auf Sie',
  emptyBody:
    'Wenn ein Abonnement einen neuen Preis hat oder eine Zahlung Sie braucht, steht es hier.',
  newPrice: (item: string, price: string) => `„${item}“ hat einen neuen Preis: ${price}`,
  newPriceBody: (date: string) => `Ohne Ihre Zustimmung endet es am ${date}.`,
  decide: 'Entscheiden',
  declined: (amount: string) => `Ihre Zahlung von ${amount} wurde abgelehnt`,
  declinedBody:
    'Sie wird mit Ihrer nächsten Rechnung erneut angefordert. Sehen Sie nach, was Sie tun können.',
  look: 'Ansehen',
  suspended: 'Ihr Konto ist gesperrt',
  suspendedBody: 'Bis der offene Betrag bezahlt ist, kann nichts gekauft werden.',
} as const

export const offline = {
  title: 'Keine Verbindung',
  body: 'Diese Seite braucht eine Verbindung. Es ist nichts verloren gegangen; versuchen Sie es erneut, wenn Sie verbunden sind.',
  retry: 'Erneut versuchen',
} as const
