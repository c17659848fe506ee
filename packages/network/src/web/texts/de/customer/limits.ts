// German: limits, and freezing an account.
export const limits = {
  title: 'Limits',
  lead: 'Was ein Limit überschreiten würde, wird abgelehnt, bevor etwas berechnet wird. Gezählt wird ab Mitternacht, ab Montag oder ab dem Monatsersten, nach der Zeit an Ihrem Wohnort. Was Sie zurückgeben, zählt weiter mit.',
  leadMember:
    'Wer für Ihre Gruppe zahlt, hat vielleicht Limits für alle zusammen gesetzt; sie gelten auch für Sie, werden hier aber nicht angezeigt.',
  freeze: {
    title: 'Einfrieren',
    onTitle: 'Eingefroren: Nichts wird gekauft',
    onPayer:
      'Das ganze Konto ist eingefroren, für alle, die darüber kaufen. Was vorher gekauft wurde, lässt sich weiterhin öffnen.',
    onMember:
      'Ihr Konto ist eingefroren. Was Sie vorher gekauft haben, lässt sich weiterhin öffnen.',
    onByPayer:
      'Die Person, die für Ihre Gruppe zahlt, hat das Konto eingefroren, und nur sie kann das Einfrieren aufheben. Was Sie vorher gekauft haben, lässt sich weiterhin öffnen.',
    offPayer:
      'Stoppt sofort jeden Kauf, für alle im Konto. Was vorher gekauft wurde, lässt sich weiterhin öffnen.',
    offMember:
      'Stoppt sofort jeden Ihrer Käufe. Was Sie vorher gekauft haben, lässt sich weiterhin öffnen.',
    freeze: 'Jetzt einfrieren',
    unfreeze: 'Einfrieren aufheben',
  },
  list: 'Ihre Limits',
  listOf: (member: string) => `Limits von ${member}`,
  showAll: 'Alle Limits anzeigen',
  windows: {
    purchase: 'Je Kauf',
    day: 'Je Tag',
    week: 'Je Woche',
    month: 'Je Monat',
  },
  everywhere: 'Bei allen Anbietern',
  everybody: 'alle zusammen',
  used: (used: string, amount: string) => `${used} von ${amount} ausgegeben`,
  left: (left: string, until: string) => `noch ${left} bis zum ${until}`,
  atMost: (amount: string) => `Höchstens ${amount}`,
  setByPayer: 'Gesetzt von der Person, die für Ihre Gruppe zahlt',
  nearly: 'Fast erreicht',
  reached: 'Erreicht',
  amount: (currency: string) => `Höchstens (${currency})`,
  change: 'Ändern',
  save: 'Speichern',
  remove: 'Entfernen',
  emptyTitle: 'Kein Limit gesetzt',
  emptyBody:
    'Alles kann gekauft werden. Fügen Sie unten ein Limit hinzu: je Kauf, Tag, Woche oder Monat.',
  add: {
    title: 'Limit hinzufügen',
    window: 'Zeitraum',
    merchant: 'Anbieter',
    member: 'Wer',
    everywhere: 'Alle Anbieter zusammen',
    everybody: 'Alle zusammen',
    submit: 'Limit hinzufügen',
  },
  errors: {
    amount: 'Geben Sie einen Betrag wie 5,00 ein.',
    merchant: 'Wählen Sie einen Anbieter aus der Liste.',
    member: 'Wählen Sie jemanden aus der Liste.',
    window: 'Wählen Sie etwas aus der Liste.',
    failed: 'Es wurde nichts geändert. Versuchen Sie es erneut.',
  },
  done: { saved: 'Gespeichert. Es gilt ab dem nächsten Kauf.', removed: 'Entfernt.' },
} as const
