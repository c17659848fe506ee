// English: buying without being asked, per merchant.

export const oneClick = {
  title: 'Without asking',
  lead: 'At these merchants a purchase within your amounts goes through with one click, without the page on which you confirm. Each is on your statement, and can be given back like any other. Once a month you see the page all the same.',
  empty: {
    title: 'You are asked before every purchase',
    body: 'To change that for a merchant, choose “From now on without asking” on the page where you confirm a purchase there.',
    action: 'To your limits',
  },
  caption: 'Merchants at which you are not asked',
  columns: { merchant: 'Merchant', price: 'Each purchase', day: 'In a day', actions: 'Change' },
  ask: 'Ask me again',
  notices: {
    asked: { title: 'You are asked again', body: 'The next purchase there shows you the page.' },
  },
  back: 'To your limits',
  choose: {
    summary: 'From now on without asking',
    body: (merchant: string) =>
      `Purchases at ${merchant} within these amounts then go through with one click. You can see and end this under “Limits”.`,
    check: (merchant: string) => `Do not ask me again at ${merchant}`,
    price: (currency: string) => `Each purchase at most (${currency})`,
    day: (currency: string) => `In a day at most (${currency})`,
    errors: {
      price: 'Type an amount above zero, such as 0.50.',
      day: 'Type an amount that is not below the one for each purchase.',
    },
  },
} as const
