// German: asking for money back.
export const refund = {
  title: 'Erstattung beantragen',
  paid: 'Preis',
  left: 'Noch zu erstatten',
  reason: 'Was stimmt nicht?',
  reasons: {
    not_delivered: 'Ich habe es nicht bekommen',
    not_as_described: 'Es entspricht nicht der Beschreibung',
    bought_by_mistake: 'Ich habe es versehentlich gekauft',
    bought_twice: 'Ich habe es doppelt gekauft',
    quality: 'Es ist nicht gut genug',
    no_longer_wanted: 'Ich möchte es nicht mehr',
    other: 'Etwas anderes',
  },
  explanation: 'In Ihren Worten',
  explanationHelp: 'Kann leer bleiben. Bei „Etwas anderes“ hilft ein Satz.',
  amount: (currency: string) => `Wie viel, in ${currency}`,
  amountHelp: 'Alles, wenn Sie nicht weniger angeben.',
  atOnce:
    'Sie bekommen Ihr Geld sofort zurück: Sobald Sie absenden, wird es von Ihrem offenen Betrag abgezogen.',
  byPerson: (date: string) =>
    `Ein Mensch prüft es, und Sie erhalten die Antwort bis zum ${date}. Bis dahin gilt der Betrag nicht als offen.`,
  whole: 'Wenn Sie den ganzen Preis zurückbekommen haben, können Sie es nicht mehr öffnen.',
  policy: (merchant: string) => `Was ${merchant} zu Erstattungen sagt`,
  submit: 'Erstattung beantragen',
  cancel: 'Zurück zum Kauf',
  errors: {
    reason: 'Wählen Sie aus, was nicht stimmt.',
    explanation: 'Der Text ist zu lang oder enthält unzulässige Zeichen. Bitte kürzen Sie ihn.',
    explanationMissing: 'Sagen Sie in einem Satz, worum es geht.',
    amount: 'Geben Sie einen Betrag wie 2,50 ein.',
    tooLarge: (left: string) =>
      `Es sind noch ${left} zu erstatten. Geben Sie höchstens so viel ein.`,
  },
  refusedTitle: 'Hierfür ist keine Erstattung möglich',
  refusals: {
    account_closed: 'Ihr Konto ist geschlossen. Schreiben Sie dem Kundenservice.',
    nothing_was_paid: 'Es hat Sie nichts gekostet, also ist nichts zu erstatten.',
    refund_too_late:
      'Der Kauf liegt zu lange zurück. Der Kundenservice kann vielleicht noch helfen.',
    refund_refused_before:
      'Das haben Menschen zweimal geprüft und abgelehnt. Der Grund steht auf der Seite des Kaufs.',
    purchase_disputed:
      'Sie haben diese Belastung beanstandet. Bis darüber entschieden ist, zählt sie nicht zu Ihrem offenen Betrag.',
    already_refunded: 'Alles wurde erstattet, oder Sie haben die Erstattung schon beantragt.',
    other: 'Das Netzwerk konnte den Antrag nicht annehmen. Es wurde nichts geändert.',
  },
  done: {
    grantedTitle: 'Sie haben Ihr Geld zurück',
    granted: (amount: string) =>
      `${amount} zählen nicht mehr zu Ihrem offenen Betrag. Falls Sie schon bezahlt hatten, wird die nächste Rechnung entsprechend kleiner.`,
    pendingTitle: 'Wir prüfen es',
    pending: (amount: string, date: string) =>
      `${amount} zählen vorläufig nicht zu Ihrem offenen Betrag. Ein Mensch entscheidet bis zum ${date}, und Sie erhalten eine E-Mail.`,
    refusedTitle: 'Abgelehnt',
    refused: (amount: string) => `${amount} zählen wieder zu Ihrem offenen Betrag.`,
    amount: 'Betrag',
    asked: 'Beantragt am',
    decided: 'Entschieden am',
    why: 'Grund',
    item: 'Kauf',
    reference: 'Vorgangs\u00adnummer',
    statement: 'Kontoauszug ansehen',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Erstattung',
  statuses: {
    pending: 'Erstattung beantragt',
    granted: 'Erstattet',
    refused: 'Erstattung abgelehnt',
  },
  decidedBecause: (reason: string) => `Der Grund: ${reason}`,
} as const
