// German: giving something, what became of what one gave, and taking a gift up.

export const gifts = {
  title: 'Ihre Geschenke',
  lead: 'Was Sie verschenkt haben, und was daraus wurde.',
  empty: {
    title: 'Sie haben noch nichts verschenkt',
    body: 'Wählen Sie auf der Seite, auf der Sie einen Kauf bestätigen, „Stattdessen verschenken“. Auch was Ihnen schon gehört, können Sie aus Ihrer Bibliothek verschenken.',
    action: 'Zu Ihrer Bibliothek',
  },
  caption: 'Geschenke, die neuesten zuerst',
  columns: { item: 'Geschenk', state: 'Status', price: 'Preis' },
  forWhom: (receiver: string, merchant: string) => `für ${receiver}, bei ${merchant}`,
  forgotten: 'jemanden (gelöscht)',
  states: {
    ordered: (at: string) => `Unterwegs seit dem ${at}`,
    sent: (at: string, until: string) => `Gesendet am ${at}, wartet bis zum ${until}`,
    claimed: (at: string) => `Wird seit dem ${at} eingelöst`,
    redeemed: (at: string) => `Eingelöst am ${at}`,
    returned: (at: string) => `Seit dem ${at} wieder bei Ihnen`,
    withdrawn: (at: string) => `Am ${at} erstattet; öffnet sich nicht mehr`,
  },
  returnedFor: {
    taken_back: 'Sie haben es zurückgenommen.',
    expired: 'Niemand hat es rechtzeitig eingelöst.',
    merchant_closed: 'Es lässt sich beim Anbieter nicht mehr öffnen.',
    refunded: 'Es wurde erstattet.',
  },
  resend: 'Erneut senden',
  takeBack: 'Zurücknehmen',
  takeBackConsequence: (price: string) =>
    `Der Link gilt dann nicht mehr, und ${price} zählen nicht mehr zu Ihrem offenen Betrag.`,
  takeBackConfirm: 'Geschenk zurücknehmen',
  notices: {
    sent: {
      title: 'Ihr Geschenk ist unterwegs',
      body: 'Die E-Mail mit dem Link wird jetzt gesendet. Solange niemand das Geschenk eingelöst hat, können Sie es zurücknehmen.',
    },
    resent: {
      title: 'Die E-Mail wird noch einmal gesendet',
      body: 'Der Link darin ist derselbe.',
    },
    enough: {
      title: 'Die E-Mail wurde oft genug gesendet',
      body: 'Falls sie nicht ankommt, nehmen Sie das Geschenk zurück und senden Sie es an eine andere Adresse.',
    },
    returned: {
      title: 'Das Geschenk ist wieder bei Ihnen',
      body: 'Der Preis steht als Gutschrift in Ihrem Kontoauszug.',
    },
    taken: {
      title: 'Zu spät',
      body: 'Das Geschenk wurde eingelöst und kann daher weder zurückgenommen noch erneut gesendet werden.',
    },
  },
  backTo: (merchant: string) => `Zurück zu ${merchant}`,
} as const

export const giftForm = {
  title: 'Verschenken',
  lead: (title: string, merchant: string) =>
    `„${title}“, bei ${merchant}. Sie bezahlen; wer die E-Mail erhält, kann es öffnen.`,
  email: 'E-Mail-Adresse für das Geschenk',
  emailHelp: 'Das Netzwerk schreibt einmal dorthin. Der Anbieter sieht die Adresse nie.',
  sender: 'Ihr Name, wie er im Geschenk steht',
  message: 'Ein paar Worte dazu',
  messageHelp: 'Wenn Sie möchten. Sie stehen auf der Seite, zu der der Link führt.',
  next: 'Weiter: prüfen',
  cancel: 'Abbrechen',
  errors: {
    email: 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel ada@example.org.',
    ownEmail: 'Das ist Ihre eigene Adresse. Ein Geschenk ist für jemand anderen.',
    sender: 'Geben Sie den Namen ein, unter dem man Sie kennt.',
    senderLong: 'Ein Name hat höchstens 80\u00a0Zeichen.',
    message: 'Höchstens 500\u00a0Zeichen.',
  },
  check: {
    title: 'Ist alles richtig?',
    kicker: 'Ein Geschenk',
    to: 'Für',
    from: 'Von',
    message: 'Ihre Worte dazu',
    noMessage: 'keine',
    access: 'Zugang',
    accessSmall: 'ab dem Einlösen',
    drawnFrom: 'Kommt zu',
    terms: 'Falls es niemand einlöst',
    termsDetail: (days: number) =>
      days === 1
        ? 'nach 1\u00a0Tag haben Sie den Preis zurück'
        : `nach ${days}\u00a0Tagen haben Sie den Preis zurück`,
    termsSmall: 'Bis es jemand einlöst, können Sie es jederzeit zurücknehmen.',
    account: 'Konto',
    give: (price: string) => `Für ${price} schenken`,
    change: 'Ändern',
  },
  priceChanged: {
    title: 'Der Preis hat sich geändert',
    body: 'Es wurde nichts gekauft. Sehen Sie es sich noch einmal an.',
  },
  refusedTitle: 'Dies lässt sich nicht verschenken',
  tooManyGifts:
    'Sie haben heute so viele Geschenke verschickt, wie ein Konto darf: 20 in 24\u00a0Stunden, denn mit jedem geht eine E-Mail an jemanden, der nicht darum gebeten hat. Es wurde nichts berechnet. Versuchen Sie es morgen wieder.',
  notGiftable:
    'Verschenken lässt sich nur, was sich sofort öffnet: keine Abonnements, und immer nur ein Stück.',
} as const

export const gift = {
  title: (sender: string) => `Ein Geschenk von ${sender}`,
  somebody: 'jemandem',
  lead: (merchant: string) => `Es ist bezahlt und öffnet sich bei ${merchant}.`,
  says: (sender: string) => `Nachricht von ${sender}:`,
  signOn: 'Anmelden und einlösen',
  register: 'Registrieren',
  registerNote:
    'Beim Registrieren werden Sie nach einem Zahlungsmittel gefragt, für spätere Käufe. Dieses Geschenk ist bezahlt.',
  account: 'Es geht an',
  notYou: 'Nicht Sie?',
  until: 'Einlösbar bis',
  access: 'Zugang',
  take: 'Einlösen',
  privacy: (merchant: string) =>
    `Weder ${merchant} noch die Person, von der es kommt, erfährt, welches Konto Sie haben.`,
  yours: {
    title: 'Es gehört Ihnen',
    body: 'Von jetzt an steht es in Ihrer Bibliothek.',
    open: 'Öffnen',
  },
  toLibrary: 'Zu Ihrer Bibliothek',
  toGifts: 'Ihre Geschenke ansehen',
  over: {
    taken: {
      title: 'Dieses Geschenk wurde eingelöst',
      body: 'Ein Geschenk lässt sich einmal einlösen. Falls Sie das nicht waren, geben Sie der Person Bescheid, von der es kam.',
    },
    returned: {
      title: 'Dieses Geschenk ist nicht mehr da',
      body: 'Es ging an die Person zurück, von der es kam.',
    },
    own: {
      title: 'Dieses Geschenk ist von Ihnen',
      body: 'Der Link ist für die Person, der Sie es geschenkt haben. Wenn Sie es für sich selbst einlösen möchten, nehmen Sie es stattdessen zurück.',
    },
  },
  refusedTitle: 'Es lässt sich gerade nicht einlösen',
  refusals: {
    already_owned:
      'Das gehört Ihnen schon. Das Geschenk bleibt, wie es ist: Lösen Sie es mit einem anderen Konto ein, oder lassen Sie es zurückgehen.',
    account_frozen:
      'Ihr Konto ist eingefroren. Heben Sie das Einfrieren zuerst auf; das Geschenk wartet so lange.',
    hopeless:
      'Der Anbieter verkauft oder öffnet dies nicht mehr. Der Preis geht an die Person zurück, von der das Geschenk kam.',
    busy: 'Gerade ist viel los. Bitte versuchen Sie es gleich noch einmal; das Geschenk bleibt für Sie aufgehoben.',
    other: 'Das Netzwerk konnte es nicht annehmen. Das Geschenk wartet.',
  },
} as const
