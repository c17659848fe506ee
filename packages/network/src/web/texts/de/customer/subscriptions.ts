// German: subscriptions.
export const subscriptions = {
  title: 'Abonnements',
  lead: 'Was Sie abonniert haben, bei allen Anbietern. Jedes Abonnement wird Laufzeit für Laufzeit über Ihren offenen Betrag abgerechnet.',
  empty: {
    title: 'Sie haben noch kein Abonnement',
    body: 'Wenn Sie bei einem Anbieter eines kaufen, steht es hier: wann es endet, ob es sich automatisch verlängert und wie Sie es kündigen.',
    action: 'Anbieter finden',
  },
  columns: { product: 'Abonnement', state: 'Status', price: 'Preis' },
  states: {
    renews: (date: string) => `Verlängert sich am ${date}`,
    ends: (date: string) => `Endet am ${date}`,
    decide: (date: string) => `Neuer Preis: bitte bis zum ${date} entscheiden`,
    ended: (date: string) => `Beendet am ${date}`,
    cancelled: (date: string) => `Gekündigt am ${date}`,
  },
  current: 'Laufend',
  former: 'Beendet',
} as const

export const subscription = {
  back: 'Alle Abonnements',
  facts: {
    price: 'Preis',
    runs: 'Läuft bis',
    ended: 'Beendet',
    cancelled: 'Gekündigt',
    began: 'Begonnen',
    renewal: 'Danach',
  },
  per: {
    D: (count: number) => (count === 1 ? 'am Tag' : `für ${count}\u00a0Tage`),
    M: (count: number) => (count === 1 ? 'im Monat' : `für ${count}\u00a0Monate`),
    Y: (count: number) => (count === 1 ? 'im Jahr' : `für ${count}\u00a0Jahre`),
  },
  renewsItself: 'Es verlängert sich automatisch',
  doesNotRenew: 'Es endet; nichts wird berechnet',
  notSold: 'nicht mehr im Verkauf',
  newPrice: {
    title: (price: string) => `Der Preis beträgt jetzt ${price}`,
    body: (before: string, date: string) =>
      `Sie hatten ${before} zugestimmt. Zum neuen Preis wird es nur mit Ihrer Zustimmung verlängert; ohne sie endet es am ${date}.`,
    agree: (price: string) => `${price} zustimmen`,
  },
  renew: {
    title: 'Jetzt verlängern',
    body: (from: string) =>
      `Sie kaufen eine weitere Laufzeit. Sie beginnt am ${from}, wenn die jetzige endet: Kein Tag geht verloren.`,
    bodyOver: 'Sie kaufen eine weitere Laufzeit. Sie beginnt jetzt.',
    submit: (price: string) => `Für ${price} verlängern`,
  },
  automatic: {
    title: 'Automatisch verlängern',
    isOn: (date: string, price: string) =>
      `Eingeschaltet: Am ${date} wird eine weitere Laufzeit für ${price} gekauft. Wir sagen Ihnen einige Tage vorher Bescheid.`,
    waits:
      'Eingeschaltet, aber es wird nichts gekauft, bevor Sie dem neuen Preis zugestimmt haben.',
    isOff: (date: string) =>
      `Ausgeschaltet: Es endet am ${date}, und nichts wird berechnet, es sei denn, Sie verlängern es.`,
    switchOn: 'Einschalten',
    switchOff: 'Ausschalten: enden lassen',
  },
  cancel: {
    title: 'Kündigen',
    body: 'Es endet sofort, und die restlichen Tage werden Ihnen gutgeschrieben.',
    link: 'Gutschrift ansehen',
  },
  terms: {
    title: 'Laufzeiten',
    time: 'Von – bis',
    state: 'Status',
    price: 'Preis',
    states: { running: 'läuft', ahead: 'kommt noch', over: 'vorbei', ended: 'erstattet' },
  },
  done: {
    renewed: { title: 'Verlängert', body: (date: string) => `Es läuft jetzt bis zum ${date}.` },
    on: {
      title: 'Eingeschaltet',
      body: (date: string) => `Es verlängert sich am ${date} automatisch.`,
    },
    off: { title: 'Ausgeschaltet', body: (date: string) => `Es endet am ${date}.` },
    agreed: {
      title: 'Zugestimmt',
      body: (date: string) => `Es läuft wie bisher bis zum ${date}.`,
    },
    cancelled: {
      title: 'Gekündigt',
      body: () => 'Es ist beendet. Was Sie zurückbekommen, steht in Ihrem Kontoauszug.',
    },
    cancelledQueued: {
      title: 'Gekündigt',
      body: () =>
        'Es ist beendet. Über Ihre Gutschrift entscheidet ein Mensch, und wir schreiben Ihnen. Bis dahin gilt der Betrag nicht als offen.',
    },
  },
  refused: {
    title: 'Das war nicht möglich',
    busy: 'Es wird in diesem Moment verlängert. Warten Sie einige Sekunden und versuchen Sie es erneut.',
    outdated:
      'Es wurde inzwischen verlängert. Sehen Sie sich die Laufzeiten an, bevor Sie noch einmal verlängern.',
    priceChanged: 'Der Preis hat sich inzwischen geändert. Es wurde nichts gekauft.',
    over: 'Es ist beendet. Sie können es beim Anbieter neu kaufen.',
  },
  lapsed: {
    title: 'Es wurde nicht verlängert',
    body: 'Die Verlängerung ist einige Tage lang nicht gelungen, deshalb ist es beendet. Es wurde nichts berechnet.',
  },
} as const

export const subscriptionCancel = {
  title: 'Abonnement kündigen',
  back: 'Zurück und behalten',
  credit: 'Sie bekommen zurück',
  days: (unused: string, days: string) => `${unused} von ${days}\u00a0Tagen sind übrig`,
  explanation:
    'Preis mal übrige Tage, geteilt durch die Tage der Laufzeit, abgerundet auf ein Millionstel. Der heutige Tag zählt als übrig, der Tag, an dem die Laufzeit begann, als genutzt.',
  ends: (merchant: string) =>
    `Was Sie bei ${merchant} abonniert haben, öffnet sich ab sofort nicht mehr. Auch die Gutschrift wird sofort mit Ihrem offenen Betrag verrechnet.`,
  submit: (amount: string) => `Jetzt kündigen und ${amount} zurückbekommen`,
  submitQueued: 'Jetzt kündigen',
  queued: {
    title: 'Darüber entscheidet ein Mensch',
    body: (amount: string, date: string) =>
      `Sie haben in letzter Zeit viel zurückbekommen. Das Abonnement endet trotzdem sofort; ob ${amount} gutgeschrieben bleiben, entscheidet bis zum ${date} ein Mensch.`,
  },
  changed: {
    title: 'Der Betrag hat sich geändert',
    body: (before: string, now: string) =>
      `Als Sie nachsahen, waren es ${before}. Jetzt sind es ${now}. Es wurde nichts gekündigt: Sehen Sie es sich noch einmal an.`,
  },
  instead: {
    title: 'Oder von selbst enden lassen',
    body: (date: string) =>
      `Behalten Sie bis zum ${date}, was Sie bezahlt haben. Es wird dann nicht verlängert, und nichts wird erstattet.`,
    submit: 'Enden lassen',
    already: (date: string) =>
      `Oder tun Sie nichts: Es verlängert sich nicht und endet am ${date}. Dann wird nichts erstattet.`,
  },
} as const
