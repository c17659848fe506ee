// German: buying without being asked, per merchant.

export const oneClick = {
  title: 'Ohne Rückfrage',
  lead: 'Bei diesen Anbietern ist ein Kauf innerhalb Ihrer Beträge mit einem Klick abgeschlossen, ohne Bestätigungsseite. Jeder Kauf steht in Ihrem Kontoauszug und kann wie jeder andere zurückgegeben werden. Einmal im Monat erscheint die Seite trotzdem.',
  empty: {
    title: 'Sie werden vor jedem Kauf gefragt',
    body: 'Um das für einen Anbieter zu ändern, wählen Sie „Künftig ohne Rückfrage“, wenn Sie dort einen Kauf bestätigen.',
    action: 'Zu Ihren Limits',
  },
  caption: 'Anbieter, bei denen Sie nicht gefragt werden',
  columns: { merchant: 'Anbieter', price: 'Je Kauf', day: 'Je Tag', actions: 'Ändern' },
  ask: 'Wieder fragen',
  notices: {
    asked: {
      title: 'Sie werden wieder gefragt',
      body: 'Beim nächsten Kauf dort erscheint die Bestätigungsseite.',
    },
  },
  back: 'Zu Ihren Limits',
  choose: {
    summary: 'Künftig ohne Rückfrage',
    body: (merchant: string) =>
      `Käufe bei ${merchant} innerhalb dieser Beträge sind dann mit einem Klick abgeschlossen. Sie finden und beenden das unter „Limits“.`,
    check: (merchant: string) => `Bei ${merchant} nicht mehr fragen`,
    price: (currency: string) => `Je Kauf höchstens (${currency})`,
    day: (currency: string) => `Je Tag höchstens (${currency})`,
    errors: {
      price: 'Geben Sie einen Betrag über null ein, zum Beispiel 0,50.',
      day: 'Geben Sie einen Betrag ein, der mindestens so hoch ist wie der je Kauf.',
    },
  },
} as const
