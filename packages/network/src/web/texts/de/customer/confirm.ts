// German: the confirmation page.
export const confirm = {
  title: 'Kauf bestätigen',
  price: 'Preis',
  access: 'Zugang',
  drawnFrom: 'Kommt zu',
  tab: (currency: string) => `Ihrem offenen Betrag in ${currency}`,
  tabAfter: (amount: string) => `${amount} mit diesem Kauf`,
  creditLimit: 'Ihre Obergrenze',
  creditLimitSmall: 'Jede Zahlung schafft wieder Spielraum.',
  credit: 'Ihr Guthaben',
  creditSmall: 'wird verbraucht, bevor etwas berechnet wird',
  giveInstead: 'Stattdessen verschenken',
  billed: 'Abrechnung',
  billedAbove: (amount: string) => `sobald mehr als ${amount} offen sind`,
  account: 'Konto',
  notYou: 'Nicht Sie?',
  continue: (amount: string) => `Für ${amount} kaufen`,
  buying: 'Wird gekauft …',
  cancel: 'Abbrechen',
  privacy: (merchant: string) => `${merchant} erfährt weder Ihren Namen noch Ihre Karte.`,
  priceChanged: {
    title: 'Der Preis hat sich geändert',
    body: (before: string, now: string) =>
      `Als Sie ihn zuletzt sahen, waren es ${before}. Jetzt sind es ${now}. Es wurde nichts gekauft.`,
  },
  subscription: {
    title: 'Abonnement bestätigen',
    subscribe: (amount: string) => `Für ${amount} abonnieren`,
    term: 'Abonnement',
    until: (date: string) => `bis ${date}`,
    atTheEnd: 'Danach',
    ends: 'Es endet; nichts weiter wird berechnet',
    endsSmall: 'es sei denn, Sie verlängern es oder schalten die automatische Verlängerung ein',
    cancelling: 'Kündigen',
    anyTime: 'Jederzeit',
    anyTimeSmall:
      'Es endet sofort, und die übrigen Tage werden Ihnen gutgeschrieben. Der Tag des Kaufs gilt als genutzt.',
  },
  refusedTitle: 'Dieser Kauf ist nicht möglich',
  refusals: {
    payment_method_missing: 'Ihr Konto hat noch kein geprüftes Zahlungsmittel.',
    account_suspended:
      'Ihr Konto ist gesperrt, weil eine Zahlung abgelehnt wurde. Bezahlen Sie, was offen ist, um wieder zu kaufen.',
    account_frozen:
      'Ihr Konto ist eingefroren: Nichts wird gekauft, bis das Einfrieren aufgehoben ist.',
    credit_limit:
      'Mit diesem Kauf würde Ihr offener Betrag seine Obergrenze überschreiten. Bezahlen Sie, was offen ist, um mehr zu kaufen.',
    limit_reached: 'Dieser Kauf würde ein Limit überschreiten.',
    currency_unsupported: 'Ihr Konto kann in dieser Währung nicht kaufen.',
    offer_withdrawn: 'Der Anbieter verkauft dies nicht mehr.',
    merchant_suspended: 'Dieser Anbieter verkauft zurzeit nicht über das Netzwerk.',
    order_conflict:
      'Die Website hat die Nummer dieser Bestellung schon für einen anderen Kauf benutzt. Es wurde nichts doppelt berechnet.',
    other: 'Das Netzwerk konnte den Kauf nicht annehmen. Es wurde nichts berechnet.',
  },
  capped: (listPrice: string) =>
    `Ein Preisdeckel macht es jetzt für Sie günstiger. Sonst kostet es ${listPrice}.`,
  limit: {
    term: 'Limit',
    windows: {
      purchase: 'für jeden Kauf',
      day: 'für heute',
      week: 'für diese Woche',
      month: 'für diesen Monat',
    },
    here: 'bei diesem Anbieter',
    alone: 'für dieses Konto',
    left: (left: string, amount: string, scope: string) => `noch ${left} von ${amount} ${scope}`,
    isLeft: (left: string) => `Übrig: ${left}.`,
  },
  toAccount: 'Zu Ihrem Konto',
  toLimits: 'Ihre Limits ansehen',
  back: (merchant: string) => `Zurück zu ${merchant}`,
} as const
