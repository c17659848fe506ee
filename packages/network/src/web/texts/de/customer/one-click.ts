// German: buying without being asked, per merchant.

export const oneClick = {
  title: 'Ohne Rückfrage',
  lead: 'Bei diesen Anbietern wird ein Kauf im Rahmen Ihrer Beträge mit einem Klick abgeschlossen, ohne die Seite, auf der Sie bestätigen. Jeder steht in Ihrem Kontoauszug und kann wie jeder andere zurückgegeben werden. Einmal im Monat wird die Seite trotzdem gezeigt.',
  empty: {
    title: 'Sie werden vor jedem Kauf gefragt',
    body: 'Möchten Sie das für einen Anbieter ändern, so wählen Sie auf der Seite, auf der Sie dort einen Kauf bestätigen, „Künftig ohne Rückfrage“.',
    action: 'Zu Ihren Limits',
  },
  caption: 'Anbieter, bei denen Sie nicht gefragt werden',
  columns: { merchant: 'Anbieter', price: 'Je Kauf', day: 'Je Tag', actions: 'Ändern' },
  ask: 'Wieder fragen',
  notices: {
    asked: {
      title: 'Sie werden wieder gefragt',
      body: 'Beim nächsten Kauf dort sehen Sie die Seite.',
    },
  },
  back: 'Zu Ihren Limits',
  choose: {
    summary: 'Künftig ohne Rückfrage',
    body: (merchant: string) =>
      `Käufe bei ${merchant} unter diesen Beträgen werden dann mit einem Klick abgeschlossen. Sie finden und beenden dies unter „Limits“.`,
    check: (merchant: string) => `Bei ${merchant} nicht mehr fragen`,
    price: (currency: string) => `Je Kauf höchstens (${currency})`,
    day: (currency: string) => `Je Tag höchstens (${currency})`,
    errors: {
      price: 'Geben Sie einen Betrag über null ein, zum Beispiel 0,50.',
      day: 'Geben Sie einen Betrag ein, der nicht unter dem für jeden Kauf liegt.',
    },
  },
} as const
