// German: the e-mails.
export const mail = {
  greeting: (name: string) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  why: (network: string) => `Sie erhalten diese E-Mail, weil Sie ein Konto bei ${network} haben.`,
  whyAddress: (network: string) =>
    `Sie erhalten diese E-Mail, weil jemand bei ${network} diese Adresse angegeben hat.`,
  welcome: {
    subject: (network: string) => `Ihr Konto bei ${network} ist eröffnet`,
    headline: 'Ihr Konto ist eröffnet',
    body: 'Von jetzt an kaufen Sie mit einem Klick, bei jedem Anbieter des Netzwerks. Dies sind Ihre Angaben:',
    memberId: 'Mitgliedsname',
    account: 'Konto',
    email: 'E-Mail',
    bill: 'Erste Rechnung',
    billAbove: (amount: string) => `sobald mehr als ${amount} offen sind`,
    next: 'Sie melden sich mit dieser E-Mail-Adresse an oder, in einem Browser, den Sie schon benutzt haben, mit Ihrem Mitgliedsnamen. In Ihrem Profil können Sie jederzeit eine Wiederherstellungsphrase und einen persönlichen Code ergänzen: Mit ihnen kommen Sie wieder in Ihr Konto, wenn etwas verloren geht.',
    lost: 'Sie sind nicht mehr bis zum Passwort oder Passkey gekommen? Dann meldet ein Link per E-Mail Sie an:',
    link: 'Link anfordern',
    action: 'Zu Ihrem Konto',
    notYou:
      'Falls Sie dieses Konto nicht eröffnet haben, sagen Sie uns Bescheid: Dann schließen wir es.',
    confirm:
      'Bitte bestätigen Sie, dass dies Ihre Adresse ist. Bis dahin gehen keine Rechnungen hierher, und niemand meldet sich per E-Mail an.',
    confirmAction: 'Adresse bestätigen',
    lostConfirmed:
      'Sie sind nicht mehr bis zum Passwort oder Passkey gekommen? Sobald die Adresse bestätigt ist, meldet ein Link per E-Mail Sie an:',
    notYouUnconfirmed:
      'Falls Sie dieses Konto nicht eröffnet haben, bestätigen Sie nichts: Dann kommt hier nichts weiter an.',
  },
  alreadyRegistered: {
    subject: (network: string) => `Sie haben schon ein Konto bei ${network}`,
    headline: 'Sie haben schon ein Konto',
    body: 'Jemand, vielleicht Sie selbst, wollte mit dieser E-Mail-Adresse ein Konto eröffnen. Es gibt schon eines: Melden Sie sich damit an.',
    action: 'Anmelden',
    notYou: 'Falls Sie es nicht waren, müssen Sie nichts tun.',
  },
  digest: {
    one: (title: string, amount: string) => `Sie haben „${title}“ für ${amount} gekauft`,
    several: (count: string, amount: string) => `Ihre ${count} Käufe: ${amount}`,
    body: 'Das wurde mit Ihrem Konto gekauft. Alles steht auch in Ihrem Kontoauszug.',
    report: 'Ein Problem melden',
    more: (count: string) =>
      count === '1'
        ? 'Ein weiterer Kauf steht in Ihrem Kontoauszug.'
        : `${count} weitere Käufe stehen in Ihrem Kontoauszug.`,
    total: 'Zusammen',
    action: 'Kontoauszug ansehen',
    choose: 'Einstellen, wie oft diese E-Mail kommt',
  },
  charged: {
    subject: (amount: string, month: string) => `Ihre Rechnung vom ${month}: ${amount}`,
    headline: 'Ihre Rechnung ist bezahlt',
    paid: (amount: string, method: string, date: string) =>
      `Am ${date} wurden ${amount} mit ${method} bezahlt. Vielen Dank.`,
    lines: 'Nach Anbieter',
    purchaseCount: (count: number) => (count === 1 ? '1 Kauf' : `${count}\u00a0Käufe`),
    total: 'Summe',
    deducted: 'Gutschriften und frühere Zahlungen',
    carried: 'Bleibt offen',
    action: 'Kontoauszug ansehen',
  },
  declined: {
    subject: (amount: string) => `Ihre Zahlung von ${amount} wurde abgelehnt`,
    headline: 'Ihre Zahlung wurde abgelehnt',
    body: (amount: string, method: string, date: string) =>
      `Wir haben am ${date} ${amount} von ${method} angefordert, und die Zahlung wurde abgelehnt.`,
    stays:
      'Es wurde nichts abgebucht. Die Beträge bleiben offen, und alles Gekaufte lässt sich weiterhin öffnen.',
    retry: (date: string) =>
      `Was dann offen ist, fordern wir mit Ihrer nächsten Rechnung an, am ${date}.`,
    noRetry: 'Bis der offene Betrag bezahlt ist, können Sie nichts mehr kaufen.',
    action: 'Kontoauszug ansehen',
  },
} as const
