// German: charges that somebody did not make. The rules say the same as docs/disputes.md.
export const dispute = {
  title: 'Belastung beanstanden',
  lead: 'Für eine Belastung, die weder Sie verursacht haben noch jemand, der Ihr Konto benutzen darf.',
  refundInstead: 'Sie haben es gekauft, und etwas stimmt damit nicht?',
  refundLink: 'Beantragen Sie stattdessen eine Erstattung',
  amount: 'Belastung',
  bought: 'Gekauft am',
  seen: 'Was das Netzwerk gesehen hat',
  seenLead: 'Wer um diese Zeit in Ihrem Konto angemeldet war:',
  seenNothing: 'Um diese Zeit war niemand in Ihrem Konto angemeldet.',
  seenWhen: 'Wann',
  seenWhat: 'Was',
  seenDevice: 'Gerät',
  seenFrom: (what: string, network: string) => `${what}, Netz ${network}`,
  unknownDevice: 'Unbekannt',
  kinds: {
    registered: 'Konto eröffnet',
    signed_on: 'Angemeldet',
    signed_off: 'Abgemeldet',
    security: 'Schutz des Kontos geändert',
  },
  explanation: 'Was ist geschehen?',
  explanationHelp: 'Kann leer bleiben. Warum sind Sie sicher, dass Sie es nicht waren?',
  explanationError: 'Der Text ist zu lang oder enthält unzulässige Zeichen. Bitte kürzen Sie ihn.',
  atOnce: (amount: string) =>
    `Sobald Sie absenden, zählen ${amount} nicht mehr zu Ihrem offenen Betrag.`,
  rulesTitle: 'Wie entschieden wird',
  rulesLead: (amount: string) =>
    `Über Belastungen ab ${amount} entscheidet ein Mensch. Bei kleineren entscheidet die erste dieser Regeln, die zutrifft:`,
  rules: [
    'Mehrere Ihrer Beanstandungen wurden innerhalb eines Jahres nach diesen Regeln anerkannt: Ein Mensch entscheidet.',
    'Ein Mensch hatte die Erstattung dieses Kaufs abgelehnt: Ein Mensch entscheidet.',
    'Es wurde von einem Gerät aus gekauft, das in diesem Konto vorher nicht benutzt wurde: Sie schulden den Betrag nicht.',
    'Es wurde nach dem Kauf von Ihrem Konto aus geöffnet: Die Belastung bleibt bestehen.',
    'In den 24\u00a0Stunden davor war niemand in Ihrem Konto angemeldet: Sie schulden den Betrag nicht.',
    'Sie hatten schon vorher bei diesem Anbieter gekauft, und dieser Kauf wurde auf einem Ihrer Geräte bestätigt: Die Belastung bleibt bestehen.',
    'Nichts davon trifft zu: Ein Mensch entscheidet.',
  ],
  submit: 'Ich war es nicht',
  cancel: 'Zurück zum Kauf',
  refusedTitle: 'Diese Belastung kann nicht beanstandet werden',
  refusals: {
    account_closed: 'Ihr Konto ist geschlossen. Schreiben Sie dem Kundenservice.',
    nothing_was_paid: 'Es hat Sie nichts gekostet, also gibt es keine Belastung.',
    already_disputed:
      'Sie haben sie schon beanstandet. Was daraus wurde, steht auf der Seite des Kaufs.',
    dispute_too_late:
      'Der Kauf liegt zu lange zurück. Der Kundenservice kann vielleicht noch helfen.',
    already_refunded: 'Alles wurde erstattet, oder Sie haben die Erstattung schon beantragt.',
    other: 'Das Netzwerk konnte die Beanstandung nicht annehmen. Es wurde nichts geändert.',
  },
  done: {
    grantedTitle: 'Sie schulden den Betrag nicht',
    granted: (amount: string) => `${amount} werden Ihnen endgültig nicht berechnet.`,
    pendingTitle: 'Wir prüfen es',
    pending: (amount: string, date: string) =>
      `Solange ein Mensch es prüft, zählen ${amount} nicht zu Ihrem offenen Betrag. Die Antwort erhalten Sie bis zum ${date}, auch per E-Mail.`,
    refusedTitle: 'Die Belastung bleibt bestehen',
    refused: (amount: string) => `${amount} zählen zu Ihrem offenen Betrag.`,
    because: {
      opened: 'Es wurde nach dem Kauf von Ihrem Konto aus geöffnet.',
      regular:
        'Der Kauf wurde auf einem Ihrer Geräte bestätigt, bei einem Anbieter, bei dem Sie schon vorher gekauft hatten.',
      new_device:
        'Es wurde von einem Gerät aus gekauft, das in Ihrem Konto vorher nicht benutzt wurde.',
      nobody_signed_on: 'In den 24\u00a0Stunden davor war niemand in Ihrem Konto angemeldet.',
    },
    secureTitle: 'Sichern Sie jetzt Ihr Konto',
    secureBody:
      'Wer dies gekauft hat, kennt vielleicht Ihr Passwort. Wählen Sie ein neues und melden Sie sich überall ab.',
    secure: 'Zur Sicherheit',
    amount: 'Betrag',
    asked: 'Beanstandet am',
    why: 'Grund',
    item: 'Kauf',
    reference: 'Vorgangs\u00adnummer',
    statement: 'Kontoauszug ansehen',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Beanstandete Belastung',
  statuses: {
    pending: 'Belastung beanstandet',
    granted: 'Belastung zurückgenommen',
    refused: 'Belastung bleibt bestehen',
  },
} as const
