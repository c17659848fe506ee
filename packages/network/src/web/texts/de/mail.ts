// German: the e-mails.
export const mail = {
  greeting: (name: string) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  why: (network: string) => `Sie erhalten diese E-Mail, weil Sie ein Konto bei ${network} haben.`,
  whyAddress: (network: string) =>
    `Sie erhalten diese Nachricht, weil jemand bei ${network} diese Adresse angegeben hat.`,
  welcome: {
    subject: (network: string) => `Ihr Konto bei ${network} ist eröffnet`,
    headline: 'Ihr Konto ist eröffnet',
    body: 'Von jetzt an kaufen Sie mit einem Klick, bei jedem Anbieter des Netzwerks. Dies sind Ihre Angaben:',
    memberId: 'Mitgliedsname',
    account: 'Konto',
    email: 'E-Mail',
    bill: 'Erste Rechnung',
    billAbove: (amount: string) => `sobald mehr als ${amount} offen sind`,
    next: 'Sie melden sich mit dieser E-Mail-Adresse an oder, in einem Browser, den Sie schon benutzt haben, mit Ihrem Mitgliedsnamen. Ergänzen Sie in Ihrem Profil, wann Sie mögen, eine Wiederherstellungsphrase und einen persönlichen Code: Sie helfen, wenn einmal etwas verloren geht.',
    lost: 'Sie sind nicht mehr bis zum Passwort oder Passkey gekommen? Dann meldet ein Link per E-Mail Sie an:',
    link: 'Link anfordern',
    action: 'Zu Ihrem Konto',
    notYou: 'Falls Sie dieses Konto nicht eröffnet haben, sagen Sie es uns, und wir schließen es.',
  },
  alreadyRegistered: {
    subject: (network: string) => `Sie haben schon ein Konto bei ${network}`,
    headline: 'Sie haben schon ein Konto',
    body: 'Jemand, vielleicht Sie selbst, wollte mit dieser E-Mail-Adresse ein Konto eröffnen. Es gibt schon eines: Melden Sie sich damit an.',
    action: 'Anmelden',
    notYou: 'Waren Sie es nicht, so ist nichts zu tun.',
  },
  digest: {
    one: (title: string, amount: string) => `Sie haben „${title}“ für ${amount} gekauft`,
    several: (count: string, amount: string) => `Ihre ${count} Käufe: ${amount}`,
    body: 'Dies wurde mit Ihrem Konto gekauft. Alles davon steht in Ihrem Kontoauszug.',
    report: 'Ein Problem melden',
    more: (count: string) =>
      count === '1'
        ? 'Ein weiterer steht in Ihrem Kontoauszug.'
        : `${count} weitere stehen in Ihrem Kontoauszug.`,
    total: 'Zusammen',
    action: 'Kontoauszug ansehen',
    choose: 'Wählen, wie oft Sie diese E-Mail erhalten',
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
      'Es wurde nichts abgebucht. Die Käufe bleiben offen, und Sie können sie alle weiterhin öffnen.',
    retry: (date: string) =>
      `Was dann offen ist, fordern wir mit Ihrer nächsten Rechnung am ${date} an.`,
    noRetry: 'Bis der offene Betrag bezahlt ist, können Sie nichts mehr kaufen.',
    action: 'Kontoauszug ansehen',
  },
} as const
